import { describe, expect, test } from 'vitest';
import { eachRow, finished, mapped } from '#ingest/review/steps.ts';
import type { Steps } from '#ingest/review/steps.ts';
import { inSlices } from '#state/slices.ts';

function* sumOf(numbers: readonly number[]): Steps<number> {
  let sum = 0;
  const doubled = yield* mapped(numbers, (n) => n * 2);
  yield* eachRow(doubled.length, (row) => (sum += doubled[row] ?? NaN));
  return sum;
}
const numbers = Array.from({ length: 5000 }, (_, i) => i);
const going = new AbortController().signal;

describe('work with pauses', () => {
  test.each([0, 1, 256, 257, 5000])('of %i rows counts every row once', async (length) => {
    let reports = 0;
    const steps = sumOf(numbers.slice(0, length));
    const spied: Steps<number> = (function* () {
      for (;;) {
        const step = steps.next();
        if (step.done === true) return step.value;
        reports += step.value;
        yield step.value;
      }
    })();
    await inSlices(spied, going, () => undefined);
    expect(reports).toBe(length);
  });

  test('comes to the same in one go and in slices', async () => {
    const whole = finished(sumOf(numbers));
    expect(whole).toBe(4999 * 5000);
    expect(await inSlices(sumOf(numbers), going, () => undefined)).toBe(whole);
  });

  test('is left where it is once stopped', async () => {
    const stop = new AbortController();
    const outcome = inSlices(endless(), stop.signal, () => stop.abort());
    expect(await outcome).toBeNull();
  });

  test('that fails tells who waits for it', async () => {
    await expect(inSlices(failing(), going, () => undefined)).rejects.toThrow('broken');
  });
});

function* endless(): Steps<never> {
  for (;;) yield 1;
}

function* failing(): Steps<never> {
  yield 1;
  throw new Error('broken');
}
