import { forms } from '#domain/forms/index.ts';
import type { Indicator, TableFormId } from '#domain/forms/index.ts';
import { labelPath } from './labels.ts';
import { formOf } from './report.ts';
import type { SampleReport } from './report.ts';

/** Between the cells of a line. */
export type Separator = ',' | ';' | '\t' | '\uff0c';
/** Cells of a line. */
export type Row = readonly string[];

/** How columns or keys name the indicators; bare labels repeat (被依法纠错数), paths and ids never do. */
export type Naming = 'id' | 'label' | 'path';

/** @returns lines ended by CRLF; a cell with a separator, quote or line break stands in quotes. */
export function delimited(lines: readonly Row[], separator: Separator = ','): string {
  const quoted = (cell: string) =>
    /["\r\n]/.test(cell) || cell.includes(separator) ? `"${cell.replace(/"/g, '""')}"` : cell;
  return lines.map((line) => `${line.map(quoted).join(separator)}\r\n`).join('');
}

/** @returns what names the indicator in a file */
export function nameOf(row: Indicator, naming: Naming, form: TableFormId = 's2014'): string {
  if (naming === 'id') return row.id;
  return naming === 'path' ? labelPath(row, form) : row.label;
}

/** @returns the number as text, empty for a blank and for a row that is not printed */
export function printed(report: SampleReport, row: Indicator): string {
  const value = report.values[row.id];
  return value === undefined || value === null ? '' : String(value);
}

/** Rows that at least one report has, each once, in the order of their forms; the others are left out of the file. */
export function presentIn(reports: readonly SampleReport[]): Indicator[] {
  const onForms = [...new Set(reports.map(formOf))].flatMap((form) => forms[form].indicators);
  const byId = new Map(onForms.map((row) => [row.id, row]));
  return [...byId.values()].filter(({ id }) =>
    reports.some(({ values }) => values[id] !== undefined),
  );
}

/** Heads over the columns that say whose report a line is, and of which year. */
export const identityHeads = ['单位名称', '县区', '市', '省', '年度'] as const;
export const identityIds = ['authority', 'county', 'prefecture', 'province', 'year'] as const;
export const identityOf = (r: SampleReport): Row => [
  r.authority,
  r.county,
  r.prefecture,
  r.province,
  String(r.year),
];
