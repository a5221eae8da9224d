import type { Interval } from './interval.ts';
import { median } from './quantile.ts';
import { inYearOrder } from './yearValue.ts';
import type { YearValue } from './yearValue.ts';

/** (x_j − x_i)/(t_j − t_i) of all pairs; each year at most once, in any order. */
export function pairSlopes(points: readonly YearValue[]): readonly number[] {
  const inOrder = inYearOrder(points);
  const slopes: number[] = [];
  inOrder.forEach((from, i) => {
    for (let j = i + 1; j < inOrder.length; j++) {
      const to = inOrder[j]!;
      slopes.push((to.value - from.value) / (to.year - from.year));
    }
  });
  return slopes;
}

/**
 * Theil–Sen slope: the median of the slopes of all pairs (Theil 1950; Sen 1968, JASA 63:1379), and the smallest and
 * largest of them. One odd year does not move it; years may be missing.
 *
 * In the unit of the values per year; each year at most once. Null below two points.
 * Example: 120, 180, 240, 310, 423 over five years rise by 67.5 a year, from 60 to 113.
 */
export function theilSen(
  points: readonly YearValue[],
): { readonly slope: number; readonly range: Interval } | null {
  const slopes = pairSlopes(points);
  const slope = median(slopes);
  if (slope === null) return null;
  const range = {
    low: slopes.reduce((a, b) => Math.min(a, b)),
    high: slopes.reduce((a, b) => Math.max(a, b)),
  };
  return { slope, range };
}
