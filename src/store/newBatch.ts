import type { Authority, Roster } from '#domain/authority.ts';
import type { DataSetEntry, WorkspaceId } from '#domain/dataSet.ts';
import { blocksOf } from './blocks.ts';
import type { AgreedTable } from './blocks.ts';
import { WriteCancelled } from './database.ts';
import type { KeyParts, Writing } from './database.ts';
import { ledgerLine } from './ledger.ts';
import { batchStores } from './schema.ts';
import type { BatchRecord, FileRecord } from './schema.ts';

/** What comes in as one layer. */
export interface NewBatch {
  readonly when: number;
  readonly tables: readonly AgreedTable[];
  readonly units: readonly Authority[];
  /** Files of the batch; `bytes` null: not kept. */
  readonly files: readonly NewFile[];
}
/** A file of a batch, with what its record keeps beside its numbers. */
export interface NewFile extends Pick<
  FileRecord,
  'source' | 'sums' | 'answers' | 'reports' | 'silent'
> {
  readonly bytes: Uint8Array | null;
}
export interface Published {
  readonly dataSet: DataSetEntry;
  readonly roster: Roster | null;
}
/** Lets a long write report and end. */
export interface WriteWatch {
  readonly signal: AbortSignal;
  readonly progress: (done: number, total: number) => void;
}

type BatchContents = Omit<BatchRecord, 'workspace' | 'batch'>;
export type BatchRecords = ReturnType<typeof recordsOf>;

/** Packs a batch; everything is computed here, before a transaction begins. */
export function recordsOf(batch: NewBatch, published: Published | null) {
  const { blocks, cellRows } = blocksOf(batch.tables, batch.units);
  const { files } = batch;
  const about: BatchContents = {
    when: batch.when,
    reports: batch.tables.reduce((sum, { rows }) => sum + rows.length, 0),
    authorities: new Set(batch.tables.flatMap(({ units }) => [...new Set(units)])).size,
    years: spanOf(batch.tables),
    published,
  };
  return { about, blocks, cellRows, files };
}

function spanOf(tables: readonly AgreedTable[]): readonly [number, number] {
  let [first, last] = [Infinity, -Infinity];
  for (const { years } of tables) {
    for (const year of years) {
      first = Math.min(first, year);
      last = Math.max(last, year);
    }
  }
  return first > last ? [0, 0] : [first, last];
}

/** Writes the records of one batch, step by step; ends with `WriteCancelled` when the signal says so. */
export async function putBatch(
  t: Writing,
  [workspace, batch]: readonly [WorkspaceId, number],
  { about, blocks, cellRows, files }: BatchRecords,
  { signal, progress }: WriteWatch,
): Promise<void> {
  const key = { workspace, batch };
  const line = ledgerLine({
    batch: { ...key, ...about },
    blocks: blocks.length,
    cellRows: cellRows.length,
    files: files.map(({ source, bytes }) => ({ source, kept: bytes !== null })),
  });
  const steps: (() => Promise<void>)[] = [
    () => t.put('ledger', line),
    () => t.put('batches', { ...key, ...about }),
    ...blocks.map((block) => () => t.put('blocks', { ...key, ...block })),
    ...cellRows.map((rows) => () => t.put('cellRows', { ...key, ...rows })),
    ...files.map(
      ({ bytes, ...about }, file) =>
        () =>
          t.put('files', { ...key, file, ...about, kept: bytes !== null }),
    ),
    ...files.flatMap(({ bytes }, file) =>
      bytes === null ? [] : [() => t.put('bytes', { ...key, file, bytes })],
    ),
  ];
  for (const [i, step] of steps.entries()) {
    if (signal.aborted) throw new WriteCancelled();
    await step();
    progress(i + 1, steps.length);
  }
  if (signal.aborted) throw new WriteCancelled();
}

export async function removeBatch(t: Writing, key: KeyParts): Promise<void> {
  for (const store of batchStores) await t.remove(store, key);
}
