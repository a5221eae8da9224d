import { done, failed } from '#domain/problem.ts';
import { WriteCancelled } from './database.ts';
import type { Database, KeyParts, Reading, Writing } from './database.ts';
import { begins, compareKeys, keyOf } from './keys.ts';
import type { Records, StoreName } from './schema.ts';

interface Row<S extends StoreName> {
  readonly key: KeyParts;
  readonly record: Records[S];
}
/** Rows in key order. */
type Contents = { [S in StoreName]: readonly Row<S>[] };

const empty: Contents = {
  meta: [],
  rosters: [],
  batches: [],
  blocks: [],
  cellRows: [],
  files: [],
  bytes: [],
  notes: [],
  ledger: [],
  extras: [],
};

/** A database that lives as long as the page: where the browser refuses storage. */
export function memoryDatabase(): Database {
  let contents = empty;
  let last: Promise<unknown> = Promise.resolve();
  return {
    persistent: false,
    missing: [],
    read: async (work) => done(await work(reading(() => contents))),
    write: (work) => {
      const outcome = last.then(async () => {
        const copy = { ...contents };
        try {
          const value = await work(writing(copy));
          contents = copy;
          return done(value);
        } catch (error) {
          if (error instanceof WriteCancelled) return failed('cancelled');
          throw error;
        }
      });
      last = outcome.catch(() => undefined);
      return outcome;
    },
    close: () => undefined,
  };
}

function reading(contents: () => Contents): Reading {
  const under = <S extends StoreName>(store: S, prefix: KeyParts): Records[S][] => {
    const rows: readonly Row<S>[] = contents()[store];
    return rows.filter((row) => begins(row.key, prefix)).map((row) => row.record);
  };
  return {
    get: (store, key) => Promise.resolve(under(store, key)[0]),
    all: (store, prefix) => Promise.resolve(under(store, prefix)),
    keys: (store, prefix) => {
      const rows: readonly Row<typeof store>[] = contents()[store];
      return Promise.resolve(rows.flatMap(({ key }) => (begins(key, prefix) ? [key] : [])));
    },
  };
}

/** Replaces whole arrays of `copy`, so that the arrays it began with stay as they were. */
function writing(copy: Contents): Writing {
  return {
    ...reading(() => copy),
    put: (store, record) => {
      setRows(copy, store, withRow(copy[store], { key: keyOf(store, record), record }));
      return Promise.resolve();
    },
    remove: (store, prefix) => {
      const rows: readonly Row<typeof store>[] = copy[store];
      setRows(
        copy,
        store,
        rows.filter((row) => !begins(row.key, prefix)),
      );
      return Promise.resolve();
    },
  };
}

function setRows<S extends StoreName>(contents: Contents, store: S, rows: readonly Row<S>[]): void {
  Object.assign(contents, { [store]: rows });
}

function withRow<S extends StoreName>(rows: readonly Row<S>[], row: Row<S>): Row<S>[] {
  const at = rows.findIndex((there) => compareKeys(there.key, row.key) >= 0);
  if (at < 0) return [...rows, row];
  const there = rows[at];
  const same = there !== undefined && compareKeys(there.key, row.key) === 0;
  return [...rows.slice(0, at), row, ...rows.slice(same ? at + 1 : at)];
}
