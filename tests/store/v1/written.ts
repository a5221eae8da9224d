import { readFileSync } from 'node:fs';
import { openDB } from 'idb';
import { fromBinaryJson } from '#store/binaryJson.ts';
import { isObject } from '#store/dataset.ts';

/**
 * What version 1 wrote, kept as it came from it: 交岔乡 2016 and 2017 over the published set of that name with a roster and
 * a note, and 交岔乡 2017 and 2018 as one's own data.
 */
const text = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');

/** Fingerprints that version 1 showed. */
export const fingerprints = { 'jiaocha-2017': '0ff96278', own: '68cff813' } as const;

/** A backup of version 1. */
export const oldBackup = (): string => text('backup.v1');

/** All records of a database of version 1, by store. */
export function oldRecords(): Map<string, Record<string, unknown>[]> {
  const records = fromBinaryJson(text('store.v1'));
  if (!isObject(records)) throw new Error('no records');
  return new Map(
    Object.entries(records).map(([store, list]) => [
      store,
      (Array.isArray(list) ? list : []).filter(isObject).map((record) => ({ ...record })),
    ]),
  );
}

const keyPaths: Readonly<Record<string, string[]>> = {
  meta: ['name'],
  rosters: ['workspace'],
  batches: ['workspace', 'batch'],
  blocks: ['workspace', 'batch', 'block'],
  cellRows: ['workspace', 'batch', 'block'],
  files: ['workspace', 'batch', 'file'],
  bytes: ['workspace', 'batch', 'file'],
  notes: ['workspace', 'subject'],
};

/** Makes a database as version 1 left it. */
export async function oldStore(name: string, records = oldRecords()): Promise<void> {
  const database = await openDB(name, 1, {
    upgrade: (db) => {
      for (const [store, keyPath] of Object.entries(keyPaths))
        db.createObjectStore(store, { keyPath });
    },
  });
  for (const [store, list] of records) for (const record of list) await database.put(store, record);
  database.close();
}
