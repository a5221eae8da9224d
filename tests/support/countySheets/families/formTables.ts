import { forms } from '#domain/forms/index.ts';
import type { Chance } from '../chance.ts';
import { figuresOf, only, reportOf, reportsOf } from '../figures.ts';
import { anyFile, bookFile, csvFile } from '../files.ts';
import { bare, indicatorIn } from '../indicators.ts';
import { down, namedOf, printOf } from '../layout.ts';
import { countyOf } from '../places.ts';
import type { Cell, Sheet } from '../sheet.ts';
import { beside, stacked, under } from '../sheet.ts';
import type { CountySheet, TrueReport } from '../truth.ts';
import { documentOf } from '../wordFiles.ts';
import { officialRows, year2014 } from './officialRows.ts';

const title = (county: string, unit: string, year: number) =>
  `${county}${unit}${year}年度政府信息公开情况统计表`;

/** One report cut in two, the second half of the form beside the first. */
export async function twoHalves(
  chance: Chance,
  kind: 'csv' | 'book' | 'word',
): Promise<CountySheet> {
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
export async function formsBelow(
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

/** Two official forms with their own titles side by side. */
export function formsBeside(chance: Chance): CountySheet {
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
