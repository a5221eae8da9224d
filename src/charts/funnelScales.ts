import { median } from '#domain/statistics/quantile.ts';
import type { RateLevels } from '#analysis/rateLevels.ts';
import { fittedAxis, niceAxis } from './numbers.ts';
import type { Theme } from './types.ts';

/** Axes of a funnel: cases across, rates up. */
export interface FunnelScales {
  /** In the unit of the axis: cases, or their logarithm. */
  readonly cases: { readonly min: number; readonly max: number; readonly ticks: readonly number[] };
  readonly rates: {
    readonly min: number;
    readonly max: number;
    readonly step: number;
    readonly ticks: readonly number[];
  };
  readonly log: boolean;
  /** From cases to the axis, and back. */
  readonly xOf: (n: number) => number;
  readonly casesAt: (x: number) => number;
}

/** Where the largest unit has so many times the cases of the middle one, all others would stand in one corner. */
const VERY_SKEWED = 20;

/** Axes that hold all points and the limits of the middle unit; null without a point. */
export function funnelScales(
  rows: RateLevels,
  points: readonly { readonly n: number; readonly rate: number }[],
  theme: Theme,
): FunnelScales | null {
  const counts = points.map(({ n }) => n);
  const middle = median(counts);
  if (middle === null) return null;
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  const log = most > VERY_SKEWED * middle;
  const narrow = theme.profile === 'narrow';
  const limits = rows.funnel?.alarm(Math.round(middle));
  const rates = points.map(({ rate }) => rate);
  const ends = limits === undefined ? rates : [...rates, limits.low, limits.high];
  const up = fittedAxis(Math.min(...ends), Math.max(...ends), narrow ? 4 : 5);
  const steps = Math.round((up.max - up.min) / up.step);
  return {
    cases: log ? logAxis(least, most, narrow) : linearAxis(most, narrow),
    rates: { ...up, ticks: Array.from({ length: steps + 1 }, (_, i) => up.min + i * up.step) },
    log,
    xOf: log ? Math.log10 : (n) => n,
    casesAt: log ? (x) => 10 ** x : (x) => x,
  };
}

function linearAxis(most: number, narrow: boolean): FunnelScales['cases'] {
  const { max, step } = niceAxis(most * 1.05, narrow ? 4 : 8, true);
  return {
    min: 0,
    max,
    ticks: Array.from({ length: Math.round(max / step) + 1 }, (_, i) => i * step),
  };
}

function logAxis(least: number, most: number, narrow: boolean): FunnelScales['cases'] {
  const [min, max] = [Math.log10(least * 0.8), Math.log10(most * 1.25)];
  const powers = Array.from({ length: Math.ceil(max) + 1 }, (_, power) => 10 ** power);
  const round = powers.flatMap((power) => (narrow ? [power] : [power, 2 * power, 5 * power]));
  return { min, max, ticks: round.map(Math.log10).filter((tick) => tick >= min && tick <= max) };
}
