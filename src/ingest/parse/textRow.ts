import { TAB } from './scanState.ts';
import type { RowScan, Stretch } from './scanState.ts';

/** What is wrong with a row, so that its cells may not stand in their places. */
export type RowDamage =
  /** A quote has no end, or text stands behind its end: the line was cut as it stands. */
  | 'quote'
  /** A quote runs over lines that look like rows of their own: they stand in one cell as they are printed. */
  | 'glued'
  /** A line break within the line, unlike those of the other lines, cut it in two. */
  | 'broken'
  /** Bytes that the encoding does not have, or NUL. */
  | 'bytes'
  /** Cut where it was longer than any line may be. */
  | 'long';

/** A row as parsed; `row` counts from 1 as in a spreadsheet (a quoted cell with line breaks is one row). */
export interface CsvRow {
  readonly row: number;
  /** As many as the row has: rows are not filled up to the length of their head. */
  readonly cells: readonly string[];
  /**
   * Something is wrong with the row (`TextRow.damage`). Its cells stand in their places only if it has as many as its head;
   * else no value of it is certain.
   */
  readonly damaged: boolean;
  /** Where each cell is printed, from 1, in a row that was made of several lines; left out: in its column of this row. */
  readonly places?: readonly { readonly row: number; readonly column: number }[];
}

/** `TextRow.count` of a cell with nothing in it. */
export const BLANK_CELL = -1;
/** `TextRow.count` of a cell that is no plain count: its text has to be read. */
export const OTHER_CELL = -2;

/** So many digits make a plain count; longer numbers are looked at as texts. */
const MOST_DIGITS = 7;

/** Where a row stands and what is wrong with it. */
interface RowPlace {
  readonly row: number;
  /** Line of the text with which the row begins, from 1. */
  readonly line: number;
  /** Lines of the text that the row takes up; more than 1: a quoted cell has line breaks. */
  readonly lines: number;
  readonly damage: RowDamage | null;
}

/** For a row whose cells alone are looked at. */
export const NOWHERE: RowPlace = { row: 1, line: 1, lines: 1, damage: null };

/** A row of a text whose cells are cut out when they are asked for: most are numbers, which need no string. */
export class TextRow implements CsvRow, RowPlace {
  readonly row: number;
  readonly line: number;
  readonly lines: number;
  readonly damage: RowDamage | null;
  /** No line end stands behind the row: the last one of a file that may have been cut off. */
  readonly isOpen: boolean;
  /** How many cells the row has. */
  readonly width: number;
  // private by TypeScript alone: see RowScan
  private readonly stretch: Stretch;
  private readonly first: number;
  private readonly from: number;
  private readonly isPlain: boolean;
  private made: readonly string[] | null = null;

  /** @param scan stands on the row */
  constructor(scan: RowScan, { row, line, lines, damage }: RowPlace) {
    this.row = row;
    this.line = line;
    this.lines = lines;
    this.damage = damage;
    this.isOpen = scan.end === 'none';
    this.width = scan.width;
    this.stretch = scan.stretch;
    this.first = scan.first;
    this.from = scan.from;
    this.isPlain = scan.isPlain;
  }

  get damaged(): boolean {
    return this.damage !== null;
  }

  get cells(): readonly string[] {
    return (this.made ??= this.cut() ?? Array.from({ length: this.width }, (_, i) => this.cell(i)));
  }

  /** All cells in one go, which is faster; null where tabs or quotes are to be taken off. */
  private cut(): readonly string[] | null {
    if (!this.isPlain || this.width < 2) return null;
    const { text } = this.stretch;
    const line = text.slice(this.from, this.endOf(this.width - 1));
    const separator = text.charAt(this.endOf(0));
    return separator !== '\t' && line.includes('\t') ? null : line.split(separator);
  }

  /** @returns the text of a cell (from 0) without tabs around it; '' where the row has none */
  cell(at: number): string {
    if (at >= this.width) return '';
    const { text } = this.stretch;
    let start = this.startOf(at);
    let end = this.endOf(at);
    if (start < 0) return undoubled(text.slice(~start, end));
    while (text.charCodeAt(end - 1) === TAB && end > start) end--;
    while (text.charCodeAt(start) === TAB && start < end) start++;
    return text.slice(start, end);
  }

  /**
   * A cell (from 0) as a plain count, without making its text.
   * @returns the number of at most seven digits without a leading zero, `BLANK_CELL` (also where the row has no such cell)
   *   or `OTHER_CELL`
   */
  count(at: number): number {
    if (at >= this.width) return BLANK_CELL;
    const { text } = this.stretch;
    const start = this.startOf(at);
    const end = this.endOf(at);
    if (start === end) return BLANK_CELL;
    if (start < 0 || end - start > MOST_DIGITS) return OTHER_CELL;
    let value = text.charCodeAt(start) - 48;
    if (value < 0 || value > 9 || (value === 0 && end - start > 1)) return OTHER_CELL;
    for (let i = start + 1; i < end; i++) {
      const digit = text.charCodeAt(i) - 48;
      if (digit < 0 || digit > 9) return OTHER_CELL;
      value = value * 10 + digit;
    }
    return value;
  }

  private startOf(at: number): number {
    const { marks } = this.stretch;
    if (!this.isPlain) return marks[this.first + 2 * at]!;
    return at === 0 ? this.from : marks[this.first + at - 1]! + 1;
  }

  private endOf(at: number): number {
    return this.stretch.marks[this.first + (this.isPlain ? at : 2 * at + 1)]!;
  }
}

/** The text between quotes; ="12" within them is the text 12 that no spreadsheet shall take for a number. */
function undoubled(quoted: string): string {
  const text = quoted.replace(/""/g, '"');
  return /^="[^"]*"$/.test(text) ? text.slice(2, -1) : text;
}
