import type { Interval } from './interval.ts';
import { MIN_PEERS } from './limits.ts';
import { median } from './quantile.ts';

/** MAD of a normal distribution in standard deviations, and the inverse of its mean absolute deviation. */
const MAD_OF_NORMAL = 0.6745;
const INVERSE_MEAN_DEVIATION = 1.2533;

interface RobustOptions {
  /** Money is decided, not drawn by chance: without a MAD nothing is said of it. */
  readonly money?: boolean;
}

/**
 * Median absolute deviation from the median, unscaled (Hampel 1974, JASA 69:383).
 *
 * In the unit of the values; null when there are none. Example: `mad([1, 2, 3, 4])` is 1.
 */
export function mad(values: readonly number[]): number | null {
  const centre = median(values);
  return centre === null ? null : median(values.map((value) => Math.abs(value - centre)));
}

/** Centre and spread (as a standard deviation) of ln(1 + x); null when nothing can be told from them. */
function logScale(
  counts: readonly number[],
  { money = false }: RobustOptions,
): { readonly centre: number; readonly spread: number } | null {
  const logs = counts.map((count) => Math.log1p(count));
  const centre = median(logs);
  const deviation = mad(logs);
  if (centre === null || deviation === null) return null;
  if (deviation > 0) return { centre, spread: deviation / MAD_OF_NORMAL };
  const mean = logs.reduce((sum, log) => sum + Math.abs(log - centre), 0) / logs.length;
  return money || mean === 0 ? null : { centre, spread: INVERSE_MEAN_DEVIATION * mean };
}

/**
 * How far each count lies from the median of its group, in robust standard deviations of y = ln(1 + x):
 * 0.6745 (y − m)/MAD, or (y − m)/(1.2533 · mean|y − m|) where half or more are equal and the MAD is 0
 * (Iglewicz & Hoaglin 1993, How to Detect and Handle Outliers).
 *
 * `counts` ≥ 0, the whole group, in any order; scores in the same order. Null when all are equal, for an empty group,
 * and for money whose MAD is 0. Example: the scores of seven 0 and one 1 are seven 0 and 6.38.
 */
export function robustScores(
  counts: readonly number[],
  options: RobustOptions = {},
): readonly number[] | null {
  const scale = logScale(counts, options);
  if (scale === null) return null;
  return counts.map((count) => (Math.log1p(count) - scale.centre) / scale.spread);
}

/**
 * The score beyond which a unit of a group of `size` (itself included) is unusual: max(3.5, 3.09 + 21/(e − 3)), e the
 * size rounded down to an even number. The 3.5 of Iglewicz & Hoaglin is for large groups; in small ones of pure
 * chance it calls 1 to 3 units in 100, this (fitted by simulation) 2 in 1,000.
 *
 * Null below 5 peers: nothing is claimed. Example: `robustCut(12)` is 5.42.
 */
export function robustCut(size: number): number | null {
  if (size - 1 < MIN_PEERS) return null;
  return Math.max(3.5, 3.09 + 21 / (2 * Math.floor(size / 2) - 3));
}

/**
 * The counts at which a unit of the group becomes unusual: exp(m ± cut · spread) − 1, not below 0.
 *
 * In the unit of the counts; null where `robustScores` or `robustCut` is.
 */
export function robustLimits(
  counts: readonly number[],
  options: RobustOptions = {},
): Interval | null {
  const scale = logScale(counts, options);
  const cut = robustCut(counts.length);
  if (scale === null || cut === null) return null;
  return {
    low: Math.max(0, Math.expm1(scale.centre - cut * scale.spread)),
    high: Math.expm1(scale.centre + cut * scale.spread),
  };
}
