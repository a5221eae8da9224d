import type { Review, ReviewFile } from '#ingest/review/review.ts';
import { State } from '#ingest/review/state.ts';
import type { ReviewUnit } from '#ingest/review/units.ts';
import type { AgreedFile, AgreedReport } from '#worker/protocol.ts';

/** A file that is neither imported nor left out stays for another answer. */
export function waits({ counts }: ReviewFile): boolean {
  return counts.asks + counts.agrees + counts.single > 0;
}

/** Every report that is ready, with its unit and year, by the numbers of the files. */
export function agreedFiles(review: Review): AgreedFile[] {
  const named = new Map<ReviewUnit, AgreedReport['authority']>();
  // one object a unit, not one a report: all of them are copied on the way to the worker
  const authorityOf = (unit: ReviewUnit): AgreedReport['authority'] => {
    const there = named.get(unit);
    if (there !== undefined) return there;
    const { id, name, county, prefecture } = unit;
    const authority = unit.known ? { id } : { name, county, prefecture };
    named.set(unit, authority);
    return authority;
  };
  return review.files.flatMap(({ file, states, units, years, whole }): AgreedFile[] => {
    const reports: AgreedReport[] = [];
    units.forEach((unit, report) => {
      const year = years[report];
      if (states[report] !== State.ready || unit === null || year === undefined) return;
      const authority = authorityOf(unit);
      reports.push({ report, authority, year, whole: whole[report] === 1 });
    });
    return reports.length === 0 ? [] : [{ file, reports }];
  });
}
