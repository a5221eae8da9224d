import type { Frame } from '#domain/frame.ts';
import { Present, presentAt } from '#domain/frame.ts';
import type { NotReported } from '../draft.ts';
import { sameCounty } from '../names.ts';
import type { SettledFile } from './clashes.ts';
import { State } from './state.ts';
import { streetForm } from './units.ts';
import type { KnownUnits } from './units.ts';

/** The units that a file lists without numbers; one that says no year is of the year of all reports of the file, if that is one. */
export function listedWithout({ draft, years }: SettledFile): readonly NotReported[] {
  const [year, ...others] = new Set(years);
  const only = year === undefined || year === 0 || others.length > 0 ? null : year;
  return draft.notReported.map((unit) => ({ ...unit, year: unit.year ?? only }));
}

/** @returns whether a unit has a report of that year in files of the drop, as far as units and years are known */
export function reportedInDrop(files: readonly SettledFile[]): (unit: NotReported) => boolean {
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
export function reportedIn(frame: Frame, known: KnownUnits): (unit: NotReported) => boolean {
  const positions = new Map(frame.authorities.map(({ id }, at) => [id, at]));
  return ({ name, county, year }) => {
    const match = known.match(name, county, null);
    const at = match.kind === 'same' ? positions.get(match.unit.id) : undefined;
    if (at === undefined || year === null) return false;
    return [...frame.blocks.values()].some((block) => presentAt(block, at, year) !== Present.none);
  };
}
