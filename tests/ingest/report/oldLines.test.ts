import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forms } from '#domain/forms/index.ts';
import { documentsOf, numbersIn } from './documents.ts';

const { rows } = forms.s2014;
const indicators = rows.flatMap((row) => (row.heading ? [] : [row]));
const TITLE = '示例县青石镇2016年度政府信息公开情况统计表';

const numbersOf = fc.array(fc.nat(9999), {
  minLength: indicators.length,
  maxLength: indicators.length,
});

/** The table with one cell a line: label, unit and number of each row. */
function linesOf(numbers: readonly number[]): string[] {
  let n = 0;
  const body = rows.flatMap((row) =>
    row.heading ? [row.label] : [row.label, row.unit, String(numbers[n++])],
  );
  return [TITLE, '统计指标', '单位', '统计数', ...body];
}

const read = (lines: readonly string[]) => numbersIn(documentsOf(lines.map((line) => [line])));

describe('the table of 2014 to 2018, one cell a line', () => {
  test('comes back whole', () => {
    fc.assert(
      fc.property(numbersOf, (numbers) => {
        const wanted = indicators.map(({ id }, i) => [id, numbers[i]] as const);
        expect(read(linesOf(numbers))).toEqual(new Map(wanted));
      }),
      { numRuns: 10 },
    );
  });

  test('gives no wrong number where lines are lost', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(9999), {
          minLength: indicators.length,
          maxLength: indicators.length,
        }),
        fc.infiniteStream(fc.nat()),
        fc.integer({ min: 3, max: 60 }),
        (numbers, random, rate) => {
          const lines = linesOf(numbers).filter(() => (random.next().value ?? 0) % rate > 0);
          const own = new Map(indicators.map(({ id }, i) => [id as string, numbers[i]]));
          const wrong = [...read(lines)].filter(([id, value]) => own.get(id) !== value);
          expect(wrong).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('the table of 2014 to 2018, one row a line', () => {
  const rowsOf = (numbers: readonly number[]): string[] =>
    linesOf(numbers)
      .slice(4)
      .join('\n')
      .replace(/\n(?=条|件|次|篇|个|人|人次|万元|\d)/g, '     ')
      .split('\n');

  test('comes back whole', () => {
    fc.assert(
      fc.property(numbersOf, (numbers) => {
        const wanted = indicators.map(({ id }, i) => [id, numbers[i]] as const);
        expect(read([TITLE, ...rowsOf(numbers)])).toEqual(new Map(wanted));
      }),
      { numRuns: 10 },
    );
  });

  test('gives no wrong number where lines are lost', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(9999), {
          minLength: indicators.length,
          maxLength: indicators.length,
        }),
        fc.infiniteStream(fc.nat()),
        fc.integer({ min: 2, max: 20 }),
        (numbers, random, rate) => {
          const lines = rowsOf(numbers).filter(() => (random.next().value ?? 0) % rate > 0);
          const own = new Map(indicators.map(({ id }, i) => [id as string, numbers[i]]));
          const wrong = [...read([TITLE, ...lines])].filter(([id, value]) => own.get(id) !== value);
          expect(wrong).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
