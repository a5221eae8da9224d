import { binomialUpper } from './binomial.ts';
import type { Interval } from './interval.ts';

/**
 * How far two counts of the same unit lie apart, in standard deviations of chance:
 * 2(√(x₂ + ⅜) − √(x₁ + ⅜)) / √(2φ) (variance-stabilising root: Anscombe 1948, Biometrika 35:246).
 *
 * Counts ≥ 0; `phi` ≥ 1 is the over-dispersion. Above 0 when the later is larger.
 * Example: `twoCountsScore(5, 15, 1)` is 2.27.
 */
export function twoCountsScore(earlier: number, later: number, phi: number): number {
  return (2 * (Math.sqrt(later + 3 / 8) - Math.sqrt(earlier + 3 / 8))) / Math.sqrt(2 * phi);
}

/**
 * The counts that lie exactly z standard deviations of chance from one: where `twoCountsScore` is −z and z (φ = 1).
 *
 * `count` ≥ 0; `low` is below 0 where no count is that much lower. Example: `twoCountsReach(0, 3.0902).high` is 7.45.
 */
export function twoCountsReach(count: number, z: number): Interval {
  const root = Math.sqrt(count + 3 / 8);
  const reach = z / Math.SQRT2;
  const low = root - reach;
  return { low: low < 0 ? -1 : low ** 2 - 3 / 8, high: (root + reach) ** 2 - 3 / 8 };
}

/**
 * Exact two-sided p that two counts have the same mean: given their sum, the later one is Binomial(sum, ½)
 * (Przyborowski & Wilenski 1940, Biometrika 31:313).
 *
 * Whole counts ≥ 0; 1 for equal counts, also for two zeros. Example: `twoCountsP(0, 5)` is 0.0625.
 */
export function twoCountsP(earlier: number, later: number): number {
  return Math.min(1, 2 * binomialUpper(Math.max(earlier, later), earlier + later, 0.5));
}
