import type { ChartModel, TableCell, TableTwin } from '#charts/types.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import { csvText } from './csv.ts';
import type { CsvCell } from './csv.ts';

/**
 * The table of a chart for a spreadsheet: numbers as plain numbers, what is missing as its word, never 0 or empty.
 * Where a cell prints more than its number (`41/148`, `56/58，空白 2`), the column is followed by one with the text.
 * Below an empty line stand title, fictional line, notes and source.
 * @param date export date as printed
 */
export function tableCsv(model: ChartModel, words: Words, date: string): string {
  const { table } = model;
  const columns = columnsOf(table);
  const [names = '', ...heads] = table.head;
  return csvText([
    [
      names,
      ...columns.flatMap(({ at, withText }) => {
        const head = heads[at] ?? '';
        return withText ? [head, fill(words.exports.textColumn, { head })] : [head];
      }),
    ],
    ...table.rows.map((row): CsvCell[] => [
      row.name,
      ...columns.flatMap(({ at, withText }): CsvCell[] => {
        const cell = row.cells[at];
        if (cell === undefined) return withText ? [null, null] : [null];
        const value = cell.raw ?? cell.text;
        return withText ? [value, cell.text] : [value];
      }),
    ]),
    [],
    ...aboutLines(model, words, date).map((line) => [line]),
  ]);
}

/** What stands above and below the chart, one line each: title, fictional line, subtitle, notes, source with date. */
function aboutLines(model: ChartModel, words: Words, date: string): readonly string[] {
  return [
    words.exports.source,
    model.title,
    model.fictional ?? '',
    model.subtitle,
    model.empty ?? '',
    ...model.notes,
    [...model.footer, date].join(' · '),
  ].filter((line) => line !== '');
}

function columnsOf(table: TableTwin): readonly { at: number; withText: boolean }[] {
  const cells = (at: number) =>
    table.rows.map((row) => row.cells[at]).filter((cell) => cell !== undefined);
  return table.head.slice(1).map((_, at) => ({
    at,
    withText: cells(at).some((cell) => cell.raw !== null && !isItsNumber(cell)),
  }));
}

/** True for `6,484`, `−3`, `0`: the text says no more than the number. */
function isItsNumber({ text, raw }: TableCell): boolean {
  return Number(text.replace(/,/g, '').replace('−', '-')) === raw && text.trim() !== '';
}
