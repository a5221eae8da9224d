import type { Interval } from './interval.ts';
import { root } from './root.ts';
import { poissonProbability } from './saddlePoint.ts';

const isCount = (x: number): boolean => Number.isSafeInteger(x) && x >= 0;

/** P(X ≤ x), x ≤ mean: terms from x downwards, which shrink. */
function lowerTail(x: number, mean: number): number {
  let term = 1;
  let sum = 1;
  for (let k = x; k > 0 && term > sum * Number.EPSILON; k--) {
    term *= k / mean;
    sum += term;
  }
  return poissonProbability(x, mean) * sum;
}

/** P(X ≥ x), x ≥ mean: terms from x upwards, which shrink. */
function upperTail(x: number, mean: number): number {
  let term = 1;
  let sum = 1;
  for (let k = x + 1; term > sum * Number.EPSILON; k++) {
    term *= mean / k;
    sum += term;
  }
  return poissonProbability(x, mean) * sum;
}

/**
 * Exact interval of a Poisson mean after `count` independent events (Garwood 1936, Biometrika 28:437): the means at
 * which the count or fewer, and the count or more, have a chance of `alpha`/2 (= ½χ² of α/2 with 2x, and of 1 − α/2
 * with 2x + 2 degrees of freedom). Describes chance only; planned or clustered publishing varies more.
 *
 * `alpha` below 1 is the share outside. In the unit of the count; null for what is no count (negative, broken).
 * Example: `garwoodInterval(0, 0.05)` is 0 to 3.6889.
 */
export function garwoodInterval(count: number, alpha: number): Interval | null {
  if (!isCount(count)) return null;
  const goal = Math.log(alpha / 2);
  if (count === 0) return { low: 0, high: -goal };
  const below = (mean: number): number => Math.log(upperTail(count, mean)) - goal;
  const above = (mean: number): number => Math.log(lowerTail(count, mean)) - goal;
  const step = 1 + Math.sqrt(count);
  let start = Math.max(count - step, count / 2);
  while (below(start) > 0) start = Math.max(start - step, start / 2);
  let end = count + 2 * step;
  while (above(end) > 0) end += step;
  return { low: root(below, start, count), high: root(above, count, end) };
}

/**
 * Byar's approximation of the same interval (Rothman & Boice 1979; used in English public health, APHO Technical
 * Briefing 3): x(1 − 1/(9x) − z/(3√x))³ and (x+1)(1 − 1/(9(x+1)) + z/(3√(x+1)))³. It needs only a z.
 *
 * In the unit of the count; null for what is no count. Example: `byarInterval(5, 1.96)` is 1.611 to 11.668.
 */
export function byarInterval(count: number, z: number): Interval | null {
  if (!isCount(count)) return null;
  const next = count + 1;
  const low = count * (1 - 1 / (9 * count) - z / (3 * Math.sqrt(count))) ** 3;
  const high = next * (1 - 1 / (9 * next) + z / (3 * Math.sqrt(next))) ** 3;
  return { low: count === 0 ? 0 : Math.max(0, low), high };
}
