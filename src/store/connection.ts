import { deleteDB, openDB } from 'idb';
import type { IDBPDatabase } from 'idb';
import { done, failed } from '#domain/problem.ts';
import type { Problem, Result } from '#domain/problem.ts';
import { isObject } from './dataset.ts';
import { migrations } from './migrations/index.ts';
import type { Migration, VersionChange } from './migrations/migration.ts';
import { wholeIn } from './recordGuards.ts';
import type { MetaRecord } from './schema.ts';
import { isSealed, sealed } from './seal.ts';

const DATABASE_NAME = 'gongkai-lens';

export interface OpenOptions {
  readonly name?: string;
  readonly steps?: readonly Migration[];
  /** Told while opening waits for another tab (`storage.blocked`), and when the data belong to a newer program. */
  readonly onnotice?: (problem: Problem) => void;
}

/**
 * Deletes the database with all that is in it, also one that this version cannot read.
 * @returns `storage.refused` when the browser does not allow it
 */
export async function removeDatabase(name: string = DATABASE_NAME): Promise<Result<void>> {
  try {
    await deleteDB(name);
    return done(undefined);
  } catch (error) {
    return failed('storage.refused', { detail: String(error) });
  }
}

/** The one connection; opened anew once after the browser has closed it. */
export class Connection {
  readonly #options: OpenOptions;
  /** Tells one database from another of the same name. */
  #created: MetaRecord['value'] | null = null;
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
        blocking: (_version, next) => {
          this.close();
          // null: somebody deletes it; the next step will find out
          if (next !== null) onnotice?.({ code: 'storage.newer', params: {} });
        },
        terminated: () => this.drop(),
      });
      const before = this.#created;
      this.#created = await createdIn(database);
      const now = this.#created;
      const isOther = before !== null && now !== null && before !== now;
      if (!isOther) return done(database);
      database.close();
      return failed('storage.cleared');
    } catch (error) {
      this.drop();
      const detail = { detail: String(broken[0] ?? error) };
      if (broken.length > 0) return failed('storage.upgrade', detail);
      return failed(nameOf(error) === 'VersionError' ? 'storage.newer' : 'storage.refused', detail);
    }
  }
}

/** @returns what the database was marked with when it was made; null where even that cannot be read */
async function createdIn(database: IDBPDatabase): Promise<MetaRecord['value'] | null> {
  if (!database.objectStoreNames.contains('meta')) return null;
  const record: unknown = await database.get('meta', ['created']);
  return wholeIn('meta', record)?.value ?? null;
}

async function markCreated(transaction: VersionChange): Promise<void> {
  const meta = transaction.objectStore('meta');
  if ((await meta.get(['created'])) !== undefined) return;
  const [value = 0] = crypto.getRandomValues(new Uint32Array(1));
  await meta.put(sealed({ name: 'created', value }));
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
  await markCreated(transaction);
}

/** @returns the name of what a browser has thrown */
export function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : '';
}
