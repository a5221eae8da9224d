import type { Authority } from '#domain/authority.ts';
import type { ReportTable } from '#domain/reportTable.ts';
import { tableOf } from './blocks.ts';
import { isYear } from './guard.ts';
import type { BatchRecord, BlockRecord, FileRecord } from './schema.ts';

/** Reports of one block; `units[table.authority[r]]` is the unit of report r. */
export interface StoredTable {
  readonly block: number;
  readonly units: readonly Authority[];
  readonly table: ReportTable;
}
export interface StoredLayer {
  readonly batch: BatchRecord;
  readonly tables: readonly StoredTable[];
  readonly files: readonly FileRecord[];
}

/** @returns the reports of a batch; null when its blocks do not fit together or are not as many as the batch says */
export function tablesOf(
  { reports }: BatchRecord,
  blocks: readonly BlockRecord[],
): StoredTable[] | null {
  try {
    const tables = blocks.map((record) => ({
      block: record.block,
      units: record.units,
      table: tableOf(record),
    }));
    const there = tables.reduce((sum, { table }) => sum + table.year.length, 0);
    return there === reports && tables.every(fits) ? tables : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function fits({ units, table }: StoredTable): boolean {
  return table.authority.every((at) => at >= 0 && at < units.length) && table.year.every(isYear);
}
