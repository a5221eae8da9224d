import { sourcesOf } from '#domain/reportSources.ts';
import { Status } from '#domain/cell.ts';
import { done, failed } from '#domain/problem.ts';
import type { Result } from '#domain/problem.ts';
import type { Evidence } from '#domain/sourceFile.ts';
import { cellIn } from '#domain/sources.ts';
import { evidenceOf } from '#ingest/evidence.ts';
import type { Store } from '#store/store.ts';
import { decidedOf } from './decided.ts';
import type { EvidenceKey } from './protocol.ts';
import type { Session } from './session.ts';

/**
 * Where a number is printed: in the file of the first source that has this cell, be it blank there.
 * @returns null when no source has the cell
 */
export async function findEvidence(
  session: Session,
  store: Store,
  key: EvidenceKey,
): Promise<Result<Evidence | null>> {
  const source = sourcesOf(session.layers, key, session.picks).find(
    (one) => cellIn(one, key.indicator).status !== Status.rowMissing,
  );
  if (source === undefined) return done(null);
  const { at, table, row } = source;
  const { batch, tables, files } = session.stored.layers[at.layer]!;
  const { block } = tables[at.table]!;
  const file = files.find((f) => f.file === table.file[row]);
  if (file === undefined) return done(null);
  const bytes = await store.bytes(session.workspace, batch.batch, file.file);
  if (!bytes.ok) return bytes;
  if (file.kept && bytes.value === null)
    return failed('storage.fileDamaged', { file: file.source.name });
  const rows = await store.cellRows(session.workspace, batch.batch, block);
  if (!rows.ok) return rows;
  const cellRow = rows.value?.get(key.indicator)?.[row] ?? null;
  const found = evidenceOf(file.source, bytes.value, {
    indicator: key.indicator,
    place: table.place[row]!,
    cellRow: cellRow === 0 ? null : cellRow,
    year: key.year,
  });
  if (found === null) return done(null);
  const decided = decidedOf(file.answers, key.indicator, found.label);
  return done({
    ...found,
    batch: batch.batch,
    published: batch.published !== null,
    ...(decided.length === 0 ? {} : { decided }),
  });
}
