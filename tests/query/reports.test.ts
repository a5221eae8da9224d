import { Choice } from '#domain/reportTable.ts';
import { describe, expect, test } from 'vitest';
import { Status } from '#domain/cell.ts';
import { forms } from '#domain/forms/index.ts';
import type { Frame } from '#domain/frame.ts';
import { coverage, sortedByGaps } from '#query/coverage.ts';
import { ownReports } from '#query/ownReports.ts';
import { notReported } from '#query/notReported.ts';
import { pointReader } from '#query/point.ts';
import { profile } from '#query/profile.ts';
import {
  filteredRows,
  flatTable,
  reportOf,
  sortedRows,
  tableCell,
  tableKey,
} from '#query/table.ts';
import type { TableFilter, TableSort } from '#query/table.ts';
import {
  frameWith,
  idOf,
  oneYear,
  rosterLine,
  sampleFrame,
  sampleUnit,
  selectionIn,
} from '../support/frames.ts';
import type { SmallReport } from '../support/frames.ts';

describe('who has not reported', () => {
  test('is known by the roster', () => {
    const frame = sampleFrame();
    expect(notReported(frame, selectionIn(frame), 2018)).toEqual({
      year: 2018,
      units: ['柳河乡', '梅岭乡', '双塔街道'].map(sampleUnit),
      names: ['柳河乡', '梅岭乡', '双塔街道'],
      due: 14,
      roster: true,
    });
    const streets = selectionIn(frame, { group: 'street' });
    expect(notReported(frame, streets, 2018)).toMatchObject({ names: ['双塔街道'], due: 4 });
    expect(notReported(frame, selectionIn(frame), 2019)).toMatchObject({ names: [], due: 0 });
  });

  test('without a roster only between the first and last report of a unit', () => {
    const reports = [2014, 2016].map((year) => ({ unit: '甲镇', year, values: {} }));
    const frame = frameWith([[...reports, { unit: '乙镇', year: 2015, values: {} }]]);
    const list = (year: number) => notReported(frame, selectionIn(frame), year);
    expect(list(2015)).toMatchObject({ names: ['甲镇'], due: 2, roster: false });
    expect(list(2014)).toMatchObject({ names: [], due: 1, roster: false });
  });
});

test('own reports are counted once, whatever lies over them', () => {
  const report = { unit: '甲镇', year: 2018, values: { 'org.staff': 1 } };
  const other = { ...report, unit: '乙镇' };
  const count = (...layers: readonly (readonly SmallReport[])[]) => ownReports(frameWith(layers));
  expect(count([])).toBe(0);
  expect(count([report], [report, other], [{ ...report, choice: Choice.first }])).toBe(2);
});

describe('coverage', () => {
  test('counts reports that are due, blanks and absent rows, per unit and year', () => {
    const frame = sampleFrame();
    const grid = coverage(frame, selectionIn(frame));
    expect(
      grid.perYear.map(({ present, due, blanks, absent }) => [present, due, blanks, absent]),
    ).toEqual([
      [13, 14, 1, 0],
      [14, 14, 24, 1],
      [13, 14, 24, 0],
      [14, 14, 1, 0],
      [11, 14, 1, 0],
    ]);
    expect(grid.roster).toBe(true);
    expect(
      sortedByGaps(grid)
        .rows.slice(0, 6)
        .map((row) => row.name),
    ).toEqual(['柳河乡', '红岩乡', '梅岭乡', '双塔街道', '龙泉街道', '大坪镇']);
  });

  test('without a roster does not know who else is due', () => {
    const frame = frameWith([oneYear('org.staff', [1, 2])]);
    const grid = coverage(frame, selectionIn(frame));
    expect(grid.roster).toBe(false);
    expect(grid.perYear).toEqual([
      { due: 2, present: 2, extra: 0, blanks: 0, absent: 0, suspects: 0 },
    ]);
  });

  test('without a roster a year outside the reports of a unit was not seen, with one it was not due', () => {
    const reports = [
      { unit: '甲镇', year: 2014, values: {} },
      { unit: '乙镇', year: 2018, values: {} },
    ];
    const shown = (frame: Frame) =>
      coverage(frame, selectionIn(frame)).rows.map(({ data }) => data.at(-1)?.shown);
    expect(shown(frameWith([reports]))).toEqual(['notSeen', 'value']);
    const lines = [rosterLine('甲镇', 2014, 2016), rosterLine('乙镇', 2018)];
    expect(shown(frameWith([reports], lines))).toEqual(['notOwed', 'value']);
  });

  test('a row that a file of several reports lacks for all of them is not loaded; in a file of its own it is absent, and no blank', () => {
    const two = oneYear('org.staff', [1, null]);
    const together = frameWith([two]);
    expect(coverage(together, selectionIn(together)).perYear[0]).toMatchObject({
      blanks: 1,
      absent: 0,
    });
    const apart = frameWith([two.map((report, file) => ({ ...report, file }))]);
    expect(coverage(apart, selectionIn(apart)).perYear[0]).toMatchObject({
      blanks: 1,
      absent: 114,
    });
    const shown = (frame: Frame) => pointReader(frame, 'training.courses')(0, 2017).shown;
    expect([shown(together), shown(apart)]).toEqual(['notLoaded', 'rowAbsent']);
  });

  test('a report that the roster does not ask for is shown, and not counted as due', () => {
    const frame = frameWith([oneYear('org.staff', [1])], [rosterLine('甲1镇', 2018)]);
    const grid = coverage(frame, selectionIn(frame));
    expect(grid.rows[0]?.data[0]).toMatchObject({ shown: 'rowAbsent', filled: 1, absent: 57 });
    expect(grid.perYear[0]).toMatchObject({ due: 0, present: 0, extra: 1, absent: 57 });
  });
});

describe('a profile', () => {
  const frame = sampleFrame();
  const rowsOf = (name: string, change = {}) => {
    const found = profile(frame, selectionIn(frame, change), sampleUnit(name));
    const rows = found?.sections.flatMap((section) => [...section.rows, ...section.measures]) ?? [];
    return { found, of: (id: string) => rows.find((row) => row.subject === id)?.values ?? [] };
  };

  test('has every indicator and measure once, in nine sections', () => {
    const { found } = rowsOf('青石镇');
    const subjects = found?.sections.flatMap((section) =>
      [...section.rows, ...section.measures].map((row) => row.subject),
    );
    expect(found?.sections.map((section) => section.rows.length)).toEqual([
      8, 8, 23, 4, 4, 1, 1, 6, 3,
    ]);
    expect(subjects).toHaveLength(58 + 25);
    expect(new Set(subjects).size).toBe(58 + 25);
    expect(found?.sections.map((section) => section.head.id)).toEqual([
      'disclosure',
      'response',
      'request',
      'reconsideration.total',
      'litigation.total',
      'complaint.total',
      'fee.collected',
      'org',
      'training',
    ]);
  });

  test('stands beside the median and ties places', () => {
    const staff = rowsOf('青石镇').of('org.staff');
    expect(staff.map(({ point }) => point.value)).toEqual([2, 2, 2, 4, 4]);
    expect(staff[3]).toMatchObject({ place: { of: 10 }, set: { among: 'township' } });
    expect(staff[3]?.set.points).toHaveLength(10);
    expect(staff[3]?.set.spread?.n).toBe(10);
  });

  test('of a missing report has neither value nor place', () => {
    const [, , year] = rowsOf('龙泉街道').of('disclosure.total');
    expect(year).toMatchObject({ point: { shown: 'noReport', value: null }, place: null });
    expect(year?.set.points).toHaveLength(3);
  });

  test('is compared with its own type, whatever is shown', () => {
    const [shown, all] = [rowsOf('青石镇', { group: 'street' }), rowsOf('青石镇')];
    expect(shown.found).toMatchObject({ among: 'township', total: 10 });
    expect(shown.of('org.staff')[0]?.set).toBe(all.of('org.staff')[0]?.set);
  });

  test('of a unit that the data do not have is null', () => {
    expect(profile(frame, selectionIn(frame), idOf('某镇'))).toBe(null);
  });
});

describe('the flat table', () => {
  const frame = sampleFrame();
  const table = flatTable(frame);
  const everything: TableFilter = { county: null, years: null, text: '', only: null };
  const names = (rows: Int32Array) =>
    Array.from(rows, (row) => `${reportOf(table, row)?.unit.name} ${reportOf(table, row)?.year}`);

  test('has a row for every report', () => {
    expect(table.size).toBe(65);
    expect(names(filteredRows(table, everything)).slice(0, 6)).toEqual([
      '青石镇 2014',
      '青石镇 2015',
      '青石镇 2016',
      '青石镇 2017',
      '青石镇 2018',
      '柳河乡 2014',
    ]);
    expect(flatTable(frame)).toBe(table);
  });

  test.each([
    ['a part of a name', { text: '白杨' }, 5],
    ['no name', { text: '某' }, 0],
    ['years', { years: [2017, 2018] }, 25],
    ['a county', { county: '示例市/示例县' }, 65],
    ['another county', { county: '某县' }, 0],
    ['blanks and doubts', { only: 'gaps' }, 9],
  ] as const)('filters by %s', (_name, filter, count) => {
    expect(filteredRows(table, { ...everything, ...filter })).toHaveLength(count);
  });

  test('a report with a cell in doubt has a gap, and the year and the table say so', () => {
    const doubt = { status: Status.ambiguous, value: null, marks: 0 } as const;
    const whole = Object.fromEntries(forms.s2014.indicators.map(({ id }) => [id, 0]));
    const odd = frameWith([
      [
        { unit: '甲镇', year: 2018, values: { ...whole, 'org.staff': doubt } },
        { unit: '乙镇', year: 2018, values: whole },
      ],
    ]);
    const rows = filteredRows(flatTable(odd), { ...everything, only: 'gaps' });
    expect(Array.from(rows, (row) => reportOf(flatTable(odd), row)?.unit.name)).toEqual(['甲镇']);
    expect(coverage(odd, selectionIn(odd)).perYear[0]).toMatchObject({ blanks: 0, suspects: 1 });
  });

  test.each([
    [{ by: 'disclosure.total', falling: true }, '城关街道 2018'],
    [{ by: 'disclosure.total', falling: false }, '红岩乡 2017'],
    [{ by: 'year', falling: true }, '青石镇 2018'],
    [{ by: 'authority', falling: true }, '城关街道 2014'],
  ] satisfies [TableSort, string][])('sorts by %o', (sort, first) => {
    expect(names(sortedRows(table, filteredRows(table, everything), sort))[0]).toBe(first);
  });

  test.each([true, false])('puts blanks last when falling is %s', (falling) => {
    const rows = sortedRows(table, filteredRows(table, everything), {
      by: 'request.received',
      falling,
    });
    expect(names(rows).slice(-2)).toEqual(['大坪镇 2015', '大坪镇 2016']);
  });

  test('gives cells with their status and the way to their evidence', () => {
    const [row] = filteredRows(table, { ...everything, text: '大坪', years: [2015, 2015] });
    expect(tableCell(table, row ?? -1, 'request.received').value).toBe(null);
    expect(tableCell(table, -1, 'request.received').value).toBe(null);
    expect(tableKey(table, row ?? -1, 'request.received')).toEqual({
      authority: sampleUnit('大坪镇'),
      year: 2015,
      form: 's2014',
      indicator: 'request.received',
    });
    expect(tableKey(table, -1, 'request.received')).toBe(null);
  });
});
