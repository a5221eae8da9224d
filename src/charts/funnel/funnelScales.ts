import { median } from '#domain/statistics/quantile.ts';
import type { RateLevels } from '#analysis/rateLevels.ts';
import { isVerySkewed, logAxis } from '../logAxis.ts';
import type { AxisEnds } from '../logAxis.ts';
import { fittedAxis, niceAxis } from '../numbers.ts';
import type { Theme } from '../types.ts';

/** Axes of a funnel: cases across, rates up. */
export interface FunnelScales {
  /** In the unit of the axis: cases, or their logarithm. */
  readonly cases: AxisEnds;
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
  const log = isVerySkewed(middle, most);
  const narrow = theme.profile === 'narrow';
  const limits = rows.funnel?.alarm(Math.round(middle));
  const rates = points.map(({ rate }) => rate);
  const ends = limits === undefined ? rates : [...rates, limits.low, limits.high];
  const [lowest, highest] = [Math.min(...ends), Math.max(...ends)];
  // so that no dot stands on the axis of cases
  const up = fittedAxis(lowest - (highest - lowest) * 0.04, highest, narrow ? 4 : 5);
  const steps = Math.round((up.max - up.min) / up.step);
  return {
    cases: log ? logAxis(least, most, narrow) : linearAxis(most, narrow),
    rates: { ...up, ticks: Array.from({ length: steps + 1 }, (_, i) => up.min + i * up.step) },
    log,
    xOf: log ? Math.log10 : (n) => n,
    casesAt: log ? (x) => 10 ** x : (x) => x,
  };
}

function linearAxis(most: number, narrow: boolean): AxisEnds {
  const { max, step } = niceAxis(most * 1.05, narrow ? 4 : 8, true);
  return {
    min: 0,
    max,
    ticks: Array.from({ length: Math.round(max / step) + 1 }, (_, i) => i * step),
  };
}
