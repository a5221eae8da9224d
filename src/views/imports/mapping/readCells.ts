import type { IndicatorId } from '#domain/forms/index.ts';
import type { Draft } from '#state/importTypes.ts';
import type { PrintedCell } from '#state/importPrinted.ts';

/** Reports whose numbers are shown on the table. */
const MOST_REPORTS = 60;

/** @returns key of a printed cell, both counted from 1 */
export const cellKey = (row: number, column: number): string => `${row} ${column}`;

/** @returns by printed cell: the indicator that its number is read as, for the first reports of a draft */
export async function readCells(
  draft: Draft,
  printed: (report: number) => Promise<readonly PrintedCell[]>,
): Promise<ReadonlyMap<string, IndicatorId>> {
  const found = new Map<string, IndicatorId>();
  const reports = Math.min(draft.table.year.length, MOST_REPORTS);
  for (let report = 0; report < reports; report++)
    for (const { indicator, at, cell } of await printed(report))
      if (at?.kind === 'cell' && cell.value !== null)
        found.set(cellKey(at.row, at.column), indicator);
  return found;
}
