import { expect, test } from 'vitest';
import { fuzzed } from './fuzz.ts';

test.each([2, 3, 4, 5, 6])('damaged bytes of seed %i give no number of their own', async (seed) => {
  const { faults } = await fuzzed(seed, 6);
  expect(faults.slice(0, 20)).toEqual([]);
});
