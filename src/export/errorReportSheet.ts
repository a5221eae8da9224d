import { utils, write } from '@e965/xlsx';
import type { Words } from '#i18n/zh.ts';
import { checklistRows, findingRows } from './errorReport.ts';
import type { ErrorReport } from './errorReport.ts';
import { aboutLines } from './gapList.ts';
import type { ListSource } from './gapList.ts';

/**
 * The error report of a unit as an Excel book: a sheet of findings, a sheet with the checklist, each with fictional line and
 * source below.
 * @returns the bytes of an .xlsx
 */
export function errorReportSheet(
  report: ErrorReport,
  words: Words,
  source: ListSource,
): Uint8Array<ArrayBuffer> {
  const { sheets } = words.checking;
  const about = [[], ...aboutLines(words, source).map((line) => [line])];
  const book = utils.book_new();
  for (const [name, rows] of [
    [sheets.findings, findingRows(report, words)],
    [sheets.checklist, checklistRows(report, words)],
  ] as const) {
    const sheet = utils.aoa_to_sheet([...rows.map((row) => [...row]), ...about]);
    sheet['!cols'] = [12, 8, 18, 10, 16, 40, 80, 24].map((wch) => ({ wch }));
    utils.book_append_sheet(book, sheet, name);
  }
  const bytes: ArrayBuffer = write(book, { type: 'array', bookType: 'xlsx' });
  return new Uint8Array(bytes);
}
