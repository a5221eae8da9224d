import { isOnForm } from '#domain/forms/index.ts';
import { channelIds } from '#domain/measures/s2014.ts';
import { chiSquareQuantile } from '#domain/statistics/chiSquare.ts';
import { ALPHA_95, ALPHA_998, MIN_STRUCTURE_ITEMS } from '#domain/statistics/limits.ts';
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

/** The channel mixes of a group compared with the mix of all of it together. */
export interface MixGroup {
  /** Of all items of the group, in the order of `channelIds`. */
  readonly shares: readonly number[];
  /** G/φ of each mix, in the order given; one above `limit` is a structure gap. */
  readonly scores: readonly number[];
  readonly limit: number;
  /** Below this, the 95 % point, a mix is like that of the group. */
  readonly ordinary: number;
}

/**
 * Compares mixes with the mix of the whole group: beyond the 99.8 % point of chi-square, by G/φ, is a structure gap.
 * Null below 8 mixes, where φ is not known, and where fewer than two channels are used.
 */
export function mixGroup(counts: readonly (readonly number[])[]): MixGroup | null {
  const result = compareStructure(counts);
  if (result === null) return null;
  const { shares, scores, freedom } = result;
  return {
    ...{ shares, scores },
    limit: chiSquareQuantile(1 - ALPHA_998, freedom),
    ordinary: chiSquareQuantile(1 - ALPHA_95, freedom),
  };
}

/** Structure gaps of one group. Reports with all five channels and at least 30 items take part. */
export function mixGaps(county: County, group: PeerGroup): Compared {
  const mixes = channelIds.every((id) => isOnForm(group.form, id)) ? mixesIn(group) : [];
  const compared = mixGroup(mixes.map(({ counts }) => counts));
  if (compared === null) return { gaps: [], tests: 0 };
  const { scores, limit } = compared;
  const gaps = mixes.flatMap(({ report, n }, i): Gap[] => {
    const value = scores[i];
    if (value === undefined || value <= limit) return [];
    const { at, year, form } = report;
    const what = { kind: 'structure', year, form, measure: CHANNEL_MIX } as const;
    const distance = Math.sqrt(value / limit);
    return [gapOf(county, at, what, { value, high: limit, n, peers: mixes.length - 1, distance })];
  });
  return { gaps, tests: mixes.length };
}

/** Whether a channel mix takes part: all five channels known, and at least 30 items. */
export function takesPartInMix(counts: readonly number[]): boolean {
  return (
    counts.length === channelIds.length &&
    counts.reduce((sum, count) => sum + count, 0) >= MIN_STRUCTURE_ITEMS
  );
}

/** @returns the reports of a group whose channel mix is compared: all five channels known, at least 30 items. */
export function mixesIn({ reports }: PeerGroup): Mix[] {
  return reports.flatMap((report) => {
    const counts = channelIds.flatMap((id) => numberIn(report, id) ?? []);
    const n = counts.reduce((sum, count) => sum + count, 0);
    return takesPartInMix(counts) ? [{ report, counts, n }] : [];
  });
}
