import type { Cell } from '#domain/cell.ts';
import type { ProblemCode } from '#domain/problem.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import type { FormId } from '#domain/forms/types.ts';
import type { Identity } from '../draft.ts';

/** The tables of a report. */
export type TablePart = 's2014' | 'acts' | 'matrix' | 'disputes';

/** One value of a table with its place: row from 0, column from 1. */
export interface ReadCell {
  readonly indicator: IndicatorId;
  readonly cell: Cell;
  readonly text: string;
  readonly row: number;
  readonly column: number;
  /** Why the cell could not be read, or a notice about a value that was. */
  readonly code: ProblemCode | null;
  /** Which of several tables of its kind in the report, from 0; left out where there is only one. */
  readonly table?: number;
}

/** A row of a table that is not on the national form. */
export interface LocalRow {
  readonly label: string;
  readonly text: string;
  readonly row: number;
}

/** Printed numbers that are not certain: left to the user. `candidates`: what they may be, in the order of the form. */
export interface Doubt {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly why: ProblemCode;
  readonly candidates: readonly IndicatorId[];
}

/** A table that stands in the report, or whose section does. */
export interface ReadTable {
  readonly part: TablePart;
  readonly from: number;
  readonly to: number;
  /** Whether anything could be read from it. */
  readonly read: boolean;
  readonly why: ProblemCode | null;
}

/** One report in a document. */
export interface ReportReading {
  readonly form: FormId;
  /** The labels that decided the form, as printed. */
  readonly formBecause: readonly string[];
  /** The same report on the other forms that it may be, where no label decides between them; none: the form is certain. */
  readonly otherwise: readonly ReportReading[];
  /** First and last row of the report, from 0. */
  readonly from: number;
  readonly to: number;
  readonly identity: Identity;
  readonly cells: readonly ReadCell[];
  readonly local: readonly LocalRow[];
  readonly doubts: readonly Doubt[];
  readonly tables: readonly ReadTable[];
  /** Rows of running text, for the figures told in sentences. */
  readonly textRows: readonly number[];
}
