import { countyKey } from '#domain/authority.ts';
import type { Roster, RosterEntry } from '#domain/authority.ts';

/** The lines of one county on a roster. */
export interface RosterCounty {
  readonly key: string;
  readonly name: string;
  readonly entries: readonly RosterEntry[];
}

/** Counties in order of first appearance; the prefecture stands before the county where it is known. */
export function rosterCounties(roster: Roster): readonly RosterCounty[] {
  const found = new Map<string, { name: string; entries: RosterEntry[] }>();
  for (const entry of roster.entries) {
    const key = countyKey(entry.county, entry.prefecture);
    const name = `${entry.prefecture ?? ''}${entry.county}`;
    const there = found.get(key) ?? { name, entries: [] };
    there.entries.push(entry);
    found.set(key, there);
  }
  return [...found].map(([key, county]) => ({ key, ...county }));
}

/** Number of units on a roster; one with a gap in its years has several lines. */
export function unitsOf(roster: Roster): number {
  return new Set(roster.entries.map((e) => `${countyKey(e.county, e.prefecture)}/${e.authority}`))
    .size;
}
