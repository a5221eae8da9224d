import type { Frame } from '#domain/frame.ts';
import type { HeardSilent } from '#domain/heard.ts';
import { reportedIn } from '#ingest/review/silentUnits.ts';
import { KnownUnits } from '#ingest/review/units.ts';
import type { FileHeard } from '#worker/protocol.ts';

/** Units of one file that have no report to this day, with what was said of them. */
export interface StillSilent extends HeardSilent {
  readonly file: FileHeard;
}

/**
 * @param files what stored files say; of several imports of one file the last answer holds
 * @param frame what is shown now
 * @returns the units that files list without numbers, without those whose report of that year is there now
 */
export function stillSilent(files: readonly FileHeard[], frame: Frame): readonly StillSilent[] {
  const hasReported = reportedIn(frame, new KnownUnits(frame));
  const last = new Map(
    files.flatMap((file) =>
      file.silent === null
        ? []
        : [[JSON.stringify([file.sha256, file.part, file.form]), { file, ...file.silent }]],
    ),
  );
  return [...last.values()].flatMap((one) => {
    const units = one.units.filter((unit) => !hasReported(unit));
    return units.length === 0 ? [] : [{ ...one, units }];
  });
}
