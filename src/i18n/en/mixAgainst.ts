import type { mixAgainst as zh } from '../zh/mixAgainst.ts';

/** Words of the channel mix against the group; the keys and rules are those of the Chinese file. */
export const mixAgainst: typeof zh = {
  told: 'Make-up of channels stands out in {y}: {names} ({k} compared, {a} ordinary, {b} cannot be judged)',
  toldUnit: '{u} ({ch} {p}, peers together {q})',
  none: 'Make-up of channels in {y}: {k} compared, none stands out, {a} ordinary, {b} cannot be judged',
  own: '{u}, make-up of channels in {y}: {word}; largest difference in {ch}: {p}, {peers} together {q}',
  ownTold:
    '{u}: make-up of channels stands out in {y}; largest difference in {ch}: {p}, {peers} together {q}',
  plain: 'Channel mix of each unit against the peers in {y} (nothing claimed)',
  subtitle:
    '{y} ({form}); first line = shares of all peers together, below = share of each unit less that (percentage points)',
  group: 'Peers together',
  headN: 'All channels',
  legend: 'unit beyond the 99.8% limit, channel that differs most',
  strips: {
    few: 'fewer than 30 ({n})',
    none: 'all zero ({n})',
    missing: 'blank or in doubt ({n})',
  },
  notes: {
    test: 'Differences are tested by G/φ, limit {limit}; other is neither good nor bad.',
    outside: 'Stands out: {names}.',
    score: '{u} (G/φ {g})',
    fewUnits:
      'Fewer than 8 units have 30 items and all five channels: differences only, nothing is tested.',
    oneChannel: 'The peers use a single channel: nothing to compare.',
    sums: 'Differences are rounded percentage points and need not add up to 0.',
  },
  say: {
    share: '{ch}: {v} ({p})',
    diff: '{d} percentage points {way} than the peers together ({q})',
    higher: 'higher',
    lower: 'lower',
    same: 'the same as the peers together ({q})',
    score: 'G/φ {g}, limit {limit}',
  },
  table: { share: '{p} ({d})', score: 'G/φ', outside: 'Verdict' },
  aria: '{title}. {n} units drawn.',
  nobody: 'No unit has all five channels for {y}.',
};
