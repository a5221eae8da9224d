import { Mark, Status } from './cell.ts';
import type { AbsentStatus, Cell } from './cell.ts';
import type { FormId } from './forms/types.ts';
import type { IndicatorId } from './forms/index.ts';

/** Stands in an Int32Array for a cell that is there and empty; in a Float64Array it is NaN. */
export const BLANK = -(2 ** 31);
/** Stands in an Int32Array for a row or column that the file does not have; in a Float64Array it is -Infinity. */
export const ABSENT = -(2 ** 31) + 1;

/** A status or marks that the two reserved codes cannot say. */
export interface OddCell {
  readonly status: Exclude<Status, 6 | 7>;
  readonly marks: number;
}

/** One indicator over many reports: counts in Int32, money (and counts beyond Int32) in Float64. */
export interface Column {
  readonly values: Int32Array | Float64Array;
  /** Position → the rare rest; where its status is not `value`, `values` holds the blank code there. */
  readonly odd: ReadonlyMap<number, OddCell>;
}

/** What the user decided about a report when it was imported beside another source of the same report. */
export const Choice = {
  none: 0,
  /** Taken in place of what was there. */
  first: 1,
  /** Kept as a source behind what is shown. */
  behind: 2,
} as const;

/** How a file names an authority; what it does not say is null, never guessed. */
export interface AuthorityName {
  readonly name: string;
  readonly county: string | null;
  readonly prefecture: string | null;
  readonly province: string | null;
  readonly code: string | null;
}

/**
 * Reports of one form that came in together, column by column: entry r of `authority`, `year`, `file`, `place`
 * and of every column is one report.
 */
export interface ReportTable {
  readonly form: FormId;
  /** Report r is of `authorities[authority[r]]`. */
  readonly authorities: readonly AuthorityName[];
  readonly authority: Int32Array;
  /** 0: not known yet (only before the user has agreed). */
  readonly year: Int32Array;
  /** Position of the report's file in the list of files it came with. */
  readonly file: Int32Array;
  /** Where the report stands in its file, counted from 1: a row, a column or an item (`SourceFile.axis`). */
  readonly place: Int32Array;
  /** `Choice` of each report among the sources of one report. */
  readonly choice: Uint8Array;
  readonly columns: ReadonlyMap<IndicatorId, Column>;
  /** For files whose cells stand one by one (long tables, stacked reports): the row of each cell, 0 = none. */
  readonly cellRows: ReadonlyMap<IndicatorId, Int32Array> | null;
}

/**
 * One cell of a column.
 * @returns status rowMissing where the file has no such row
 */
export function cellOf(column: Column, at: number): Cell {
  const odd = column.odd.get(at);
  const value = column.values[at];
  if (value === undefined) return { status: Status.rowMissing, value: null, marks: 0 };
  if (odd !== undefined) {
    return odd.status === Status.value
      ? { status: Status.value, value, marks: odd.marks }
      : { status: odd.status, value: null, marks: odd.marks };
  }
  const missing = absence(column.values, value);
  return missing === null
    ? { status: Status.value, value, marks: 0 }
    : { status: missing, value: null, marks: 0 };
}

/** @returns whether the file has this row, with a number or without. */
export function hasRow({ values }: Column, at: number): boolean {
  const value = values[at];
  return value !== undefined && value !== (values instanceof Int32Array ? ABSENT : -Infinity);
}

/** @returns whether the cell is blank or not in the file; not for one with contents that is in doubt. */
export function isEmptyAt({ values, odd }: Column, at: number): boolean {
  const value = values[at];
  if (value !== undefined && absence(values, value) === null) return false;
  const status = odd.get(at)?.status;
  return status === undefined || status === Status.blank || status === Status.rowMissing;
}

function absence(values: Int32Array | Float64Array, value: number): AbsentStatus | null {
  if (values instanceof Int32Array) {
    if (value === BLANK) return Status.blank;
    return value === ABSENT ? Status.rowMissing : null;
  }
  if (Number.isNaN(value)) return Status.blank;
  return value === -Infinity ? Status.rowMissing : null;
}

/** @returns the reports at these positions as a table of their own, in this order; without the rows of single cells */
export function reportsAt(table: ReportTable, at: readonly number[]): ReportTable {
  const rows = Int32Array.from(at);
  const columns = [...table.columns].map(([id, { values, odd }]): [IndicatorId, Column] => {
    const oddThere = at.flatMap((row, i): [number, OddCell][] => {
      const cell = odd.get(row);
      return cell === undefined ? [] : [[i, cell]];
    });
    const there =
      values instanceof Int32Array
        ? rows.map((row) => values[row]!)
        : Float64Array.from(rows, (row) => values[row]!);
    return [id, { values: there, odd: new Map(oddThere) }];
  });
  return {
    ...table,
    authority: rows.map((row) => table.authority[row]!),
    year: rows.map((row) => table.year[row]!),
    file: rows.map((row) => table.file[row]!),
    place: rows.map((row) => table.place[row]!),
    choice: Uint8Array.from(rows, (row) => table.choice[row]!),
    columns: new Map(columns),
    cellRows: null,
  };
}

/** A column of `length` cells that are all "not in the file", ready to be filled. */
export function emptyColumn(kind: 'int' | 'float', length: number): MutableColumn {
  const values =
    kind === 'int' ? new Int32Array(length).fill(ABSENT) : new Float64Array(length).fill(-Infinity);
  return { values, odd: new Map() };
}
export interface MutableColumn {
  values: Int32Array | Float64Array;
  odd: Map<number, OddCell>;
}

/**
 * Writes one cell; a number that does not fit into Int32 widens the column to Float64 once.
 * @throws RangeError when the position lies outside the column
 */
export function setCell(column: MutableColumn, at: number, cell: Cell): void {
  if (at < 0 || at >= column.values.length)
    throw new RangeError(`cell ${at} of ${column.values.length}`);
  column.odd.delete(at);
  if (cell.status === Status.notOnForm || cell.status === Status.noReport) {
    throw new RangeError('notOnForm and noReport are answers, not contents');
  }
  if (cell.value !== null) {
    if (column.values instanceof Int32Array && !fitsInt32(cell.value))
      column.values = widened(column.values);
    column.values[at] = cell.value;
    if (cell.marks !== 0) column.odd.set(at, { status: Status.value, marks: cell.marks });
    return;
  }
  const float = column.values instanceof Float64Array;
  if (cell.status === Status.rowMissing) column.values[at] = float ? -Infinity : ABSENT;
  else column.values[at] = float ? NaN : BLANK;
  const plain = cell.status === Status.rowMissing || cell.status === Status.blank;
  if (!plain || cell.marks !== 0) column.odd.set(at, { status: cell.status, marks: cell.marks });
}

function fitsInt32(value: number): boolean {
  return Number.isInteger(value) && value > ABSENT && value < 2 ** 31;
}

/** @returns the same cells as Float64. */
export function widened(values: Int32Array): Float64Array {
  return Float64Array.from(values, (v) => (v === BLANK ? NaN : v === ABSENT ? -Infinity : v));
}

/** @returns true when the cell is converted, approximate, in words or corrected. */
export function hasMark(cell: Cell, mark: keyof typeof Mark): boolean {
  return (cell.marks & Mark[mark]) !== 0;
}
