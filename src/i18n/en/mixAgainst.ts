import type { mixAgainst as zh } from '../zh/mixAgainst.ts';

/** Words of the channel mix against the group; the keys and rules are those of the Chinese file. */
export const mixAgainst: typeof zh = {
  told: 'Channel mix other than the group in {y}: {names}',
  toldUnit: '{u} ({ch} {p}, group {q})',
  within: [
    'The channel mix of {n} unit is within the limits in {y}',
    'The channel mix of all {n} units is within the limits in {y}',
  ],
  own: '{u}: channel mix within the limits in {y}; largest difference in {ch}: {p}, group {q}',
  ownTold:
    '{u}: channel mix other than the group in {y}; largest difference in {ch}: {p}, group {q}',
  plain: 'Channel mix of each unit against the group in {y} (nothing claimed)',
  subtitle:
    '{y} ({form}); first line = shares of the whole group, below = share of each unit less that of the group (percentage points)',
  group: 'Whole group',
  headN: 'All channels',
  legend: 'unit beyond the 99.8% limit, channel that differs most',
  strips: {
    few: 'fewer than 30 ({n})',
    none: 'all zero ({n})',
    missing: 'blank or in doubt ({n})',
  },
  notes: {
    test: 'Differences are tested by G/φ, limit {limit}; other is neither good nor bad.',
    outside: 'Beyond the limit: {names}.',
    score: '{u} (G/φ {g})',
    fewUnits:
      'Fewer than 8 units have 30 items and all five channels: differences only, nothing is tested.',
    oneChannel: 'The group uses a single channel: nothing to compare.',
    sums: 'Differences are rounded percentage points and need not add up to 0.',
  },
  say: {
    share: '{ch}: {v} ({p})',
    diff: '{d} percentage points {way} than the group ({q})',
    higher: 'higher',
    lower: 'lower',
    same: 'the same as the group ({q})',
    score: 'G/φ {g}, limit {limit}',
  },
  table: {
    share: '{p} ({d})',
    score: 'G/φ',
    outside: 'Against the limit',
    yes: 'beyond',
    no: 'within',
  },
  aria: '{title}. {n} units drawn.',
  none: 'No unit has all five channels for {y}.',
};
