import type { IndicatorId } from '#domain/forms/index.ts';

/** Whose value, of which year, of which indicator. */
export interface Coordinates {
  readonly county: string;
  readonly authority: string;
  readonly year: number;
  readonly id: IndicatorId;
}

/** What a printed cell says: a number of exactly these coordinates, or that it is blank. */
export interface Fact extends Coordinates {
  readonly value: number | null;
  /** Counted from 1 where a unit and year stands on the table more than once, else 0. */
  readonly copy: number;
  /** False: it stands in a hidden row or column; it may be read and need not be. */
  readonly seen: boolean;
}

export interface Cell {
  text: string;
  /** Null: a head, a name, or a number that is no value of the table (sums, ranks, other times, local rows). */
  fact: Fact | null;
  /** Cells of one number, not 0, are one merged cell; all of them hold its text. */
  merge: number;
  /** Struck out in the cell before its text. */
  struck: string;
  /** Raised behind its text. */
  raised: string;
  /** A cell pushed in before this one; all that follow in the row stand one too far. */
  pushed: string | null;
  /** The cell is missing; all that follow in the row stand one too near. */
  dropped: boolean;
  /** Nothing of the file is left from here on. */
  cut: boolean;
  /** So many rows and columns (below 0: too few) are told too many by a merged cell. */
  misspan: { readonly rows: number; readonly columns: number };
}

/**
 * `head`: a head row, or a column of names; `value`: holds values; `sum`: sums, means, shares and ranks among the units;
 * `band`: a heading within the body; `foreign`: numbers that are nobody's value; `blank`: nothing.
 */
export type LineRole = 'head' | 'value' | 'sum' | 'band' | 'foreign' | 'blank';

/** What names the other lines: the kind of words a head row or a lane holds. */
export type HeadKind = 'name' | 'county' | 'year' | 'label' | 'group' | 'measure' | 'number';

/** A row or a column. */
export interface Line {
  readonly role: LineRole;
  /** Only of heads. */
  readonly kind: HeadKind | null;
  /** Lines of one block stay together; the unit where the line is of one unit, else ''. */
  readonly block: string;
  /** The order of the labels is needed to tell them apart (被依法纠错数 under two headings). */
  readonly bound: boolean;
  readonly hidden: boolean;
}

/** A table; `cells` has a row for each of `rows`, with a cell for each of `columns`. */
export interface Grid {
  rows: Line[];
  columns: Line[];
  cells: Cell[][];
}

export type Part = { readonly lines: readonly string[] } | { readonly grid: Grid };

export interface Sheet {
  readonly name: string;
  readonly hidden?: boolean;
  readonly parts: Part[];
}

/** A file before it is written. */
export interface Book {
  /** Name without its ending. */
  readonly name: string;
  readonly sheets: Sheet[];
}

export const cell = (text: string, fact: Fact | null = null, merge = 0): Cell => ({
  text,
  fact,
  merge,
  struck: '',
  raised: '',
  pushed: null,
  dropped: false,
  cut: false,
  misspan: { rows: 0, columns: 0 },
});

export const line = (
  role: LineRole,
  { kind = null, block = '', bound = false, hidden = false }: Partial<Omit<Line, 'role'>> = {},
): Line => ({ role, kind, block, bound, hidden });

/** All tables of a file. */
export const gridsOf = (book: Book): Grid[] =>
  book.sheets.flatMap(({ parts }) => parts.flatMap((part) => ('grid' in part ? [part.grid] : [])));

/** @throws RangeError outside of the table */
export function cellAt(grid: Grid, row: number, column: number): Cell {
  const found = grid.cells[row]?.[column];
  if (found === undefined) throw new RangeError(`no cell ${row}, ${column}`);
  return found;
}

/** All that a file prints of values, blanks too. */
export const factsOf = (book: Book): Fact[] =>
  gridsOf(book).flatMap(({ cells }) =>
    cells.flatMap((row) => row.flatMap(({ fact }) => (fact === null ? [] : [fact]))),
  );
