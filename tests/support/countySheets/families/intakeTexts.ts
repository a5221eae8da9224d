import type { Chance } from '../chance.ts';
import { without } from '../figures.ts';
import { csvFile } from '../files.ts';
import { asIs } from '../layout.ts';
import type { Cell } from '../sheet.ts';
import { under } from '../sheet.ts';
import { encoded, textFileOf } from '../textFiles.ts';
import type { CountySheet, TrueReport } from '../truth.ts';
import { officialRows } from './officialRows.ts';
import { settingOf, head, formOf } from './intakeForm.ts';

const bytesOf = (rows: readonly (readonly string[])[], separator: string) =>
  encoded(rows.map((row) => `${row.join(separator)}\r\n`).join(''), 'bom');

const texts = (report: TrueReport): string[][] =>
  formOf(report).rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))));

/** The usual tricks against Excel: a tab behind every text, or ="…". */
export function tricks(chance: Chance, how: 'tab' | 'formula'): CountySheet {
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
export function oddlyPrinted(chance: Chance): CountySheet {
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
export function withoutMark(chance: Chance): CountySheet {
  const { report, title } = settingOf(chance);
  const bytes = textFileOf(under([[title]], formOf(report)), {
    separator: '\t',
    encoding: 'utf16',
  });
  return { name: `${title}.txt`, bytes, reports: [report], about: 'UTF-16 without its mark' };
}

/** A telephone number among the counts. */
export function tooLarge(chance: Chance): CountySheet {
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

/** Running text above the table in one text file, tabs between or a cell a line. */
export function textAndTable(
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
