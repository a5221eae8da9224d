import { beforeAll, describe, expect, test } from 'vitest';
import { ANY } from './make.ts';
import type { Choice } from './make.ts';
import { accounts, sampleOf, untrue } from './sample.ts';
import type { Sample } from './sample.ts';

const whole: Choice = { ...ANY, count: [0] };
const inCells: Choice = { ...whole, formats: ['csv', 'tsv', 'bars', 'html', 'docx', 'xlsx'] };
const inLines: Choice = { ...whole, formats: ['gaps', 'list'] };

describe.each([
  ['whole tables', inCells, 80],
  ['whole tables in text without columns', inLines, 20],
  ['damaged tables', ANY, 600],
])('%s', (_, choice, count) => {
  let sample: Sample;
  beforeAll(async () => {
    sample = await sampleOf(choice, 1, count);
  }, 300_000);

  test('give no number that is not printed for that unit, year and indicator', () => {
    expect(accounts(sample, untrue, 20)).toBe('');
  });

  test('lose no printed number in silence', () => {
    expect(accounts(sample, ['silent'], 20)).toBe('');
  });
});

test('whole tables are read', async () => {
  const { right, printed } = await sampleOf(inCells, 1000, 40);
  expect(right / printed).toBeGreaterThan(0.97);
});
