import type { OwnWords } from '#domain/ownWords.ts';
import type { DataSetEntry, WorkspaceId } from '#domain/dataSet.ts';
import { done, failed } from '#domain/problem.ts';
import type { Result } from '#domain/problem.ts';
import { binaryJson, fromBinaryJson } from './binaryJson.ts';
import { isInBothLanguages, isObject } from './dataset.ts';
import { areOwnRecords, isSettings } from './guards.ts';
import { migrations, upgraded } from './migrations/index.ts';
import type { Migration } from './migrations/migration.ts';
import { storeNames } from './schema.ts';
import type { OwnRecords } from './ownRecords.ts';

const BACKUP_KIND = 'gongkai-lens-backup';

/** Published set under the own layers of a workspace. */
export interface Beneath {
  readonly workspace: WorkspaceId;
  readonly fingerprint: string;
  /** To be named when it is not there. */
  readonly label: DataSetEntry['label'];
}

/** Everything of the user's own, of all workspaces. */
export interface Backup {
  /** The workspace that was open. */
  readonly workspace: WorkspaceId;
  readonly beneath: readonly Beneath[];
  readonly settings: OwnWords<string>;
  readonly records: OwnRecords;
}

/** @returns the backup as one JSON text, its records as in the database and with that database's version. */
export function backupText(backup: Backup): string {
  return binaryJson({ kind: BACKUP_KIND, version: migrations.length, ...backup });
}

/**
 * Reads a backup and brings its records up to date.
 * @returns `backup.newer` when a newer program has written it, `backup.shape` when it is damaged or something else
 */
export function readBackup(text: string, steps: readonly Migration[] = migrations): Result<Backup> {
  const parsed = parsedIn(text);
  if (!isObject(parsed) || parsed['kind'] !== BACKUP_KIND) return failed('backup.shape');
  const { version, workspace, beneath, settings } = parsed;
  if (!Number.isInteger(version) || typeof version !== 'number' || version < 1)
    return failed('backup.shape');
  if (version > steps.length) return failed('backup.newer');
  const records = upToDate(parsed['records'], version, steps);
  return typeof workspace === 'string' &&
    workspace !== '' &&
    Array.isArray(beneath) &&
    beneath.every(isBeneath) &&
    isSettings(settings) &&
    areOwnRecords(records)
    ? done({ workspace, beneath, settings, records })
    : failed('backup.shape');
}

/** @returns the workspaces that the backup holds something of. */
export function workspacesOf({ workspace, records }: Backup): WorkspaceId[] {
  const named = [...records.batches, ...records.rosters, ...records.notes];
  return [...new Set([workspace, ...named.map((record) => record.workspace)])];
}

function parsedIn(text: string): unknown {
  try {
    return fromBinaryJson(text);
  } catch (error) {
    // RangeError: nested deeper than the parser can follow
    if (error instanceof SyntaxError || error instanceof RangeError) return null;
    throw error;
  }
}

function upToDate(records: unknown, version: number, steps: readonly Migration[]): unknown {
  if (!isObject(records)) return null;
  const changed = storeNames.map((store): [string, unknown] => {
    const old = records[store] ?? [];
    return [
      store,
      Array.isArray(old) ? old.map((record) => upgraded(store, record, version, steps)) : old,
    ];
  });
  return Object.fromEntries(changed);
}

function isBeneath(value: unknown): value is Beneath {
  return (
    isObject(value) &&
    typeof value['workspace'] === 'string' &&
    typeof value['fingerprint'] === 'string' &&
    isInBothLanguages(value['label'])
  );
}
