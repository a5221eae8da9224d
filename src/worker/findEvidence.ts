import { done, failed } from '#domain/problem.ts';
import type { Result } from '#domain/problem.ts';
import type { Evidence } from '#domain/sourceFile.ts';
import { evidenceOf } from '#ingest/evidence.ts';
import type { Store } from '#store/store.ts';
import { hasCell, placesOf } from './findReport.ts';
import type { EvidenceKey } from './protocol.ts';
import type { Session } from './session.ts';

/**
 * Where a number is printed: in the file of the topmost layer that has this cell, be it blank there.
 * @returns null when no layer has the cell
 */
export async function findEvidence(
  session: Session,
  store: Store,
  key: EvidenceKey,
): Promise<Result<Evidence | null>> {
  const place = placesOf(session.layers, key).find(({ layer, table, row }) =>
    hasCell(session.layers[layer]!.tables[table]!.table, row, key.indicator),
  );
  if (place === undefined) return done(null);
  const { batch, tables, files } = session.stored.layers[place.layer]!;
  const { block, table } = tables[place.table]!;
  const file = files.find((f) => f.file === table.file[place.row]);
  if (file === undefined) return done(null);
  const bytes = await store.bytes(session.workspace, batch.batch, file.file);
  if (!bytes.ok) return bytes;
  if (file.kept && bytes.value === null)
    return failed('storage.fileDamaged', { file: file.source.name });
  const rows = await store.cellRows(session.workspace, batch.batch, block);
  if (!rows.ok) return rows;
  const cellRow = rows.value?.get(key.indicator)?.[place.row] ?? null;
  const found = evidenceOf(file.source, bytes.value, {
    indicator: key.indicator,
    place: table.place[place.row]!,
    cellRow: cellRow === 0 ? null : cellRow,
    year: key.year,
  });
  return done(
    found === null ? null : { ...found, batch: batch.batch, published: batch.published !== null },
  );
}
