import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { forms } from '#domain/forms/index.ts';
import type { Chance } from '../chance.ts';
import { figuresOf, reportOf, without } from '../figures.ts';
import { bookFile, csvFile } from '../files.ts';
import { asIs } from '../layout.ts';
import type { Print } from '../layout.ts';
import { idsOfRows, officialMatrix, requestRows } from '../matrix.ts';
import { bookOf } from '../officeFiles.ts';
import { pageOf, tableOf } from '../pageFiles.ts';
import { countyOf } from '../places.ts';
import type { Cell, Sheet } from '../sheet.ts';
import { under } from '../sheet.ts';
import { encoded, textFileOf } from '../textFiles.ts';
import type { CountySheet, Family, TrueReport } from '../truth.ts';
import { officialRows } from './severalTables.ts';

interface Setting {
  readonly report: TrueReport;
  readonly title: string;
}

function settingOf(chance: Chance): Setting {
  const county = countyOf(chance, 1);
  const [authority = ''] = county.units;
  const year = chance.int(2014, 2018);
  const report = reportOf(chance, { authority, county: county.name, year, form: 's2014' });
  return { report, title: `${county.name}${authority}${year}年度政府信息公开情况统计表` };
}

const head: Cell[] = ['统计指标', '单位', '统计数'];
const formOf = (report: TrueReport, print: Print = asIs): Sheet => ({
  rows: [head, ...officialRows(report, print)],
});
const bytesOf = (rows: readonly (readonly string[])[], separator: string) =>
  encoded(rows.map((row) => `${row.join(separator)}\r\n`).join(''), 'bom');
const texts = (report: TrueReport): string[][] =>
  formOf(report).rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))));

/** The usual tricks against Excel: a tab behind every text, or ="…". */
function tricks(chance: Chance, how: 'tab' | 'formula'): CountySheet {
  const { report, title } = settingOf(chance);
  const rows = texts(report).map((row, i) =>
    i === 0
      ? row
      : row.map((text, c) =>
          how === 'tab' ? `${text}\t` : c < 2 ? `"${text}"` : `"=""${text}"""`,
        ),
  );
  return {
    name: `${title}.csv`,
    bytes: bytesOf([[title], ...rows], ','),
    reports: [report],
    about: how === 'tab' ? 'a tab behind every text' : '="…" around every number',
  };
}

/** Numbers in full width, with units, commas and decimals; dashes of all kinds; who reports and blank columns around. */
function oddlyPrinted(chance: Chance): CountySheet {
  const { report, title } = settingOf(chance);
  const full = (text: string) =>
    text.replace(/[\d,]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
  const rows = officialRows(report, asIs).map(
    ([label = null, unit = null, value = null], i): Cell[] => {
      if (unit === '——') return [label, unit, null, null, null];
      if (value === null)
        return [label, unit, ['/', '—', '－', '无', '*', ' ', '——'][i % 7] ?? null, null, null];
      const text = String(value);
      const grouped = typeof value === 'number' ? value.toLocaleString('en-US') : text;
      const ways =
        unit === '万元'
          ? [text, `${text}万元`]
          : [
              text,
              full(grouped),
              `${text}${String(unit)}`,
              ` ${text} `,
              grouped,
              `${text}.00`,
              full(text),
            ];
      return [label, unit, ways[i % ways.length] ?? text, null, null];
    },
  );
  const above: Cell[][] = [
    ['附件1'],
    [title],
    [`填报单位（盖章）：${report.authority}人民政府`, null, `${report.year + 1}年1月10日`],
  ];
  return {
    ...csvFile(chance, { rows: [...above, [...head, null, null], ...rows] }),
    reports: [report],
    about: 'numbers and dashes printed in every way',
  };
}

/** UTF-16 without its mark, tabs between. */
function withoutMark(chance: Chance): CountySheet {
  const { report, title } = settingOf(chance);
  const bytes = textFileOf(under([[title]], formOf(report)), {
    separator: '\t',
    encoding: 'utf16',
  });
  return { name: `${title}.txt`, bytes, reports: [report], about: 'UTF-16 without its mark' };
}

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

/** A telephone number among the counts. */
function tooLarge(chance: Chance): CountySheet {
  const { report, title } = settingOf(chance);
  const id = chance.pick(['disclosure.total', 'request.received', 'training.trainees']);
  const values = { ...report.values, [id]: 13_895_123_456 + chance.int(0, 900) };
  return {
    ...csvFile(chance, under([[title]], formOf({ ...report, values }))),
    reports: [without(report, [id])],
    ask: String(values[id]),
    about: `a telephone number as ${id}`,
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

/** Running text above the table in one text file, tabs between or a cell a line. */
function textAndTable(
  chance: Chance,
  how: 'tabs' | 'lines',
  sentence: (year: number) => string,
): CountySheet {
  const { report, title } = settingOf(chance);
  const before = [
    `${report.county ?? ''}${report.authority}人民政府${report.year}年政府信息公开工作年度报告`,
    '',
    '一、概述',
    '',
    sentence(report.year),
    '',
    '附件：政府信息公开情况统计表',
  ];
  const table = texts(report);
  const body =
    how === 'tabs'
      ? table.map((row) => row.join('\t'))
      : table.flatMap((row) => row.flatMap((text) => [text, '']));
  return {
    name: `${title}.txt`,
    bytes: encoded([...before, ...body].join('\r\n') + '\r\n', 'bom'),
    reports: [report],
    about: `text above a table, ${how}`,
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
