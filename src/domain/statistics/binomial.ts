import type { Interval } from './interval.ts';
import { root } from './root.ts';
import { binomialProbability } from './saddlePoint.ts';

/** P(Y ≤ y) summed from y downwards, where the terms shrink; `miss` is 1 − `hit`. */
function sumDown(y: number, n: number, hit: number, miss: number): number {
  let term = 1;
  let sum = 1;
  for (let k = y; k > 0 && term > sum * Number.EPSILON; k--) {
    term *= (k / (n - k + 1)) * (miss / hit);
    sum += term;
  }
  return binomialProbability(y, n, hit, miss) * sum;
}

/** P(Y ≤ y); the shorter tail is summed, from its largest term. */
function lowerTail(y: number, n: number, hit: number, miss: number): number {
  if (y < 0) return 0;
  if (y >= n) return 1;
  return y <= n * hit ? sumDown(y, n, hit, miss) : 1 - sumDown(n - y - 1, n, miss, hit);
}

/**
 * P(Y ≤ y) for Y ~ Binomial(n, theta), exact.
 *
 * Whole numbers `y`, `n` ≥ 0; 0 < theta < 1. Example: `binomialLower(3, 40, 0.2)` is 0.02846.
 */
export function binomialLower(y: number, n: number, theta: number): number {
  return lowerTail(y, n, theta, 1 - theta);
}

/**
 * P(Y ≥ y), the other tail; y itself belongs to both.
 *
 * Example: `binomialUpper(3, 40, 0.2)` is 0.99206.
 */
export function binomialUpper(y: number, n: number, theta: number): number {
  return lowerTail(n - y, n, 1 - theta, theta);
}

/**
 * Exact interval of a proportion (Clopper & Pearson 1934, Biometrika 26:404): the shares at which y or fewer, and y or
 * more, have a chance of `alpha`/2. Wider than Wilson's, never too narrow.
 *
 * Shares from 0 to 1; null without trials and for what is no proportion of whole numbers.
 * Example: `binomialInterval(3, 7, 0.05)` is 0.099 to 0.816.
 */
export function binomialInterval(y: number, n: number, alpha: number): Interval | null {
  if (!Number.isInteger(y) || !Number.isInteger(n) || n < 1 || y < 0 || y > n) return null;
  return { low: lowerBound(y, n, alpha), high: 1 - lowerBound(n - y, n, alpha) };
}

function lowerBound(y: number, n: number, alpha: number): number {
  const goal = Math.log(alpha / 2);
  if (y === 0) return 0;
  if (y === n) return Math.exp(goal / n);
  const excess = (theta: number): number => Math.log(binomialUpper(y, n, theta)) - goal;
  let start = y / n / 2;
  while (excess(start) > 0) start /= 2;
  return root(excess, start, y / n);
}
