import { GivenUp } from './limits.ts';
import { COVERED, uncovered } from './types.ts';

/** A rectangle of merged cells; first and last row and column, from 0. */
export interface Merge {
  readonly s: { readonly r: number; readonly c: number };
  readonly e: { readonly r: number; readonly c: number };
}
type Texts = readonly (readonly string[] | undefined)[];

/** A merge that reaches farther than this is cut to the part with content: whole columns or rows may be merged. */
const FAR = 64;
/** A text longer than a label is not repeated in the cells it covers; they say only that they are covered. */
const LONGEST_LABEL = 200;

/**
 * Rows of one sheet, equally wide, without blank rows and columns at the end; a row that is one merged cell from edge to
 * edge (a title, a line of text) is a row of one cell; row and column numbers are those of
 * the sheet. A text of several lines keeps its breaks only where it stands alone in its row.
 * @param cells text of each cell by row and column, holes are blank
 * @param most cells that the sheet may have
 * @throws GivenUp when there would be more, or when merged cells lie over each other without end
 */
export function sheetRows(cells: Texts, merges: readonly Merge[], most: number): string[][] {
  let height = 0;
  let width = 0;
  cells.forEach((row, r) =>
    row?.forEach((text, c) => {
      if (text === '') return;
      height = Math.max(height, r + 1);
      width = Math.max(width, c + 1);
    }),
  );
  const own = merges.filter(({ s }) => (cells[s.r]?.[s.c] ?? '') !== '');
  for (const { s, e } of own) {
    if (e.r - s.r < FAR) height = Math.max(height, e.r + 1);
    if (e.c - s.c < FAR) width = Math.max(width, e.c + 1);
  }
  if (height * width > most) throw new GivenUp('file.tooLarge');
  const rows = Array.from({ length: height }, (_, r) => rowOf(cells[r] ?? [], width));
  let left = most;
  for (const merge of own) {
    left -= cover(rows, merge);
    if (left < 0) throw new GivenUp('file.damaged');
  }
  for (const { s, e } of own) {
    const text = rows[s.r]?.[0];
    if (s.c === 0 && e.c >= width - 1 && s.r === e.r && text !== undefined) rows[s.r] = [text];
  }
  return rows;
}

function rowOf(cells: readonly string[], width: number): string[] {
  const row = Array.from({ length: width }, (_, c) => cells[c] ?? '');
  const alone = row.filter((text) => text !== '').length === 1;
  return alone ? row : row.map((text) => (text.includes('\n') ? text.replace(/\n/g, '') : text));
}

/** @returns number of cells that were covered */
function cover(rows: string[][], { s, e }: Merge): number {
  const text = uncovered(rows[s.r]?.[s.c] ?? '');
  const copy = COVERED + (text.length > LONGEST_LABEL ? '' : text.replace(/\n/g, ''));
  let covered = 0;
  for (let r = s.r; r <= Math.min(e.r, rows.length - 1); r++) {
    const row = rows[r];
    if (row === undefined) continue;
    for (let c = s.c; c <= Math.min(e.c, row.length - 1); c++) {
      covered++;
      if (r !== s.r || c !== s.c) row[c] = copy;
    }
  }
  return covered;
}
