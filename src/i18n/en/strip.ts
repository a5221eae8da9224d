import type { strip as zh } from '../zh/strip.ts';

/** Words of the profile strip; the keys and rules are those of the Chinese file. */
export const strip: typeof zh = {
  section: 'All measures of one unit',
  title:
    '{u} against {peers}, {y}: of {n} measures {m} stand out ({list}), {a} ordinary, {b} cannot be judged',
  titleNone:
    '{u} against {peers}, {y}: of {n} measures none stands out, {a} ordinary, {b} cannot be judged',
  titleUnclaimed: '{u} against {peers}, {y}: none of {n} measures can be judged, values only',
  titlePlain: '{u}, measures of {y}',
  titleNoUnit: 'All measures of one unit',
  told: '{ind} {sign}',
  subtitle:
    '{y} ({form}); one line a measure, strokes = peers, dot = this unit; each line has its own scale, do not compare lengths between lines',
  counts: 'Counts: from 0 to the largest of the line',
  rates: 'Rates: 0 to 100%, limits for the cases of this unit',
  heads: { own: 'This unit', centre: 'Median', verdict: 'Verdict' },
  zeros: '0 × {n}',
  legend: {
    own: 'dot = {u}',
    peer: 'stroke = a peer',
    centre: 'bar = median (of rates: all peers together)',
    limits: 'pale band = 99.8% limits',
    told: 'orange = stands out',
  },
  notes: {
    limitBeyond: 'Where limits lie beyond the scale of a line, the grey band ends at its edge.',
    trimmed:
      '{a} of {b} measures drawn, those that stand out among them; the rest is in the table.',
    quiet: 'Not drawn ({word}): {names}.',
    apart: 'Most peers used another form, not compared: {names}.',
  },
  empty: {
    noUnit: 'Choose a unit under "Focus" above.',
    noReport: '{u} has no report with a table for {y}.',
    nothing: '{u} has no comparable number in the tested measures of {y}; see the table.',
  },
  table: {
    measure: 'Measure',
    centre: 'Median / common rate',
    low: '99.8% lower limit',
    high: '99.8% upper limit',
    side: 'Verdict',
    place: 'Place among peers',
    n: 'Units with a value',
    least: 'Lowest of peers',
    most: 'Highest of peers',
  },
  group: '{group}: {n} (how many have each value: see the table)',
  limitsOf: '99.8% limits {a}–{b}',
  limitBelow: '99.8% lower limit {a}',
  limitAbove: '99.8% upper limit {b}',
  median: 'median of {peers} ({n} with a value) {m}',
  pooled: '{peers} together ({n} with a value) {m}',
  few: '{peers} with a value: {n}',
  tooFew: 'fewer than 5 cases',
  aria: '{title}. {n} measures with a value, {q} without a comparable one.',
};
