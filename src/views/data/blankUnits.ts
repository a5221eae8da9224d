import { countyKey } from '#domain/authority.ts';
import type { Authority } from '#domain/authority.ts';
import type { Frame } from '#domain/frame.ts';

/**
 * Units that a blank form can be made for: those that the roster names for the year and, in counties without a
 * roster, all that are known. In the order of the frame.
 */
export function blankUnits(frame: Frame, year: number): readonly Authority[] {
  const owing = new Set<number>();
  const counties = new Set<string>();
  frame.roster?.entries.forEach((entry, i) => {
    counties.add(countyKey(entry.county, entry.prefecture));
    const at = frame.rosterAuthorities[i];
    if (at !== undefined && year >= entry.from && year <= (entry.to ?? year)) owing.add(at);
  });
  return frame.authorities.filter(
    (unit, at) => owing.has(at) || !counties.has(countyKey(unit.county, unit.prefecture)),
  );
}

/**
 * What stands before the names of these units to tell them apart: nothing in one county, else the county, with its
 * prefecture where another county has the same name.
 */
export function placeBefore(units: readonly Authority[]): (unit: Authority) => string {
  const keys = new Map<string, Set<string>>();
  for (const { county, prefecture } of units) {
    keys.set(county, (keys.get(county) ?? new Set()).add(countyKey(county, prefecture)));
  }
  return ({ county, prefecture }) => {
    if (keys.size < 2 && (keys.get(county)?.size ?? 0) < 2) return '';
    return (keys.get(county)?.size ?? 0) > 1 ? `${prefecture ?? ''}${county}` : county;
  };
}
