import type { Chance } from '../chance.ts';
import { reportsOf } from '../figures.ts';
import { anyFile } from '../files.ts';
import { framed } from '../frames.ts';
import {
  countyLane,
  nameLane,
  namedOf,
  numberLane,
  printOf,
  wide,
  wideInGroups,
  yearLane,
} from '../layout.ts';
import type { LaneOf, Named, Print } from '../layout.ts';
import { applicants, idsOfRows, requestName } from '../matrix.ts';
import { countiesOf, countyOf } from '../places.ts';
import type { County } from '../places.ts';
import { turned } from '../sheet.ts';
import type { Cell, Sheet, Span } from '../sheet.ts';
import { cellIn, isSum, linesOf, wordOf } from '../sums.ts';
import type { CountySheet, Family, TrueReport } from '../truth.ts';

interface Setting {
  readonly counties: readonly County[];
  readonly years: readonly number[];
  readonly columns: readonly Named[];
  readonly reports: readonly TrueReport[];
  readonly print: Print;
}

function settingOf(
  chance: Chance,
  counties: number,
  years: readonly number[],
  form: 's2014' | 'm2021' = 's2014',
): Setting {
  const made = countiesOf(
    chance,
    ...Array.from({ length: counties }, () => (counties > 1 ? 3 : 5)),
  );
  const shared =
    counties > 1 ? made.map((county) => ({ ...county, units: ['城关镇', ...county.units] })) : made;
  const columns = namedOf(chance, form, 11);
  const wanted = columns.map(({ id }) => id);
  const reports = shared.flatMap((county) => reportsOf(chance, county, years, form, wanted));
  return { counties: shared, years, columns, reports, print: printOf(chance) };
}

const first = ({ counties }: Setting) => counties[0]?.name ?? '';
const only = ({ years }: Setting) => years[0] ?? 0;

/** The same texts one below another in a lane become one merged cell, as clerks do. */
function merged(sheet: Sheet, lanes: number): Sheet {
  const spans: Span[] = [];
  const rows = sheet.rows.map((row, r) =>
    row.map((cell, c): Cell => {
      const same = (k: number) =>
        sheet.rows[k]?.slice(0, c + 1).join() === row.slice(0, c + 1).join();
      if (r === 0 || c >= lanes) return cell;
      if (r > 1 && same(r - 1)) return null;
      let length = 1;
      while (same(r + length)) length++;
      if (length > 1) spans.push({ row: r, column: c, rows: length, columns: 1 });
      return cell;
    }),
  );
  return { rows, spans };
}

/** A wide sheet turned: lanes become head rows, heads a column of labels. */
function turnedWide(
  chance: Chance,
  at: Setting,
  lanes: readonly LaneOf[],
  title: string | null,
  mergedLanes = 0,
): CountySheet {
  const table = merged(wide(at.reports, lanes, at.columns, at.print), mergedLanes);
  const sheet = turned(table);
  const whole = title === null ? sheet : framed(chance, title, sheet, null, at.years.at(-1) ?? 0);
  return {
    ...anyFile(chance, whole),
    reports: at.reports,
    about: `turned: ${lanes.map(({ head }) => head).join(', ')} in rows`,
  };
}

/** Sections of the form merged in a first column, names across. */
function groupsBeside(chance: Chance): CountySheet {
  const at = settingOf(chance, 1, [chance.int(2014, 2018)]);
  const sheet = turned(wideInGroups('s2014', at.reports, [nameLane('指标')], at.columns, at.print));
  const title = `${first(at)}${only(at)}年度政府信息公开情况汇总表`;
  return {
    ...anyFile(chance, framed(chance, title, sheet, null, only(at))),
    reports: at.reports,
    about: 'turned: sections in a column beside the labels',
  };
}

/** Names over quarters; only the whole year counts. */
function quarters(chance: Chance): CountySheet {
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
function sums(chance: Chance): CountySheet {
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
function silent(chance: Chance): CountySheet {
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
function requests(chance: Chance): CountySheet {
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

/** Sheets turned by 90°. */
export const turnedSheets: Family = {
  letter: 'W',
  title: 'sheets turned by 90°: names in a head row, year or county above',
  make: (chance) => {
    const one = (years: readonly number[]) => settingOf(chance, 1, years);
    const two = settingOf(chance, 2, [2016]);
    const manyYears = one([2015, 2016, 2017]);
    const newForm = settingOf(chance, 1, [2022], 'm2021');
    const plain = one([2017]);
    const numbered = one([2018]);
    return [
      turnedWide(chance, two, [countyLane('县区'), nameLane('乡镇'), yearLane()], null),
      turnedWide(
        chance,
        two,
        [countyLane('县（市、区）'), nameLane('单位')],
        '南江市2016年度政府信息公开情况汇总表',
        1,
      ),
      turnedWide(
        chance,
        manyYears,
        [nameLane('单位名称'), yearLane('年度', (year) => `${year}年`)],
        `${first(manyYears)}历年政府信息公开情况`,
        1,
      ),
      turnedWide(
        chance,
        manyYears,
        [nameLane('乡镇'), yearLane('年份')],
        `${first(manyYears)}政府信息公开数据`,
      ),
      turnedWide(
        chance,
        newForm,
        [yearLane(), nameLane('街镇')],
        `${first(newForm)}政府信息公开情况汇总表`,
        1,
      ),
      turnedWide(chance, plain, [countyLane(), yearLane(), nameLane('填报单位')], null, 2),
      turnedWide(
        chance,
        numbered,
        [numberLane(), nameLane('单位名称')],
        `${first(numbered)}2018年度政府信息公开情况汇总表`,
      ),
      groupsBeside(chance),
      quarters(chance),
      sums(chance),
      silent(chance),
      requests(chance),
    ];
  },
};
