import { reportsAt } from '#domain/reportTable.ts';
import type { StoredPart } from '#ingest/review/storedParts.ts';
import type { Session } from './session.ts';

/** @returns what the own imports hold from files with one of these hashes, in the order of the imports */
export function storedFrom(session: Session, sha256: ReadonlySet<string>): readonly StoredPart[] {
  return session.stored.layers.flatMap(({ batch, files }, l) => {
    const tables = session.layers[l]?.tables ?? [];
    const asked = batch.published === null ? files.filter((f) => sha256.has(f.source.sha256)) : [];
    return asked.map(({ file, source, silent }): StoredPart => {
      const { form, part = null } = source;
      const reports = tables.flatMap(({ ids, table }) => {
        if (table.form !== form) return [];
        const rows = [...table.file.keys()].filter((row) => table.file[row] === file);
        return rows.length === 0 ? [] : [{ ids, table: reportsAt(table, rows) }];
      });
      return { sha256: source.sha256, part, form, reports, silent: silent?.answer ?? null };
    });
  });
}
