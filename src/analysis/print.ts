import { countyKey } from '#domain/authority.ts';
import { fingerprintOf } from '#domain/fingerprint.ts';
import type { Block } from '#domain/frame.ts';
import type { County } from './county.ts';
import { oneOf } from './oneOf.ts';

/**
 * Hash of everything that the gaps and trends of a county rest on: its units and cells, the roster's lines for it, what its
 * files lack, and the years of the data set.
 */
export function countyPrint({ key, frame, units, years }: County): string {
  const cells = fingerprintOf(frame.authorities, frame.blocks, units);
  const lines = (frame.roster?.entries ?? []).flatMap((entry) =>
    countyKey(entry.county, entry.prefecture) === key
      ? [[entry.authority, entry.from, entry.to]]
      : [],
  );
  const lacking = [...frame.blocks.values()].flatMap((block) => lackingOf(block, units));
  const named = units.map((at) => frame.authorities[at]?.kind);
  return JSON.stringify([cells, named, lines, lacking, years[0], years[years.length - 1]]);
}

/** What files lack, each time with the reports of which that is so. */
function lackingOf({ form, years, lacking }: Block, units: readonly number[]): unknown[] {
  const span = years.length;
  const reports = new Map<number, (readonly [unit: number, year: number])[]>();
  units.forEach((at, unit) => {
    years.forEach((year, y) => {
      const set = lacking.of[at * span + y];
      if (set !== undefined && set > 0) oneOf(reports, set, () => []).push([unit, year]);
    });
  });
  return [...reports].map(([set, own]) => [form, [...(lacking.sets[set] ?? [])], own]);
}
