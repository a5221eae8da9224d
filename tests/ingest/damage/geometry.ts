import { cell, cellAt } from './sheet.ts';
import type { Cell, Grid, Line } from './sheet.ts';

let merges = 0;
/** @returns a number for a merged cell that no other has */
export const newMerge = (): number => ++merges;

/** The same table with rows as columns. */
export function turned(grid: Grid): Grid {
  return {
    rows: grid.columns,
    columns: grid.rows,
    cells: grid.columns.map((_, c) => grid.rows.map((_row, r) => cellAt(grid, r, c))),
  };
}

/** @returns whether two neighbours are one merged cell */
const joined = (a: Cell | undefined, b: Cell | undefined) =>
  a !== undefined && b !== undefined && a.merge !== 0 && a.merge === b.merge;

/** Puts a row before row `at`; a merged cell that reaches over the place grows. */
export function insertRow(grid: Grid, at: number, row: Line, cells: readonly Cell[]): void {
  const made = cells.map((given, c) => {
    const above = grid.cells[at - 1]?.[c];
    return joined(above, grid.cells[at]?.[c]) && above !== undefined
      ? cell(above.text, null, above.merge)
      : given;
  });
  grid.rows.splice(at, 0, row);
  grid.cells.splice(at, 0, made);
}

/** Puts a column before column `at`; a merged cell that reaches over the place grows. */
export function insertColumn(grid: Grid, at: number, column: Line, cells: readonly Cell[]): void {
  grid.columns.splice(at, 0, column);
  grid.cells.forEach((row, r) => {
    const left = row[at - 1];
    const given = cells[r] ?? cell('');
    const grown = joined(left, row[at]) && left !== undefined;
    row.splice(at, 0, grown ? cell(left.text, null, left.merge) : given);
  });
}

/** Rows in another order. */
export function reorderRows(grid: Grid, order: readonly number[]): void {
  const { rows, cells } = grid;
  grid.rows = order.flatMap((r) => rows[r] ?? []);
  grid.cells = order.flatMap((r) => (cells[r] === undefined ? [] : [cells[r]]));
}

/** Columns in another order. */
export function reorderColumns(grid: Grid, order: readonly number[]): void {
  const { columns } = grid;
  grid.columns = order.flatMap((c) => columns[c] ?? []);
  grid.cells = grid.cells.map((row) => order.flatMap((c) => row[c] ?? []));
}

/** @returns whether each merged cell is one rectangle */
export function areRectangles(grid: Grid): boolean {
  const boxes = new Map<
    number,
    { top: number; left: number; end: number; right: number; n: number }
  >();
  grid.cells.forEach((row, r) =>
    row.forEach(({ merge }, c) => {
      if (merge === 0) return;
      const box = boxes.get(merge) ?? { top: r, left: c, end: r, right: c, n: 0 };
      box.end = Math.max(box.end, r);
      box.right = Math.max(box.right, c);
      box.left = Math.min(box.left, c);
      box.n += 1;
      boxes.set(merge, box);
    }),
  );
  return [...boxes.values()].every(
    ({ top, left, end, right, n }) => (end - top + 1) * (right - left + 1) === n,
  );
}

export interface Span {
  readonly rows: number;
  readonly columns: number;
}

/** How far the cell reaches; null: another cell covers it. */
export function spanAt(grid: Grid, row: number, column: number): Span | null {
  const { merge } = cellAt(grid, row, column);
  if (merge === 0) return { rows: 1, columns: 1 };
  const isOf = (r: number, c: number) => grid.cells[r]?.[c]?.merge === merge;
  if (isOf(row - 1, column) || isOf(row, column - 1)) return null;
  let rows = 1;
  let columns = 1;
  while (isOf(row + rows, column)) rows += 1;
  while (isOf(row, column + columns)) columns += 1;
  return { rows, columns };
}
