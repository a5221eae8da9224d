import { strToU8, zipSync } from 'fflate';
import type { Chance } from '../chance.ts';
import { reportOf, reportsOf } from '../figures.ts';
import { asIs, nameLane, namedOf, wide } from '../layout.ts';
import { bookOf } from '../officeFiles.ts';
import { pageOf, tableOf } from '../pageFiles.ts';
import { countyOf } from '../places.ts';
import type { County } from '../places.ts';
import { under } from '../sheet.ts';
import type { Sheet } from '../sheet.ts';
import { encoded, textFileOf } from '../textFiles.ts';
import type { CountySheet, Family, TrueReport } from '../truth.ts';
import { documentOf } from '../wordFiles.ts';
import { officialRows } from './officialRows.ts';

const formOf = (report: TrueReport): Sheet => ({
  rows: [['统计指标', '单位', '统计数'], ...officialRows(report, asIs)],
});
const titleOf = ({ county, authority, year }: TrueReport) =>
  `${county ?? ''}${authority}${year}年度政府信息公开情况统计表`;

/** A report as one of the files that townships send. */
async function fileOf(report: TrueReport, i: number): Promise<[name: string, bytes: Uint8Array]> {
  const title = titleOf(report);
  const sheet = under([[title]], formOf(report));
  const stem = `${report.authority}${report.year}`;
  if (i % 5 === 0) return [`${stem}.csv`, textFileOf(sheet, { encoding: 'gbk' })];
  if (i % 5 === 1) return [`${stem}.xlsx`, bookOf([sheet])];
  if (i % 5 === 2) return [`${stem}.docx`, await documentOf([title, formOf(report)])];
  if (i % 5 === 3) return [`${stem}.xls`, bookOf([sheet], 'biff8')];
  return [`${stem}.html`, pageOf(title, `<h2>${title}</h2>${tableOf(formOf(report))}`)];
}

/** What lies beside the reports in such a folder. */
const company = (county: County): [name: string, bytes: Uint8Array][] => [
  ['__MACOSX/._x', strToU8('x')],
  [`${county.name}/~$报表.docx`, strToU8('a lock of an editor')],
  [`${county.name}/Thumbs.db`, strToU8('thumbnails')],
  [`${county.name}/说明.txt`, encoded('各乡镇报表已收齐，请查收。\r\n', 'utf8')],
];

/** An archive of single reports. */
async function single(chance: Chance, units: number): Promise<CountySheet> {
  const county = countyOf(chance, units);
  const year = chance.int(2014, 2018);
  const reports = county.units.map((authority) =>
    reportOf(chance, { authority, county: county.name, year, form: 's2014' }),
  );
  const files = await Promise.all(reports.map(fileOf));
  const entries = [
    ...files.map(([name, bytes]): [string, Uint8Array] => [`${county.name}/${name}`, bytes]),
    ...company(county),
  ];
  return {
    name: '各乡镇报表.zip',
    bytes: zipSync(Object.fromEntries(entries)),
    reports,
    about: `${units} reports of several kinds of files, and what lies beside them`,
  };
}

/** An archive of a county's sheet for each year, in folders. */
function perYear(chance: Chance): CountySheet {
  const county = countyOf(chance, 5);
  const years = [2016, 2017];
  const columns = namedOf(chance, 's2014', 8);
  const reports = reportsOf(
    chance,
    county,
    years,
    's2014',
    columns.map(({ id }) => id),
  );
  const entries = years.map((year): [string, Uint8Array] => {
    const sheet = wide(
      reports.filter((report) => report.year === year),
      [nameLane()],
      columns,
    );
    const title = `${county.name}${year}年度政府信息公开情况汇总表`;
    return [
      `${year}/${title}.${year % 2 === 0 ? 'csv' : 'xlsx'}`,
      year % 2 === 0 ? textFileOf(under([[title]], sheet)) : bookOf([under([[title]], sheet)]),
    ];
  });
  return {
    name: '历年汇总.zip',
    bytes: zipSync(Object.fromEntries(entries)),
    reports,
    about: 'a sheet of the county for each year',
  };
}

/** Archives as counties send them. */
export const archives: Family = {
  letter: 'Y',
  title: 'archives with mixed files',
  make: async (chance) => [await single(chance, 5), await single(chance, 8), perYear(chance)],
};
