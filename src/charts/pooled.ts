import { MIN_PEERS } from '#domain/statistics/limits.ts';
import type { Point } from '#query/types.ts';

/** All cases of a group together. */
export interface Pooled {
  readonly x: number;
  readonly n: number;
  readonly units: number;
}

/** x and n over all units of a group with cases; null when a unit would have fewer than five peers. */
export function pooledOf(points: readonly Point[]): Pooled | null {
  const rates = points.flatMap(({ rate }) => (rate === null || rate.n === 0 ? [] : [rate]));
  if (rates.length <= MIN_PEERS) return null;
  return {
    x: rates.reduce((sum, { x }) => sum + x, 0),
    n: rates.reduce((sum, { n }) => sum + n, 0),
    units: rates.length,
  };
}
