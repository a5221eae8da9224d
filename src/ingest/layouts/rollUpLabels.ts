import { looksLikeAuthority } from '../names.ts';
import { looksLikeName } from './reportColumns.ts';
import { isTotalWord } from '../headWords.ts';
import { isAnyLabel } from '../labels.ts';
import type { FormLabels } from '../labels.ts';
import type { CsvRow } from '../parse/csv.ts';
import { isBlankText } from '../plainText.ts';
import { firstRows } from './pieces.ts';

/** A row of names stands among so many at the top. */
const HEAD_ROWS = 40;
/** Different labels of the form that make a column one of labels. */
const LEAST_LABELS = 2;

/** @returns whether a row near the top names several units side by side: then the labels stand down the side */
export function namesUnitsAcross(rows: readonly CsvRow[]): boolean {
  return rows.slice(0, HEAD_ROWS).some(({ cells }) => isRowOfUnits(cells));
}

/** Behind the heads of the label columns all cells are names of units or sums, one at least with its kind. */
function isRowOfUnits(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => !isBlankText(cell));
  const from = filled.findIndex((cell) => looksLikeAuthority(cell));
  const units = from < 0 ? [] : filled.slice(from);
  return (
    units.filter((cell) => looksLikeName(cell)).length > 1 &&
    units.every((cell) => looksLikeName(cell) || isTotalWord(cell)) &&
    !filled.some((cell) => !isTotalWord(cell) && isAnyLabel(cell))
  );
}

/**
 * On forms with tables of rows and columns a roll-up prints row and column in columns of their own (本年新收 | 自然人).
 * @returns the rows with both joined as a path in the last of these columns, the outer one carried down over the rows
 *   below it; the rows as they are where there are no two such columns
 */
export function withJoinedLabels(rows: readonly CsvRow[], labels: FormLabels): readonly CsvRow[] {
  if (!labels.hasGrid || !namesUnitsAcross(rows)) return rows;
  const [first, ...more] = labelColumns(rows, labels);
  const last = more[more.length - 1];
  if (first === undefined || last === undefined) return rows;
  let outer: string[] = [];
  return rows.map((row) => {
    const own = row.cells.slice(first, last);
    const inner = row.cells[last] ?? '';
    const anew = own.findIndex((cell) => !isBlankText(cell));
    if (anew >= 0) outer = own.map((cell, i) => (i < anew ? (outer[i] ?? '') : cell));
    const numbers = row.cells.slice(last + 1).some((cell) => /\d/.test(cell));
    if (!numbers) return row;
    const path = [...outer, inner].filter((text) => !isBlankText(text)).join('/');
    return { ...row, cells: row.cells.map((cell, c) => (c === last ? path : cell)) };
  });
}

/** Neighbouring columns from the left that hold labels of rows or columns. */
function labelColumns(rows: readonly CsvRow[], labels: FormLabels): number[] {
  const found: Set<string>[] = [];
  for (const { cells } of firstRows(rows))
    cells.forEach((cell, c) => {
      if (!isBlankText(cell) && labels.exact(cell) !== null)
        (found[c] ??= new Set()).add(cell.trim());
    });
  const columns: number[] = [];
  for (let c = 0; c < found.length; c++) {
    const there = found[c];
    if (there !== undefined && there.size >= LEAST_LABELS) columns.push(c);
    else if (columns.length > 0) break;
  }
  return columns;
}
