import { expect, test } from 'vitest';
import { fuzzed } from './fuzz.ts';

test('damaged bytes are read or refused, and give no number that does not stand in them', async () => {
  const { faults } = await fuzzed(1, 1, 60_000);
  expect(faults.slice(0, 20)).toEqual([]);
});
