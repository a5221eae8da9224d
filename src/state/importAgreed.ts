import type { Review, ReviewFile } from '#ingest/review/review.ts';
import { State } from '#ingest/review/state.ts';
import type { AgreedFile } from '#worker/protocol.ts';

/** A file that is neither imported nor left out stays for another answer. */
export function waits({ counts }: ReviewFile): boolean {
  return counts.asks + counts.agrees + counts.single > 0;
}

/** Every report that is ready, with its unit and year, by the numbers of the files. */
export function agreedFiles(review: Review): AgreedFile[] {
  return review.files.flatMap(({ file, states, units, years, whole }): AgreedFile[] => {
    const reports = Array.from(states.keys()).flatMap((report) => {
      const unit = units[report];
      const year = years[report];
      if (states[report] !== State.ready || !unit || year === undefined) return [];
      const { id, name, county, prefecture } = unit;
      const authority = unit.known ? { id } : { name, county, prefecture };
      return [{ report, authority, year, whole: whole[report] === 1 }];
    });
    return reports.length === 0 ? [] : [{ file, reports }];
  });
}
