import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Mark, Status } from '#domain/cell.ts';
import type { Cell } from '#domain/cell.ts';
import { checkReport, errorRules, errorsOf, failuresOf } from '#domain/checks/index.ts';
import type { CheckedReport, Finding } from '#domain/checks/types.ts';
import { allForms, forms } from '#domain/forms/index.ts';
import type { TableFormId } from '#domain/forms/index.ts';

const marks = fc.constantFrom(0, 0, 0, Mark.otherUnit, Mark.converted);
const printed = (least: number) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ value: fc.integer({ min: least, max: 3 }), marks }) },
    { weight: 1, arbitrary: fc.constant(Status.blank) },
    { weight: 1, arbitrary: fc.constant(Status.rowMissing) },
  );

/** A report of small numbers at random, blanks and missing rows among them: what is printed beside each other seldom agrees. */
function reportsOn(form: TableFormId): fc.Arbitrary<CheckedReport> {
  const rows = forms[form].indicators;
  return fc.tuple(...rows.map(({ kind }) => printed(kind === 'change' ? -4 : 0))).map((drawn) => {
    const cells = new Map(
      rows.map(({ id }, i): [string, Cell] => {
        const one = drawn[i] ?? Status.blank;
        return [
          id,
          typeof one === 'object'
            ? { status: Status.value, ...one }
            : { status: one, value: null, marks: 0 },
        ];
      }),
    );
    const figure = { label: '', unit: '件', approx: null, scope: 'year', link: null } as const;
    return {
      ...{ form, year: 2020, name: '甲镇', kind: 'township' },
      text: {
        figures: [
          { ...figure, value: 2, partOf: null },
          { ...figure, value: 9, partOf: 0 },
        ],
        notes: [],
      },
      cell: (id) => cells.get(id) ?? { status: Status.notOnForm, value: null, marks: 0 },
    };
  });
}

const reports = allForms.flatMap(({ id: form }) =>
  fc.sample(reportsOn(form), { numRuns: 200, seed: 1 }),
);
const areErrors = ({ severity }: Finding) => severity === 'error';

describe('what makes a cell suspect', () => {
  test('is every error of a report that any of its rules finds', () => {
    for (const report of reports)
      expect(errorsOf(report).map(nameOf).sort()).toEqual(
        failuresOf(checkReport(report)).filter(areErrors).map(nameOf).sort(),
      );
  });

  test('is asked of rules only that can find one', () => {
    const found = errorRules.map((one) =>
      reports.some((report) => errorsOf(report, [one]).length > 0),
    );
    expect(found).toEqual(errorRules.map(() => true));
  });

  test('was met by each rule whose failure is an error', () => {
    const met = new Set(reports.flatMap((report) => errorsOf(report).map(({ check }) => check)));
    expect([...met].sort()).toEqual([
      ...['C02', 'M01', 'M02', 'M03', 'M04', 'M13', 'M16'],
      ...['S01', 'S03', 'S05', 'S07', 'S08', 'S09', 'S10', 'S13', 'S14', 'S15'],
    ]);
  });
});

const nameOf = ({ check, indicators }: Finding) => `${check} ${indicators.join()}`;
