import { sameCounty } from '../names.ts';
import type { FileClaims } from './claims.ts';
import { withoutKind } from './units.ts';
import type { KnownUnits } from './units.ts';

/** One way of writing each county: 示例 is 示例县 where the drop or the known units say so. */
export function countyWriter(
  files: readonly FileClaims[],
  known: KnownUnits,
): (county: string) => string {
  const said = new Set(files.flatMap(({ claims }) => claims.flatMap((c) => c.county ?? [])));
  const alike = new Map<string, string[]>();
  for (const county of said) {
    const key = withoutKind(county);
    const list = alike.get(key);
    if (list === undefined) alike.set(key, [county]);
    else list.push(county);
  }
  const chosen = new Map<string, string>();
  for (const county of said) {
    const full = alike
      .get(withoutKind(county))
      ?.find((other) => other.length > county.length && sameCounty(county, other));
    chosen.set(county, known.placeOf(full ?? county, null).county);
  }
  return (county) => chosen.get(county) ?? county;
}
