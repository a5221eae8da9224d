import type { peers as zh } from '../zh/peers.ts';

/** Words for who is compared with whom; the keys and rules are those of the Chinese file. */
export const peers: typeof zh = {
  names: {
    township: 'peer townships',
    street: 'peer streets',
    other: 'other units of one type',
    mixed: 'units of all types together',
  },
  short: {
    township: 'townships',
    street: 'streets',
    other: 'other units',
    mixed: 'all types',
  },
  inCounty: '{county}, {group}',
  median: 'median of {peers} ({n} with a value) {m}',
  few: '{group} with a value: {n}, too few to compare',
  noCounty: 'the reports name no county, so nobody knows whom to compare',
  doubtful: 'doubtful values not counted: {n}',
  switch: 'Compare',
  modes: { peers: 'with peers', mixed: 'all types' },
  law: 'Totals speak for the county, high or low against peers',
  mixedNote: 'townships and streets together: medians only, no verdict',
};
