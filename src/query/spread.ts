import { MIN_PEERS } from '#domain/statistics/limits.ts';
import { quantile } from '#domain/statistics/quantile.ts';
import type { Point, Spread } from './types.ts';

/** True for a number that may be compared. */
export function isUsable(point: Point): point is Point & { readonly value: number } {
  return point.value !== null;
}

/** True for a number in doubt, which is in no sum, median or place. */
export function isDoubtful({ shown, value }: Pick<Point, 'shown' | 'value'>): boolean {
  return shown === 'suspect' && value === null;
}

/** How many numbers in doubt what is left out of a sum has; one at least where it is left out for that reason. */
export function doubtfulIn(
  left: readonly (Pick<Point, 'shown'> & {
    readonly points: readonly Pick<Point, 'shown' | 'value'>[];
  })[],
): number {
  return left.reduce((sum, { shown, points }) => {
    const found = points.filter(isDoubtful).length;
    return sum + (found === 0 && shown === 'suspect' ? 1 : found);
  }, 0);
}

/** True when each unit of a group of `size` usable values has at least five peers; below that nothing is claimed. */
export function enoughPeers(size: number): boolean {
  return size - 1 >= MIN_PEERS;
}

/** The usable numbers among the points. */
export function valuesOf(points: readonly Point[]): number[] {
  const values: number[] = [];
  for (const { value } of points) if (value !== null) values.push(value);
  return values;
}

/** Quartiles of a group's usable values; null when a unit has fewer than five peers. */
export function spreadOf(values: readonly number[]): Spread | null {
  if (!enoughPeers(values.length)) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const [p25, median, p75] = [
    quantile(sorted, 0.25),
    quantile(sorted, 0.5),
    quantile(sorted, 0.75),
  ];
  if (p25 === null || median === null || p75 === null) return null;
  return { n: values.length, p25, median, p75 };
}
