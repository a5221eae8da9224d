import type { WorkspaceId } from '#domain/dataSet.ts';
import type { Reading, Writing } from './database.ts';
import { highestBatch, ledgerOf } from './ledger.ts';
import { removeBatch } from './newBatch.ts';
import { PUBLISHED_BATCH, WORDS, batchStores, storeNames } from './schema.ts';
import type { BatchRecord, Records, StoreName } from './schema.ts';

/** All records of every store. */
export type AllRecords = { readonly [S in StoreName]: readonly Records[S][] };
/** Records of the user's own: batches above the published sets, rosters, notes, and what only a later version knows. */
export type OwnRecords = Omit<AllRecords, 'meta' | 'ledger'>;

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
    ledger: await t.all('ledger', []),
    extras: await t.all('extras', []),
  };
}

/** Only whole batches: one without its line in the ledger, or with fewer blocks than are written there, is left out. */
export async function readOwn(t: Reading): Promise<OwnRecords> {
  const { rosters, notes, extras, ...all } = await readAll(t);
  const whole = new Set(
    all.batches.filter((batch) => isOwn(batch) && hasBlocks(batch, all)).map(nameOf),
  );
  const isWhole = (part: Part) => whole.has(nameOf(part));
  return {
    rosters,
    notes,
    extras,
    batches: all.batches.filter(isWhole),
    blocks: all.blocks.filter(isWhole),
    cellRows: all.cellRows.filter(isWhole),
    files: all.files.filter(isWhole),
    bytes: all.bytes.filter(isWhole),
  };
}

type Part = Pick<BatchRecord, 'workspace' | 'batch'>;
const isOwn = ({ batch }: Pick<Part, 'batch'>) => batch !== PUBLISHED_BATCH;
const nameOf = ({ workspace, batch }: Part) => JSON.stringify([workspace, batch]);

function hasBlocks(batch: Part, { ledger, blocks }: Pick<AllRecords, 'ledger' | 'blocks'>) {
  const name = nameOf(batch);
  const line = ledger.find((one) => nameOf(one) === name);
  const there = blocks.filter((block) => nameOf(block) === name).length;
  return line === undefined || there >= (line.counts.blocks ?? 0);
}

/** Numbers of batches go on above the restored ones. */
export async function replaceOwn(
  t: Writing,
  workspaces: readonly WorkspaceId[],
  records: OwnRecords,
): Promise<void> {
  for (const workspace of workspaces) {
    for (const batch of await ownBatches(t, workspace)) await removeBatch(t, [workspace, batch]);
    await t.remove('rosters', [workspace]);
    await t.remove('notes', [workspace]);
    await t.remove('ledger', [workspace, WORDS]);
  }
  await putAll(t, { ...records, ledger: ledgerOf(records) });
  const restored = records.batches.map(({ batch }) => batch);
  await t.put('meta', { name: 'lastBatch', value: Math.max(await lastBatch(t), ...restored) });
}

/** Numbers of own batches of which anything is there, whole or not. */
async function ownBatches(t: Reading, workspace: WorkspaceId): Promise<ReadonlySet<number>> {
  const numbers = new Set<number>();
  for (const store of batchStores)
    for (const [, batch] of await t.keys(store, [workspace]))
      if (typeof batch === 'number' && batch !== PUBLISHED_BATCH && batch !== WORDS)
        numbers.add(batch);
  return numbers;
}

/** @returns the highest number ever given to a batch, as far as it is known; 0 before the first. */
export async function lastBatch(t: Reading): Promise<number> {
  const last = await t.get('meta', ['lastBatch']);
  return Math.max(typeof last?.value === 'number' ? last.value : 0, await highestBatch(t));
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
