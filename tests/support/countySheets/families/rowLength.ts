import type { Chance } from '../chance.ts';
import { reportsOf, sumOf, without } from '../figures.ts';
import { indicatorIn } from '../indicators.ts';
import { nameLane, namedInAnyOrder, wide, yearLane, countyLane, numberLane } from '../layout.ts';
import type { Named } from '../layout.ts';
import { countyOf } from '../places.ts';
import type { County } from '../places.ts';
import { encoded, textOf } from '../textFiles.ts';
import type { Cell } from '../sheet.ts';
import type { CountySheet, Family, TrueReport } from '../truth.ts';

interface Setting {
  readonly county: County;
  readonly year: number;
  readonly columns: readonly Named[];
  readonly reports: readonly TrueReport[];
}

function settingOf(chance: Chance, units: number, ids: number): Setting {
  const county = countyOf(chance, units);
  const year = chance.int(2014, 2018);
  const columns = namedInAnyOrder(chance, 's2014', ids);
  const reports = reportsOf(
    chance,
    county,
    [year],
    's2014',
    columns.map(({ id }) => id),
    0,
  );
  return { county, year, columns, reports };
}

/** Rows as they stand: nothing is quoted and nothing filled up. */
const raw = (chance: Chance, rows: readonly (readonly Cell[])[], separator = ',') => ({
  name: `${chance.pick(['汇总表', '统计表', '附件1'])}.${separator === ',' ? 'csv' : 'txt'}`,
  bytes: encoded(
    rows.map((row) => `${row.map(textOf).join(separator)}\r\n`).join(''),
    chance.pick(['bom', 'gbk']),
  ),
});
const title = ({ county, year }: Setting) => `${county.name}${year}年度政府信息公开情况汇总表`;

/** A report of which nothing is certain; it may be there without a value. */
const doubtful = (report: TrueReport, may: boolean): TrueReport => ({
  ...report,
  values: {},
  optional: true,
  ...(may ? { may: report.values } : {}),
});
const replaced = (reports: readonly TrueReport[], at: number, one: TrueReport) =>
  reports.map((report, i) => (i === at ? one : report));

/** One row of a wide sheet lacks a cell in its middle, or its last cells. */
function shortRow(chance: Chance, where: 'middle' | 'end', separator = ','): CountySheet {
  const at = settingOf(chance, 6, 9);
  const [head = [], ...body] = wide(
    at.reports,
    [nameLane(), countyLane(), yearLane()],
    at.columns,
  ).rows;
  const row = chance.int(1, 4);
  const drop = where === 'middle' ? chance.int(5, 9) : head.length - 1;
  const rows = body.map((cells, i) => (i === row ? cells.filter((_, c) => c !== drop) : cells));
  const short = at.reports[row];
  if (short === undefined) throw new Error('no row');
  const lost = at.columns.at(-1)?.id ?? '';
  const one = where === 'middle' ? doubtful(short, false) : doubtful(without(short, [lost]), true);
  return {
    ...raw(chance, [head, ...rows], separator),
    reports: replaced(at.reports, row, one),
    ask: short.authority,
    about: `the row of ${short.authority} is one cell short in its ${where}`,
  };
}

/** A comma in a number that nothing quotes makes a row one cell long; the rows beside it are sound. */
function longRow(chance: Chance, count: number): CountySheet {
  const at = settingOf(chance, 7, 8);
  const long = chance.some(
    at.reports.map((_, i) => i),
    count,
  );
  const big = at.reports.map((report, i) => {
    const total = long.includes(i) ? chance.int(1001, 1890) : chance.int(210, 990);
    return { ...report, values: { ...report.values, 'disclosure.total': total } };
  });
  const [head = [], ...body] = wide(big, [nameLane('乡镇'), yearLane()], at.columns).rows;
  const rows = body.map((cells) =>
    cells.map((cell, c) =>
      c === 2 && typeof cell === 'number' ? cell.toLocaleString('en-US') : cell,
    ),
  );
  const reports = big.map((report, i) => (long.includes(i) ? doubtful(report, true) : report));
  return {
    ...raw(chance, [[title(at)], head, ...rows]),
    reports,
    ask: big[long[0] ?? 0]?.authority ?? '',
    about: `unquoted thousands in ${count} rows`,
  };
}

/** Labels down: one row lacks a cell; for whom its numbers count is not certain. */
function shortLabel(chance: Chance, isBlank: boolean): CountySheet {
  const at = settingOf(chance, 4, 12);
  const row = chance.int(3, 9);
  const id = at.columns[row]?.id ?? '';
  const gone = chance.int(0, 2);
  // The blank of one unit is gone, or a number.
  const reports = at.reports.map((report, i) =>
    isBlank && i === gone ? { ...report, values: { ...report.values, [id]: null } } : report,
  );
  const rows = at.columns.map(({ id: own, name }, i): Cell[] => {
    const values = reports.map(({ values: all }) => all[own] ?? null);
    const left = i === row ? values.filter((_, unit) => unit !== gone) : values;
    return [name, indicatorIn('s2014', own).unit, ...left, sumOf(reports, own)];
  });
  const head = ['统计指标', '单位', ...at.county.units, '合计'];
  return {
    ...raw(chance, [[title(at)], head, ...rows]),
    reports: reports.map((report) => without(report, [id])),
    ask: at.columns[row]?.name ?? '',
    neverUnits: ['合计'],
    about: `the row of a label lacks ${isBlank ? 'a blank' : 'a number'}`,
  };
}

/** Labels down: an unquoted comma cuts a number in two; with the sum of the row it can be mended. */
function longLabel(chance: Chance): CountySheet {
  const at = settingOf(chance, 4, 12);
  const row = chance.int(3, 9);
  const id = at.columns[row]?.id ?? '';
  const reports = at.reports.map((report, i) =>
    i === 1 ? { ...report, values: { ...report.values, [id]: chance.int(1001, 1890) } } : report,
  );
  const rows = at.columns.map(({ id: own, name }, i): Cell[] => {
    const values = [...reports.map(({ values: all }) => all[own] ?? null), sumOf(reports, own)];
    const cut = values.map((value, unit) =>
      i === row && unit === 1 && value !== null ? value.toLocaleString('en-US') : value,
    );
    return [name, indicatorIn('s2014', own).unit, ...(i === row ? cut : values)];
  });
  const head = ['统计指标', '单位', ...at.county.units, '合计'];
  return {
    ...raw(chance, [[title(at)], head, ...rows]),
    reports: reports.map((report) => ({
      ...without(report, [id]),
      may: { [id]: report.values[id] ?? null },
    })),
    ask: at.columns[row]?.name ?? '',
    neverUnits: ['合计'],
    about: 'an unquoted thousand in the row of a label',
  };
}

/** The number of a row is gone, so that its name stands under 序号 and all else one too far left. */
function lostNumber(chance: Chance): CountySheet {
  const at = settingOf(chance, 6, 7);
  const [head = [], ...body] = wide(
    at.reports,
    [numberLane(), nameLane('单位'), yearLane('年度')],
    at.columns,
  ).rows;
  const row = chance.int(1, 4);
  const rows = body.map((cells, i) => (i === row ? cells.slice(1) : cells));
  const short = at.reports[row];
  if (short === undefined) throw new Error('no row');
  return {
    ...raw(chance, [[title(at)], head, ...rows]),
    reports: replaced(at.reports, row, doubtful(short, true)),
    ask: short.authority,
    about: `the row of ${short.authority} lacks its number`,
  };
}

/** The unit of measure of one label is gone: its numbers stand one too far left. */
function lostMeasure(chance: Chance): CountySheet {
  const at = settingOf(chance, 4, 11);
  const row = chance.int(3, 8);
  const id = at.columns[row]?.id ?? '';
  const rows = at.columns.map(({ id: own, name }, i): Cell[] => {
    const values = at.reports.map(({ values: all }) => all[own] ?? null);
    return i === row ? [name, ...values] : [name, indicatorIn('s2014', own).unit, ...values];
  });
  const reports = at.reports.map((report) => ({
    ...without(report, [id]),
    may: { [id]: report.values[id] ?? null },
  }));
  return {
    ...raw(chance, [[title(at)], ['统计指标', '单位', ...at.county.units], ...rows]),
    reports,
    ask: at.columns[row]?.name ?? '',
    about: 'a label lacks its unit of measure',
  };
}

/** Rows that are shorter or longer than their head. */
export const rowLength: Family = {
  letter: 'O',
  title: 'short rows, long rows, unquoted thousands',
  make: (chance) => [
    shortRow(chance, 'middle'),
    shortRow(chance, 'middle', '\t'),
    shortRow(chance, 'end'),
    longRow(chance, 1),
    longRow(chance, 2),
    longRow(chance, 1),
    shortLabel(chance, true),
    shortLabel(chance, false),
    longLabel(chance),
    lostNumber(chance),
    lostMeasure(chance),
  ],
};
