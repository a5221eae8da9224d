import type { Problem } from '#domain/problem.ts';
import { TextRow } from './textRow.ts';
import type { CsvRow } from './textRow.ts';

/** @returns what a person should know of a row that something is wrong with; null for a sound one and for rows of a document */
export function rowProblem(row: CsvRow): Problem | null {
  if (!(row instanceof TextRow) || row.damage === null) return null;
  const { damage, line, lines } = row;
  return damage === 'glued'
    ? { code: 'row.glued', params: { from: line, to: line + lines - 1 } }
    : { code: `row.${damage}`, params: { row: row.row } };
}

/**
 * A file that was cut within a number cannot be told from a whole one, unless its other lines have ends.
 * @param row the last row of a file, not of a pasted text
 * @returns null where a line end stands behind it, or no number is last
 */
export function cutProblem(row: CsvRow, file: string): Problem | null {
  if (!(row instanceof TextRow) || !row.isOpen) return null;
  const text = row.cells[row.width - 1];
  if (text === undefined || !/\d$/.test(text)) return null;
  return { code: 'file.cut', params: { file, row: row.row, text } };
}
