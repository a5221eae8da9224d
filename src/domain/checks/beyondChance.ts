import { TWO_COUNTS_Z } from '../statistics/limits.ts';
import { overdispersion } from '../statistics/overdispersion.ts';
import { twoCountsScore } from '../statistics/twoCounts.ts';

/**
 * Whether a count moved further than chance, and than the units of its county move from year to year.
 * @param scores of all units of the county that have both years, with φ = 1
 */
export function isBeyondChance(was: number, value: number, scores: readonly number[]): boolean {
  const dispersion = overdispersion(scores);
  return Math.abs(twoCountsScore(was, value, dispersion?.used ?? 1)) > TWO_COUNTS_Z;
}
