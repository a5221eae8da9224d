import { channelIds } from '#domain/measures/s2014.ts';
import { chiSquareQuantile } from '#domain/statistics/chiSquare.ts';
import { ALPHA_998, MIN_STRUCTURE_ITEMS } from '#domain/statistics/limits.ts';
import { compareStructure } from '#domain/statistics/structure.ts';
import type { County, PeerGroup, Report } from './county.ts';
import type { Compared } from './counts.ts';
import { gapOf } from './gap.ts';
import { CHANNEL_MIX } from './types.ts';
import type { Gap } from './types.ts';
import { numberIn } from './usable.ts';

export interface Mix {
  readonly report: Report;
  /** In the order of `channelIds`. */
  readonly counts: readonly number[];
  readonly n: number;
}

/**
 * Structure gaps of one group: channel mixes beyond the 99.8 % point of chi-square from the mix of the whole group,
 * by G/φ. Reports with all five channels and at least 30 items take part; below 8 of them nothing is claimed.
 */
export function mixGaps(county: County, group: PeerGroup): Compared {
  const mixes = group.form === 's2014' ? mixesIn(group) : [];
  const result = compareStructure(mixes.map(({ counts }) => counts));
  if (result === null) return { gaps: [], tests: 0 };
  const limit = chiSquareQuantile(1 - ALPHA_998, result.freedom);
  const gaps = mixes.flatMap(({ report, n }, i): Gap[] => {
    const value = result.scores[i];
    if (value === undefined || value <= limit) return [];
    const { at, year, form } = report;
    const what = { kind: 'structure', year, form, measure: CHANNEL_MIX } as const;
    const distance = Math.sqrt(value / limit);
    return [gapOf(county, at, what, { value, high: limit, n, peers: mixes.length - 1, distance })];
  });
  return { gaps, tests: mixes.length };
}

/** @returns the reports of a group whose channel mix is compared: all five channels known, at least 30 items. */
export function mixesIn({ reports }: PeerGroup): Mix[] {
  return reports.flatMap((report) => {
    const counts = channelIds.flatMap((id) => numberIn(report, id) ?? []);
    const n = counts.reduce((sum, count) => sum + count, 0);
    return counts.length < channelIds.length || n < MIN_STRUCTURE_ITEMS
      ? []
      : [{ report, counts, n }];
  });
}
