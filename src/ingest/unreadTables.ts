import type { UnreadTable } from './draft.ts';
import { linesOf } from './report/lines.ts';
import { looseNumbers, withoutRows } from './report/missingTables.ts';
import type { LostTable } from './report/types.ts';

/** @returns a lost table as a doubt of a report */
export function unreadTable(
  report: number,
  { from, to, why }: Pick<LostTable, 'from' | 'to' | 'why'>,
): UnreadTable {
  const at = { from: from + 1, to: to + 1 };
  return { report, ...at, problem: { code: why, params: at } };
}

/**
 * @param told rows (from 0) that were read, or of which a doubt is told
 * @returns numbers in other rows, where these are so many that they are a table
 */
export function looseTables(
  rows: readonly (readonly string[])[],
  told: ReadonlySet<number>,
): UnreadTable[] {
  return looseNumbers(withoutRows(linesOf(rows), told)).map((table) => unreadTable(0, table));
}
