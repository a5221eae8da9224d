import type { PdfGrid } from './pdfGrid.ts';
import { linesOf, middleOf, rightOf, sizeOf, textOfCell } from './pdfLines.ts';
import type { PdfText } from './pdfPage.ts';
import { COVERED } from './types.ts';

/** A table on a page: its rows, and where its columns are. */
export interface PdfTable {
  readonly xs: readonly number[];
  readonly top: number;
  readonly bottom: number;
  readonly rows: readonly (readonly string[])[];
  /** Columns whose text in the last row runs to the edge of its cell: it may go on over the page. */
  readonly full: ReadonlySet<number>;
}

/** @returns the texts in each of the grids, and those in none */
export function sharedOut(
  texts: readonly PdfText[],
  grids: readonly PdfGrid[],
): { readonly tables: PdfTable[]; readonly outside: PdfText[] } {
  const inside = grids.map(() => new Map<number, PdfText[]>());
  const outside: PdfText[] = [];
  for (const text of texts) {
    const at = grids.findIndex((grid) => cellAt(grid, text) !== null);
    const grid = grids[at];
    const cell = grid === undefined ? null : cellAt(grid, text);
    const cells = inside[at];
    const held = cell === null ? undefined : cells?.get(cell);
    if (cell === null || cells === undefined) outside.push(text);
    else if (held === undefined) cells.set(cell, [text]);
    else held.push(text);
  }
  const tables = grids.map((grid, i) => ({
    xs: grid.xs,
    top: grid.ys[0] ?? NaN,
    bottom: grid.ys[grid.ys.length - 1] ?? NaN,
    rows: rowsOf(grid, inside[i] ?? new Map<number, PdfText[]>()),
    full: fullColumns(grid, inside[i] ?? new Map<number, PdfText[]>()),
  }));
  return { tables, outside };
}

/** The merged cell over the middle of a text; null outside of the table. */
function cellAt({ xs, ys, owner }: PdfGrid, text: PdfText): number | null {
  const column = stretchAt(xs, (text.left + text.right) / 2);
  const row = stretchAt(ys, middleOf(text));
  return column === null || row === null ? null : (owner[row * (xs.length - 1) + column] ?? null);
}

function stretchAt(edges: readonly number[], value: number): number | null {
  const next = edges.findIndex((edge) => edge > value);
  return next <= 0 ? null : next - 1;
}

function fullColumns(
  { xs, ys, owner }: PdfGrid,
  cells: ReadonlyMap<number, readonly PdfText[]>,
): Set<number> {
  const columns = xs.length - 1;
  const last = (ys.length - 2) * columns;
  const full = xs.slice(0, -1).flatMap((_, column) => {
    const cell = owner[last + column] ?? -1;
    const line = linesOf(cells.get(cell) ?? []).pop();
    if (line === undefined || cell % columns !== column) return [];
    let end = column;
    while (end + 1 < columns && owner[last + end + 1] === cell) end += 1;
    const edge = xs[end + 1] ?? NaN;
    return rightOf(line) > edge - 1.6 * sizeOf(line) ? [column] : [];
  });
  return new Set(full);
}

function rowsOf(
  { xs, ys, owner }: PdfGrid,
  cells: ReadonlyMap<number, readonly PdfText[]>,
): string[][] {
  const columns = xs.length - 1;
  const texts = new Map([...cells].map(([cell, held]) => [cell, textOfCell(held)]));
  return Array.from({ length: ys.length - 1 }, (_, row) =>
    Array.from({ length: columns }, (__, column) => {
      const cell = row * columns + column;
      const own = owner[cell] ?? cell;
      const text = texts.get(own) ?? '';
      return own === cell ? text : COVERED + text;
    }),
  );
}
