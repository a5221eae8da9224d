import type { TableFormId } from '#domain/forms/index.ts';
import { rosterCsv } from '#export/rosterCsv.ts';
import { fictionalNote, sampleReports, sampleRoster } from './county.ts';
import { encode } from './encode.ts';
import type { SampleEncoding } from './encode.ts';
import { jiaocha } from './jiaocha.ts';
import { allSampleReports } from './later.ts';
import {
  jsonArray,
  jsonReport,
  long,
  rollUp,
  rollUpYears,
  threeColumns,
  wide,
  wideOfForm,
} from './layouts.ts';
import { formOf } from './report.ts';
import type { SampleReport } from './report.ts';
import { walkFiles } from './walk.ts';

/** Every generated file under `sample-data`, by its path there. */
export function sampleDataFiles(): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const add = (path: string, text: string, encoding: SampleEncoding = 'utf-8-bom') =>
    files.set(path, encode(text.replace(/^\ufeff/, ''), encoding));
  addCounty(add);
  addJiaocha(add);
  for (const file of walkFiles()) add(`二十四个文件/${file.name}`, file.text, file.encoding);
  return files;
}

/** Whose reports stand in the files over all forms: of all units they would be several megabytes. */
const unitsOfAllForms = ['青石镇', '石桥镇', '城关街道'];

type Add = (path: string, text: string, encoding?: SampleEncoding) => void;

function addCounty(add: Add): void {
  const reports = sampleReports();
  const of = (...years: readonly number[]) => reports.filter((r) => years.includes(r.year));
  const groupOf = (name: string) => (name.endsWith('街道') ? '街道' : '乡镇');
  add('示例县_名录.csv', rosterCsv({ entries: sampleRoster() }));
  add('示例县_宽表_2014-2018.csv', wide(reports));
  add('示例县_长表_2017.csv', long(of(2017)));
  add('示例县_汇总表_2017.csv', rollUp(of(2017), { groupOf }), 'gb18030');
  add('示例县_汇总表_2017和2018并列.csv', rollUpYears(of(2017, 2018)));
  add('示例县_2014-2018.json', jsonArray(reports), 'utf-8');
  const all = allSampleReports();
  const onForm = (form: TableFormId) => all.filter((report) => formOf(report) === form);
  add('示例县_宽表_2019-2020.csv', wideOfForm(onForm('m2019')));
  add('示例县_宽表_2021-2025.csv', wideOfForm(onForm('m2021')));
  const some = all.filter(({ authority }) => unitsOfAllForms.includes(authority));
  add('示例县_三个单位_长表_2014-2025.csv', long(some));
  add('示例县_三个单位_2014-2025.json', jsonArray(some, 'path'), 'utf-8');
  const [first] = of(2017);
  if (first !== undefined) {
    add(`${first.county}${first.authority}_2017.json`, jsonReport(first, 'path'), 'utf-8');
  }
  for (const report of of(2017)) {
    const encoding = report.authority === '花桥镇' ? 'gb18030' : 'utf-8-bom';
    const text = threeColumns(report, { notes: [fictionalNote] });
    add(`示例县_三列表_2017/${threeColumnName(report)}`, text, encoding);
  }
}

function addJiaocha(add: Add): void {
  const folder = '交岔乡_2017';
  add(
    `${folder}/${threeColumnName(jiaocha)}`,
    threeColumns(jiaocha, { valueHead: '汇总数' }),
    'gb18030',
  );
  add(`${folder}/交岔乡_宽表_2017.csv`, wide([jiaocha]));
  add(`${folder}/交岔乡_长表_2017.csv`, long([jiaocha]));
  add(`${folder}/交岔乡_汇总表_2017.csv`, rollUp([jiaocha]));
  add(`${folder}/交岔乡_2017.json`, jsonReport(jiaocha), 'utf-8');
}

function threeColumnName({ county, authority, year }: SampleReport): string {
  return `${county}${authority}${year}年度政府信息公开情况统计表.csv`;
}
