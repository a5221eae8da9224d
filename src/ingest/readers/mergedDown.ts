import type { Block, BlockCell } from './markupRows.ts';

/** A cell of a word processor's grid, where a merge downwards is said row by row. */
export interface GridCell {
  readonly blocks: readonly Block[];
  readonly columns: number;
  readonly merge: 'none' | 'starts' | 'continues';
}

/**
 * Turns merges said row by row into cells that reach down. What a continuing cell holds is hidden in the document and
 * left out; one that continues nothing stands for itself. A last row that ends before a merge is cut off: the merge may
 * go on there.
 */
export function mergedDown(rows: readonly (readonly GridCell[])[]): BlockCell[][] {
  type Growing = { blocks: readonly Block[]; columns: number; rows: number };
  let above = new Map<number, Growing>();
  return rows.map((cells, r) => {
    const below = new Map<number, Growing>();
    const kept: Growing[] = [];
    let column = 0;
    for (const { blocks, columns, merge } of cells) {
      const over = merge === 'continues' ? above.get(column) : undefined;
      if (over !== undefined && over.columns === columns) {
        over.rows++;
        below.set(column, over);
      } else {
        const cell = { blocks, columns, rows: 1 };
        kept.push(cell);
        if (merge !== 'none') below.set(column, cell);
      }
      column += columns;
    }
    const isLast = r === rows.length - 1;
    for (const [at, over] of above) if (isLast && at >= column) over.rows++;
    above = below;
    return kept;
  });
}
