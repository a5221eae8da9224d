import type { Entry } from '#analysis/entries.ts';
import type { AuthorityId } from '#domain/authority.ts';
import type { Frame } from '#domain/frame.ts';
import type { Words } from '#i18n/zh.ts';
import { counties } from '#query/selection.ts';

/** What a letter will be about: to one unit, or to a county about all its units. */
export interface LetterPlan {
  /** Stable for the same receiver and purpose: changes of the user hang on it. */
  readonly key: string;
  readonly reach: 'unit' | 'county';
  /** `reports`: nothing but missing reports. */
  readonly purpose: 'reports' | 'gaps';
  /** Of the unit or county. */
  readonly name: string;
  /** As they are given; never empty. */
  readonly entries: readonly Entry[];
}

/**
 * One letter for each unit that has entries, or for each county, in the order of the data. Entries of a county as a
 * whole go into the letter to the county only; entries of what the data do not have are left out.
 */
export function letterPlans(
  frame: Frame,
  entries: readonly Entry[],
  reach: LetterPlan['reach'],
  { language }: Words,
): readonly LetterPlan[] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const to = reach === 'unit' ? entry.authority : entry.county;
    if (to === null) continue;
    const there = groups.get(to);
    if (there === undefined) groups.set(to, [entry]);
    else there.push(entry);
  }
  return receivers(frame, reach, language === 'zh' ? '' : ' ').flatMap(({ id, name }) => {
    const own = groups.get(id);
    if (own === undefined) return [];
    const purpose = own.every(({ kind }) => kind === 'report') ? 'reports' : 'gaps';
    return [{ key: `${purpose}|${reach}|${id}`, reach, purpose, name, entries: own }];
  });
}

/** Everyone who may get a letter; where there are several counties, units go with theirs. */
function receivers(
  frame: Frame,
  reach: LetterPlan['reach'],
  space: string,
): { id: string; name: string }[] {
  const all = counties(frame);
  const twice = (county: string) => all.filter((each) => each.county === county).length > 1;
  const placeOf = (county: string, prefecture: string | null) =>
    twice(county) && prefecture !== null ? `${prefecture}${space}${county}` : county;
  if (reach === 'county')
    return all.map(({ key, county, prefecture }) => ({
      id: key,
      name: placeOf(county, prefecture),
    }));
  return frame.authorities.map(({ id, name, county, prefecture }) => ({
    id,
    name: all.length > 1 ? `${placeOf(county, prefecture)}${space}${name}` : name,
  }));
}

/** What of an entry lies in one year, told of that year alone; null: nothing, or a trend over many years. */
export function entryOfYear(entry: Entry, year: number): Entry | null {
  if (entry.kind === 'trend') return null;
  const gaps = entry.gaps.filter((gap) => gap.year === year);
  if (gaps.length === 0) return null;
  if (entry.years.length === 1) return entry;
  return {
    ...entry,
    key: `${entry.key}@${year}`,
    years: [year],
    gaps,
    form: gaps[0]?.form ?? null,
  };
}

/** Missing reports, of one year or of all. */
export function missingReports(entries: readonly Entry[], year: number | null): readonly Entry[] {
  return ofYear(
    entries.filter(({ kind }) => kind === 'report'),
    year,
  );
}

/** What is missing or stands out at a unit (null: at each), of one year or of all; no trends. */
export function gapsOf(
  entries: readonly Entry[],
  unit: AuthorityId | null,
  year: number | null,
): readonly Entry[] {
  return ofYear(
    entries.filter(
      ({ kind, authority }) =>
        kind !== 'trend' &&
        kind !== 'collection' &&
        (unit === null ? authority !== null : authority === unit),
    ),
    year,
  );
}

function ofYear(entries: readonly Entry[], year: number | null): readonly Entry[] {
  return year === null ? entries : entries.flatMap((entry) => entryOfYear(entry, year) ?? []);
}

/** Units that any of these entries is about, in the order of the data. */
export function unitsIn(frame: Frame, entries: readonly Entry[]) {
  const there = new Set(entries.map(({ authority }) => authority));
  return frame.authorities.filter(({ id }) => there.has(id));
}
