import type { OwnWords } from '#domain/ownWords.ts';
import { sealed } from '../seal.ts';
import type { Migration, RecordChange, VersionChange } from './migration.ts';

/** Nothing but the seal that every changed record gets. */
const same: RecordChange = (old) => old;

/** Every record gets its checksum, and every batch a line in the ledger that says what was written of it. */
export const seals: Migration = {
  structure: (database) => {
    database.createObjectStore('ledger', { keyPath: ['workspace', 'batch'] });
    database.createObjectStore('extras', { keyPath: ['name'] });
  },
  records: {
    meta: same,
    rosters: same,
    batches: same,
    blocks: same,
    cellRows: same,
    files: same,
    bytes: same,
    notes: same,
  },
  afterwards: async (transaction) => {
    const ledger = transaction.objectStore('ledger');
    const workspaces = new Set<unknown>();
    for (const batch of await recordsIn(transaction, 'batches')) {
      const key = [batch['workspace'], batch['batch']];
      const { when, reports, authorities, years } = batch;
      const files = await recordsIn(transaction, 'files', rangeOf(key));
      const names = files.map(({ source }) => fieldsOf(source)['name']);
      const counts = {
        batches: 1,
        blocks: await countOf(transaction, 'blocks', key),
        cellRows: await countOf(transaction, 'cellRows', key),
        files: files.length,
        bytes: await countOf(transaction, 'bytes', key),
      };
      const [workspace, number] = key;
      const about = { when, reports, authorities, years };
      await ledger.put(
        sealed({ workspace, batch: number, about, names: names.slice(0, 3), counts }),
      );
    }
    for (const store of ['notes', 'rosters'] as const)
      for (const { workspace } of await recordsIn(transaction, store)) workspaces.add(workspace);
    for (const workspace of workspaces) {
      const counts = {
        notes: await countOf(transaction, 'notes', [workspace]),
        rosters: await countOf(transaction, 'rosters', [workspace]),
      };
      await ledger.put(sealed({ workspace, batch: 0, about: null, names: [], counts }));
    }
  },
};

type Fields = OwnWords<unknown>;

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

async function recordsIn(
  transaction: VersionChange,
  store: string,
  range?: IDBKeyRange,
): Promise<readonly Fields[]> {
  const records: unknown[] = await transaction.objectStore(store).getAll(range);
  return records.map(fieldsOf);
}

function countOf(
  transaction: VersionChange,
  store: string,
  key: readonly unknown[],
): Promise<number> {
  return transaction.objectStore(store).count(rangeOf(key));
}

const rangeOf = (key: readonly unknown[]) => IDBKeyRange.bound(key, [...key, []]);
