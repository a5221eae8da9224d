import type { strip as zh } from '../zh/strip.ts';

/** Words of the profile strip; the keys and rules are those of the Chinese file. */
export const strip: typeof zh = {
  section: 'All measures of one unit',
  title: [
    '{u}: {m} of {n} tested measure outside limits in {y}: {list}',
    '{u}: {m} of {n} tested measures outside limits in {y}: {list}',
  ],
  titleWithin: [
    '{u}: the one tested measure within limits in {y}',
    '{u}: all {n} tested measures within limits in {y}',
  ],
  titleUnclaimed: '{u}, measures of {y} (too few peers: values only)',
  titlePlain: '{u}, measures of {y}',
  titleNoUnit: 'All measures of one unit',
  told: '{ind} {sign}',
  subtitle:
    '{y} ({form}); one line a measure, strokes = peers, dot = this unit; each line has its own scale, do not compare lengths between lines',
  counts: 'Counts: from 0 to the largest of the line',
  rates: 'Rates: 0 to 100%, limits for the cases of this unit',
  heads: { own: 'This unit', centre: 'Median', place: 'Place or limits' },
  place: 'place {r} of {k}',
  zeros: '0 × {n}',
  legend: {
    own: 'dot = {u}',
    peer: 'stroke = a peer',
    centre: 'bar = median (of rates: all cases together)',
    limits: 'pale band = within 99.8% limits',
    told: 'orange = outside limits, or zero',
  },
  without: {
    fewPeers: 'fewer than 5 peers',
    fewUnits: 'under 8 units',
    allEqual: 'all alike',
    notShare: 'more than its total',
    notPeer: 'not in the group',
  },
  notes: {
    limitBeyond: 'Where limits lie beyond the scale of a line, the grey band ends at its edge.',
    trimmed:
      '{a} of {b} measures drawn, those outside limits among them; the rest is in the table.',
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
    limits: '99.8% limits',
    side: 'Against the limits',
    place: 'Place',
    n: 'Units with a value',
    least: 'Lowest of peers',
    most: 'Highest of peers',
  },
  group: 'peers: {group}, {n} units (how many have each value: see the table)',
  within: 'within limits',
  limitsOf: '99.8% limits {a}–{b}',
  limitAbove: '99.8% upper limit {b}',
  median: 'median {m} of {n} units (this one included)',
  pooled: '{m} for all {n} units together',
  few: '{n} units have a value, fewer than 6: not compared',
  tooFew: 'fewer than 5 cases',
  aria: '{title}. {n} measures with a value, {q} without a comparable one.',
};
