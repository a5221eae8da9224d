import type { Authority, AuthorityId } from '#domain/authority.ts';
import type { ReportTable } from '#domain/reportTable.ts';
import { tableOf } from './blocks.ts';
import type { AgreedTable } from './blocks.ts';
import { isYear } from './guard.ts';
import { recordsOf } from './newBatch.ts';
import type { BatchRecords, NewFile } from './newBatch.ts';
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

/** Records of a layer whose database is gone, of what is still in memory of it. */
export function recordsAgain({ batch, tables, files }: StoredLayer): BatchRecords {
  const units = new Map<AuthorityId, { readonly unit: Authority; readonly at: number }>();
  const positionOf = (unit: Authority | undefined): number => {
    if (unit === undefined) throw new RangeError('a report without a unit');
    const at = units.get(unit.id)?.at ?? units.size;
    if (!units.has(unit.id)) units.set(unit.id, { unit, at });
    return at;
  };
  const agreed = tables.flatMap(({ table, units: own }) =>
    [...new Set(table.file)].map((file): AgreedTable => {
      const rows = Int32Array.from(table.file.keys()).filter((row) => table.file[row] === file);
      return {
        table,
        rows,
        units: rows.map((row) => positionOf(own[table.authority[row]!])),
        years: rows.map((row) => table.year[row]!),
        choice: Uint8Array.from(rows, (row) => table.choice[row]!),
        file,
      };
    }),
  );
  return recordsOf(
    {
      when: batch.when,
      tables: agreed,
      units: [...units.values()].map(({ unit }) => unit),
      files: files.map(heardIn),
    },
    batch.published,
  );
}

/** A file without its bytes, which are gone, with all that is known of its reading. */
function heardIn({ source, sums, answers, reports, silent }: FileRecord): NewFile {
  return {
    ...{ source, bytes: null },
    ...(sums !== undefined && { sums }),
    ...(answers !== undefined && { answers }),
    ...(reports !== undefined && { reports }),
    ...(silent !== undefined && { silent }),
  };
}
