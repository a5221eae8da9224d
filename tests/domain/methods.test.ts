import { expect, test } from 'vitest';
import * as limits from '#domain/statistics/limits.ts';
import { methods } from '#domain/statistics/methods.ts';

/** Limits that stand in formulas in another shape, with the reason. */
const elsewhere: Readonly<Record<string, string>> = {
  ALPHA_95: 'the share outside the 95 % limits, told by Z_95',
  ALPHA_998: 'the share outside the 99.8 % limits, told by Z_998',
};

test('every limit of a statement is told in the sheet of methods', () => {
  const told = new Set(
    methods.flatMap(({ formula, limits: named }) => [
      ...(formula?.match(/\d+(?:\.\d+)?/g) ?? []).map(Number),
      ...Object.values<number>(named),
    ]),
  );
  for (const [name, value] of Object.entries(limits))
    if (!(name in elsewhere)) expect(told, name).toContain(value);
});
