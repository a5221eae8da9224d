import type { Interval } from '#domain/statistics/interval.ts';
import { ALPHA_95, MIN_PEERS, TWO_COUNTS_Z, Z_998 } from '#domain/statistics/limits.ts';
import { garwoodInterval } from '#domain/statistics/poisson.ts';
import { median, quantile } from '#domain/statistics/quantile.ts';
import { robustCut, robustLimits, robustScores } from '#domain/statistics/robust.ts';
import { twoCountsReach, twoCountsScore } from '#domain/statistics/twoCounts.ts';
import type { Gap } from './types.ts';

/** A zero is told when at least this share of the peers has some. */
const SHARE_ABOVE = 0.9;

/** What the comparison with the group says of one count. */
export type SpreadFound = Pick<Gap, 'value' | 'side' | 'low' | 'high' | 'distance'> & {
  readonly kind: 'zero' | 'level';
};

/** Limits that say something; one of them is a number. */
export interface Limits {
  readonly low: number | null;
  readonly high: number | null;
}

/** An upper limit beyond this many times the largest value says nothing. */
const MOST_OF_LARGEST = 5;

/** @returns the limits without what says nothing: an upper one beyond 5 × the largest value; null where nothing is left */
export function tellingLimits({ low, high }: Limits, largest: number): Limits | null {
  const told = high !== null && high <= MOST_OF_LARGEST * largest ? high : null;
  return low === null && told === null ? null : { low, high: told };
}

/** A group of counts with what is unusual in it. */
export interface SpreadGroup {
  /** One entry per count, in the order given; null within the limits. */
  readonly found: readonly (SpreadFound | null)[];
  /**
   * A count beyond these is a level gap and no other is: the robust limits, or what chance alone allows around the
   * median where that is wider. `low` null: nothing can be too low; `high` null: it lies so far above the largest count
   * that it says nothing. Null where there is neither (also money or counts that are nearly all equal).
   */
  readonly limits: Limits | null;
}

/**
 * Zero and level gaps of one count in a group, of a unit the zero gap alone where both hold.
 *
 * Zero gap: 0 while 90 % of the peers have some, what a Poisson count of 0 allows (3.69) lies below the lower quartile
 * of those, and the robust z is below −3.09; of money the share alone. Level gap: robust z beyond the limit of the
 * group's size and, but for money, by more than the chance of two counts from the median.
 *
 * @param counts of the whole group, ≥ 0; null when a unit has fewer than 5 peers
 */
export function spreadGroup(counts: readonly number[], money: boolean): SpreadGroup | null {
  if (counts.length - 1 < MIN_PEERS) return null;
  const positive = counts.filter((value) => value > 0);
  const quartile = quantile(positive, 0.25);
  const scores = robustScores(counts, { money });
  const limits = robustLimits(counts, { money });
  const middle = median(counts);
  const cut = robustCut(counts.length);
  const share = positive.length / (counts.length - 1);
  const found = counts.map((value, i): SpreadFound | null => {
    if (value === 0 && share >= SHARE_ABOVE) {
      const distance = money ? share / SHARE_ABOVE : -(scores?.[i] ?? NaN) / Z_998;
      if (money || (distance > 1 && isBelowChance(quartile)))
        return { kind: 'zero', value: 0, side: 'low', low: quartile, high: null, distance };
    }
    const score = scores?.[i];
    if (score === undefined || cut === null || limits === null || middle === null) return null;
    const beyondChance = money || Math.abs(twoCountsScore(middle, value, 1)) > TWO_COUNTS_Z;
    if (Math.abs(score) <= cut || !beyondChance) return null;
    const side = score < 0 ? 'low' : 'high';
    return { kind: 'level', value, side, ...limits, distance: Math.abs(score) / cut };
  });
  return {
    found,
    limits:
      limits === null || middle === null
        ? null
        : tellingLimits(drawnLimits(limits, middle, money), Math.max(...counts)),
  };
}

function drawnLimits(robust: Interval, middle: number, money: boolean): Limits {
  const chance = money ? null : twoCountsReach(middle, TWO_COUNTS_Z);
  const low = chance === null ? robust.low : Math.min(robust.low, chance.low);
  return {
    low: low > 0 ? low : null,
    high: chance === null ? robust.high : Math.max(robust.high, chance.high),
  };
}

/** Whether what a Poisson count of 0 allows lies below the lower quartile of the peers that have some. */
function isBelowChance(quartile: number | null): boolean {
  const allowed = garwoodInterval(0, ALPHA_95);
  return allowed !== null && quartile !== null && allowed.high < quartile;
}
