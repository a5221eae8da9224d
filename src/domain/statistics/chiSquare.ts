import { normalLower } from './normal.ts';
import { root } from './root.ts';

/**
 * P(χ² > x) with `df` (whole, ≥ 1) degrees of freedom, as the finite sum that it is for whole degrees
 * (Abramowitz & Stegun 26.4.4, 26.4.5).
 *
 * Example: `chiSquareUpper(3.84, 1)` is 0.0500.
 */
export function chiSquareUpper(x: number, df: number): number {
  if (x <= 0) return 1;
  const odd = df % 2 === 1;
  let sum = odd ? 2 * normalLower(-Math.sqrt(x)) : Math.exp(-x / 2);
  let term = odd ? Math.sqrt((2 * x) / Math.PI) * Math.exp(-x / 2) : (Math.exp(-x / 2) * x) / 2;
  for (let k = odd ? 3 : 4; k <= df; k += 2) {
    sum += term;
    term *= x / k;
  }
  return sum;
}

/**
 * The x with P(χ² ≤ x) = p, 0 < p < 1.
 *
 * Example: `chiSquareQuantile(0.998, 4)` is 16.9238.
 */
export function chiSquareQuantile(p: number, df: number): number {
  const excess = (x: number): number => Math.log(chiSquareUpper(x, df) / (1 - p));
  let end = df;
  while (excess(end) > 0) end *= 2;
  return root(excess, 0, end);
}
