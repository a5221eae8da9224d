import type { ReadBackup } from './backup.ts';
import type { LostSection } from './projectContents.ts';

/** What a backup holds, to be read before it is restored. */
export interface BackupSummary {
  readonly batches: number;
  readonly reports: number;
  /** Distinct units with a report. */
  readonly units: number;
  /** Lines of its rosters. */
  readonly rosterLines: number;
  readonly notes: number;
  /** Time of its newest import, milliseconds since 1970; null without any. */
  readonly newest: number | null;
  readonly lost: readonly LostSection[];
  /** `false`: all of it is whole, but the file around it was changed. */
  readonly isWhole: boolean;
}

export function summaryOf({ records, lost, isWhole }: ReadBackup): BackupSummary {
  const { batches, blocks, rosters, notes } = records;
  const times = batches.map(({ when }) => when).filter((when) => when > 0);
  return {
    batches: batches.length,
    reports: batches.reduce((sum, { reports }) => sum + reports, 0),
    units: new Set(blocks.flatMap(({ units }) => units.map(({ id }) => id))).size,
    rosterLines: rosters.reduce((sum, { roster }) => sum + roster.entries.length, 0),
    notes: notes.length,
    newest: times.length === 0 ? null : times.reduce((a, b) => Math.max(a, b)),
    lost,
    isWhole,
  };
}
