import fc from 'fast-check';
import { Status } from '#domain/cell.ts';
import type { Cell } from '#domain/cell.ts';
import { townships, value } from './support.ts';
import type { TestReport } from './support.ts';

const someIndicators = [
  'org.staff',
  'org.budget',
  'disclosure.total',
  'disclosure.channel.website',
  'fee.collected',
] as const;

/** Any cell: counts, money, numbers beyond Int32, blanks and everything odd. */
export const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  fc.nat({ max: 300 }).map((n) => value(n)),
  fc.integer().map((n) => value(n)),
  fc.double({ noNaN: true, min: -1e15, max: 1e15 }).map((n) => value(n + 0)),
  fc
    .record({ n: fc.nat({ max: 70_000 }), marks: fc.integer({ min: 1, max: 15 }) })
    .map((m) => value(m.n, m.marks)),
  fc
    .record({
      status: fc.constantFrom(
        Status.blank,
        Status.ambiguous,
        Status.unitUnknown,
        Status.disputed,
        Status.rowMissing,
      ),
      marks: fc.integer({ min: 0, max: 15 }),
    })
    .map(({ status, marks }): Cell => ({ status, value: null, marks })),
);

export const anyReport: fc.Arbitrary<TestReport> = fc.record({
  unit: fc.nat({ max: townships.length - 1 }),
  year: fc.integer({ min: 2014, max: 2018 }),
  choice: fc.nat({ max: 2 }),
  cells: fc.record(
    Object.fromEntries(someIndicators.map((id) => [id, anyCell])) as Record<
      (typeof someIndicators)[number],
      fc.Arbitrary<Cell>
    >,
    { requiredKeys: [] },
  ),
});
