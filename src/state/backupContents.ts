import type { OwnWords } from '#domain/ownWords.ts';

/** What a backup holds, to be read before it is restored. */
export interface BackupContents {
  readonly batches: number;
  readonly reports: number;
  /** Distinct units with a report. */
  readonly units: number;
  /** Lines of its rosters. */
  readonly rosterLines: number;
  /** Time of its newest import, milliseconds since 1970; null without any. */
  readonly newest: number | null;
}

/**
 * Counts what stands in the text of a backup, without restoring any of it.
 * @returns null for a text that is no backup; whether it can be restored is found out by restoring
 */
export function backupContents(text: string): BackupContents | null {
  const records = recordsIn(text);
  if (records === null) return null;
  const batches = listIn(records, 'batches');
  const times = batches.map((batch) => numberIn(batch, 'when')).filter((when) => when > 0);
  const units = listIn(records, 'blocks').flatMap((block) => listIn(block, 'units'));
  const rosters = listIn(records, 'rosters').map((record) => record['roster']);
  return {
    batches: batches.length,
    reports: batches.reduce((sum, batch) => sum + numberIn(batch, 'reports'), 0),
    units: new Set(units.map(({ id }) => id)).size,
    rosterLines: rosters.reduce<number>(
      (sum, roster) => sum + (isObject(roster) ? listIn(roster, 'entries').length : 0),
      0,
    ),
    newest: times.length === 0 ? null : times.reduce((a, b) => Math.max(a, b)),
  };
}

type Fields = OwnWords<unknown>;

function recordsIn(text: string): Fields | null {
  try {
    const parsed: unknown = JSON.parse(text);
    const records = isObject(parsed) ? parsed['records'] : null;
    return isObject(records) ? records : null;
  } catch (error) {
    // RangeError: nested deeper than the parser can follow
    if (error instanceof SyntaxError || error instanceof RangeError) return null;
    throw error;
  }
}

function listIn(fields: Fields, name: string): readonly Fields[] {
  const list = fields[name];
  return Array.isArray(list) ? list.filter(isObject) : [];
}

function numberIn(fields: Fields, name: string): number {
  const value = fields[name];
  return typeof value === 'number' ? value : 0;
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
