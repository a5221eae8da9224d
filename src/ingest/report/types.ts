import type { ProblemCode } from '#domain/problem.ts';
import type { FormTableRow, TablePart } from './formRows.ts';

/** A row of a table that is not on any form. */
export interface LocalRow {
  readonly label: string;
  readonly text: string;
}

/** Printed numbers that are not certain: left to the user. Row from 0, column from 1. */
export interface Doubt {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly why: ProblemCode;
  /** Rows of the forms that they may be. */
  readonly candidates: readonly FormTableRow[];
}

/** A table, or the section of one, of which nothing could be read. */
export interface LostTable {
  readonly part: TablePart;
  readonly from: number;
  readonly to: number;
  readonly why: ProblemCode;
}
