import { isCovered } from './looks.ts';
import { rowLookOf } from './rowLook.ts';
import type { RowLook } from './rowLook.ts';

/** A column whose head only continues the merged head on its left, and below which nothing is printed of its own. */
export function isCopyOfLeft(
  at: number,
  head: readonly RowLook[],
  body: readonly RowLook[],
): boolean {
  const heads = head.filter(({ looks }) => (looks[at]?.kind ?? 'blank') !== 'blank');
  const last = heads[heads.length - 1];
  return (
    at > 0 &&
    last !== undefined &&
    heads.every(
      ({ row, looks }) => isCovered(row.cells[at]) && looks[at]?.text === looks[at - 1]?.text,
    ) &&
    body.every(
      ({ row, looks }) => isCovered(row.cells[at]) || (looks[at]?.kind ?? 'blank') === 'blank',
    )
  );
}

/** A row with its cells under the heads that they belong to. */
export interface Fitted {
  readonly look: RowLook;
  /** Column in which each cell is printed, by the column under whose head it belongs. */
  readonly printedAt: (column: number) => number;
}

/**
 * Heads and rows of one table may be merged in different ways: 上一年 | 增减 over two columns above a value over two columns.
 * Where both have as many cells of their own, they belong to each other in their order.
 * @param head the only head row; null: several rows are no order
 */
export function fittedBySpans(look: RowLook, head: RowLook | null): Fitted {
  const asPrinted: Fitted = { look, printedAt: (column) => column };
  const { cells } = look.row;
  const hasOwn = (row: readonly string[]) => row.flatMap((cell, c) => (isCovered(cell) ? [] : [c]));
  if (head === null || !cells.some(isCovered) || cells.length !== head.row.cells.length)
    return asPrinted;
  // a cell that is covered from above is in its place
  const isAcross = (c: number) => c > 0 && look.looks[c]?.text === look.looks[c - 1]?.text;
  if (cells.some((cell, c) => isCovered(cell) && !isAcross(c))) return asPrinted;
  const [own, heads] = [hasOwn(cells), hasOwn(head.row.cells)];
  const isSame = own.every((c, i) => heads[i] === c);
  const isPrinted = head.looks.every(({ kind }) => kind !== 'blank');
  if (own.length !== heads.length || isSame || !isPrinted) return asPrinted;
  // names of rows do not move: a head over two lanes says nothing of the numbers
  if (own.some((c, i) => look.looks[c]?.kind === 'words' && heads[i] !== c)) return asPrinted;
  const moved = cells.map(() => '');
  own.forEach((c, i) => (moved[heads[i] ?? c] = cells[c] ?? ''));
  return {
    look: rowLookOf({ ...look.row, cells: moved }),
    printedAt: (column) => own[heads.indexOf(column)] ?? column,
  };
}
