import { describe, expect, test } from 'vitest';
import { workedOut } from '#charts/workedOut.ts';
import { Status } from '#domain/cell.ts';
import { measureValue, partsOf } from '#domain/measures/evaluate.ts';
import { measures } from '#domain/measures/index.ts';

const textOf = (measure: (typeof measures)[number], print: (id: string) => string) =>
  workedOut(measure, print)
    .map(({ text }) => text)
    .join('');

const derived = measures.filter(({ kind }) => kind !== 'count');

/** What a formula comes to, by the rules of arithmetic alone. */
function arithmetic(text: string): number {
  const code = text
    .replace(/,/g, '')
    .replace(/²/g, '**2')
    .replace(/÷/g, '/')
    .replace(/×/g, '*')
    .replace(/−/g, '-');
  expect(code).toMatch(/^[-+*/() \d.]+$/);
  return Number(new Function(`return ${code}`)());
}

describe('the formula of a measure with its numbers', () => {
  test.each(derived.map((measure) => [`${measure.id} on ${measure.form}`, measure] as const))(
    'comes to the measure: %s',
    (_name, measure) => {
      const parts = partsOf(measure);
      const valueOf = (id: string) => 1000 + 37 * parts.indexOf(id as (typeof parts)[number]);
      const value = measureValue(measure, (id) => ({
        status: Status.value,
        value: valueOf(id),
        marks: 0,
      }));
      const found = arithmetic(textOf(measure, (id) => String(valueOf(id))));
      if (value.kind === 'value') expect(found).toBeCloseTo(value.value, 9);
      else expect(found <= 0 || !Number.isFinite(found)).toBe(true);
    },
  );

  test.each(derived.map((measure) => [measure.id, measure] as const))(
    'leads to every cell of it: %s',
    (_name, measure) => {
      const followed = workedOut(measure, () => '1').flatMap(({ indicator }) => indicator ?? []);
      expect(new Set(followed)).toEqual(new Set(partsOf(measure)));
    },
  );

  test('says why a number is missing in its place', () => {
    const [share] = derived.filter(({ kind }) => kind === 'proportion');
    expect(share).toBeDefined();
    if (share !== undefined) expect(textOf(share, () => 'blank')).not.toMatch(/\d/);
  });

  test('of a count of the form is none', () => {
    for (const measure of measures.filter(({ kind }) => kind === 'count'))
      expect(workedOut(measure, () => '1')).toEqual([]);
  });
});
