/**
 * Quantile of type 7 (Hyndman & Fan 1996, Am Stat 50:361; the default of R and of spreadsheets):
 * with h = (n − 1)p, x_⌊h⌋ + (h − ⌊h⌋)(x_⌊h⌋₊₁ − x_⌊h⌋), counted from 0.
 *
 * `values` in any order, usable numbers only; `p` from 0 to 1. In the unit of the values; null when there are none.
 * Example: `quantile([3, 1, 2], 0.25)` is 1.5.
 */
export function quantile(values: readonly number[], p: number): number | null {
  const sorted = Float64Array.from(values).sort();
  const h = (sorted.length - 1) * p;
  const below = sorted[Math.floor(h)];
  const above = sorted[Math.ceil(h)];
  if (below === undefined || above === undefined) return null;
  return below + (h - Math.floor(h)) * (above - below);
}

/** The middle value, or the mean of the two middle ones: the quantile of p = ½. Null when there are no values. */
export function median(values: readonly number[]): number | null {
  return quantile(values, 0.5);
}
