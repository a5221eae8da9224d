import { binomialUpper } from './binomial.ts';

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
 * Exact two-sided p that two counts have the same mean: given their sum, the later one is Binomial(sum, ½)
 * (Przyborowski & Wilenski 1940, Biometrika 31:313).
 *
 * Whole counts ≥ 0; 1 for equal counts, also for two zeros. Example: `twoCountsP(0, 5)` is 0.0625.
 */
export function twoCountsP(earlier: number, later: number): number {
  return Math.min(1, 2 * binomialUpper(Math.max(earlier, later), earlier + later, 0.5));
}
