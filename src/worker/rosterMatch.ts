import { authorityId, countyKey, kindOf } from '#domain/authority.ts';
import type { Authority, AuthorityId, Roster, RosterEntry } from '#domain/authority.ts';
import { sameCounty } from '#ingest/names.ts';
import { streetForm } from '#ingest/review/units.ts';

/** A line of the roster with the units that it names. */
export interface RosterUnit {
  /** The unit as shown: the roster's name, its own id. */
  readonly authority: Authority;
  /** Units that the roster names by an alias, next to the unit itself. */
  readonly others: readonly AuthorityId[];
}

/** @returns one entry a roster line; a line without any report gives a unit of its own. */
export function rosterUnits(roster: Roster, known: readonly Authority[]): RosterUnit[] {
  const byName = new Map<string, Authority[]>();
  for (const unit of known) {
    const key = streetForm(unit.name);
    byName.set(key, [...(byName.get(key) ?? []), unit]);
  }
  return roster.entries.map((entry) => {
    const named = [entry.authority, ...entry.aliases].flatMap((name) =>
      (byName.get(streetForm(name)) ?? []).filter((unit) => isIn(entry, unit)),
    );
    const [unit, ...rest] = [...new Set(named)];
    const others = rest.filter(({ name }) => streetForm(name) !== streetForm(unit?.name ?? ''));
    return { authority: shownAs(entry, unit), others: others.map(({ id }) => id) };
  });
}

/** @returns the user's own lines, and those published ones whose county the user's roster does not name. */
export function joinedRoster(own: Roster | null, published: Roster | null): Roster | null {
  if (own === null || published === null) return own ?? published;
  const counties = countiesOf(own);
  const named = new Map(
    [...countiesOf(published)].map(([key, line]) => [
      key,
      [...counties.values()].some((county) => isIn(county, line)),
    ]),
  );
  const others = published.entries.filter(
    ({ county, prefecture }) => named.get(countyKey(county, prefecture)) !== true,
  );
  return { entries: [...own.entries, ...others] };
}

/** One line for each county of a roster. */
function countiesOf({ entries }: Roster): ReadonlyMap<string, RosterEntry> {
  return new Map(entries.map((entry) => [countyKey(entry.county, entry.prefecture), entry]));
}

function isIn(
  entry: RosterEntry,
  unit: { readonly county: string; readonly prefecture: string | null },
): boolean {
  return (
    sameCounty(entry.county, unit.county) &&
    (entry.prefecture === null || unit.prefecture === null || entry.prefecture === unit.prefecture)
  );
}

function shownAs(entry: RosterEntry, unit: Authority | undefined): Authority {
  const name = entry.authority;
  if (unit === undefined) {
    return {
      id: authorityId(name, entry.county, entry.prefecture),
      name,
      kind: kindOf(name),
      county: entry.county,
      prefecture: entry.prefecture,
      province: null,
      code: null,
      aliases: entry.aliases,
    };
  }
  const names = new Set([...entry.aliases, ...unit.aliases, unit.name]);
  names.delete(name);
  return {
    ...unit,
    name,
    kind: kindOf(name),
    prefecture: unit.prefecture ?? entry.prefecture,
    aliases: [...names],
  };
}
