import type { DisputeColumn, DisputeGroup, DisputeId } from '#domain/forms/disputes.ts';
import type { MatrixRowId } from '#domain/forms/index.ts';
import type { ApplicantKey } from '#domain/forms/matrix.ts';

type Join = (row: string, column: string) => string;

/** @returns names of the cells of these rows of the table of requests; a total has the name of its row */
export function requestNames(
  rows: Readonly<Partial<Record<MatrixRowId, string>>>,
  columns: Readonly<Record<ApplicantKey, string>>,
  join: Join,
): Partial<Record<`${MatrixRowId}.${ApplicantKey}`, string>> {
  return namesOf(rows, columns, join);
}

/** @returns names of all cells of the table of disputes; a total has the name of its group */
export function disputeNames(
  groups: Readonly<Record<DisputeGroup, string>>,
  results: Readonly<Record<DisputeColumn, string>>,
  join: Join,
): Partial<Record<DisputeId, string>> {
  return namesOf(groups, results, join);
}

function namesOf<Row extends string, Column extends string>(
  rows: Readonly<Partial<Record<Row, string>>>,
  columns: Readonly<Record<Column, string>>,
  join: Join,
): Partial<Record<`${Row}.${Column}`, string>> {
  const names: { [Cell in `${Row}.${Column}`]?: string } = {};
  for (const [row, name] of entriesOf(rows))
    for (const [column, word] of entriesOf(columns))
      names[`${row}.${column}`] = column === 'total' ? name : join(name, word);
  return names;
}

function entriesOf<Key extends string>(
  record: Readonly<Partial<Record<Key, string>>>,
): [Key, string][] {
  return Object.entries(record) as [Key, string][];
}
