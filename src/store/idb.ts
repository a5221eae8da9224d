import type { IDBPDatabase, IDBPTransaction } from 'idb';
import { done, failed } from '#domain/problem.ts';
import type { Result } from '#domain/problem.ts';
import { Connection, nameOf } from './connection.ts';
import type { OpenOptions } from './connection.ts';
import { WriteCancelled } from './database.ts';
import type { Database, KeyParts, Reading, Writing } from './database.ts';
import { wholeIn } from './recordGuards.ts';
import { sealed } from './seal.ts';
import { storeNames } from './schema.ts';
import type { StoreName } from './schema.ts';

/**
 * Opens the database in IndexedDB, one connection a tab.
 * @returns `storage.newer` when a newer program has written it (it stays untouched), `storage.refused` when the
 *   browser does not allow storage
 */
export async function idbDatabase(options: OpenOptions = {}): Promise<Result<Database>> {
  const connection = new Connection(options);
  const opened = await connection.get();
  if (!opened.ok) return opened;
  const missing = storeNames.filter((store) => !opened.value.objectStoreNames.contains(store));
  return done(databaseOf(connection, missing));
}

type Mode = 'readonly' | 'readwrite';
type Transaction<M extends Mode> = IDBPTransaction<unknown, string[], M>;

function databaseOf(connection: Connection, missing: readonly StoreName[]): Database {
  const there = storeNames.filter((store) => !missing.includes(store));
  const run = async <T, M extends Mode>(
    mode: M,
    work: (transaction: Transaction<M>) => Promise<T>,
  ): Promise<Result<T>> => {
    for (let attempt = 1; ; attempt++) {
      const opened = await connection.get();
      if (!opened.ok) {
        const { code, params } = opened.problem;
        const isTold = code === 'storage.newer' || code === 'storage.cleared';
        return isTold ? opened : failed('storage.lost', params);
      }
      try {
        return done(await attempted(opened.value, there, mode, work));
      } catch (error) {
        if (error instanceof WriteCancelled) return failed('cancelled');
        if (nameOf(error) === 'QuotaExceededError') return failed('storage.full');
        if (!isLost(error)) throw error;
        connection.close();
        if (attempt === 2) return failed('storage.lost', { detail: String(error) });
      }
    }
  };
  return {
    persistent: true,
    missing,
    read: (work) => run('readonly', (transaction) => work(reading(transaction))),
    write: (work) =>
      missing.length > 0
        ? Promise.resolve(failed('storage.incomplete'))
        : run('readwrite', (transaction) => work(writing(transaction))),
    close: () => connection.close(),
  };
}

/** Aborts on any throw: `put` can throw at once, and then the puts before it would be committed. */
async function attempted<T, M extends Mode>(
  database: IDBPDatabase,
  stores: readonly StoreName[],
  mode: M,
  work: (transaction: Transaction<M>) => Promise<T>,
): Promise<T> {
  const transaction = database.transaction([...stores], mode, { durability: 'relaxed' });
  const ended = transaction.done.then(
    () => null,
    (error: unknown) => ({ error }),
  );
  try {
    const value = await work(transaction);
    const failure = await ended;
    if (failure !== null) throw failure.error;
    return value;
  } catch (error) {
    try {
      transaction.abort();
    } catch {
      // It has ended by itself; `failure` says why.
    }
    const failure = await ended;
    const own = nameOf(error) !== 'AbortError' || failure === null;
    throw own ? error : failure.error;
  }
}

/** A store that is missing has no records. */
function reading(transaction: Transaction<'readonly'> | Transaction<'readwrite'>): Reading {
  const stores = [...transaction.objectStoreNames];
  return {
    get: async <S extends StoreName>(store: S, key: KeyParts) => {
      if (!stores.includes(store)) return undefined;
      const record: unknown = await transaction.objectStore(store).get([...key]);
      return wholeIn(store, record);
    },
    all: async <S extends StoreName>(store: S, prefix: KeyParts) => {
      if (!stores.includes(store)) return [];
      const records: unknown[] = await transaction.objectStore(store).getAll(rangeOf(prefix));
      return records.flatMap((record) => wholeIn(store, record) ?? []);
    },
    keys: async (store, prefix) => {
      if (!stores.includes(store)) return [];
      const keys: unknown[] = await transaction.objectStore(store).getAllKeys(rangeOf(prefix));
      return keys.filter(isKey);
    },
  };
}

function writing(transaction: Transaction<'readwrite'>): Writing {
  return {
    ...reading(transaction),
    put: async (store, record) => {
      await transaction.objectStore(store).put(sealed(record));
    },
    remove: async (store, prefix) => {
      await transaction.objectStore(store).delete(rangeOf(prefix));
    },
  };
}

const isKey = (key: unknown): key is KeyParts =>
  Array.isArray(key) && key.every((part) => typeof part === 'string' || typeof part === 'number');

/** All keys that begin with these parts: an array sorts above every number and text. */
function rangeOf(prefix: KeyParts): IDBKeyRange {
  return IDBKeyRange.bound([...prefix], [...prefix, []]);
}

/** The browser's own doing, as when the user clears its data; what the program aborts throws its own reason. */
const isLost = (error: unknown) =>
  ['InvalidStateError', 'UnknownError', 'AbortError'].includes(nameOf(error));
