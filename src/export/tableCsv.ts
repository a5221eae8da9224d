import { tableParts } from '#charts/types.ts';
import type { ChartModel, TableCell, TablePart, TableTwin } from '#charts/types.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import { csvText } from './csv.ts';
import type { CsvCell } from './csv.ts';

/**
 * The table of a chart for a spreadsheet: numbers as plain numbers, what is missing as its word, never 0 or empty.
 * Every number has a column of its own: where a cell prints several (`27.7% (41/148)`, `56/58，空白 2`), the column of its
 * value is followed by one for each of the others, and one with the text.
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
      ...columns.flatMap(({ at, parts, withText }) => {
        const head = heads[at] ?? '';
        const { partColumn, parts: names, textColumn } = words.exports;
        return [
          head,
          ...parts.map((part) => fill(partColumn, { head, part: names[part] })),
          ...(withText ? [fill(textColumn, { head })] : []),
        ];
      }),
    ],
    ...table.rows.map((row): CsvCell[] => [
      row.name,
      ...columns.flatMap(({ at, parts, withText }): CsvCell[] => {
        const cell = row.cells[at];
        return [
          cell === undefined ? null : (cell.raw ?? cell.text),
          ...parts.map((part) => cell?.parts?.[part] ?? null),
          ...(withText ? [cell?.text ?? null] : []),
        ];
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

interface Column {
  readonly at: number;
  readonly parts: readonly TablePart[];
  readonly withText: boolean;
}

function columnsOf(table: TableTwin): readonly Column[] {
  const cells = (at: number) =>
    table.rows.map((row) => row.cells[at]).filter((cell) => cell !== undefined);
  return table.head.slice(1).map((_, at) => ({
    at,
    parts: tableParts.filter((part) => cells(at).some((cell) => cell.parts?.[part] !== undefined)),
    withText: cells(at).some((cell) => cell.raw !== null && !isItsNumber(cell)),
  }));
}

/** True for `6,484`, `−3`, `0`: the text says no more than the number. */
function isItsNumber({ text, raw }: TableCell): boolean {
  return Number(text.replace(/,/g, '').replace('−', '-')) === raw && text.trim() !== '';
}
