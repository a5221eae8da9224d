import { expect, test } from 'vitest';
import { ANY } from './make.ts';
import { accounts, sampleOf, untrue } from './sample.ts';

/** Seeds of a test; ten tests make 20,000 tables. */
const STRETCH = 2000;

test.each(Array.from({ length: 10 }, (_, i) => 10_000 + i * STRETCH))(
  'damaged tables from seed %i on give no untrue number and lose none in silence',
  async (from) => {
    const sample = await sampleOf(ANY, from, STRETCH);
    expect(accounts(sample, [...untrue, 'silent'])).toBe('');
  },
);
