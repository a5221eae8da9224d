import type { Chance } from '../chance.ts';
import { reportsOf, sumOf } from '../figures.ts';
import { anyFile, bookFile } from '../files.ts';
import { framed } from '../frames.ts';
import { down, nameLane, namedInAnyOrder, printOf, wide } from '../layout.ts';
import type { Named, Print } from '../layout.ts';
import { countyOf } from '../places.ts';
import type { County } from '../places.ts';
import type { Cell, Sheet, Span } from '../sheet.ts';
import { groupSpans, stacked } from '../sheet.ts';
import type { CountySheet, Family, TrueReport } from '../truth.ts';

interface Setting {
  readonly county: County;
  readonly year: number;
  readonly columns: readonly Named[];
  readonly whole: readonly TrueReport[];
  /** Parts of the year, each with a report a unit; their numbers must not become the year's. */
  readonly parts: readonly (readonly TrueReport[])[];
  readonly names: readonly string[];
  readonly last: string;
  readonly print: Print;
}

const periods = [
  { names: ['一季度', '二季度', '三季度', '四季度'], last: '全年' },
  { names: ['第一季度', '第二季度', '第三季度', '第四季度'], last: '全年合计' },
  { names: ['上半年', '下半年'], last: '全年' },
  { names: ['1-3月', '1-6月', '1-9月'], last: '1-12月' },
] as const;

function settingOf(chance: Chance, units: number, ids: number, kind = chance.int(0, 2)): Setting {
  const county = countyOf(chance, units);
  const year = chance.int(2014, 2018);
  const columns = namedInAnyOrder(chance, 's2014', ids).filter(
    ({ id }) => !/^(?:org|fee)/.test(id),
  );
  const { names, last } = periods[kind] ?? periods[0];
  const wanted = columns.map(({ id }) => id);
  const made = names.map(() => reportsOf(chance, county, [year], 's2014', wanted));
  const rest = reportsOf(chance, county, [year], 's2014', wanted);
  // 1-6月 holds 1-3月 as well; quarters and half years do not.
  const isRunning = last === '1-12月';
  const parts = isRunning ? made.map((_, i) => added(made.slice(0, i + 1))) : made;
  const whole = added(isRunning ? [...made, rest] : made);
  return { county, year, columns, whole, parts, names, last, print: printOf(chance) };
}

/** Unit by unit the sum of several lists of reports. */
function added([first = [], ...more]: readonly (readonly TrueReport[])[]): TrueReport[] {
  return first.map((report, unit) => {
    const all = [report, ...more.flatMap((list) => list[unit] ?? [])];
    const ids = Object.keys(report.values);
    return { ...report, values: Object.fromEntries(ids.map((id) => [id, sumOf(all, id)])) };
  });
}

const title = ({ county, year }: Setting) => `${county.name}${year}年政府信息公开情况统计表`;
const all = (at: Setting) => [...at.parts, at.whole];
const words = (at: Setting) => [...at.names, at.last];

/** A sheet for each part of the year and one for all of it. */
function sheets(chance: Chance, kind: number, labelsDown: boolean): CountySheet {
  const at = settingOf(chance, 5, 9, kind);
  const made = all(at).map((reports, i): Sheet => {
    const table = labelsDown
      ? down(reports, at.columns, { print: at.print })
      : wide(reports, [nameLane()], at.columns, at.print);
    return { ...framed(chance, title(at), table, null, at.year), name: words(at)[i] ?? '' };
  });
  return {
    ...bookFile(chance, ...made),
    reports: at.whole,
    about: `sheets ${words(at).join(' ')}`,
  };
}

/** Parts of the year under each indicator, or indicators under each part. */
function heads(chance: Chance, above: 'indicator' | 'part', kind: number): CountySheet {
  const at = settingOf(chance, 5, 3, kind);
  const parts = all(at);
  const pairs =
    above === 'indicator'
      ? at.columns.flatMap((column) => parts.map((reports, p) => ({ column, reports, p })))
      : parts.flatMap((reports, p) => at.columns.map((column) => ({ column, reports, p })));
  const each = above === 'indicator' ? parts.length : at.columns.length;
  const outer = (i: number) =>
    above === 'indicator' ? pairs[i]?.column.name : words(at)[pairs[i]?.p ?? 0];
  const inner = (i: number) =>
    above === 'indicator' ? words(at)[pairs[i]?.p ?? 0] : pairs[i]?.column.name;
  const upper: Cell[] = [
    '乡镇',
    ...pairs.map((_, i) => (i % each === 0 ? (outer(i) ?? null) : null)),
  ];
  const sheet: Sheet = {
    rows: [
      upper,
      [null, ...pairs.map((_, i) => inner(i) ?? null)],
      ...at.county.units.map((unit, u): Cell[] => [
        unit,
        ...pairs.map(({ column, reports }) => at.print(reports[u]?.values[column.id])),
      ]),
    ],
    spans: [{ row: 0, column: 0, rows: 2, columns: 1 }, ...groupSpans(0, upper, 1)],
  };
  const file = anyFile(chance, framed(chance, title(at), sheet, at.county.name, at.year));
  return {
    ...file,
    reports: at.whole,
    about: `${words(at).join(' ')} ${above === 'indicator' ? 'under each indicator' : 'over the indicators'}`,
  };
}

/** A column of times beside the units, whose names stand in their first row, in each row or in a merged cell. */
function rows(chance: Chance, name: 'first' | 'each' | 'merged', kind: number): CountySheet {
  const at = settingOf(chance, 4, 7, kind);
  const parts = all(at);
  const spans: Span[] = [];
  const body = at.county.units.flatMap((unit, u): Cell[][] => {
    if (name === 'merged')
      spans.push({ row: 1 + u * parts.length, column: 0, rows: parts.length, columns: 1 });
    return parts.map((reports, p) => [
      p === 0 || name === 'each' ? unit : null,
      words(at)[p] ?? null,
      ...at.columns.map(({ id }) => at.print(reports[u]?.values[id])),
    ]);
  });
  const head: Cell[] = [
    '单位',
    chance.pick(['时间', '时段', '期间', '统计时段']),
    ...at.columns.map((column) => column.name),
  ];
  const sheet = framed(
    chance,
    title(at),
    { rows: [head, ...body], spans },
    at.county.name,
    at.year,
  );
  const file =
    name === 'merged'
      ? bookFile(chance, sheet)
      : anyFile(chance, {
          ...sheet,
          spans: (sheet.spans ?? []).filter(({ columns }) => columns > 1),
        });
  return { ...file, reports: at.whole, about: `a column of times, the unit in its ${name} row` };
}

/** Nothing but a part of the year: no value is a year's. */
function partOnly(chance: Chance, labelsDown: boolean): CountySheet {
  const at = settingOf(chance, 5, 8);
  const part = chance.pick(['上半年', '一季度', '1—6月', '前三季度', '第二季度', '1-9月份']);
  const table = labelsDown
    ? down(at.whole, at.columns, { print: at.print })
    : wide(at.whole, [nameLane()], at.columns, at.print);
  const heading = `${at.county.name}${at.year}年${part}政府信息公开情况统计表`;
  return {
    ...anyFile(chance, framed(chance, heading, table, at.county.name, at.year)),
    reports: [],
    ask: part,
    about: `only ${part}`,
  };
}

/** Blocks one below another, each under a line with its part of the year. */
function blocks(chance: Chance, kind: number): CountySheet {
  const at = settingOf(chance, 4, 6, kind);
  const made = all(at).map((reports, p): Sheet => ({
    rows: [
      [`${at.year}年${words(at)[p] ?? ''}`],
      ...wide(reports, [nameLane()], at.columns, at.print).rows,
      [],
    ],
  }));
  const first: Sheet = { rows: [[`${at.county.name}政府信息公开情况统计表`]] };
  return {
    ...anyFile(chance, made.reduce(stacked, first)),
    reports: at.whole,
    about: 'blocks for parts of the year',
  };
}

/** One indicator month by month, and the year. */
function months(chance: Chance): CountySheet {
  const county = countyOf(chance, 6);
  const year = chance.int(2014, 2018);
  const id = 'disclosure.total';
  const parts = county.units.map(() => Array.from({ length: 12 }, () => chance.int(5, 90)));
  const reports = county.units.map((authority, u): TrueReport => ({
    authority,
    county: county.name,
    year,
    form: 's2014',
    values: { [id]: (parts[u] ?? []).reduce((sum, part) => sum + part, 0) },
  }));
  const names = Array.from({ length: 12 }, (_, i) => `${i + 1}月`);
  const sheet: Sheet = {
    rows: [
      ['单位', ...names, '全年合计'],
      ...county.units.map((unit, u): Cell[] => [
        unit,
        ...(parts[u] ?? []),
        reports[u]?.values[id] ?? null,
      ]),
    ],
  };
  const heading = `${county.name}${year}年各乡镇主动公开政府信息数`;
  return {
    ...anyFile(chance, framed(chance, heading, sheet, null, year)),
    reports,
    about: 'months beside the whole year, the indicator in the title',
  };
}

/** Parts of a year beside the year. */
export const partYear: Family = {
  letter: 'M',
  title: 'quarters and half years beside the whole year',
  make: (chance) => [
    sheets(chance, 0, false),
    sheets(chance, 2, true),
    heads(chance, 'indicator', 0),
    heads(chance, 'part', 2),
    heads(chance, 'indicator', 3),
    rows(chance, 'first', 0),
    rows(chance, 'merged', 1),
    rows(chance, 'each', 2),
    rows(chance, 'first', 2),
    partOnly(chance, false),
    partOnly(chance, true),
    blocks(chance, 0),
    months(chance),
  ],
};
