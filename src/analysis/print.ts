import { countyKey } from '#domain/authority.ts';
import { fingerprintOf } from '#domain/fingerprint.ts';
import type { County } from './county.ts';

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
  const lacking = [...frame.blocks.values()].map((block) => {
    const span = block.years.length;
    const used = new Set(
      units.flatMap((at) => [...block.lacking.of.subarray(at * span, (at + 1) * span)]),
    );
    return [block.form, [...used].map((set) => [...(block.lacking.sets[set] ?? [])])];
  });
  const named = units.map((at) => frame.authorities[at]?.kind);
  return JSON.stringify([cells, named, lines, lacking, years[0], years[years.length - 1]]);
}
