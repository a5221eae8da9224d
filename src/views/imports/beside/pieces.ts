import type { Comparison, TextMark } from '#state/importTypes.ts';

/** A stretch of a cell; `mark` null: nothing was read there. */
export interface Piece {
  readonly text: string;
  readonly mark: TextMark | null;
}

/** A cell of the text cut at its marks, in their order. */
export function piecesOf(text: string, marks: readonly TextMark[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const mark of marks) {
    if (mark.start > at) pieces.push({ text: text.slice(at, mark.start), mark: null });
    pieces.push({ text: text.slice(mark.start, mark.end), mark });
    at = mark.end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), mark: null });
  return pieces;
}

/** A row of the text with its number and its cells in pieces. */
export interface Row {
  readonly row: number;
  readonly cells: readonly (readonly Piece[])[];
}
/** Neighbouring rows of one cell are lines, those of several cells are one table. */
export interface Block {
  readonly kind: 'lines' | 'table';
  readonly rows: readonly Row[];
}

/** So many rows are on the page at a time. */
export const PAGE_ROWS = 300;

/** Rows of one page of the text, in blocks; lines without a character are left out. */
export function blocksOf({ rows, marks }: Comparison, page: number): readonly Block[] {
  const from = page * PAGE_ROWS;
  const byCell = new Map<string, TextMark[]>();
  for (const mark of marks) {
    const key = `${mark.row} ${mark.column}`;
    const there = byCell.get(key);
    if (there === undefined) byCell.set(key, [mark]);
    else there.push(mark);
  }
  const blocks: { kind: Block['kind']; rows: Row[] }[] = [];
  rows.slice(from, from + PAGE_ROWS).forEach((cells, i) => {
    const row = from + i + 1;
    const pieces = cells.map((text, at) => piecesOf(text, byCell.get(`${row} ${at + 1}`) ?? []));
    if (pieces.every((one) => one.length === 0)) return;
    const kind = cells.length > 1 ? 'table' : 'lines';
    const last = blocks[blocks.length - 1];
    if (last?.kind === kind) last.rows.push({ row, cells: pieces });
    else blocks.push({ kind, rows: [{ row, cells: pieces }] });
  });
  return blocks;
}

/** The page of the text on which a row stands, counted from 0. */
export const pageOf = (row: number): number => Math.floor((row - 1) / PAGE_ROWS);
