import type { IDBPDatabase, IDBPTransaction } from 'idb';
import type { StoreName } from '../schema.ts';

/** The one transaction in which a version changes. */
export type VersionChange = IDBPTransaction<unknown, string[], 'versionchange'>;

/** An old record in, the same record as this migration wants it out. Pure; backups go through it too. */
export type RecordChange = (old: unknown) => unknown;

/**
 * A step from one version of the database to the next. Released ones are never edited; a new one is one more file
 * and one more line in `migrations/index.ts`, and its number is the version of the database.
 */
export interface Migration {
  /** Makes and removes stores; records are changed by `records` afterwards, and sealed. */
  readonly structure: (database: IDBPDatabase, transaction: VersionChange) => void;
  readonly records: Readonly<Partial<Record<StoreName, RecordChange>>>;
  /** Writes what follows from several records; a backup has none of it. Awaits nothing but its transaction. */
  readonly afterwards?: (transaction: VersionChange) => Promise<void>;
}
