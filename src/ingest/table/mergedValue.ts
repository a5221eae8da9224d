import type { ReadColumn } from './columns.ts';
import { isCovered } from './looks.ts';
import type { RowLook } from './rowLook.ts';

/**
 * One printed value over cells of several rows or columns belongs to none of them for certain, unless the columns are one.
 * @param next the row below; null: there is none
 * @param head rows of heads over the columns
 * @returns `copy`: the cell repeats the value of the same column; null: the cell is not merged
 */
export function mergeOf(
  { row, looks }: RowLook,
  next: RowLook | null,
  { at, path }: ReadColumn,
  columns: readonly ReadColumn[],
  head: readonly RowLook[],
): 'asked' | 'copy' | null {
  if (looks[at]?.kind !== 'value') return isCovered(row.cells[at]) ? 'copy' : null;
  const pathAt = (other: number) => columns.find((column) => column.at === other)?.path;
  const text = looks[at]?.text;
  if (isCovered(row.cells[at]))
    return looks[at - 1]?.text === text && pathAt(at - 1) === path ? 'copy' : 'asked';
  const right = pathAt(at + 1);
  const isOver =
    isCovered(row.cells[at + 1]) &&
    looks[at + 1]?.text === text &&
    (right === undefined ? !isOneHead(head, at) : right !== path);
  const isDown = isCovered(next?.row.cells[at]) && next?.looks[at]?.text === text;
  return isOver || isDown ? 'asked' : null;
}

/** The column on the right is no other: a head is merged over both, or there are no heads. */
const isOneHead = (head: readonly RowLook[], at: number) =>
  head.length === 0 ||
  head.some(
    ({ row, looks }) => isCovered(row.cells[at + 1]) && looks[at + 1]?.text === looks[at]?.text,
  );
