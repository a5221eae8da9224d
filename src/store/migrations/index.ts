import { layers } from './0001-layers.ts';
import { seals } from './0002-seals.ts';
import type { Migration } from './migration.ts';
import type { StoreName } from '../schema.ts';

/** All steps in order; the version of the database, and of a backup, is their number. */
export const migrations: readonly Migration[] = [layers, seals];

/**
 * Brings one record of an older version up to date.
 * @param from version in which it was written, 1 or more
 */
export function upgraded(
  store: StoreName,
  record: unknown,
  from: number,
  steps: readonly Migration[] = migrations,
): unknown {
  return steps
    .slice(from)
    .reduce((old, step) => (step.records[store] ?? ((same) => same))(old), record);
}
