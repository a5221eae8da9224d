import { beforeAll, describe, expect, test } from 'vitest';
import { ANY } from './make.ts';
import { accounts, sampleOf, untrue } from './sample.ts';
import type { Sample } from './sample.ts';

describe.each([
  ['whole', { ...ANY, count: [0] }, 120],
  ['damaged', ANY, 600],
] as const)('tables that are %s', (_, choice, count) => {
  let sample: Sample;
  beforeAll(async () => {
    sample = await sampleOf(choice, 1, count);
  });

  test('give no number that is not printed for that unit, year and indicator', () => {
    expect(accounts(sample, untrue)).toBe('');
  });

  test('lose no printed number in silence', () => {
    expect(accounts(sample, ['silent'])).toBe('');
  });
});

test('whole tables are read', async () => {
  const { right, printed } = await sampleOf({ ...ANY, count: [0] }, 1, 120);
  expect(right / printed).toBeGreaterThan(0.97);
});
