import { openDB } from 'idb';
import type { IDBPDatabase, IDBPTransaction } from 'idb';
import { done, failed } from '#domain/problem.ts';
import type { Problem, Result } from '#domain/problem.ts';
import { WriteCancelled } from './database.ts';
import type { Database, KeyParts, Reading, Writing } from './database.ts';
import { isObject } from './dataset.ts';
import { migrations } from './migrations/index.ts';
import type { Migration, VersionChange } from './migrations/migration.ts';
import { recordGuards } from './recordGuards.ts';
import { isSealed, sealed, unsealed } from './seal.ts';
import { storeNames } from './schema.ts';
import type { Records, StoreName } from './schema.ts';

const DATABASE_NAME = 'gongkai-lens';

export interface OpenOptions {
  readonly name?: string;
  readonly steps?: readonly Migration[];
  /** Told while opening waits for another tab (`storage.blocked`), and when the data belong to a newer program. */
  readonly onnotice?: (problem: Problem) => void;
}

/**
 * Opens the database in IndexedDB, one connection a tab.
 * @returns `storage.newer` when a newer program has written it (it stays untouched), `storage.refused` when the
 *   browser does not allow storage
 */
export async function idbDatabase(options: OpenOptions = {}): Promise<Result<Database>> {
  const connection = new Connection(options);
  const opened = await connection.get();
  return opened.ok ? done(databaseOf(connection)) : opened;
}

/** The one connection; opened anew once after the browser has closed it. */
class Connection {
  readonly #options: OpenOptions;
  #open: Promise<Result<IDBPDatabase>> | null = null;

  constructor(options: OpenOptions) {
    this.#options = options;
  }

  get(): Promise<Result<IDBPDatabase>> {
    this.#open ??= this.#connect();
    return this.#open;
  }

  /** The next `get` connects again. */
  drop(): void {
    this.#open = null;
  }

  close(): void {
    void this.#open?.then((opened) => opened.ok && opened.value.close());
    this.drop();
  }

  async #connect(): Promise<Result<IDBPDatabase>> {
    const { name = DATABASE_NAME, steps = migrations, onnotice } = this.#options;
    const broken: unknown[] = [];
    try {
      const database = await openDB(name, steps.length, {
        upgrade: async (db, from, _to, transaction) => {
          try {
            await upgrade(db, from, steps, transaction);
          } catch (mistake) {
            // A throw alone would leave what was done before it.
            broken.push(mistake);
            transaction.done.catch(() => undefined);
            transaction.abort();
          }
        },
        blocked: () => onnotice?.({ code: 'storage.blocked', params: {} }),
        blocking: () => {
          this.close();
          onnotice?.({ code: 'storage.newer', params: {} });
        },
        terminated: () => this.drop(),
      });
      return done(database);
    } catch (error) {
      this.drop();
      return failed(nameOf(error) === 'VersionError' ? 'storage.newer' : 'storage.refused', {
        detail: String(broken[0] ?? error),
      });
    }
  }
}

/** The first version whose records carry checksums. */
const SEALED_SINCE = 2;

async function upgrade(
  database: IDBPDatabase,
  from: number,
  steps: readonly Migration[],
  transaction: VersionChange,
): Promise<void> {
  for (const step of steps.slice(from)) {
    step.structure(database, transaction);
    for (const [store, change] of Object.entries(step.records)) {
      let cursor = await transaction.objectStore(store).openCursor();
      while (cursor !== null) {
        const changed = change(cursor.value);
        // a damaged record would be called whole with a new seal
        if (isObject(changed) && (from < SEALED_SINCE || isSealed(cursor.value)))
          await cursor.update(sealed(changed));
        cursor = await cursor.continue();
      }
    }
    await step.afterwards?.(transaction);
  }
}

type Mode = 'readonly' | 'readwrite';
type Transaction<M extends Mode> = IDBPTransaction<unknown, string[], M>;

function databaseOf(connection: Connection): Database {
  const run = async <T, M extends Mode>(
    mode: M,
    work: (transaction: Transaction<M>) => Promise<T>,
  ): Promise<Result<T>> => {
    for (let attempt = 1; ; attempt++) {
      const opened = await connection.get();
      if (!opened.ok) {
        const newer = opened.problem.code === 'storage.newer';
        return newer ? opened : failed('storage.lost', opened.problem.params);
      }
      try {
        return done(await attempted(opened.value, mode, work));
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
    read: (work) => run('readonly', (transaction) => work(reading(transaction))),
    write: (work) => run('readwrite', (transaction) => work(writing(transaction))),
    close: () => connection.close(),
  };
}

/** Aborts on any throw: `put` can throw at once, and then the puts before it would be committed. */
async function attempted<T, M extends Mode>(
  database: IDBPDatabase,
  mode: M,
  work: (transaction: Transaction<M>) => Promise<T>,
): Promise<T> {
  const transaction = database.transaction([...storeNames], mode, { durability: 'relaxed' });
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

function reading(transaction: Transaction<'readonly'> | Transaction<'readwrite'>): Reading {
  return {
    get: async <S extends StoreName>(store: S, key: KeyParts) => {
      const record: unknown = await transaction.objectStore(store).get([...key]);
      return wholeIn(store, record);
    },
    all: async <S extends StoreName>(store: S, prefix: KeyParts) => {
      const records: unknown[] = await transaction.objectStore(store).getAll(rangeOf(prefix));
      return records.flatMap((record) => wholeIn(store, record) ?? []);
    },
    keys: async (store, prefix) => {
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

/** @returns a record without its seal, if it is as it was sealed and one of this version */
function wholeIn<S extends StoreName>(store: S, record: unknown): Records[S] | undefined {
  const whole = unsealed(record);
  return recordGuards[store](whole) ? whole : undefined;
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

function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : '';
}
