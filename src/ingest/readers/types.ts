import type { Problem } from '#domain/problem.ts';

/**
 * Stands before the text of a cell that a merged cell covers: the text is that of the covering cell, repeated so that
 * labels reach the rows and columns they belong to. Such a cell is never a value. Invisible when shown.
 */
export const COVERED = '\u2063';

/** Stands alone in a row of a table that prints fewer cells than the table has columns: no cell is printed here. */
export const NO_CELL = '\u2062';

/** @returns the text of a cell without the marks of merged and of missing cells */
export function uncovered(cell: string): string {
  if (cell === NO_CELL) return '';
  return cell.startsWith(COVERED) ? cell.slice(COVERED.length) : cell;
}

/**
 * One stretch of a document as rows of cells: a line of running text is a row of one cell, a row of a table has all its
 * cells (blank ones empty), merged ones written out with `COVERED`. Rows keep the order of the document; tables are
 * not marked otherwise. Line breaks inside a cell are kept as `\n` only in running text, in tables they are dropped.
 */
export interface ReadPart {
  /** `sheet 交岔乡` where a file has several parts that stand for themselves; null for a document as a whole. */
  readonly part: string | null;
  readonly rows: readonly (readonly string[])[];
  /** No blanks can have been cut off from the ends of its lines: commas stand behind them, tabs may not. */
  readonly isExact?: boolean;
  /** What the file calls this part, also where it has only one: the name of a sheet, which may be that of a unit. */
  readonly name?: string;
  /** What a person should know about this part although it was read: hidden rows, sheets left out. */
  readonly notices?: readonly Problem[];
  /** Pictures in a document or page: tables that are pictures cannot be read, and a person should know. */
  readonly pictures?: number;
}

/** What a reader of one kind of file found, or why it refuses it, as a problem with a remedy. */
export type ReadOutcome =
  | { readonly ok: true; readonly parts: readonly ReadPart[] }
  | { readonly ok: false; readonly problem: Problem };

/**
 * Reads the bytes of one file of its kind. Never runs, loads or renders anything in it, and never throws because of
 * it. Aborting `signal` ends the work where that can be done at once; the outcome is then the problem `cancelled`.
 */
export type Reader = (
  bytes: Uint8Array,
  name: string,
  signal?: AbortSignal,
) => Promise<ReadOutcome>;

/**
 * The readers with a heavy library, loaded when the first such file comes. `word` reads .docx and the old .doc and
 * .wps, by content; `page` a web page in UTF-8, or one saved with its pictures as it is.
 */
export interface Readers {
  readonly sheets: Reader;
  readonly pdf: Reader;
  readonly word: Reader;
  readonly page: Reader;
}
