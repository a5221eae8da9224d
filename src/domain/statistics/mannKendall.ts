import { NORMAL_FROM_YEARS, TREND_ODDS } from './limits.ts';
import { normalLower } from './normal.ts';

/** A two-sided test of "no trend". */
export interface TrendTest {
  /** Pairs that rise less pairs that fall. */
  readonly s: number;
  /** Chance of an |S| at least as large without a trend, above 0 and at most 1. */
  readonly p: number;
  /** p < 0.05; from whole numbers where p is a fraction. */
  readonly significant: boolean;
}

/** S = Σ_{i<j} sgn(x_j − x_i) (Mann 1945, Econometrica 13:245). `values` in order of time. */
export function kendallS(values: readonly number[]): number {
  let s = 0;
  for (let j = 1; j < values.length; j++) {
    for (let i = 0; i < j; i++) s += Math.sign(values[j]! - values[i]!);
  }
  return s;
}

/** How often each value occurs. */
function tieSizes(values: readonly number[]): readonly number[] {
  const sizes = new Map<number, number>();
  for (const value of values) {
    const size = sizes.get(value);
    sizes.set(value, size === undefined ? 1 : size + 1);
  }
  return [...sizes.values()];
}

/**
 * Coefficients of the q-binomial [a + b choose a]: how many ways to mix `a` equal with `b` larger values give 0, 1, …
 * inversions. By whether the last value is one of the larger (no new inversion of it) or one of the equal (b of them).
 */
function mixings(a: number, b: number): readonly number[] {
  if (a === 0 || b === 0) return [1];
  const last = mixings(a, b - 1);
  const first = mixings(a - 1, b);
  return Array.from({ length: a * b + 1 }, (_, k) => {
    const larger = k < last.length ? last[k]! : 0;
    return k < b ? larger : larger + first[k - b]!;
  });
}

function product(left: readonly number[], right: readonly number[]): readonly number[] {
  const result = new Array<number>(left.length + right.length - 1).fill(0);
  left.forEach((x, i) => right.forEach((y, j) => (result[i + j]! += x * y)));
  return result;
}

/** There are few ways for values to be equal among fewer than 20, and a county has thousands of series. */
const known = new Map<string, readonly number[]>();

/** Orders of a multiset by number of inversions; the order of the groups of equal values does not matter. */
function inversions(ties: readonly number[]): readonly number[] {
  const sorted = [...ties].sort((a, b) => a - b);
  const key = sorted.join();
  const there = known.get(key);
  if (there !== undefined) return there;
  const counts = inversionsOf(sorted);
  known.set(key, counts);
  return counts;
}

/**
 * The coefficients of the q-multinomial (MacMahon 1916, Combinatory Analysis), with groups of equal values added one
 * after the other.
 */
function inversionsOf(ties: readonly number[]): readonly number[] {
  let placed = 0;
  let counts: readonly number[] = [1];
  for (const size of ties) {
    counts = product(counts, mixings(size, placed));
    placed += size;
  }
  return counts;
}

/**
 * Mann–Kendall test over all orders of the values as they are, ties included (Kendall 1975, Rank Correlation Methods).
 * No order is listed: S = (pairs that differ) − 2 · inversions.
 *
 * `values` in order of time, fewer than about 20, so that the counts stay whole. One value or none: p = 1.
 * Example: five rising values give S = 10 and p = 2/120.
 */
export function mannKendallExact(values: readonly number[]): TrendTest {
  const s = kendallS(values);
  const counts = inversions(tieSizes(values));
  const pairs = counts.length - 1;
  let orders = 0;
  let extreme = 0;
  counts.forEach((count, inverted) => {
    orders += count;
    if (Math.abs(pairs - 2 * inverted) >= Math.abs(s)) extreme += count;
  });
  return fractionTest(s, extreme, orders);
}

/** A test whose p is `extreme` of `orders`; whether that is below 1 in 20 is decided in whole numbers. */
export function fractionTest(s: number, extreme: number, orders: number): TrendTest {
  return { s, p: extreme / orders, significant: extreme * TREND_ODDS < orders };
}

/** Var S = [n(n−1)(2n+5) − Σ t(t−1)(2t+5)]/18 over groups of t equal values (Kendall 1975). */
export function kendallVariance(values: readonly number[]): number {
  const part = (n: number): number => n * (n - 1) * (2 * n + 5);
  return tieSizes(values).reduce((rest, size) => rest - part(size), part(values.length)) / 18;
}

/** The z of S with a continuity correction of 1, 0 for S = 0, and its two-sided normal test (Kendall 1975). */
export function normalTest(s: number, variance: number): TrendTest & { readonly z: number } {
  const z = s === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(variance);
  const p = 2 * normalLower(-Math.abs(z));
  return { s, z, p, significant: p * TREND_ODDS < 1 };
}

/**
 * Mann–Kendall test of a series without gaps filled: exact below 10 values, normal from 10 on.
 *
 * `values` usable ones only, in order of time. Example: `[1, 2, 4, 3, 5]` gives S = 8, p = 10/120.
 */
export function mannKendall(values: readonly number[]): TrendTest {
  if (values.length < NORMAL_FROM_YEARS) return mannKendallExact(values);
  const { s, p, significant } = normalTest(kendallS(values), kendallVariance(values));
  return { s, p, significant };
}
