/** What may stand between the cells of a text, the full-width comma among it. */
export const SEPARATORS = ['\t', ',', ';', '\uff0c'] as const;
export type Separator = (typeof SEPARATORS)[number];

export const LF = 0x0a;
export const CR = 0x0d;
export const TAB = 0x09;
export const SPACE = 0x20;
export const QUOTE = 0x22;
export const EQUALS = 0x3d;
/** “ around whole cells: some programs turn the quotes of a CSV into full-width ones. */
export const WIDE_QUOTE = 0x201c;
/** A byte order mark; in the middle of a file where two files were joined. */
export const BYTE_ORDER_MARK = 0xfeff;
/** How a row ended. */
export type LineEnd = 'lf' | 'cr' | 'none';

/** A stretch of text and the places of the cells that were found in it. */
export interface Stretch {
  readonly text: string;
  /** Of a plain row the end of each cell; of any other one start and end, a start turned over (`~`) where quotes are doubled. */
  marks: Int32Array;
}

/**
 * One row after another of a text. Plain fields and functions: compiled for old browsers each use of a private field is a
 * look-up, and these are used for every cell.
 */
export interface RowScan {
  stretch: Stretch;
  /** No more text comes behind this one. */
  isLast: boolean;
  readonly separator: number;
  /** The text has characters besides quotes that rows are to be searched for. */
  isOdd: boolean;
  /** How many entries of `marks` are in use. */
  used: number;
  /** Where the next row begins. */
  next: number;
  /** Of the last row: where it and its marks begin, its cells, and whether none is quoted. */
  from: number;
  first: number;
  width: number;
  isPlain: boolean;
  end: LineEnd;
  /** Line ends within quotes in the last row. */
  lines: number;
  /** A quote in the last row was taken as a character like any other. */
  isStray: boolean;
  /** Of the quoted cell found last: its text, whether quotes in it are doubled, and the place behind it. */
  cellFrom: number;
  cellTo: number;
  isDoubled: boolean;
  behind: number;
}

export function rowScan(separator: Separator): RowScan {
  return {
    stretch: { text: '', marks: new Int32Array(0) },
    isLast: false,
    separator: separator.charCodeAt(0),
    isOdd: false,
    used: 0,
    next: 0,
    from: 0,
    first: 0,
    width: 0,
    isPlain: true,
    end: 'none',
    lines: 0,
    isStray: false,
    cellFrom: 0,
    cellTo: 0,
    isDoubled: false,
    behind: 0,
  };
}

/** Goes on with another text; the rows of the last one keep theirs. */
export function beginText(scan: RowScan, text: string, isLast: boolean): void {
  const room = Math.max(256, Math.round(scan.used * 1.1));
  scan.stretch = { text, marks: new Int32Array(room) };
  scan.isLast = isLast;
  scan.isOdd = text.includes('“') || text.includes('\ufeff');
  scan.used = 0;
  scan.next = 0;
}

/** Notes start and end of a cell of a row with quotes. */
export function addCell(scan: RowScan, from: number, to: number): void {
  if (scan.used + 2 > scan.stretch.marks.length) grown(scan.stretch);
  scan.stretch.marks[scan.used++] = from;
  scan.stretch.marks[scan.used++] = to;
}

/** @returns the marks with room for more */
export function grown(stretch: Stretch): Int32Array {
  const bigger = new Int32Array(stretch.marks.length * 2);
  bigger.set(stretch.marks);
  stretch.marks = bigger;
  return bigger;
}

/** @returns the first place from `at` on that is no blank; a tab that parts cells is none */
export function behindBlanks({ stretch: { text }, separator }: RowScan, at: number): number {
  for (let i = at; ; i++) {
    const code = text.charCodeAt(i);
    if (code !== SPACE && (code !== TAB || separator === TAB)) return i;
  }
}
