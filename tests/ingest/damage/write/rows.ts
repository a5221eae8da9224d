import { spanAt } from '../geometry.ts';
import type { Span } from '../geometry.ts';
import { cell as cellOf } from '../sheet.ts';
import type { Cell, Grid, Part } from '../sheet.ts';

/** A cell as it is written: null where another covers it. */
export interface Printed {
  readonly cell: Cell;
  readonly span: Span | null;
  /** Its row or column is hidden. */
  readonly hidden: boolean;
}

const pushedCell = (text: string): Printed => ({
  cell: cellOf(text),
  span: { rows: 1, columns: 1 },
  hidden: false,
});

const isHidden = ({ rows, columns }: Grid, r: number, c: number) =>
  rows[r]?.hidden === true || columns[c]?.hidden === true;

/** Rows as they are written, dropped cells left out and pushed ones put in; ends after a cut. */
export function printedRows(grid: Grid): { readonly rows: Printed[][]; readonly ended: boolean } {
  const rows: Printed[][] = [];
  for (const [r, cells] of grid.cells.entries()) {
    const row: Printed[] = [];
    rows.push(row);
    for (const [c, cell] of cells.entries()) {
      if (cell.pushed !== null) row.push(pushedCell(cell.pushed));
      if (!cell.dropped) row.push({ cell, span: spanAt(grid, r, c), hidden: isHidden(grid, r, c) });
      if (cell.cut) return { rows, ended: true };
    }
  }
  return { rows, ended: false };
}

/** Lines of text and rows of tables of one sheet, in turn, up to a cut. */
export function* stretches(
  parts: readonly Part[],
): Generator<{ lines: readonly string[] } | { rows: Printed[][]; ended: boolean; grid: Grid }> {
  for (const part of parts) {
    if ('lines' in part) yield part;
    else {
      const { rows, ended } = printedRows(part.grid);
      yield { rows, ended, grid: part.grid };
      if (ended) return;
    }
  }
}

/** Text of a cell where nothing can be raised. */
export const flatText = ({ cell, span }: Printed): string =>
  span === null ? '' : `${cell.text}${cell.raised}`;
