import { COVERED, NO_CELL } from '../readers/types.ts';
import { isBlankText, trimmed } from '../plainText.ts';
import { gapCells } from '../readers/text.ts';
import { isValueText } from '../valueText.ts';

/** One cell of a row, or one piece of a line of text that holds several cells. */
export interface Piece {
  readonly kind: 'words' | 'value' | 'blank';
  readonly text: string;
  /** Counted from 1; pieces of one line of text share its column. */
  readonly column: number;
}

/** A row of cells with what is known of its layout. */
export interface Line {
  readonly row: number;
  readonly cells: readonly string[];
  readonly pieces: readonly Piece[];
  /** Several pieces side by side. */
  readonly grid: boolean;
  /** They stand in cells of their own: not for whoever reads lines of text. */
  readonly isCells: boolean;
}

/**
 * Rows as lines of pieces. A row of one cell may hold a whole row of a table: columns set apart by spaces, where blank cells
 * are lost.
 */
export function linesOf(rows: readonly (readonly string[])[]): Line[] {
  return rows.map((cells, row) => {
    const [only, ...more] = cells;
    if (only === undefined || more.length > 0) {
      const pieces = cells.flatMap((text, i) => (text === NO_CELL ? [] : [pieceOf(text, i + 1)]));
      return { row, cells, pieces, grid: pieces.length > 1, isCells: true };
    }
    const gaps = gapCells(trimmed(only));
    const pieces = (gaps.length > 1 ? gaps : columnsIn(trimmed(only))).map((text) =>
      pieceOf(text, 1),
    );
    return { row, cells, pieces, grid: pieces.length > 1, isCells: false };
  });
}

function pieceOf(printed: string, column: number): Piece {
  const text = trimmed(printed);
  if (isBlankText(text) || printed.startsWith(COVERED)) return { kind: 'blank', text: '', column };
  return { kind: isValueText(text) ? 'value' : 'words', text, column };
}

/** Columns of a line of text: set apart by tabs or wide gaps, or numbers in a row behind at most one label. */
function columnsIn(line: string): string[] {
  const wide = line.split(/\t|[\s\u3000]{2,}/);
  const columns = wide.flatMap((part) => {
    const words = part.split(/\s+/);
    return words.length > 1 && words.every(isValueText) ? apart(part, words) : [part];
  });
  if (columns.length > 1) return columns;
  const words = line.split(/\s+/);
  let first = words.length;
  while (first > 0 && isValueText(words[first - 1] ?? '')) first--;
  const numbers = words.slice(first);
  return first > 0 && first < 4 && numbers.length > 1
    ? [words.slice(0, first).join(' '), ...apart(numbers.join(' '), numbers)]
    : columns;
}

/** `1 234` may be one number with a gap or two: it stays one piece, which is then no single number. */
function apart(part: string, words: readonly string[]): readonly string[] {
  return /^\d{1,3}(?: \d{3})+$/.test(part) && !/^(?:0 |.* 0\d)/.test(part) ? [part] : words;
}
