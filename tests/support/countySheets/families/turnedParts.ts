import type { Chance } from '../chance.ts';
import { reportsOf } from '../figures.ts';
import { anyFile } from '../files.ts';
import { framed } from '../frames.ts';
import { nameLane, wide, yearLane } from '../layout.ts';
import { applicants, idsOfRows, requestName } from '../matrix.ts';
import { countyOf } from '../places.ts';
import { turned } from '../sheet.ts';
import type { Cell, Sheet, Span } from '../sheet.ts';
import { cellIn, isSum, linesOf, wordOf } from '../sums.ts';
import type { CountySheet } from '../truth.ts';
import { settingOf, first, only } from './turnedSetting.ts';

/** Names over quarters; only the whole year counts. */
export function quarters(chance: Chance): CountySheet {
  const at = settingOf(chance, 1, [chance.int(2014, 2018)]);
  const columns = at.columns.filter(({ id }) => !/^(?:org|fee)/.test(id));
  const names = ['上半年', '下半年', '全年'];
  const head: Cell[] = [
    '单位',
    ...at.reports.flatMap(({ authority }): Cell[] => [authority, null, null]),
  ];
  const rows = columns.map(({ id, name }): Cell[] => [
    name,
    ...at.reports.flatMap(({ values }): Cell[] => {
      const value = values[id] ?? null;
      const half = value === null ? null : Math.floor(value / 3);
      return [half, value === null || half === null ? null : value - half, value];
    }),
  ]);
  const reports = at.reports.map((report) => ({
    ...report,
    values: Object.fromEntries(columns.map(({ id }) => [id, report.values[id] ?? null])),
  }));
  const spans = at.reports.map((_, i): Span => ({
    row: 0,
    column: 1 + i * 3,
    rows: 1,
    columns: 3,
  }));
  const sheet = { rows: [head, ['时间', ...at.reports.flatMap(() => names)], ...rows], spans };
  return {
    ...anyFile(
      chance,
      framed(chance, `${first(at)}${only(at)}年政府信息公开情况`, sheet, null, only(at)),
    ),
    reports,
    about: 'turned: names over half years and the year',
  };
}

/** Sums among the names of a turned sheet. */
export function sums(chance: Chance): CountySheet {
  const at = settingOf(chance, 1, [chance.int(2014, 2018)]);
  const lines = linesOf(chance, first(at), at.reports);
  const sheet: Sheet = {
    rows: [
      ['年度', ...lines.map(() => only(at))],
      ['乡镇', ...lines.map(wordOf)],
      ...at.columns.map(({ id, name }): Cell[] => [
        name,
        ...lines.map((line) => cellIn(line, id, at.print)),
      ]),
    ],
  };
  return {
    ...anyFile(chance, framed(chance, `${first(at)}政府信息公开情况汇总表`, sheet, null, only(at))),
    reports: at.reports,
    neverUnits: lines.filter(isSum).map(({ word }) => word),
    about: 'turned: year and names in rows, sums among them',
  };
}

/** Columns of units that did not report. */
export function silent(chance: Chance): CountySheet {
  const at = settingOf(chance, 1, [chance.int(2014, 2018)]);
  const away = chance.int(1, 3);
  const table = wide(at.reports, [nameLane('单位名称'), yearLane()], at.columns, at.print);
  const rows = table.rows.map((row, r): Cell[] =>
    r === away + 1
      ? [...row.slice(0, 2), '未报', ...at.columns.slice(1).map(() => null)]
      : [...row],
  );
  return {
    ...anyFile(
      chance,
      framed(chance, `${first(at)}政府信息公开情况`, turned({ rows }), null, only(at)),
    ),
    reports: at.reports.filter((_, i) => i !== away),
    ask: '未报',
    about: 'turned: a column that did not report',
  };
}

/** Applicants below each request, names across under their county and year. */
export function requests(chance: Chance): CountySheet {
  const county = countyOf(chance, 4);
  const year = chance.int(2021, 2024);
  const rowsOf = [
    'application.new',
    'application.result.granted',
    'application.result.other_handling.fee_unpaid',
  ];
  const reports = reportsOf(chance, county, [year], 'm2021', idsOfRows(rowsOf));
  const spans: Span[] = [
    { row: 0, column: 2, rows: 1, columns: 4 },
    ...rowsOf.map((_, i): Span => ({ row: 2 + i * 7, column: 0, rows: 7, columns: 1 })),
  ];
  const body = rowsOf.flatMap((row) =>
    applicants.map(([key, name], i): Cell[] => [
      i === 0 ? requestName('m2021', row) : null,
      name,
      ...reports.map(({ values }) => values[`${row}.${key}`] ?? null),
    ]),
  );
  const sheet: Sheet = {
    rows: [
      ['年度', null, `${year}年`, null, null, null],
      ['指标', '申请人', ...county.units],
      ...body,
    ],
    spans,
  };
  return {
    ...anyFile(chance, framed(chance, `${county.name}依申请公开情况`, sheet, null, year)),
    reports,
    about: 'turned: applicants down, the year over the names',
  };
}
