import { countyKey } from '#domain/authority.ts';
import type { FormId } from '#domain/forms/types.ts';
import { Choice } from '#domain/reportTable.ts';
import type { Review, ReviewFile } from '#ingest/review/review.ts';
import { State, sourceStates } from '#ingest/review/state.ts';
import type { ReviewUnit } from '#ingest/review/units.ts';
import type { AgreedFile, AgreedReport } from '#worker/protocol.ts';

/** A file that is neither imported nor left out stays for another answer. */
export function waits({ counts }: ReviewFile): boolean {
  return counts.asks + counts.agrees + counts.single > 0;
}

/**
 * Every report that is ready, and every further source of a report that is ready or stored, with unit and year, by the
 * numbers of the files.
 */
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
  const shown = shownReports(review);
  return review.files.flatMap((one): AgreedFile[] => {
    const { file, draft, states, units, years, choice } = one;
    const answer = one.isSilentStored ? null : one.silent;
    const reports: AgreedReport[] = [];
    units.forEach((unit, report) => {
      const year = years[report];
      const state = states[report];
      if (unit === null || year === undefined || state === undefined) return;
      const isSource = behind.has(state) && shown.has(keyOf(draft.table.form, unit, year));
      if (state !== State.ready && !isSource) return;
      const kept = state === State.kept || state === State.notChosen;
      const as = kept ? Choice.behind : (CHOICES[choice[report] ?? 0] ?? Choice.none);
      reports.push({ report, authority: authorityOf(unit), year, choice: as });
    });
    if (answer !== null) {
      const listed = one.without.map(({ row, name, county, year }) => ({
        row,
        name,
        county,
        year,
      }));
      return [{ file, reports, silent: { answer, units: listed } }];
    }
    return reports.length === 0 ? [] : [{ file, reports }];
  });
}

const behind: ReadonlySet<number> = new Set(sourceStates.map((state) => State[state]));
const CHOICES = Object.values(Choice);

const keyOf = (form: FormId, unit: ReviewUnit, year: number) => `${form} ${year} ${unit.id}`;

/** Reports that are shown after the import: ready, or stored before. */
function shownReports(review: Review): ReadonlySet<string> {
  const shown = new Set<string>();
  const is: ReadonlySet<number | undefined> = new Set([State.ready, State.same, State.kept]);
  for (const { draft, states, units, years } of review.files)
    units.forEach((unit, report) => {
      const year = years[report];
      if (unit !== null && year !== undefined && is.has(states[report]))
        shown.add(keyOf(draft.table.form, unit, year));
    });
  return shown;
}

/** @returns how many reports are stored as further sources, if the user imports now */
export function sourcesAgreed(review: Review): number {
  const all = agreedFiles(review).reduce((sum, { reports }) => sum + reports.length, 0);
  return all - review.counts.ready;
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
