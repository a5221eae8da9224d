import type { LineSaid } from '../mapping/mapping.ts';
import type { Axis, Heading, LineHint, LineRole } from './axis.ts';
import type { Look } from './looks.ts';

/** Rows that show what the columns of a table are. */
export const SAMPLE_ROWS = 300;

/** A column that names the rows beside its numbers. */
export interface Lane {
  /** Column, from 0. */
  readonly at: number;
  readonly role: LineRole;
  readonly hint: LineHint;
  /** Blanks continue the text above: merged cells whose frames are gone. */
  readonly continues: boolean;
  /** Texts over it, as printed. */
  readonly head: string;
}

/** A column of numbers with what its head says. */
export interface ValueColumn {
  /** Column, from 0. */
  readonly at: number;
  readonly axis: Axis;
  /** Texts over it from the outside in. */
  readonly stack: readonly Heading[];
  /** The same as one path, to show and to keep answers by. */
  readonly path: string;
  /** What the user is asked about: the path, with the column where another has the same. */
  readonly asked: string;
}

/** How one table is laid out: which columns name its rows, and what the others say. */
export interface Plan {
  readonly lanes: readonly Lane[];
  readonly columns: readonly ValueColumn[];
  /** Cells that a whole row has. */
  readonly width: number;
  /** An applicant of the tables since 2019 stands in a head or lane: a row there is not its total. */
  readonly hasApplicants: boolean;
  /** A year in the corner over names or labels; null: there is none. */
  readonly cornerYear: Look | null;
  /** First and last column of this table in its grid: two tables may stand side by side. */
  readonly from: number;
  readonly to: number;
  /** What the user said of rows, by the texts in their lanes. */
  readonly saidOfRow: (path: readonly string[]) => LineSaid | null;
  /** Labels with numbers of nobody, right of a table that names its units: sums of these. */
  readonly isBeside?: boolean;
  /** Words and numbers stand in one column in equal measure: head and rows do not fit. */
  readonly isJumbled: boolean;
}

/** @returns the lanes of a role, in their order */
export function lanesOf({ lanes }: Plan, ...roles: readonly LineRole[]): readonly Lane[] {
  return lanes.filter(({ role }) => roles.includes(role));
}

/** @returns whether rows name units */
export const namesRows = (plan: Plan): boolean => lanesOf(plan, 'authority').length > 0;

/** @returns whether columns name units */
export const namesColumns = (plan: Plan): boolean =>
  plan.columns.some(({ axis }) => axis.name !== null);

/** @returns whether rows name indicators */
export const labelsRows = (plan: Plan): boolean =>
  lanesOf(plan, 'indicator', 'indicatorId').length > 0;
