import type { Frame } from '#domain/frame.ts';
import { Present, presentAt } from '#domain/frame.ts';
import type { NotReported } from '../draft.ts';
import { sameCounty } from '../names.ts';
import type { SettledFile } from './clashes.ts';
import { State } from './state.ts';
import { streetForm } from './units.ts';
import type { KnownUnits } from './units.ts';

/** The units that a file lists without numbers; what one does not say of year or county is that of all reports of the file. */
export function listedWithout({ draft, years, units }: SettledFile): readonly NotReported[] {
  const year = onlyOne([...years]);
  const county = onlyOne(units.map((unit) => unit?.county ?? null));
  return draft.notReported.map((unit) => ({
    ...unit,
    year: unit.year ?? (year === 0 ? null : year),
    county: unit.county ?? county,
  }));
}

function onlyOne<T>(all: readonly T[]): T | null {
  const [one, ...others] = new Set(all);
  return one === undefined || others.length > 0 ? null : one;
}

/**
 * @param units as `listedWithout` gives them
 * @returns the same text for files that print the same of the same units and years: such files are asked about once. A list with one
 *   unit more, or with blanks for 未报, is asked about on its own: the rows shown with a question have to be those of all its files.
 */
export function silentKey(units: readonly NotReported[]): string {
  const lines = units.map(({ name, county, year, text }) =>
    JSON.stringify([name, year, county, text]),
  );
  return JSON.stringify(lines.sort());
}

/** @returns the units in a key that `silentKey` made */
export function listedIn(key: string): readonly Listed[] {
  const parsed = (text: unknown): unknown[] => {
    const value: unknown = JSON.parse(String(text));
    return Array.isArray(value) ? value : [];
  };
  return parsed(key).map((line) => {
    const [name, year, county] = parsed(line);
    return {
      name: String(name),
      year: typeof year === 'number' ? year : null,
      county: typeof county === 'string' ? county : null,
    };
  });
}

/** A unit in a list, with its year. */
export type Listed = Pick<NotReported, 'name' | 'county' | 'year'>;

/** @returns whether a unit has a report of that year in files of the drop, as far as units and years are known */
export function reportedInDrop(files: readonly SettledFile[]): (unit: Listed) => boolean {
  const counties = new Map<string, Set<string>>();
  for (const { units, years, states } of files)
    units.forEach((unit, report) => {
      const year = years[report];
      if (unit === null || year === undefined || states[report] === State.leftOut) return;
      const key = keyOf(unit.name, year);
      counties.set(key, (counties.get(key) ?? new Set()).add(unit.county));
    });
  return ({ name, county, year }) => {
    const there = year === null ? undefined : counties.get(keyOf(name, year));
    if (there === undefined) return false;
    return county === null ? there.size === 1 : [...there].some((one) => sameCounty(one, county));
  };
}

const keyOf = (name: string, year: number) => `${String(year)} ${streetForm(name)}`;

/** @returns whether a unit has a report of that year in a frame; a name that may be several units, or no year, has none */
export function reportedIn(frame: Frame, known: KnownUnits): (unit: Listed) => boolean {
  const positions = new Map(frame.authorities.map(({ id }, at) => [id, at]));
  return ({ name, county, year }) => {
    const match = known.match(name, county, null);
    const at = match.kind === 'same' ? positions.get(match.unit.id) : undefined;
    if (at === undefined || year === null) return false;
    return [...frame.blocks.values()].some((block) => presentAt(block, at, year) !== Present.none);
  };
}
