import { forms } from '#domain/forms/index.ts';
import type { Chance } from '../chance.ts';
import { figuresOf, only, reportOf, reportsOf, sumOf } from '../figures.ts';
import { anyFile, bookFile, csvFile } from '../files.ts';
import { titleOf } from '../frames.ts';
import { bare, indicatorIn } from '../indicators.ts';
import { down, nameLane, namedOf, printOf, wide } from '../layout.ts';
import type { Named, Print } from '../layout.ts';
import { countyOf } from '../places.ts';
import type { Cell, Sheet } from '../sheet.ts';
import { beside, stacked, under } from '../sheet.ts';
import type { CountySheet, Family, TrueReport } from '../truth.ts';
import { documentOf } from '../wordFiles.ts';

/** All rows of the form of 2014 with their headings, as printed. */
export function officialRows(report: TrueReport, print: Print): Cell[][] {
  return forms.s2014.rows.map((row) => [
    row.label,
    row.heading ? '——' : row.unit,
    row.heading ? null : print(report.values[row.id]),
  ]);
}

const year2014 = (chance: Chance) => chance.int(2014, 2018);
const title = (county: string, unit: string, year: number) =>
  `${county}${unit}${year}年度政府信息公开情况统计表`;

/** One report cut in two, the second half of the form beside the first. */
async function twoHalves(chance: Chance, kind: 'csv' | 'book' | 'word'): Promise<CountySheet> {
  const county = countyOf(chance, 1);
  const [authority = ''] = county.units;
  const year = year2014(chance);
  const report = reportOf(chance, { authority, county: county.name, year, form: 's2014' });
  const rows = officialRows(report, printOf(chance));
  const half = chance.int(31, 36);
  const head: Cell[] = ['统计指标', '单位', chance.pick(['统计数', '汇总数', '数量'])];
  const sheet = beside(
    { rows: [head, ...rows.slice(0, half)] },
    { rows: [head, ...rows.slice(half)] },
  );
  const heading = title(county.name, authority, year);
  const about = 'one report, the second half of the form beside the first';
  if (kind === 'word')
    return {
      name: '统计表.docx',
      bytes: await documentOf([heading, sheet]),
      reports: [report],
      about,
    };
  const whole = under([[heading]], sheet);
  return {
    ...(kind === 'book' ? bookFile(chance, whole) : csvFile(chance, whole)),
    reports: [report],
    about,
  };
}

/** Forms of several units one below another; who reports stands in a line of its own or in the title. */
async function formsBelow(
  chance: Chance,
  name: 'line' | 'title',
  word = false,
): Promise<CountySheet> {
  const county = countyOf(chance, 3);
  const year = year2014(chance);
  const labels = namedOf(chance, 's2014', chance.int(12, 20));
  const reports = reportsOf(
    chance,
    county,
    [year],
    's2014',
    labels.map(({ id }) => id),
  );
  const print = printOf(chance);
  const lineOf = (unit: string) =>
    chance
      .pick([`填报单位：${unit}`, `填报单位（盖章）：${unit}人民政府`, `报送单位:${unit}`])
      .replace(/街道人民政府$/, '街道办事处');
  const table = (report: TrueReport): Sheet => {
    const [, ...rows] = down([report], labels, { print }).rows;
    return { rows: [['统计指标', '单位', '统计数'], ...rows] };
  };
  const about = `forms one below another, the unit in a ${name} of its own`;
  if (word) {
    const parts = reports.flatMap((report) => [lineOf(report.authority), table(report), '']);
    const bytes = await documentOf([`${county.name}${year}年度政府信息公开情况统计表`, ...parts]);
    return { name: '各乡镇统计表.docx', bytes, reports, about };
  }
  const blocks = reports.map((report): Sheet => {
    const above: Cell[] =
      name === 'line' ? [lineOf(report.authority)] : [title(county.name, report.authority, year)];
    return under([above], stacked(table(report), { rows: [[]] }));
  });
  const first: Sheet = {
    rows: name === 'line' ? [[`${county.name}${year}年度政府信息公开情况统计表`]] : [],
  };
  return { ...anyFile(chance, blocks.reduce(stacked, first)), reports, about };
}

/** A small table of the whole county before the table of its units. */
function summaryFirst(chance: Chance, counts: boolean): CountySheet {
  const county = countyOf(chance, 6);
  const year = year2014(chance);
  const columns = namedOf(chance, 's2014', 8);
  const reports = reportsOf(
    chance,
    county,
    [year],
    's2014',
    columns.map(({ id }) => id),
  );
  const small: Cell[][] = counts
    ? [
        ['应报送单位数', '实际报送单位数', '报送率'],
        [8, 6, '75%'],
      ]
    : [
        ['指标', '全县合计'],
        ...chance.some(columns, 3).map(({ id, name }): Cell[] => [name, sumOf(reports, id)]),
      ];
  const table = wide(reports, [nameLane()], columns, printOf(chance));
  const lines: Cell[][] = [
    [titleOf(chance, county.name, year)],
    ['一、总体情况'],
    ...small,
    [],
    ['二、各乡镇情况'],
  ];
  return {
    ...anyFile(chance, under(lines, table)),
    reports,
    neverUnits: ['全县合计'],
    about: 'a small summary before the table of units',
  };
}

/** Half of the units left, half right, under the same heads. */
function unitsBeside(chance: Chance, gap: number): CountySheet {
  const county = countyOf(chance, 8);
  const year = year2014(chance);
  const columns = namedOf(chance, 's2014', 4);
  const reports = reportsOf(
    chance,
    county,
    [year],
    's2014',
    columns.map(({ id }) => id),
  );
  const print = printOf(chance);
  const part = (from: number, to: number) =>
    wide(reports.slice(from, to), [nameLane('乡镇')], columns, print);
  const sheet = under([[titleOf(chance, county.name, year)]], beside(part(0, 4), part(4, 8), gap));
  return { ...anyFile(chance, sheet), reports, about: 'units in two tables side by side' };
}

/** The indicators of each section in a table of its own below the last. */
function sectionsBelow(chance: Chance): CountySheet {
  const county = countyOf(chance, 5);
  const year = year2014(chance);
  const all = namedOf(chance, 's2014', 18);
  const reports = reportsOf(
    chance,
    county,
    [year],
    's2014',
    all.map(({ id }) => id),
  );
  const print = printOf(chance);
  const parts = [all.slice(0, 7), all.slice(7, 13), all.slice(13)];
  const lines = chance.pick([
    ['表一', '表二', '表三'],
    ['（一）', '（二）', '（三）'],
    ['附表1', '附表2', '附表3'],
  ]);
  const blocks = parts.map((columns, i): Sheet => {
    const table = wide(reports, [nameLane()], columns, print);
    return under([[lines[i] ?? '']], stacked(table, { rows: [[]] }));
  });
  const first: Sheet = { rows: [[titleOf(chance, county.name, year)]] };
  return {
    ...anyFile(chance, blocks.reduce(stacked, first)),
    reports,
    about: 'indicators in three tables one below another',
  };
}

/** Labels down in two halves side by side, the units over each half again. */
function labelsBeside(chance: Chance): CountySheet {
  const county = countyOf(chance, 3);
  const year = year2014(chance);
  const labels = namedOf(chance, 's2014', 20);
  const reports = reportsOf(
    chance,
    county,
    [year],
    's2014',
    labels.map(({ id }) => id),
  );
  const print = printOf(chance);
  const half = (part: readonly Named[]) => down(reports, part, { print });
  const sheet = beside(half(labels.slice(0, 10)), half(labels.slice(10)));
  return {
    ...anyFile(chance, under([[titleOf(chance, county.name, year)]], sheet)),
    reports,
    about: 'labels in two halves side by side under the same units',
  };
}

/** The head is repeated in the middle of the units, as on the second page of a print. */
function headAgain(chance: Chance): CountySheet {
  const county = countyOf(chance, 9);
  const year = year2014(chance);
  const columns = namedOf(chance, 's2014', 7);
  const reports = reportsOf(
    chance,
    county,
    [year],
    's2014',
    columns.map(({ id }) => id),
  );
  const [head = [], ...rows] = wide(reports, [nameLane('单 位')], columns, printOf(chance)).rows;
  const at = chance.int(3, 6);
  const again = chance.flip() ? [[titleOf(chance, county.name, year)], head] : [head];
  const sheet = {
    rows: [
      [titleOf(chance, county.name, year)],
      head,
      ...rows.slice(0, at),
      ...again,
      ...rows.slice(at),
    ],
  };
  return { ...anyFile(chance, sheet), reports, about: 'the head again between the units' };
}

/** Two official forms with their own titles side by side. */
function formsBeside(chance: Chance): CountySheet {
  const county = countyOf(chance, 2);
  const year = year2014(chance);
  const ids = chance.some(forms.s2014.indicators, 30).map(({ id }) => id);
  const reports = county.units.map((authority): TrueReport => ({
    authority,
    county: county.name,
    year,
    form: 's2014',
    values: only(figuresOf(chance, 's2014'), plain(ids)),
  }));
  const table = ({ authority, values }: TrueReport): Sheet => ({
    rows: [
      [title(county.name, authority, year)],
      ['统计指标', '单位', '统计数'],
      ...plain(ids).map((id): Cell[] => [
        bare(indicatorIn('s2014', id).label),
        indicatorIn('s2014', id).unit,
        values[id] ?? null,
      ]),
    ],
  });
  const [left, right] = reports.map(table);
  if (left === undefined || right === undefined) throw new Error('two forms');
  return {
    ...bookFile(chance, beside(left, right, 1)),
    reports,
    about: 'forms of two units with their own titles side by side',
  };
}

const plain = (ids: readonly string[]) =>
  ids.filter((id) => !/^(?:reconsideration|litigation)\.(?:corrected|other)$/.test(id));

/** More than one table on a sheet. */
export const severalTables: Family = {
  letter: 'G',
  title: 'several tables on one sheet',
  make: (chance) =>
    Promise.all([
      twoHalves(chance, 'csv'),
      twoHalves(chance, 'book'),
      twoHalves(chance, 'word'),
      formsBelow(chance, 'line'),
      formsBelow(chance, 'title'),
      formsBelow(chance, 'line', true),
      summaryFirst(chance, false),
      summaryFirst(chance, true),
      unitsBeside(chance, 0),
      unitsBeside(chance, 1),
      sectionsBelow(chance),
      labelsBeside(chance),
      headAgain(chance),
      formsBeside(chance),
    ]),
};
