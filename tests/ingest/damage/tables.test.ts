import { beforeAll, describe, expect, test } from 'vitest';
import { ANY } from './make.ts';
import type { Choice } from './make.ts';
import { accounts, sampleOf, untrue } from './sample.ts';
import type { Sample } from './sample.ts';

const whole: Choice = { ...ANY, count: [0] };
const gridsOnly: Choice = { ...whole, formats: ['csv', 'tsv', 'bars', 'html', 'docx', 'xlsx'] };

describe.each([
  ['whole', whole, 30],
  ['whole, in cells', gridsOnly, 90],
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

  test.runIf(choice === gridsOnly)('are read', () => {
    expect(sample.right / sample.printed).toBeGreaterThan(0.97);
  });
});
