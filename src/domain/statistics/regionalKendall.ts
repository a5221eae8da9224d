import { MIN_REGIONAL_UNITS, MIN_REGIONAL_YEARS, MIN_YEARS, NORMAL_FROM_YEARS } from './limits.ts';
import { fractionTest, kendallS, kendallVariance, normalTest } from './mannKendall.ts';
import type { TrendTest } from './mannKendall.ts';
import { median } from './quantile.ts';
import { pairSlopes } from './theilSen.ts';
import { trendWord } from './trend.ts';
import type { TestedWord } from './trend.ts';
import { inYearOrder } from './yearValue.ts';
import type { YearValue } from './yearValue.ts';

type Series = readonly YearValue[];

/** What may be said of a county as a whole. */
export interface RegionalTrend {
  readonly verdict: TestedWord | 'tooFewYears';
  /** Units that take part. */
  readonly units: number;
  /** Years that at least half of the units with 4 values have, in order. */
  readonly years: readonly number[];
  readonly s: number;
  readonly p: number;
  /** Median of all slopes of two years within a unit, in the unit of the values per year. */
  readonly slope: number;
}

const valuesOf = (series: Series): readonly number[] =>
  inYearOrder(series).map((point) => point.value);
const yearsOf = (units: readonly Series[]): readonly number[] =>
  [...new Set(units.flatMap((series) => series.map((point) => point.year)))].sort((a, b) => a - b);

/** D_ij = Σ over the units of sgn(x_j − x_i), over the pairs of years that a unit has both. */
function yearPairs(units: readonly Series[], years: readonly number[]): readonly number[][] {
  const matrix = years.map(() => years.map(() => 0));
  const position = new Map(years.map((year, i) => [year, i]));
  for (const series of units) {
    for (const from of series) {
      for (const to of series) {
        const [i, j] = [position.get(from.year)!, position.get(to.year)!];
        matrix[i]![j]! += Math.sign(to.value - from.value);
      }
    }
  }
  return matrix;
}

/**
 * Regional Kendall test with p over all orders of whole years, the same order for all units at once and a missing
 * value going with its year: S(π) = Σ_{i<j} D_π(i)π(j). Units under one county move together, and variances added up
 * as if they did not would make p far too small (after Hirsch & Slack 1984, Water Resour Res 20:727).
 *
 * `units`: one series of usable values each; fewer than 10 different years (n! orders are counted).
 */
export function regionalKendallYears(units: readonly Series[]): TrendTest {
  const years = yearsOf(units);
  const n = years.length;
  const pairs = yearPairs(units, years);
  const s = units.reduce((sum, series) => sum + kendallS(valuesOf(series)), 0);
  const all = 2 ** n - 1;
  let orders = 0;
  let extreme = 0;
  const visit = (placed: number, sum: number): void => {
    if (placed === all) {
      orders += 1;
      if (Math.abs(sum) >= Math.abs(s)) extreme += 1;
      return;
    }
    for (let next = 0; next < n; next++) {
      if (placed & (1 << next)) continue;
      let gain = 0;
      for (let i = 0; i < n; i++) if (placed & (1 << i)) gain += pairs[i]![next]!;
      visit(placed | (1 << next), sum + gain);
    }
  };
  visit(0, 0);
  return fractionTest(s, extreme, orders);
}

/**
 * Regional Kendall test by adding S and its variance over the units (Hirsch & Slack 1984): for 10 years and more,
 * where the orders cannot be counted.
 */
export function regionalKendallVariance(
  units: readonly Series[],
): TrendTest & { readonly z: number; readonly variance: number } {
  const series = units.map(valuesOf);
  const s = series.reduce((sum, values) => sum + kendallS(values), 0);
  const variance = series.reduce((sum, values) => sum + kendallVariance(values), 0);
  return { ...normalTest(s, variance), variance };
}

/** The units with enough values. */
const longOf = (units: readonly Series[]) =>
  units.filter((series) => series.length >= MIN_REGIONAL_YEARS);

/**
 * The units that take part. Years that fewer than half of the long series have are left out first, then series that are
 * no longer long: a year told by one unit of seven says nothing of the county.
 */
function takingPart(units: readonly Series[]): readonly Series[] {
  const long = longOf(units);
  const having = new Map<number, number>();
  for (const { year } of long.flat()) {
    const there = having.get(year);
    having.set(year, there === undefined ? 1 : there + 1);
  }
  const isKept = ({ year }: YearValue) => 2 * (having.get(year) ?? NaN) >= long.length;
  return longOf(long.map((series) => series.filter(isKept)));
}

/**
 * Whether a county as a whole moves: from the units of all types with at least 4 usable values, over the years that at
 * least half of them have. Rising and falling also need a slope of that sign: where most units stand still the county
 * did not move.
 *
 * `units`: one series a unit within one form, each year at most once. Null below 5 such units; with fewer than 5
 * different years the verdict is `tooFewYears`.
 */
export function regionalKendall(units: readonly Series[]): RegionalTrend | null {
  const taking = takingPart(units);
  const slope = median(taking.flatMap(pairSlopes));
  if (taking.length < MIN_REGIONAL_UNITS || slope === null) return null;
  const years = yearsOf(taking);
  const test =
    years.length < NORMAL_FROM_YEARS
      ? regionalKendallYears(taking)
      : regionalKendallVariance(taking);
  const isMove = Math.sign(slope) === Math.sign(test.s);
  const word = isMove ? trendWord(test) : 'noClearTrend';
  const verdict = years.length < MIN_YEARS ? 'tooFewYears' : word;
  return { verdict, units: taking.length, years, s: test.s, p: test.p, slope };
}
