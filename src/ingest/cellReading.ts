import { Status } from '#domain/cell.ts';
import type { Cell } from '#domain/cell.ts';
import type { ProblemCode } from '#domain/problem.ts';

/** A cell as read, with what there is to say about it. */
export interface CellReading {
  readonly cell: Cell;
  /** Why the cell could not be read, or a notice about a value that was. */
  readonly code: ProblemCode | null;
}

/** A number. */
export const read = (value: number, marks = 0, code: ProblemCode | null = null): CellReading => ({
  cell: { status: Status.value, value, marks },
  code,
});

/** Nothing is printed, or a dash. */
export const blank = (marks = 0, code: ProblemCode | null = null): CellReading => ({
  cell: { status: Status.blank, value: null, marks },
  code,
});

/** Something is printed that is not surely one number. */
export const unread = (code: ProblemCode): CellReading => ({
  cell: { status: Status.ambiguous, value: null, marks: 0 },
  code,
});

/** An amount that may be in 元 or in 万元. */
export const noUnit: CellReading = {
  cell: { status: Status.unitUnknown, value: null, marks: 0 },
  code: 'cell.unitUnknown',
};
