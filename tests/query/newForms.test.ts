import { describe, expect, test } from 'vitest';
import { Status } from '#domain/cell.ts';
import { acts } from '#query/acts.ts';
import { addedParts, addedUnits } from '#query/added.ts';
import { applicants } from '#query/applicants.ts';
import { carried } from '#query/carried.ts';
import { formOfYear } from '#query/newForms.ts';
import { outcomeGrid, outcomeLines, outcomesByUnit, outcomeShares } from '#query/outcomes.ts';
import { sampleRoster } from '../../scripts/samples/county.ts';
import { frameOf } from '../../scripts/samples/frame.ts';
import { allSampleReports } from '../../scripts/samples/later.ts';
import { frameWith, selectionIn } from '../support/frames.ts';
import type { SmallReport } from '../support/frames.ts';

const report = (
  unit: string,
  year: number,
  form: SmallReport['form'],
  values: SmallReport['values'] = { 'application.new.total': 1 },
): SmallReport => ({ unit, year, ...(form === undefined ? {} : { form }), values });

describe('the form of a year', () => {
  const formIn = (reports: readonly SmallReport[], year: number) => {
    const frame = frameWith([reports]);
    return formOfYear(frame, selectionIn(frame, { year }));
  };

  test.each([
    [
      'that of most units',
      [report('甲镇', 2021, 'm2021'), report('乙镇', 2021, 'm2021'), report('丙镇', 2021, 'm2019')],
      'm2021',
    ],
    [
      'the newer of equals',
      [report('甲镇', 2021, 'm2019'), report('乙镇', 2021, 'm2021')],
      'm2021',
    ],
    [
      'told from the reports and not from the year',
      [report('甲镇', 2021, 'm2019'), report('乙镇', 2021, 'm2019')],
      'm2019',
    ],
    [
      'none where all are on the form of 2014',
      [report('甲镇', 2021, 's2014', { 'org.staff': 1 })],
      null,
    ],
  ] as const)('is %s', (_, reports, form) => {
    expect(formIn(reports, 2021)).toBe(form);
  });

  test('leaves units on another form without data and out of all sums', () => {
    const frame = frameWith([
      [
        report('甲镇', 2021, 'm2021', { 'application.new.natural': 2 }),
        report('乙镇', 2021, 'm2021', {}),
        report('丙镇', 2021, 'm2019', { 'application.new.natural': 7 }),
        report('丁乡', 2020, 'm2019'),
        report('丁乡', 2022, 'm2021'),
      ],
    ]);
    const rows = applicants(frame, selectionIn(frame, { year: 2021 }));
    expect(rows.rows.map(({ data }) => [data.standing, data.form])).toEqual([
      ['here', 'm2021'],
      ['here', 'm2021'],
      ['otherForm', 'm2019'],
      ['noReport', null],
    ]);
    expect(rows.reports).toBe(2);
    expect(rows.county.sum).toBeNull();
  });
});

describe('sums', () => {
  const point = (value: number | null, shown: 'value' | 'zero' | 'blank' | 'suspect') => ({
    value,
    shown,
    cells: [],
    n: 1,
    of: 1,
    inDoubt: 0,
  });

  test('of parts of one report have no number when one part has none', () => {
    expect(addedParts([point(2, 'value'), point(null, 'blank')])).toMatchObject({
      value: null,
      shown: 'blank',
    });
    expect(addedParts([point(0, 'zero'), point(0, 'zero')])).toMatchObject({
      value: 0,
      shown: 'zero',
    });
  });

  test('of units count those that have a number', () => {
    expect(addedUnits([point(2, 'value'), point(null, 'blank'), point(0, 'zero')])).toMatchObject({
      value: 2,
      n: 2,
      of: 3,
    });
    expect(addedUnits([point(null, 'suspect')])).toMatchObject({
      value: null,
      shown: 'suspect',
      inDoubt: 1,
    });
    expect(addedUnits([])).toMatchObject({ value: null, n: 0, of: 0 });
  });
});

test('the lines of results are those of the form: one row of other handling in 2019, three since 2021', () => {
  const others = (form: 'm2019' | 'm2021') =>
    outcomeLines(form).filter((line) => line.kind === 'row' && line.group === 'other_handling');
  expect(others('m2019')).toEqual([]);
  expect(others('m2021')).toHaveLength(3);
  const rows = (form: 'm2019' | 'm2021') => outcomeLines(form).filter((l) => l.kind === 'row');
  expect(rows('m2019')).toHaveLength(8 + 3 + 5);
});

describe('the fictional county', () => {
  const frame = frameOf(allSampleReports(), { entries: sampleRoster() });
  const selected = (year: number, focus: string | null = null) =>
    selectionIn(frame, {
      year,
      focus: frame.authorities.find(({ name }) => name === focus)?.id ?? null,
    });
  const rowOf = <T>(rows: readonly { readonly name: string; readonly data: T }[], name: string) =>
    rows.find((row) => row.name === name)?.data;

  test('石桥镇 is still on the form of 2019 in 2021: its own grid, and in no other', () => {
    const units = outcomesByUnit(frame, selected(2021));
    expect(rowOf(units.rows, '石桥镇')?.standing).toBe('otherForm');
    expect(units.form).toBe('m2021');
    const own = outcomeGrid(frame, selected(2021, '石桥镇'));
    expect(own.form).toBe('m2019');
    expect(own.unit?.name).toBe('石桥镇');
  });

  test('白杨街道 carried in one fewer in 2022 than it had carried out', () => {
    const data = rowOf(carried(frame, selected(2022)).rows, '白杨街道')?.data;
    expect([data?.before?.value, data?.points[0]?.value]).toEqual([1, 0]);
  });

  test('a column of totals that is empty stays empty, and enters no sum', () => {
    const rows = carried(frame, selected(2022));
    expect(rowOf(rows.rows, '双塔街道')?.data?.gap).toBeNull();
    expect(rows.countyUnits).toBeLessThan(rows.reports);
  });

  test('云溪镇 has parts and no totals in 2019: it is in no sum of the page', () => {
    const selection = selected(2019);
    const grid = outcomeGrid(frame, selection);
    const byUnit = outcomesByUnit(frame, selection);
    const shares = outcomeShares(frame, selection);
    const asked = applicants(frame, selection);
    expect(grid.left).toEqual(['云溪镇']);
    expect(byUnit.left).toEqual(['云溪镇']);
    expect(rowOf(shares.rows, '云溪镇')?.data?.sum).toBeNull();
    expect(rowOf(asked.rows, '云溪镇')?.data).toMatchObject({ sum: null, shown: 'blank' });
    const counts = [grid.counted, shares.countyUnits, asked.countyUnits];
    expect(counts).toEqual(counts.map(() => carried(frame, selection).countyUnits));
  });

  test.each([2019, 2020, 2021, 2022, 2025])('the grid of %i adds up in both directions', (year) => {
    const { lines, cells, columns } = outcomeGrid(frame, selected(year));
    const sum = (values: readonly (number | null | undefined)[]) =>
      values.reduce<number>((all, value) => all + (value ?? NaN), 0);
    for (const row of cells)
      expect(sum(row.slice(0, -1).map(({ value }) => value))).toBe(row[columns.length - 1]?.value);
    const groups = cells.filter((_, at) => lines[at]?.kind === 'group');
    const totals = cells[cells.length - 1] ?? [];
    totals.forEach(({ value }, column) => {
      expect(sum(groups.map((row) => row[column]?.value))).toBe(value);
    });
  });

  test('青石镇 has three documents fewer in 2023 than follow from 2022', () => {
    const rows = acts(frame, selected(2023), 'documents');
    const gaps = rows.rows.flatMap(({ name, data }) =>
      (data.data?.stock ?? [])
        .filter((check) => check.expected !== check.inForce)
        .map((check) => [name, check.kind, check.expected - check.inForce]),
    );
    expect(gaps).toEqual([['青石镇', 'normative', 3]]);
  });

  test('青石镇 has an amount without a unit of measure in 2020, which is not in the sum', () => {
    const rows = acts(frame, selected(2020), 'charges');
    const amount = rows.ids.indexOf('procurement.amount');
    const point = rowOf(rows.rows, '青石镇')?.data?.points[amount];
    expect(point).toMatchObject({ unitUnknown: true, value: null });
    expect(rows.county[amount]).toMatchObject({
      n: rows.reports - 1,
      of: rows.reports,
      inDoubt: 1,
    });
    expect(rows.county[rows.ids.indexOf('charge.items_prev')]).toBeNull();
  });
});

test('an ambiguous cell is no unknown unit of measure', () => {
  const ambiguous = { status: Status.ambiguous, value: null, marks: 0 } as const;
  const frame = frameWith([[report('甲镇', 2020, 'm2019', { 'procurement.amount': ambiguous })]]);
  const rows = acts(frame, selectionIn(frame, { year: 2020 }), 'charges');
  const point = rows.rows[0]?.data.data?.points[rows.ids.indexOf('procurement.amount')];
  expect(point).toMatchObject({ unitUnknown: false, shown: 'suspect' });
});
