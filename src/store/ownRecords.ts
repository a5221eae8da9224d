import type { WorkspaceId } from '#domain/dataSet.ts';
import type { Reading, Writing } from './database.ts';
import { removeBatch } from './newBatch.ts';
import { PUBLISHED_BATCH, storeNames } from './schema.ts';
import type { Records, StoreName } from './schema.ts';

/** All records of every store. */
export type AllRecords = { readonly [S in StoreName]: readonly Records[S][] };
/** Records of the user's own: batches above the published sets, rosters, notes. */
export type OwnRecords = Omit<AllRecords, 'meta'>;

export async function readAll(t: Reading): Promise<AllRecords> {
  return {
    meta: await t.all('meta', []),
    rosters: await t.all('rosters', []),
    batches: await t.all('batches', []),
    blocks: await t.all('blocks', []),
    cellRows: await t.all('cellRows', []),
    files: await t.all('files', []),
    bytes: await t.all('bytes', []),
    notes: await t.all('notes', []),
  };
}

export async function readOwn(t: Reading): Promise<OwnRecords> {
  const { rosters, notes, batches, blocks, cellRows, files, bytes } = await readAll(t);
  return {
    rosters,
    notes,
    batches: batches.filter(isOwn),
    blocks: blocks.filter(isOwn),
    cellRows: cellRows.filter(isOwn),
    files: files.filter(isOwn),
    bytes: bytes.filter(isOwn),
  };
}

const isOwn = ({ batch }: { readonly batch: number }) => batch !== PUBLISHED_BATCH;

/** Numbers of batches go on above the restored ones. */
export async function replaceOwn(
  t: Writing,
  workspaces: readonly WorkspaceId[],
  records: OwnRecords,
): Promise<void> {
  for (const workspace of workspaces) {
    for (const { batch } of (await t.all('batches', [workspace])).filter(isOwn)) {
      await removeBatch(t, [workspace, batch]);
    }
    await t.remove('rosters', [workspace]);
    await t.remove('notes', [workspace]);
  }
  await putAll(t, records);
  const restored = records.batches.map(({ batch }) => batch);
  await t.put('meta', { name: 'lastBatch', value: Math.max(await lastBatch(t), ...restored) });
}

/** @returns the highest number ever given to a batch; 0 before the first. */
export async function lastBatch(t: Reading): Promise<number> {
  const last = await t.get('meta', ['lastBatch']);
  return typeof last?.value === 'number' ? last.value : 0;
}

export async function putAll(t: Writing, records: Partial<AllRecords>): Promise<void> {
  for (const store of storeNames) await putStore(t, store, records[store] ?? []);
}

async function putStore<S extends StoreName>(
  t: Writing,
  store: S,
  records: readonly Records[S][],
): Promise<void> {
  for (const record of records) await t.put(store, record);
}
