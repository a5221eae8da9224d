import type { WorkspaceId } from '#domain/dataSet.ts';
import type { KeyParts, Writing } from './database.ts';
import { ledgerLine, wordsLine } from './ledger.ts';
import { removeBatch } from './newBatch.ts';
import { WORDS } from './schema.ts';
import type { Records, StoreName } from './schema.ts';

/**
 * Takes a loss as it is, when the user has seen it: what is damaged goes, what is whole stays, and the ledger says so. A
 * batch without all of its numbers goes as a whole.
 * @param isReadable whether all numbers of the batch are there
 */
export async function settle(
  t: Writing,
  workspace: WorkspaceId,
  batch: number,
  isReadable: boolean,
): Promise<void> {
  if (batch === WORDS) {
    const notes = await keepWhole(t, 'notes', [workspace]);
    const rosters = await keepWhole(t, 'rosters', [workspace]);
    await t.put('ledger', wordsLine(workspace, { notes: notes.length, rosters: rosters.length }));
    return;
  }
  const key = [workspace, batch];
  const about = await t.get('batches', key);
  if (!isReadable || about === undefined) return removeBatch(t, key);
  const bytes = new Set((await keepWhole(t, 'bytes', key)).map(({ file }) => file));
  const rows = await keepWhole(t, 'cellRows', key);
  const files = (await keepWhole(t, 'files', key)).map((file) => ({
    ...file,
    kept: file.kept && bytes.has(file.file),
  }));
  for (const file of files) await t.put('files', file);
  const blocks = (await t.keys('blocks', key)).length;
  await t.put('ledger', ledgerLine({ batch: about, blocks, cellRows: rows.length, files }));
}

async function keepWhole<S extends StoreName>(
  t: Writing,
  store: S,
  prefix: KeyParts,
): Promise<Records[S][]> {
  const whole = await t.all(store, prefix);
  if (whole.length === (await t.keys(store, prefix)).length) return whole;
  await t.remove(store, prefix);
  for (const record of whole) await t.put(store, record);
  return whole;
}
