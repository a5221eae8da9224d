import type { OwnWords } from '#domain/ownWords.ts';
import type { DataSetEntry, WorkspaceId } from '#domain/dataSet.ts';
import { done, failed } from '#domain/problem.ts';
import type { Result } from '#domain/problem.ts';
import { fromBinaryJson } from './binaryJson.ts';
import { isInBothLanguages, isObject } from './dataset.ts';
import { areOwnRecords, isSettings } from './guards.ts';
import { migrations, upgraded } from './migrations/index.ts';
import type { Migration } from './migrations/migration.ts';
import { storeNames } from './schema.ts';
import type { OwnRecords } from './ownRecords.ts';
import type { LostSection } from './projectContents.ts';

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
  /** Fingerprint of what it showed; null where that is not known. */
  readonly fingerprint: string | null;
  readonly beneath: readonly Beneath[];
  readonly settings: OwnWords<string>;
  readonly records: OwnRecords;
}

/** What was read of a backup. */
export interface ReadBackup extends Backup {
  /** Sections that are not as they were written; nothing of them is in `records`. */
  readonly lost: readonly LostSection[];
  /** `false`: every section is whole, but the file around them was changed. */
  readonly isWhole: boolean;
}

/** Backups of version 1 are one JSON text. */
export const OLD_KIND = 'gongkai-lens-backup';

/**
 * Reads a backup of version 1 and brings its records up to date. It has no checksums: only what makes no sense is found.
 * @returns `backup.shape` when it is damaged or something else
 */
export function readOldBackup(text: string): Result<ReadBackup> {
  const parsed = parsedIn(text);
  if (!isObject(parsed) || parsed['kind'] !== OLD_KIND) return failed('backup.shape');
  const { version, workspace, beneath, settings } = parsed;
  if (typeof version !== 'number' || version < 1) return failed('backup.shape');
  if (version > 1) return failed('backup.newer');
  const records = upToDate(parsed['records'], version);
  return isWorkspace(workspace) &&
    isBeneathList(beneath) &&
    isSettings(settings) &&
    areOwnRecords(records)
    ? done({ workspace, fingerprint: null, beneath, settings, records, lost: [], isWhole: true })
    : failed('backup.shape');
}

/** @returns the workspaces that the backup holds something of. */
export function workspacesOf({ workspace, records }: Backup): WorkspaceId[] {
  const named = [...records.batches, ...records.rosters, ...records.notes];
  return [...new Set([workspace, ...named.map((record) => record.workspace)])];
}

/** @returns records of an older version as this one has them; null for what is no list of records */
export function upToDate(
  records: unknown,
  version: number,
  steps: readonly Migration[] = migrations,
): unknown {
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

export const isWorkspace = (value: unknown): value is WorkspaceId =>
  typeof value === 'string' && value !== '';

/** Guard for the list of published sets beneath. */
export function isBeneathList(value: unknown): value is readonly Beneath[] {
  return Array.isArray(value) && value.every(isBeneath);
}

/** @returns the value of a JSON text with arrays of bytes; null when it is none */
export function parsedIn(text: string): unknown {
  try {
    return fromBinaryJson(text);
  } catch (error) {
    // RangeError: nested deeper than the parser can follow
    if (error instanceof SyntaxError || error instanceof RangeError) return null;
    throw error;
  }
}

function isBeneath(value: unknown): value is Beneath {
  return (
    isObject(value) &&
    typeof value['workspace'] === 'string' &&
    typeof value['fingerprint'] === 'string' &&
    isInBothLanguages(value['label'])
  );
}
