import { MIN_DISPERSION_UNITS } from './limits.ts';
import { quantile } from './quantile.ts';

const WINSORISED_SHARE = 0.1;
/** Winsorised squares of pure chance average 0.60 to 0.66, not 1, in groups of 8 to 30 (simulated). */
const WINSORISED_CHANCE = 0.6;

/** Variance beyond chance: as estimated, and as used (1 unless the estimate is clearly above 1). */
export interface Dispersion {
  readonly estimate: number;
  readonly used: number;
}

/**
 * The scores with those below their 10th percentile set to it and those above the 90th set to that, in the same order,
 * so that one unit cannot hide itself (Spiegelhalter 2005, Stat Med 24:1185).
 */
export function winsorise(scores: readonly number[]): readonly number[] {
  const low = quantile(scores, WINSORISED_SHARE);
  const high = quantile(scores, 1 - WINSORISED_SHARE);
  if (low === null || high === null) return [];
  return scores.map((score) => Math.min(Math.max(score, low), high));
}

/**
 * Over-dispersion φ of I scores: Σ z² / (0.6 · I) over the winsorised scores, used when above 1 + 2√(2/I), else 1
 * (Spiegelhalter 2005; the 0.6 corrects for the winsorising).
 *
 * Null below 8 scores: then no claim that rests on φ is made.
 */
export function overdispersion(scores: readonly number[]): Dispersion | null {
  const units = scores.length;
  if (units < MIN_DISPERSION_UNITS) return null;
  const squares = winsorise(scores).reduce((sum, score) => sum + score ** 2, 0);
  return clearlyAbove(squares / (WINSORISED_CHANCE * units), units);
}

/** Uses an estimate only when above 1 + 2√(2/freedom), two standard errors of a mean of chi-squares. */
export function clearlyAbove(estimate: number, freedom: number): Dispersion {
  return { estimate, used: estimate > 1 + 2 * Math.sqrt(2 / freedom) ? estimate : 1 };
}
