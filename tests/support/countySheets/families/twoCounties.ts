import type { Chance } from '../chance.ts';
import { reportsOf } from '../figures.ts';
import { anyFile, bookFile, csvFile } from '../files.ts';
import { framed } from '../frames.ts';
import { indicatorIn } from '../indicators.ts';
import {
  countyLane,
  nameLane,
  namedInAnyOrder,
  numberLane,
  printOf,
  wide,
  yearLane,
} from '../layout.ts';
import type { Named, Print } from '../layout.ts';
import { countiesOf } from '../places.ts';
import type { County } from '../places.ts';
import type { Cell, Sheet, Span } from '../sheet.ts';
import { groupSpans } from '../sheet.ts';
import { cellIn, sumLine, wordOf } from '../sums.ts';
import type { CountySheet, Family, TrueReport } from '../truth.ts';

interface Setting {
  readonly counties: readonly County[];
  readonly year: number;
  readonly columns: readonly Named[];
  readonly reports: readonly TrueReport[];
  readonly print: Print;
  readonly city: string;
}

/** Counties of one city that each have a 城关镇. */
function settingOf(chance: Chance, count = 2, ids = 8): Setting {
  const shared = chance.pick(['城关镇', '太平镇', '新城街道', '大兴乡']);
  const counties = countiesOf(chance, ...Array.from({ length: count }, () => chance.int(2, 4))).map(
    (county) => ({ ...county, units: chance.shuffled([shared, ...county.units]) }),
  );
  const year = chance.int(2014, 2018);
  const columns = namedInAnyOrder(chance, 's2014', ids);
  const wanted = columns.map(({ id }) => id);
  const reports = counties.flatMap((county) => reportsOf(chance, county, [year], 's2014', wanted));
  return {
    counties,
    year,
    columns,
    reports,
    print: printOf(chance),
    city: chance.pick(['南江市', '云州市', '鹤山市']),
  };
}

const of = ({ reports }: Setting, { name }: County) =>
  reports.filter(({ county }) => county === name);
const title = ({ city, year }: Setting) => `${city}${year}年度乡镇政府信息公开情况汇总表`;

/** The county in the first row of its units only, or in a merged cell. */
function filledDown(chance: Chance, merged: boolean, number: boolean): CountySheet {
  const at = settingOf(chance, chance.int(2, 3));
  const lanes = [
    ...(number ? [numberLane()] : []),
    countyLane(chance.pick(['县区', '县（市、区）', '所属县'])),
    nameLane('乡镇'),
  ];
  const table = wide(at.reports, lanes, at.columns, at.print);
  const column = number ? 1 : 0;
  let last: Cell = null;
  const spans: Span[] = [];
  const rows = table.rows.map((row, i) => {
    const county = row[column] ?? null;
    const again = i > 0 && county === last;
    last = county;
    if (again) {
      const open = spans.at(-1);
      if (open !== undefined) spans[spans.length - 1] = { ...open, rows: open.rows + 1 };
      return row.map((cell, c) => (c === column ? null : cell));
    }
    if (i > 0) spans.push({ row: i, column, rows: 1, columns: 1 });
    return row;
  });
  const sheet = framed(
    chance,
    title(at),
    { rows, spans: spans.filter((span) => span.rows > 1) },
    null,
    at.year,
  );
  const file = merged ? bookFile(chance, sheet) : csvFile(chance, sheet);
  return {
    ...file,
    reports: at.reports,
    about: merged ? 'county in a merged cell' : 'county in its first row only',
  };
}

/** A row with the name of a county alone above its units, with or without its sum below. */
function bands(chance: Chance, sums: boolean): CountySheet {
  const at = settingOf(chance, chance.int(2, 3));
  const style = chance.int(0, 3);
  const numerals = ['一', '二', '三'];
  const band = (name: string, i: number) =>
    [`${numerals[i] ?? ''}、${name}`, name, `${name}：`, `【${name}】`][style] ?? name;
  const head = wide([], [nameLane('乡镇（街道）')], at.columns).rows;
  const never: string[] = [];
  const body = at.counties.flatMap((county, i): Cell[][] => {
    const own = of(at, county);
    const rows = wide(own, [nameLane()], at.columns, at.print).rows.slice(1);
    const sum = sumLine(
      chance.pick(['小计', '合计', `${county.name}小计`, `${county.name}合计`]),
      own,
    );
    if (sums) never.push(sum.word);
    const below = sums
      ? [[wordOf(sum), ...at.columns.map(({ id }) => cellIn(sum, id, at.print))]]
      : [];
    return [[band(county.name, i)], ...rows.map((row) => [...row]), ...below];
  });
  never.push(...at.counties.map(({ name }, i) => band(name, i)));
  const sheet = framed(chance, title(at), { rows: [...head, ...body] }, null, at.year);
  return {
    ...anyFile(chance, sheet),
    reports: at.reports,
    neverUnits: never,
    about: 'a band with the county above its units',
  };
}

/** Labels down, counties over their units. */
function overUnits(chance: Chance): CountySheet {
  const at = settingOf(chance, 2, 10);
  const upper = at.counties.flatMap(({ name, units }): Cell[] => [
    name,
    ...units.slice(1).map(() => null),
  ]);
  const head = ['统计指标', '单位', ...upper];
  const both = (column: number): Span => ({ row: 0, column, rows: 2, columns: 1 });
  const sheet: Sheet = {
    rows: [
      head,
      [null, null, ...at.reports.map(({ authority }) => authority)],
      ...at.columns.map(({ id, name }) => [
        name,
        indicatorIn('s2014', id).unit,
        ...at.reports.map(({ values }) => at.print(values[id])),
      ]),
    ],
    spans: [both(0), both(1), ...groupSpans(0, head, 2)],
  };
  return {
    ...anyFile(chance, framed(chance, title(at), sheet, null, at.year)),
    reports: at.reports,
    about: 'counties over their units',
  };
}

/** A sheet for each county, named by it, or blocks under titles that name it. */
function apart(chance: Chance, sheets: boolean): CountySheet {
  const at = settingOf(chance, 3, 7);
  const table = (county: County) =>
    wide(of(at, county), [nameLane('乡镇名称')], at.columns, at.print);
  if (sheets) {
    const made = at.counties.map((county) => ({
      ...framed(chance, title(at), table(county), null, at.year),
      name: county.name,
    }));
    return { ...bookFile(chance, ...made), reports: at.reports, about: 'a sheet for each county' };
  }
  const rows = at.counties.flatMap((county) => [
    [`${county.name}${at.year}年度政府信息公开情况统计表`],
    ...table(county).rows,
    [],
  ]);
  return {
    ...anyFile(chance, { rows }),
    reports: at.reports,
    about: 'blocks under a title for each county',
  };
}

/** Every row says its county, but one: that one stays without. */
function oneBlank(chance: Chance): CountySheet {
  const at = settingOf(chance, 2, 7);
  const blank = at.reports.findIndex(
    ({ authority }, i) => i > 1 && !/城关|太平|新城|大兴/.test(authority),
  );
  const reports = at.reports.map((report, i) =>
    i === blank ? { ...report, county: null } : report,
  );
  const sheet = wide(reports, [nameLane(), countyLane(), yearLane()], at.columns, at.print);
  return { ...csvFile(chance, sheet), reports, about: 'one row without its county inherits none' };
}

/** County, unit and year nested, outer names once. */
function nestedYears(chance: Chance): CountySheet {
  const at = settingOf(chance, 2, 6);
  const years = [2016, 2017];
  const wanted = at.columns.map(({ id }) => id);
  const reports = at.counties.flatMap((county) =>
    reportsOf(chance, county, years, 's2014', wanted),
  );
  const lanes = [countyLane(), nameLane('乡镇'), yearLane('年份')];
  const full = wide(reports, lanes, at.columns, at.print).rows;
  const rows = full.map((row, i) => {
    const above = full[i - 1];
    if (i < 2 || above === undefined) return row;
    const [county = null, name = null, ...rest] = row;
    const same = county === above[0];
    return [same ? null : county, same && name === above[1] ? null : name, ...rest];
  });
  return { ...csvFile(chance, { rows }), reports, about: 'county, unit and year nested' };
}

/** Townships of several counties in one sheet. */
export const twoCounties: Family = {
  letter: 'F',
  title: 'counties filled down, bands, namesakes',
  make: (chance) => [
    filledDown(chance, false, false),
    filledDown(chance, true, false),
    filledDown(chance, false, true),
    bands(chance, false),
    bands(chance, true),
    bands(chance, true),
    overUnits(chance),
    apart(chance, true),
    apart(chance, false),
    oneBlank(chance),
    nestedYears(chance),
  ],
};
