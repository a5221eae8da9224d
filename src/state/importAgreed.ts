import { countyKey } from '#domain/authority.ts';
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

/** What is ready to be stored lies here: the county with most of its units (`countyKey`), and all its years. */
export interface AgreedScope {
  readonly county: string | null;
  readonly years: readonly [from: number, to: number] | null;
}

/** @returns where to look after the import; nulls where nothing is ready */
export function agreedScope(review: Review): AgreedScope {
  const counties = new Map<string, Set<string>>();
  let years: readonly [number, number] | null = null;
  for (const file of review.files) {
    file.units.forEach((unit, report) => {
      const year = file.years[report];
      if (file.states[report] !== State.ready || unit === null || year === undefined) return;
      const key = countyKey(unit.county, unit.prefecture);
      const units = counties.get(key) ?? new Set();
      counties.set(key, units.add(unit.id));
      years = years === null ? [year, year] : [Math.min(years[0], year), Math.max(years[1], year)];
    });
  }
  const [first] = [...counties].sort(([, a], [, b]) => b.size - a.size);
  return { county: first?.[0] ?? null, years };
}
