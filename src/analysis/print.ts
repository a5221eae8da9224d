import { countyKey } from '#domain/authority.ts';
import { Present, presentAt, slotOf } from '#domain/frame.ts';
import type { Block } from '#domain/frame.ts';
import { cellsHash } from './cellsHash.ts';
import { countyItself } from './county.ts';
import type { County } from './county.ts';
import type { Said } from './said.ts';
import { oneOf } from '#domain/oneOf.ts';

/**
 * Everything that the gaps and trends of a county rest on, its cells as a hash: its units and reports, those of the county itself, the roster's lines
 * for it, what its files lack and say besides, what is settled, and the years of the data set.
 */
export function countyPrint(county: County, said: Said): string {
  const { key, frame, years } = county;
  const units = [...new Set([...county.units, ...countyItself(county)])];
  const named = units.map((at) => [frame.authorities[at]?.id, frame.authorities[at]?.kind]);
  const lines = (frame.roster?.entries ?? []).flatMap((entry) =>
    countyKey(entry.county, entry.prefecture) === key
      ? [[entry.authority, entry.from, entry.to]]
      : [],
  );
  const blocks = [...frame.blocks.values()].flatMap((block) => {
    const reports = reportsOf(block, units);
    const slots = reports.map(([unit, year]) => slotOf(block, units[unit] ?? NaN, year) ?? NaN);
    return reports.length === 0
      ? []
      : [
          [
            block.form,
            reports,
            cellsHash(block, slots),
            settledOf(block, slots),
            lackingOf(block, units),
          ],
        ];
  });
  const own = new Set(units);
  const sums = said.sums.filter(({ covers }) => covers.some(({ at }) => own.has(at)));
  const words = units.map((at) => said.print(at));
  return JSON.stringify([named, lines, blocks, years[0], years[years.length - 1], words, sums]);
}

/** What of the reports the user takes as printed. */
const settledOf = ({ settled }: Block, slots: readonly number[]): unknown[] =>
  slots.flatMap((slot, i) =>
    settled.has(slot) ? [[i, [...(settled.get(slot) ?? [])].sort()]] : [],
  );

type ReportKey = readonly [unit: number, year: number];

/** The reports of the units, by their position among them. */
function reportsOf(block: Block, units: readonly number[]): ReportKey[] {
  return units.flatMap((at, unit) =>
    block.years.flatMap((year): ReportKey[] =>
      presentAt(block, at, year) === Present.none ? [] : [[unit, year]],
    ),
  );
}

/** What files lack, each time with the reports of which that is so. */
function lackingOf({ form, years, lacking }: Block, units: readonly number[]): unknown[] {
  const span = years.length;
  const reports = new Map<number, ReportKey[]>();
  units.forEach((at, unit) => {
    years.forEach((year, y) => {
      const set = lacking.of[at * span + y];
      if (set !== undefined && set > 0) oneOf(reports, set, () => []).push([unit, year]);
    });
  });
  return [...reports].map(([set, own]) => [form, [...(lacking.sets[set] ?? [])], own]);
}
