import { newMerge, turned } from '../geometry.ts';
import { cell, gridsOf } from '../sheet.ts';
import type { Book, Cell, Grid, Line } from '../sheet.ts';
import type { Random } from '../random.ts';

/** Does something to the rows of a table, or to its columns as if they were rows. */
export function onAxis(
  grid: Grid,
  axis: 'rows' | 'columns',
  act: (lines: Grid) => boolean,
): boolean {
  if (axis === 'rows') return act(grid);
  const view = turned(grid);
  const ok = act(view);
  Object.assign(grid, turned(view));
  return ok;
}

/** Tries the axes of the tables in random order until one takes it. */
export function onSomeAxis(book: Book, random: Random, act: (lines: Grid) => boolean): boolean {
  const places = gridsOf(book).flatMap((grid) => [
    { grid, axis: 'rows' as const },
    { grid, axis: 'columns' as const },
  ]);
  return random.shuffled(places).some(({ grid, axis }) => onAxis(grid, axis, act));
}

/** Positions of lines of a role. */
export const linesOf = (lines: readonly Line[], ...roles: readonly Line['role'][]): number[] =>
  lines.flatMap(({ role }, i) => (roles.includes(role) ? [i] : []));

/** Position of the lane whose texts name the rows innermost; -1 without lanes. */
export const innermostLane = ({ columns }: Grid): number =>
  columns.reduce((at, { role, kind }, c) => (role === 'head' && kind !== 'measure' ? c : at), -1);

/** Whether each row of values is of one unit and year, or of one unit with lines below one another. */
export const isOfUnits = ({ columns }: Grid): boolean =>
  columns.some(({ role, kind }) => role === 'head' && kind === 'name');

/** Whether the innermost text of a row is a label. */
export const isOfLabels = (grid: Grid): boolean =>
  grid.columns[innermostLane(grid)]?.kind === 'label';

/** Runs of rows that stay together, as [first, end]; each holds a row of values. */
export function blocksOf({ rows }: Grid): [from: number, to: number][] {
  const blocks: [number, number][] = [];
  rows.forEach(({ role, block }, r) => {
    const last = blocks.at(-1);
    const isNext = last !== undefined && last[1] === r && rows[r - 1]?.block === block;
    if (isNext && block !== '') last[1] = r + 1;
    else if (role === 'value' || (role === 'foreign' && block !== '')) blocks.push([r, r + 1]);
  });
  return blocks.filter(([from, to]) => rows.slice(from, to).some(({ role }) => role === 'value'));
}

/** Whether a merged cell reaches over the line between rows `at - 1` and `at`. */
export const isJoined = ({ cells }: Grid, at: number): boolean =>
  (cells[at] ?? []).some(({ merge }, c) => merge !== 0 && cells[at - 1]?.[c]?.merge === merge);

/**
 * A copy of some rows; merged cells within are merged anew, those that reach beyond keep their number, so that the copy
 * can stand right behind the rows.
 */
export function copied({ cells }: Grid, from: number, to: number): Cell[][] {
  const inside = new Map<number, number>();
  const reachOut = new Set<number>();
  cells.forEach((row, r) => {
    if (r >= from && r < to) return;
    for (const { merge } of row) reachOut.add(merge);
  });
  return cells.slice(from, to).map((row) =>
    row.map((one) => {
      if (one.merge === 0 || reachOut.has(one.merge)) return { ...one };
      const merge = inside.get(one.merge) ?? newMerge();
      inside.set(one.merge, merge);
      return { ...one, merge };
    }),
  );
}

/** Clears a cell with all that is merged with it. */
export function setText(grid: Grid, row: number, column: number, text: string): void {
  const own = grid.cells[row]?.[column];
  if (own === undefined) return;
  const { merge } = own;
  own.text = text;
  if (merge === 0) return;
  for (const line of grid.cells)
    for (const other of line) if (other.merge === merge) other.text = text;
}

/** Blank cells for a row of the table. */
export const blankRow = ({ columns }: Grid): Cell[] => columns.map(() => cell(''));
