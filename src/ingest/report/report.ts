import type { Identity } from '../draft.ts';
import { onceFor } from '../onceFor.ts';
import type { CsvRow } from '../parse/csv.ts';
import { isBlankText } from '../plainText.ts';
import { withLeafHeads } from './leafHeads.ts';
import { linesOf } from './lines.ts';
import type { Line } from './lines.ts';
import { linesRead } from './linesRead.ts';
import { identityOf, titlesIn } from './reportIdentity.ts';
import { segmentsOf } from './segments.ts';
import { isPartOfYearTitle, isTitle } from './titles.ts';
import { withWholeHeads } from './wholeHeads.ts';

type Rows = readonly (readonly string[])[];

/** One report in a document. */
export interface ReportPlace {
  /** First and last row, from 0. */
  readonly from: number;
  readonly to: number;
  /** Who reports for which year. */
  readonly identity: Identity;
  /** The title that names a part of a year; null: none does. */
  readonly partOfYear: string | null;
  readonly lines: readonly Line[];
}

/**
 * Recognises the yearly reports in a document.
 * @param rows cells of the document; a line of running text is a row of one cell
 * @returns one entry for each report, in their order; a document without any title is one report
 */
export const reportsIn = onceFor((rows: Rows): readonly ReportPlace[] => {
  if (rows.length === 0) return [];
  const lines = linesOf(rows);
  const said = titlesIn(textLines(lines), isTitle);
  return segmentsOf(lines, said).map(({ from, to, titles }) => {
    const own = lines.slice(from, to + 1);
    return {
      ...{ from, to, lines: own },
      identity: identityOf({ titles, lines: textLines(own) }),
      partOfYear: titles.find(({ text }) => isPartOfYearTitle(text))?.text ?? null,
    };
  });
});

/**
 * The rows of a report as its tables are read: those that stand in cells, and in the place of lines of text the tables that
 * were made of them.
 */
export const tableRows = onceFor(({ lines }: ReportPlace): readonly CsvRow[] => {
  const { rows, replaced } = linesRead(lines);
  const printed = lines.flatMap(({ row, cells }): CsvRow[] =>
    replaced.has(row) ? [] : [{ row: row + 1, cells: withWholeHeads(cells), damaged: false }],
  );
  return [...withLeafHeads(printed), ...rows].sort((a, b) => a.row - b.row);
});

/**
 * @param used rows (from 0) that belong to tables
 * @returns rows of running text, for the figures told in sentences
 */
export function textRowsOf({ lines }: ReportPlace, used: ReadonlySet<number>): readonly number[] {
  return lines.flatMap((line) =>
    !used.has(line.row) && textOf(line) !== null && isText(line) ? [line.row] : [],
  );
}

const textLines = (lines: readonly Line[]) =>
  lines.flatMap((line) => {
    const text = textOf(line);
    return text === null ? [] : [{ row: line.row, text }];
  });

/** The one cell of a row that says something; null where several do. */
function textOf({ cells }: Line): string | null {
  const [text, ...more] = cells.filter((cell) => !isBlankText(cell));
  return text === undefined || more.length > 0 ? null : text;
}

const isText = ({ pieces, isCells, grid }: Line) =>
  pieces.some(({ kind }) => kind === 'words') && !(isCells && grid);
