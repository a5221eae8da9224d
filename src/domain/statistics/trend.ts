import { MIN_YEARS, SLOPE_RANGE_BELOW_YEARS } from './limits.ts';
import { mannKendall } from './mannKendall.ts';
import type { TrendTest } from './mannKendall.ts';
import { theilSen } from './theilSen.ts';
import { inYearOrder } from './yearValue.ts';
import type { YearValue } from './yearValue.ts';

/** Words that a test of at least 5 years allows. */
export type TestedWord = 'rising' | 'falling' | 'noClearTrend';

/** The only words for a movement over years; "every year" (3 or 4 in a row) is a description, not a test. */
export type TrendWord = TestedWord | 'roseEveryYear' | 'fellEveryYear' | 'tooFewYears';

/** What may be said of one series. */
export interface Trend {
  readonly verdict: TrendWord;
  readonly n: number;
  /** Years that have a value, in order. */
  readonly years: readonly number[];
  readonly s: number;
  /** Mann–Kendall p; null below two years. To be shown from 5 years on only: with fewer it cannot fall below 0.05. */
  readonly p: number | null;
  /** Theil–Sen slope a year; null below two years. */
  readonly slope: number | null;
  /** Smallest and largest slope of two years; null below two years and from 8 on, where they say nothing more. */
  readonly slopeRange: readonly [number, number] | null;
}

/**
 * The verdict on one series of one unit within one form: Mann–Kendall from 5 years on, below that only "rose (fell)
 * every year" for 3 or 4 years without a hole. Nothing is filled in and nothing forecast.
 *
 * `points`: usable values only, each year at most once, in any order; years may be missing.
 * Example: 120, 180, 240, 310, 423 in 2014–2018 is `rising`, S = 10, p = 0.017, slope 67.5.
 */
export function trend(points: readonly YearValue[]): Trend {
  const inOrder = inYearOrder(points);
  const n = inOrder.length;
  const test = mannKendall(inOrder.map((point) => point.value));
  const slope = theilSen(inOrder);
  const range = n < SLOPE_RANGE_BELOW_YEARS && slope !== null ? slope.range : null;
  return {
    verdict: n < MIN_YEARS ? describe(inOrder, test.s) : trendWord(test),
    n,
    years: inOrder.map((point) => point.year),
    s: test.s,
    p: n < 2 ? null : test.p,
    slope: slope === null ? null : slope.slope,
    slopeRange: range === null ? null : [range.low, range.high],
  };
}

/** The word for a test of at least 5 years. */
export function trendWord({ s, significant }: TrendTest): TestedWord {
  if (!significant) return 'noClearTrend';
  return s > 0 ? 'rising' : 'falling';
}

function describe(inOrder: readonly YearValue[], s: number): TrendWord {
  const n = inOrder.length;
  const [first, last] = [inOrder[0], inOrder[n - 1]];
  const whole = first !== undefined && last !== undefined && last.year - first.year === n - 1;
  const pairs = (n * (n - 1)) / 2;
  if (n < 3 || !whole || Math.abs(s) !== pairs) return 'tooFewYears';
  return s > 0 ? 'roseEveryYear' : 'fellEveryYear';
}
