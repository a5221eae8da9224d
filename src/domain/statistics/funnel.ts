import { binomialLower, binomialUpper } from './binomial.ts';
import type { Interval } from './interval.ts';
import { normalLower } from './normal.ts';

/** y cases of n. */
export interface Cases {
  readonly y: number;
  readonly n: number;
}

/**
 * The common rate θ₀ = Σy/Σn of a group and each unit's distance from it,
 * z = (y/n − θ₀)/√(θ₀(1 − θ₀)/n), in the same order (Spiegelhalter 2005, Stat Med 24:1185).
 *
 * `units` with n ≥ 1 and 0 ≤ y ≤ n. Null when the rate is 0 or 1, or the group empty: nothing to compare.
 */
export function funnelScores(
  units: readonly Cases[],
): { readonly rate: number; readonly scores: readonly number[] } | null {
  const y = units.reduce((sum, unit) => sum + unit.y, 0);
  const n = units.reduce((sum, unit) => sum + unit.n, 0);
  if (!(y > 0 && y < n)) return null;
  const rate = y / n;
  const scores = units.map(
    (unit) => (unit.y / unit.n - rate) / Math.sqrt((rate * (1 - rate)) / unit.n),
  );
  return { rate, scores };
}

/**
 * The rates of n cases that are still within chance of the common rate: from the smallest k/n with P(Y ≤ k) ≥ a to the
 * largest with P(Y ≥ k) ≥ a, Y ~ Binomial(n, rate), a = Φ(−z√φ). By the exact tail for every n, so that a point lies
 * outside these lines exactly when its own tail is below a.
 *
 * Whole `n` ≥ 1, 0 < rate < 1, `phi` ≥ 1. Shares from 0 to 1. Example: `funnelLimits(40, 0.2, 1, 3.0902)` is 0.025 to 0.4.
 */
export function funnelLimits(n: number, rate: number, phi: number, z: number): Interval {
  const chance = normalLower(-z * Math.sqrt(phi));
  const low = smallest(n, (k) => binomialLower(k, n, rate) >= chance);
  const high = n - smallest(n, (k) => binomialUpper(n - k, n, rate) >= chance);
  return { low: low / n, high: high / n };
}

/** The smallest k of 0 … n that holds, for a condition that holds for n and for all above one that holds. */
function smallest(n: number, holds: (k: number) => boolean): number {
  let low = 0;
  let high = n;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
