import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Mark, Status, hasValue } from '#domain/cell.ts';
import type { Cell } from '#domain/cell.ts';
import { checkReport, failuresOf } from '#domain/checks/index.ts';
import { sumRules } from '#domain/checks/sums.ts';
import { contradictionsIn } from '#domain/contradictions.ts';
import { allForms } from '#domain/forms/index.ts';
import type { IndicatorId, TableForm } from '#domain/forms/index.ts';
import { cellAt } from '#domain/frame.ts';
import type { Block } from '#domain/frame.ts';
import { frameWith } from '../support/frames.ts';

const known = (value: number, marks = 0): Cell => ({ status: Status.value, value, marks });

/** Small numbers, so that sums come out now and then, and all that stands in their way. */
const anyNumber: fc.Arbitrary<Cell | null> = fc.oneof(
  { weight: 8, arbitrary: fc.nat({ max: 2 }).map((n) => known(n)) },
  { weight: 1, arbitrary: fc.nat({ max: 40 }).map((n) => known(n)) },
  { weight: 1, arbitrary: fc.constantFrom(known(-1), known(0.5), known(3e12)) },
  { weight: 1, arbitrary: fc.constantFrom(known(2, Mark.otherUnit), known(2, Mark.converted)) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<(Cell | null)[]>(null, {
      status: Status.ambiguous,
      value: null,
      marks: 0,
    }),
  },
);

type Cells = readonly (readonly [IndicatorId, Cell | null])[];

/** Any cells of a form, or a total with one of its parts, which breaks no sum but what else both stand in. */
const anyCells = ({ id, indicators }: TableForm): fc.Arbitrary<Cells> => {
  const one = fc.tuple(fc.constantFrom(...indicators.map((row) => row.id)), anyNumber);
  const pairs = sumRules(id).flatMap(({ total, parts }) =>
    parts.map((part) => [total, part] as const),
  );
  const changes = indicators.filter(({ kind }) => kind === 'change');
  const less = fc.constantFrom<Cells>([], ...changes.map((row): Cells => [[row.id, known(-1)]]));
  const kept = fc
    .tuple(fc.constantFrom(...pairs), anyNumber)
    .map(([pair, cell]): Cells => pair.map((row) => [row, cell]));
  return fc.oneof(
    { weight: 3, arbitrary: fc.array(one, { minLength: 1, maxLength: 12 }) },
    { weight: 3, arbitrary: kept },
    { weight: 1, arbitrary: less },
  );
};

/** Reports of a form: all zero but for some cells, of which some are not in the file. */
const anyReports = (form: TableForm) => fc.array(anyCells(form), { minLength: 1, maxLength: 6 });

/** What all rules together say of each report, asked one by one. */
function asked(block: Block): readonly (readonly [number, ReadonlySet<IndicatorId>])[] {
  return block.years.flatMap((year, slot) => {
    const cell = (id: IndicatorId) => cellAt(block, 0, year, id);
    const report = { form: block.form, year, name: '', kind: 'other', text: null, cell } as const;
    const named = failuresOf(checkReport(report)).flatMap(({ severity, indicators }) =>
      severity === 'error' ? indicators.filter((id) => hasValue(cell(id))) : [],
    );
    return named.length === 0 ? [] : [[slot, new Set(named)] as const];
  });
}

describe.each(allForms.map((form) => [form.id, form] as const))('reports on %s', (id, form) => {
  const zeros = Object.fromEntries(form.indicators.map((one) => [one.id, 0]));
  const blockOf = (reports: readonly Cells[]): Block => {
    const made = reports.map((cells, r) => ({
      ...{ unit: '甲1镇', year: 2001 + r, form: id },
      values: { ...zeros, ...Object.fromEntries(cells) },
    }));
    return frameWith([made]).blocks.get(id)!;
  };

  test('that break a rule lie outside one of its bounds, and none is suspect that breaks none', () => {
    let found = 0;
    fc.assert(
      fc.property(anyReports(form), (reports) => {
        const block = blockOf(reports);
        const expected = asked(block);
        found += expected.length;
        expect([...block.suspects].sort(([a], [b]) => a - b)).toEqual(expected);
      }),
      { numRuns: 150 },
    );
    expect(found).toBeGreaterThan(50);
  });

  test('are asked about in any part of them', () => {
    fc.assert(
      fc.property(anyReports(form), fc.nat(), (reports, which) => {
        const block = blockOf(reports);
        const slot = which % reports.length;
        const named = block.suspects.get(slot);
        expect([...contradictionsIn(block, [slot])]).toEqual(
          named === undefined ? [] : [[slot, named]],
        );
      }),
      { numRuns: 30 },
    );
  });
});
