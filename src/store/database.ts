import type { Result } from '#domain/problem.ts';
import type { Records, StoreName } from './schema.ts';

/** A key, or its first parts: then every record whose key begins with them. */
export type KeyParts = readonly (string | number)[];

export interface Reading {
  /** @returns the record with exactly this key, or undefined; one that is damaged is not there. */
  get<S extends StoreName>(store: S, key: KeyParts): Promise<Records[S] | undefined>;
  /** @returns all whole records whose key begins with `prefix`, in key order; an empty prefix gives all. */
  all<S extends StoreName>(store: S, prefix: KeyParts): Promise<Records[S][]>;
  /** @returns the keys that begin with `prefix`, of damaged records too; their records are not read. */
  keys(store: StoreName, prefix: KeyParts): Promise<KeyParts[]>;
}
export interface Writing extends Reading {
  /** Seals the record with its checksum and puts it in place of one with the same key. */
  put<S extends StoreName>(store: S, record: Records[S]): Promise<void>;
  /** Deletes all records whose key begins with `prefix`; an empty prefix empties the store. */
  remove(store: StoreName, prefix: KeyParts): Promise<void>;
}

/**
 * Records by key, in IndexedDB or in memory, with transactions.
 * `work` awaits nothing but the calls of its transaction: anything else would end it early.
 */
export interface Database {
  /** False: everything is gone when the page closes. */
  readonly persistent: boolean;
  /** Stores that should be there and are not; then nothing can be written. */
  readonly missing: readonly StoreName[];
  read<T>(work: (transaction: Reading) => Promise<T>): Promise<Result<T>>;
  /**
   * All or nothing: whatever `work` throws takes back every change before it is thrown on.
   * @returns `storage.full` or `storage.lost` where the browser gave up; then nothing is changed
   */
  write<T>(work: (transaction: Writing) => Promise<T>): Promise<Result<T>>;
  close(): void;
}

/** Thrown inside `work` to end it by the user's wish; `write` answers `cancelled`. */
export class WriteCancelled extends Error {}
