import type { Chance } from '../chance.ts';
import { reportOf } from '../figures.ts';
import { asIs } from '../layout.ts';
import type { Print } from '../layout.ts';
import { countyOf } from '../places.ts';
import type { Cell, Sheet } from '../sheet.ts';
import type { TrueReport } from '../truth.ts';
import { officialRows } from './officialRows.ts';

interface Setting {
  readonly report: TrueReport;
  readonly title: string;
}

/** A whole report of 2014 and its title. */
export function settingOf(chance: Chance): Setting {
  const county = countyOf(chance, 1);
  const [authority = ''] = county.units;
  const year = chance.int(2014, 2018);
  const report = reportOf(chance, { authority, county: county.name, year, form: 's2014' });
  return { report, title: `${county.name}${authority}${year}年度政府信息公开情况统计表` };
}

/** Head of the official form. */
export const head: Cell[] = ['统计指标', '单位', '统计数'];

/** The official form with the numbers of a report. */
export const formOf = (report: TrueReport, print: Print = asIs): Sheet => ({
  rows: [head, ...officialRows(report, print)],
});
