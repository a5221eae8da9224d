import { cellsOfLine } from './text.ts';
import { COVERED } from './types.ts';

/** What stands in a document or in a cell, in order: lines of text and tables. */
export type Block =
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly BlockCell[])[] };
/** A cell as written: it may reach over columns and rows; `rows` 0 = to the end of the table. */
export interface BlockCell {
  readonly blocks: readonly Block[];
  readonly columns: number;
  readonly rows: number;
}

/** A cell of a word processor's grid, where a merge downwards is said row by row. */
export interface GridCell {
  readonly blocks: readonly Block[];
  readonly columns: number;
  readonly merge: 'none' | 'starts' | 'continues';
}

/**
 * Turns merges said row by row into cells that reach down. What a continuing cell holds is hidden in the document and
 * left out; one that continues nothing stands for itself.
 */
export function mergedDown(rows: readonly (readonly GridCell[])[]): BlockCell[][] {
  type Growing = { blocks: readonly Block[]; columns: number; rows: number };
  let above = new Map<number, Growing>();
  return rows.map((cells) => {
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
    above = below;
    return kept;
  });
}

/** No form has cells as wide; more is a mistake or an attack. */
const WIDEST_SPAN = 64;
/** Cells that spans may add in one table; beyond, cells stand for themselves. */
const MOST_CELLS = 300_000;
/** The longest printed label has about 60 characters: a cell as long as this is prose in a frame. */
const PROSE = 500;
const PROSE_LINES = 12;

/**
 * Rows of cells of a document's blocks. A table inside which a table stands, of a single cell or with prose in a cell
 * only arranges the page: its content becomes lines.
 */
export function rowsOfBlocks(blocks: readonly Block[]): string[][] {
  const rows: string[][] = [];
  for (const block of blocks) {
    if (block.kind === 'line') {
      if (block.text.trim() !== '') rows.push(cellsOfLine(block.text));
    } else if (isLayout(block.rows)) {
      for (const cell of block.rows.flat())
        for (const row of rowsOfBlocks(cell.blocks)) rows.push(row);
    } else {
      for (const row of spreadRows(block.rows)) rows.push(row);
    }
  }
  return rows;
}

function isLayout(rows: readonly (readonly BlockCell[])[]): boolean {
  const cells = rows.flat();
  return (
    cells.length < 2 ||
    cells.some(
      ({ blocks }) =>
        blocks.length > PROSE_LINES ||
        blocks.some((block) => block.kind === 'table' || block.text.length > PROSE),
    )
  );
}

/** Text of a cell: its lines joined. Two digits never meet over a line break: `12` above `3` is not 123. */
export function joinedLines(lines: readonly string[]): string {
  let text = '';
  for (const line of lines) {
    const next = line.trim();
    if (next === '') continue;
    text += /[\d.,%]$/.test(text) && /^[\d.,]/.test(next) ? `/${next}` : next;
  }
  return text;
}

const textOf = (cell: BlockCell) =>
  joinedLines(cell.blocks.map((block) => (block.kind === 'line' ? block.text : '')));

/** Writes merged cells out; all rows get the same number of cells. */
function spreadRows(rows: readonly (readonly BlockCell[])[]): string[][] {
  const grid: string[][] = rows.map(() => []);
  let left = MOST_CELLS;
  rows.forEach((cells, r) => {
    let c = 0;
    for (const cell of cells) {
      while (grid[r]?.[c] !== undefined) c++;
      const text = textOf(cell);
      let columns = Math.max(1, Math.min(cell.columns, WIDEST_SPAN));
      let down =
        cell.rows === 0 ? rows.length - r : Math.min(Math.max(1, cell.rows), rows.length - r);
      if (columns * down > left) columns = down = 1;
      left -= columns * down;
      for (let y = 0; y < down; y++)
        for (let x = 0; x < columns; x++) {
          const row = grid[r + y];
          if (row !== undefined && row[c + x] === undefined)
            row[c + x] = x + y === 0 ? text : COVERED + text;
        }
      c += columns;
    }
  });
  const width = grid.reduce((most, row) => Math.max(most, row.length), 0);
  const padded = width * grid.length <= MOST_CELLS * 4;
  return grid.map((row) =>
    Array.from({ length: padded ? width : row.length }, (_, c) => row[c] ?? ''),
  );
}
