import type { SpentCells } from './limits.ts';
import { isNumberText, spreadRows } from './markupSpread.ts';
import { cellsOfLine } from './text.ts';

/** What stands in a document or in a cell, in order: lines of text and tables. */
export type Block =
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly BlockRow[] };
/** A cell as written: it may reach over columns and rows; `rows` 0 = to the end of the table. */
export interface BlockCell {
  readonly blocks: readonly Block[];
  readonly columns: number;
  readonly rows: number;
}
type BlockRow = readonly BlockCell[];

/** The longest printed label has about 60 characters: a cell as long as this is prose in a frame. */
const PROSE = 500;
const PROSE_LINES = 12;
/** A table in a cell with no more cells and letters is part of the cell's text. */
const SMALL_CELLS = 6;
const SMALL_TEXT = 60;

/**
 * Rows of cells of a document's blocks. A table of a single cell, or with tables or prose in its cells, only arranges the
 * page: its content becomes lines. Where such a table has rows of labels and numbers all the same, these stay rows, and
 * what its other rows hold stands between them.
 */
export function rowsOfBlocks(blocks: readonly Block[], spent: SpentCells): string[][] {
  const rows: string[][] = [];
  for (const block of blocks) {
    if (block.kind === 'table') for (const row of rowsOfTable(block.rows, spent)) rows.push(row);
    else if (block.text.trim() !== '') {
      const cells = cellsOfLine(block.text);
      spent.take(cells.length);
      rows.push(cells);
    }
  }
  return rows;
}

function rowsOfTable(table: readonly BlockRow[], spent: SpentCells): string[][] {
  const cells = table.flat();
  const texts = table.map((row) => row.map(textOf));
  const isLayout = cells.length < 2 || cells.some((cell) => hasProse(cell) || hasTable(cell));
  if (isLayout && texts.filter(isData).length < 2)
    return cells.flatMap(({ blocks }) => rowsOfBlocks(blocks, spent));
  const printed = table.map((row, r) =>
    row.map(({ columns, rows }, i) => ({ text: texts[r]?.[i] ?? '', columns, rows })),
  );
  const spread = spreadRows(printed, spent);
  if (!isLayout) return spread;
  return table.flatMap((row, r) => {
    const isApart = row.some(({ blocks }) => blocks.some((block) => linesOf(block) === null));
    if (!isApart && (isData(texts[r] ?? []) || !row.some(hasProse))) return [spread[r] ?? ['']];
    return row.flatMap(({ blocks }) => rowsOfBlocks(blocks, spent));
  });
}

const hasTable = ({ blocks }: BlockCell) => blocks.some(({ kind }) => kind === 'table');

const hasProse = ({ blocks }: BlockCell) =>
  blocks.length > PROSE_LINES ||
  blocks.some((block) => block.kind === 'line' && block.text.length > PROSE);

/** A label and a number beside it. */
function isData(row: readonly string[]): boolean {
  const texts = row.filter((text) => text !== '');
  const numbers = texts.filter(isNumberText).length;
  return numbers > 0 && numbers < texts.length;
}

/** Text of a cell: its lines joined. Two digits never meet over a line break: `12` above `3` is not 123. */
function joinedLines(lines: readonly string[]): string {
  let text = '';
  for (const line of lines) {
    const next = line.trim();
    if (next === '') continue;
    text += /[\d.,%]$/.test(text) && /^[\d.,]/.test(next) ? `/${next}` : next;
  }
  return text;
}

function textOf({ blocks }: BlockCell): string {
  const [first, ...more] = blocks;
  if (first === undefined) return '';
  if (first.kind === 'line' && more.length === 0) return first.text.trim();
  return joinedLines(blocks.flatMap((block) => linesOf(block) ?? []));
}

/** Nested tables are asked many times, from each level around them. */
const known = new WeakMap<Block, readonly string[] | null>();

/** @returns lines that belong to the text of the cell: a line, or a table as small as one; null for a larger table */
function linesOf(block: Block): readonly string[] | null {
  if (block.kind === 'line') return [block.text];
  const before = known.get(block);
  if (before !== undefined) return before;
  const lines = linesOfSmall(block.rows);
  known.set(block, lines);
  return lines;
}

function linesOfSmall(rows: readonly BlockRow[]): readonly string[] | null {
  const cells = rows.flat();
  if (cells.length > SMALL_CELLS || rows.filter((row) => isData(row.map(textOf))).length > 1)
    return null;
  const lines: string[] = [];
  for (const block of cells.flatMap(({ blocks }) => blocks)) {
    const own = linesOf(block);
    if (own === null) return null;
    lines.push(...own);
  }
  return lines.join('').length > SMALL_TEXT ? null : lines;
}
