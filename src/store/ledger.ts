import type { WorkspaceId } from '#domain/dataSet.ts';
import type { KeyParts, Reading, Writing } from './database.ts';
import type { OwnRecords } from './ownRecords.ts';
import { WORDS } from './schema.ts';
import type { BatchRecord, FileRecord, LedgerRecord } from './schema.ts';

/** So many files are named where a batch cannot be read. */
const NAMED = 3;

/** What is written of one batch. */
interface Written {
  readonly batch: BatchRecord;
  readonly blocks: number;
  readonly cellRows: number;
  readonly files: readonly Pick<FileRecord, 'source' | 'kept'>[];
}

/** @returns the line of the ledger for a batch that is written as it stands here */
export function ledgerLine({ batch, blocks, cellRows, files }: Written): LedgerRecord {
  const { workspace, when, reports, authorities, years } = batch;
  const bytes = files.filter(({ kept }) => kept).length;
  return {
    workspace,
    batch: batch.batch,
    about: { when, reports, authorities, years },
    names: files.slice(0, NAMED).map(({ source }) => source.name),
    counts: { batches: 1, blocks, cellRows, files: files.length, bytes },
  };
}

/** @returns one line for each batch, and one for the words of each workspace, of records that are known to be whole */
export function ledgerOf(records: OwnRecords): LedgerRecord[] {
  const batches = records.batches.map((batch) => {
    const isOf = (part: Pick<BatchRecord, 'workspace' | 'batch'>) =>
      part.workspace === batch.workspace && part.batch === batch.batch;
    const kept = new Set(records.bytes.filter(isOf).map(({ file }) => file));
    return ledgerLine({
      batch,
      blocks: records.blocks.filter(isOf).length,
      cellRows: records.cellRows.filter(isOf).length,
      files: records.files.filter(isOf).map((file) => ({ ...file, kept: kept.has(file.file) })),
    });
  });
  const spoken = new Set([...records.notes, ...records.rosters].map((r) => r.workspace));
  const words = [...spoken].map((workspace) => {
    const isOf = (part: { readonly workspace: WorkspaceId }) => part.workspace === workspace;
    const [notes, rosters] = [records.notes.filter(isOf), records.rosters.filter(isOf)];
    return wordsLine(workspace, { notes: notes.length, rosters: rosters.length });
  });
  return [...batches, ...words];
}

/** Notes or roster of a workspace have become more or fewer. */
export async function countWords(
  t: Writing,
  workspace: WorkspaceId,
  store: 'notes' | 'rosters',
  key: KeyParts,
  isThere: boolean,
): Promise<void> {
  const before = (await t.get('ledger', [workspace, WORDS]))?.counts ?? {};
  const was = (await t.keys(store, key)).length;
  const count = (before[store] ?? 0) - was + (isThere ? 1 : 0);
  await t.put('ledger', wordsLine(workspace, { ...before, [store]: Math.max(0, count) }));
}

/** The bytes of the files of a batch are dropped. */
export async function countNoBytes(t: Writing, key: KeyParts): Promise<void> {
  for (const line of await t.all('ledger', key))
    if (line.batch !== WORDS)
      await t.put('ledger', { ...line, counts: { ...line.counts, bytes: 0 } });
}

/** @returns the highest number that any record of a batch carries, damaged ones too; 0 for none */
export async function highestBatch(t: Reading): Promise<number> {
  let highest = 0;
  for (const store of ['batches', 'blocks', 'ledger'] as const)
    for (const [, batch] of await t.keys(store, []))
      if (typeof batch === 'number') highest = Math.max(highest, batch);
  return highest;
}

/** @returns the line of the ledger that counts notes and roster of a workspace */
export function wordsLine(workspace: WorkspaceId, counts: LedgerRecord['counts']): LedgerRecord {
  return { workspace, batch: WORDS, about: null, names: [], counts };
}
