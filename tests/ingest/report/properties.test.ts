import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GridFormId } from '#domain/forms/index.ts';
import { documentsOf, numbersIn } from './documents.ts';
import { indicatorIds, reportRows, withLastTotal } from './writers.ts';
import type { Layout, Values } from './writers.ts';

const form = fc.constantFrom<GridFormId>('m2019', 'm2021');
const number = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 9 }), fc.nat(99_999));

/** A value for each cell of the form; null is a blank. */
const valuesOf = (of: GridFormId, cell: fc.Arbitrary<number | null>): fc.Arbitrary<Values> => {
  const ids = indicatorIds(of);
  return fc
    .array(cell, { minLength: ids.length, maxLength: ids.length })
    .map((list) => Object.fromEntries(ids.map((id, i) => [id, list[i] ?? null])));
};
const withForm = (cell: fc.Arbitrary<number | null>) =>
  form.chain((of) => valuesOf(of, cell).map((values) => [of, values] as const));

const numbersRead = (rows: Parameters<typeof documentsOf>[0]) => numbersIn(documentsOf(rows));

function expectNothingWrong(read: ReadonlyMap<string, number>, values: Values) {
  const wrong = [...read].filter(([id, value]) => values[id] !== value);
  expect(wrong).toEqual([]);
}

const runs = { numRuns: 15 };

describe('a report written from random values', () => {
  test.each<Layout>(['cells', 'gaps'])(
    'reads back whole in layout %s when no cell is blank',
    (layout) => {
      fc.assert(
        fc.property(withForm(number), ([of, random]) => {
          const values = withLastTotal(random);
          const rows = reportRows(of, values, layout);
          const drafts = documentsOf(rows);
          expect(drafts.map(({ table, unread }) => [table.form, unread])).toEqual([[of, []]]);
          expect(Object.fromEntries(numbersIn(drafts))).toMatchObject(values);
        }),
        runs,
      );
    },
  );

  test.each<Layout>(['cells', 'gaps'])(
    'gives no wrong number in layout %s with blank cells',
    (layout) => {
      fc.assert(
        fc.property(withForm(fc.option(number, { freq: 3 })), ([of, values]) => {
          expectNothingWrong(numbersRead(reportRows(of, values, layout)), values);
        }),
        runs,
      );
    },
  );

  test('gives no wrong number when rows set by gaps are lost or change places', () => {
    fc.assert(
      fc.property(
        withForm(fc.option(number, { freq: 6 })),
        fc.infiniteStream(fc.nat()),
        ([of, values], random) => {
          const rows = reportRows(of, values, 'gaps').filter(
            () => (random.next().value ?? 0) % 10 > 0,
          );
          const from = (random.next().value ?? 0) % rows.length;
          const [moved] = rows.splice(from, 1);
          if (moved !== undefined) rows.splice((random.next().value ?? 0) % rows.length, 0, moved);
          expectNothingWrong(numbersRead(rows), values);
        },
      ),
      runs,
    );
  });

  test('gives no wrong number when lines of one cell are lost', () => {
    fc.assert(
      fc.property(
        withForm(number),
        fc.infiniteStream(fc.nat()),
        fc.integer({ min: 3, max: 60 }),
        ([of, values], random, rate) => {
          const rows = reportRows(of, values, 'cells').filter(
            () => (random.next().value ?? 0) % rate > 0,
          );
          expectNothingWrong(numbersRead(rows), values);
        },
      ),
      { numRuns: 60 },
    );
  });
});
