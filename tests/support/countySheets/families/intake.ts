import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { forms } from '#domain/forms/index.ts';
import type { Chance } from '../chance.ts';
import { figuresOf, without } from '../figures.ts';
import { bookFile, csvFile } from '../files.ts';
import { asIs } from '../layout.ts';
import { idsOfRows, officialMatrix, requestRows } from '../matrix.ts';
import { bookOf } from '../officeFiles.ts';
import { pageOf, tableOf } from '../pageFiles.ts';
import { countyOf } from '../places.ts';
import type { Cell } from '../sheet.ts';
import { under } from '../sheet.ts';
import { textFileOf } from '../textFiles.ts';
import type { CountySheet, Family, TrueReport } from '../truth.ts';
import { officialRows } from './officialRows.ts';
import { tricks, oddlyPrinted, withoutMark, tooLarge, textAndTable } from './intakeTexts.ts';
import { settingOf, head, formOf } from './intakeForm.ts';

/** Title and file name disagree: the title's report may be read, and it is told. */
function disagree(chance: Chance, what: 'year' | 'unit'): CountySheet {
  const { report, title } = settingOf(chance);
  const [other = ''] = countyOf(chance, 1).units;
  const name =
    what === 'year'
      ? title.replace(String(report.year), String(report.year + 1))
      : title.replace(report.authority, other);
  const { values, ...at } = report;
  return {
    name: `${name}.csv`,
    bytes: textFileOf(under([[title]], formOf(report)), { encoding: 'bom' }),
    reports: [{ ...at, values: {}, may: values, optional: true }],
    ask: what === 'year' ? String(report.year) : report.authority,
    about: `title and file name disagree on the ${what}`,
  };
}

/** A span one row too long, while every row prints its label and its seven numbers. */
function longSpan(chance: Chance): CountySheet {
  const county = countyOf(chance, 1);
  const [authority = ''] = county.units;
  const year = chance.int(2021, 2024);
  const all = figuresOf(chance, 'm2021');
  const ids = idsOfRows(requestRows('m2021'));
  const report: TrueReport = {
    authority,
    county: county.name,
    year,
    form: 'm2021',
    values: Object.fromEntries(ids.map((id) => [id, all[id] ?? null])),
  };
  const title = `${county.name}${authority}${year}年政府信息公开工作年度报告`;
  const page = `<h1>${title}</h1><p>三、收到和处理政府信息公开申请情况</p>${tableOf(officialMatrix(report, asIs))}`;
  const longer = page.replace('rowspan="8"', 'rowspan="9"');
  return {
    name: `${authority}${year}年报.html`,
    bytes: pageOf(title, longer),
    reports: [report],
    about: 'a rowspan one row too long',
  };
}

/** Struck and raised text in a cell of a workbook, by its runs. */
function struckRuns(chance: Chance): CountySheet {
  const { report, title } = settingOf(chance);
  const ids = chance.some(
    forms.s2014.indicators.map(({ id }) => id).filter((id) => (report.values[id] ?? 0) > 0),
    2,
  );
  const names: readonly string[] = ids;
  const marks = ['@@STRUCK@@', '@@RAISED@@'];
  const print = (id: string, value: number | null | undefined): Cell =>
    names.includes(id) ? (marks[names.indexOf(id)] ?? null) : (value ?? null);
  const rows = forms.s2014.rows.map((row): Cell[] => [
    row.label,
    row.heading ? '——' : row.unit,
    row.heading ? null : print(row.id, report.values[row.id]),
  ]);
  const parts = unzipSync(bookOf([under([[title]], { rows: [head, ...rows] })]));
  const run = (property: string, text: string) =>
    `<r><rPr>${property}<sz val="11"/></rPr><t>${text}</t></r>`;
  const plain = (id: string) => `<r><t>${report.values[id] ?? ''}</t></r>`;
  const [struck = '', raised = ''] = ids;
  const patched = Object.fromEntries(
    Object.entries(parts).map(([name, bytes]) => [
      name,
      name.endsWith('.xml')
        ? strToU8(
            strFromU8(bytes)
              .replace(/<t(?: [^>]*)?>@@STRUCK@@<\/t>/, run('<strike/>', '99') + plain(struck))
              .replace(
                /<t(?: [^>]*)?>@@RAISED@@<\/t>/,
                plain(raised) + run('<vertAlign val="superscript"/>', '1'),
              ),
          )
        : bytes,
    ]),
  );
  const may = Object.fromEntries(ids.map((id) => [id, report.values[id] ?? null]));
  return {
    name: `${title}.xlsx`,
    bytes: zipSync(patched),
    reports: [{ ...without(report, ids), may }],
    about: 'a struck and a raised run in cells of a workbook',
  };
}

/** Two columns of numbers, of departments and of communities: which is the unit's is not said. */
function whichColumn(chance: Chance): CountySheet {
  const { report, title } = settingOf(chance);
  const rows = officialRows(report, asIs).map(
    ([label = null, unit = null, value = null], i): Cell[] => [
      i + 1,
      label,
      unit,
      value,
      typeof value === 'number' ? value + (i % 5) : null,
    ],
  );
  const sheet = {
    rows: [[title], ['序号', '统计指标', '单位', '部门统计数', '社区统计数'], ...rows],
  };
  return {
    ...csvFile(chance, sheet),
    reports: [{ ...report, values: {}, optional: true }],
    ask: '部门统计数',
    about: 'two columns of numbers, departments and communities',
  };
}

/** The form in an old workbook. */
function oldWorkbook(chance: Chance): CountySheet {
  const { report, title } = settingOf(chance);
  return {
    name: `${title}.xls`,
    bytes: bookOf([under([[title]], formOf(report))], 'biff8'),
    reports: [report],
    about: 'an old workbook',
  };
}

/** The form in a new workbook, with a local row and its numbers in between. */
function localRows(chance: Chance): CountySheet {
  const { report, title } = settingOf(chance);
  const rows = officialRows(report, asIs);
  const at = chance.int(20, 40);
  const local: Cell[] = ['主动公开财务预决算、“三公经费”信息数', '条', chance.int(3, 40)];
  const sheet = { rows: [[title], head, ...rows.slice(0, at), local, ...rows.slice(at)] };
  return {
    ...bookFile(chance, sheet),
    reports: [report],
    about: 'a row that is not on the form between its rows',
  };
}

/** Single reports as they come in. */
export const intake: Family = {
  letter: 'X',
  title: 'single reports with the usual oddities',
  make: (chance) => [
    tricks(chance, 'tab'),
    tricks(chance, 'formula'),
    oddlyPrinted(chance),
    oddlyPrinted(chance),
    withoutMark(chance),
    disagree(chance, 'year'),
    disagree(chance, 'unit'),
    tooLarge(chance),
    longSpan(chance),
    textAndTable(
      chance,
      'tabs',
      (year) => `${year}年主动公开政府信息999条，比${year - 1}年的1000条减少1条。`,
    ),
    textAndTable(
      chance,
      'lines',
      (year) => `${year}年主动公开政府信息1,234条，其中政府网站公开政府信息1,100条，政务微信56条。`,
    ),
    struckRuns(chance),
    whichColumn(chance),
    oldWorkbook(chance),
    localRows(chance),
  ],
};
