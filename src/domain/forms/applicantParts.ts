import { indicatorOf } from './index.ts';
import type { FormRow } from './types.ts';

/** @returns whether the value is that of one kind of applicant in the table of requests, a part of the row's total */
export function isApplicantPart(id: string): boolean {
  const grid = indicatorOf(id)?.grid;
  return grid?.table === 'matrix' && grid.column !== 'total';
}

/** @returns whether the value is a part of the total of its row, in the tables of requests and of disputes */
export function isPartOfRow(id: string): boolean {
  const grid = indicatorOf(id)?.grid;
  return grid !== undefined && grid.table !== 'acts' && grid.column !== 'total';
}

/** Rows of a form in their order, but the total of a row of requests or disputes before its parts. */
export function totalsFirst<Row extends FormRow>(rows: readonly Row[]): readonly Row[] {
  const first = new Map<string, number>();
  rows.forEach((row, i) => {
    const key = lineOf(row);
    if (!first.has(key)) first.set(key, i);
  });
  const placeOf = (row: Row) => first.get(lineOf(row)) ?? -1;
  return [...rows].sort(
    (a, b) => placeOf(a) - placeOf(b) || Number(isPartOfRow(a.id)) - Number(isPartOfRow(b.id)),
  );
}

/** What stands in one line of a printed table of rows and columns; all other rows are alone. */
function lineOf(row: FormRow): string {
  return (row.heading ? undefined : row.grid?.row) ?? row.id;
}
