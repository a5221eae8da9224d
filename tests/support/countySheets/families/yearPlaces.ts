import type { Chance } from '../chance.ts';
import { reportsOf } from '../figures.ts';
import { anyFile, bookFile } from '../files.ts';
import { framed } from '../frames.ts';
import { indicatorIn } from '../indicators.ts';
import { down, nameLane, namedInAnyOrder, printOf, wide, yearLane } from '../layout.ts';
import type { Named, Print } from '../layout.ts';
import { countyOf } from '../places.ts';
import type { County } from '../places.ts';
import type { Cell, Sheet, Span } from '../sheet.ts';
import { groupSpans, stacked } from '../sheet.ts';
import type { CountySheet, Family, TrueReport } from '../truth.ts';

interface Setting {
  readonly county: County;
  readonly years: readonly number[];
  readonly columns: readonly Named[];
  readonly reports: readonly TrueReport[];
  readonly print: Print;
}

function settingOf(chance: Chance, units: number, ids: number): Setting {
  const county = countyOf(chance, units);
  const first = chance.int(2014, 2016);
  const years = [first, first + 1, first + 2];
  const columns = namedInAnyOrder(chance, 's2014', ids);
  const reports = reportsOf(
    chance,
    county,
    years,
    's2014',
    columns.map(({ id }) => id),
  );
  return { county, years, columns, reports, print: printOf(chance) };
}

const inYear = ({ reports }: Setting, year: number) =>
  reports.filter((report) => report.year === year);
const ofUnit = ({ reports }: Setting, name: string) =>
  reports.filter(({ authority }) => authority === name);
const title = (chance: Chance, { county, years }: Setting) =>
  chance.pick([
    `${county.name}${years[0]}—${years[2]}年政府信息公开情况对比表`,
    `${county.name}历年政府信息公开情况汇总表`,
    `${county.name}近三年政府信息公开数据`,
  ]);

/** A head with its followers blank, as merged cells are in a text file. */
const overEach = (texts: readonly Cell[], each: number): Cell[] =>
  texts.flatMap((text) => [text, ...Array.from({ length: each - 1 }, () => null)]);

/** A sheet for each year, named by it. */
function sheetsOfYears(
  chance: Chance,
  show: (year: number) => string,
  labelsDown: boolean,
): CountySheet {
  const at = settingOf(chance, 5, 8);
  const sheets = at.years.map((year): Sheet => {
    const reports = inYear(at, year);
    const table = labelsDown
      ? down(reports, at.columns, { print: at.print })
      : wide(reports, [nameLane()], at.columns, at.print);
    const titled = framed(chance, `${at.county.name}政府信息公开情况汇总表`, table, null, year);
    return { ...titled, name: show(year) };
  });
  return {
    ...bookFile(chance, ...sheets),
    reports: at.reports,
    about: 'a sheet for each year, named by it',
  };
}

/** Years over indicators, or indicators over years; units down. */
function groupHeads(chance: Chance, yearsAbove: boolean): CountySheet {
  const at = settingOf(chance, 5, yearsAbove ? 5 : 4);
  const show = (year: number) =>
    chance.pick([`${year}年`, `${year}年`, String(year), `${year}年度`]);
  const names = at.columns.map(({ name }) => name);
  const upper = yearsAbove
    ? overEach(at.years.map(show), names.length)
    : overEach(names, at.years.length);
  const lower = yearsAbove
    ? at.years.flatMap(() => names)
    : names.flatMap(() => at.years.map(show));
  const pairs = yearsAbove
    ? at.years.flatMap((year) => at.columns.map(({ id }) => ({ year, id })))
    : at.columns.flatMap(({ id }) => at.years.map((year) => ({ year, id })));
  const rows = at.county.units.map((unit) => {
    const own = ofUnit(at, unit);
    return [
      unit,
      ...pairs.map(({ year, id }) =>
        at.print(own.find((report) => report.year === year)?.values[id]),
      ),
    ];
  });
  const head = ['单位名称', ...upper];
  const sheet: Sheet = {
    rows: [head, [null, ...lower], ...rows],
    spans: [...groupSpans(0, head, 1), { row: 0, column: 0, rows: 2, columns: 1 }],
  };
  return {
    ...anyFile(chance, framed(chance, title(chance, at), sheet, at.county.name, 2018)),
    reports: at.reports,
    about: yearsAbove ? 'years over indicators' : 'indicators over years',
  };
}

/** Labels down; years over units, or units over years. */
function labelsDown(chance: Chance, yearsAbove: boolean): CountySheet {
  const at = settingOf(chance, 4, 9);
  const show = (year: number) => `${year}年`;
  const upper = yearsAbove
    ? overEach(at.years.map(show), at.county.units.length)
    : overEach(at.county.units, at.years.length);
  const lower = yearsAbove
    ? at.years.flatMap(() => at.county.units)
    : at.county.units.flatMap(() => at.years.map(show));
  const order = yearsAbove
    ? at.years.flatMap((year) => inYear(at, year))
    : at.county.units.flatMap((unit) => ofUnit(at, unit));
  const head = ['指标', '单位', ...upper];
  const both = (column: number): Span => ({ row: 0, column, rows: 2, columns: 1 });
  const sheet: Sheet = {
    rows: [
      head,
      [null, null, ...lower],
      ...at.columns.map(({ id, name }) => [
        name,
        indicatorIn('s2014', id).unit,
        ...order.map(({ values }) => at.print(values[id])),
      ]),
    ],
    spans: [both(0), both(1), ...groupSpans(0, head, 2)],
  };
  return {
    ...anyFile(chance, framed(chance, title(chance, at), sheet, at.county.name, 2018)),
    reports: at.reports,
    about: yearsAbove ? 'labels down, years over units' : 'labels down, units over years',
  };
}

/** Blocks one below another, each under a line that says its year; the head may stand once. */
function blocks(chance: Chance, heads: 'each' | 'once' | 'titled'): CountySheet {
  const at = settingOf(chance, 5, 7);
  const numerals = ['一', '二', '三'];
  const style = chance.int(0, 3);
  const line = (year: number, i: number) =>
    heads === 'titled'
      ? `${at.county.name}${year}年度政府信息公开情况统计表`
      : ([`${year}年`, `【${year}年度】`, `${numerals[i] ?? ''}、${year}年`, `（${year}年）`][
          style
        ] ?? `${year}年`);
  const gap = chance.flip();
  const parts = at.years.map((year, i): Sheet => {
    const table = wide(inYear(at, year), [nameLane('乡镇（街道）')], at.columns, at.print);
    const body = heads === 'once' ? table.rows.slice(1) : table.rows;
    return { rows: [...(gap && i > 0 ? [[]] : []), [line(year, i)], ...body] };
  });
  const head = wide([], [nameLane('乡镇（街道）')], at.columns).rows;
  const first: Sheet = { rows: heads === 'once' ? head : [] };
  const sheet = parts.reduce(stacked, first);
  const whole =
    heads === 'titled' ? sheet : framed(chance, title(chance, at), sheet, at.county.name, 2018);
  return {
    ...anyFile(chance, whole),
    reports: at.reports,
    about: `blocks of years one below another, heads ${heads}`,
  };
}

/** Years nested in the unit, or units in the year; the outer name stands in its first row only. */
function nested(chance: Chance, outer: 'unit' | 'year'): CountySheet {
  const at = settingOf(chance, 4, 8);
  const lanes =
    outer === 'unit'
      ? [nameLane('乡镇'), yearLane('年度', (year) => `${year}年`)]
      : [yearLane('年度', (year) => `${year}年`), nameLane('乡镇')];
  const order =
    outer === 'unit'
      ? at.county.units.flatMap((unit) => ofUnit(at, unit))
      : at.years.flatMap((year) => inYear(at, year));
  const each = outer === 'unit' ? at.years.length : at.county.units.length;
  const full = wide(order, lanes, at.columns, at.print);
  const rows = full.rows.map((row, i) =>
    i === 0 || (i - 1) % each === 0 ? row : [null, ...row.slice(1)],
  );
  const spans = rows.flatMap((_, i): Span[] =>
    i > 0 && (i - 1) % each === 0 ? [{ row: i, column: 0, rows: each, columns: 1 }] : [],
  );
  return {
    ...anyFile(chance, framed(chance, title(chance, at), { rows, spans }, at.county.name, 2018)),
    reports: at.reports,
    about: `nested in the ${outer}`,
  };
}

/** Where the year of a number stands. */
export const yearPlaces: Family = {
  letter: 'E',
  title: 'years in sheet names, group heads, lines, nested',
  make: (chance) => [
    sheetsOfYears(chance, String, false),
    sheetsOfYears(chance, (year) => `${year}年`, true),
    groupHeads(chance, true),
    groupHeads(chance, false),
    labelsDown(chance, true),
    labelsDown(chance, false),
    blocks(chance, 'each'),
    blocks(chance, 'once'),
    blocks(chance, 'titled'),
    nested(chance, 'unit'),
    nested(chance, 'year'),
    groupHeads(chance, true),
    nested(chance, 'unit'),
  ],
};
