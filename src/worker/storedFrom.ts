import { oneOf } from '#domain/oneOf.ts';
import { reportsAt } from '#domain/reportTable.ts';
import type { ReportTable } from '#domain/reportTable.ts';
import type { StoredPart } from '#ingest/review/storedParts.ts';
import type { Session } from './session.ts';

/** @returns what the own imports hold from files with one of these hashes, in the order of the imports */
export function storedFrom(session: Session, sha256: ReadonlySet<string>): readonly StoredPart[] {
  return session.stored.layers.flatMap(({ batch, files }, l) => {
    const asked = batch.published === null ? files.filter((f) => sha256.has(f.source.sha256)) : [];
    if (asked.length === 0) return [];
    const tables = (session.layers[l]?.tables ?? []).map((one) => {
      return { ...one, rows: rowsByFile(one.table) };
    });
    return asked.map(({ file, source, silent }): StoredPart => {
      const { form, part = null } = source;
      const reports = tables.flatMap(({ ids, table, rows }) => {
        const own = table.form === form ? rows.get(file) : undefined;
        return own === undefined ? [] : [{ ids, table: reportsAt(table, own) }];
      });
      return { sha256: source.sha256, part, form, reports, silent: silent?.answer ?? null };
    });
  });
}

/** The rows of each file, in one walk: a batch may have thousands of files. */
function rowsByFile({ file }: ReportTable): ReadonlyMap<number, readonly number[]> {
  const rows = new Map<number, number[]>();
  file.forEach((of, row) => oneOf(rows, of, () => []).push(row));
  return rows;
}
