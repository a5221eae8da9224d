import { binomialLower, binomialUpper } from '#domain/statistics/binomial.ts';
import { funnelLimits, funnelScores } from '#domain/statistics/funnel.ts';
import type { Cases } from '#domain/statistics/funnel.ts';
import type { Interval } from '#domain/statistics/interval.ts';
import { MIN_DISPERSION_UNITS, MIN_RATE_CASES, Z_95, Z_998 } from '#domain/statistics/limits.ts';
import { normalLower } from '#domain/statistics/normal.ts';
import { overdispersion } from '#domain/statistics/overdispersion.ts';

/** What the 99.8 % limits of a funnel say of one unit. */
export interface FunnelUnit {
  /** Outside its own limits, on this side; null within. */
  readonly side: 'low' | 'high' | null;
  /** How many times as far from the common rate as the limit, 1 at least where it is outside. */
  readonly distance: number;
}

/** The limits of a group of rates. */
export interface FunnelGroup {
  /** The common rate of all units together, θ0. */
  readonly rate: number;
  /** Over-dispersion φ as used, 1 or more. */
  readonly dispersion: number;
  /** One entry per unit, in the order given. */
  readonly units: readonly FunnelUnit[];
  /** Shares within the 99.8 % (alarm) and the 95 % (alert) limits of that many cases. */
  readonly alarm: (n: number) => Interval;
  readonly alert: (n: number) => Interval;
}

/** Whether a rate takes part in a funnel: at least 5 cases, and a part of them. */
export function takesPart({ y, n }: Cases): boolean {
  return n >= MIN_RATE_CASES && y >= 0 && y <= n;
}

/**
 * The funnel of a group of rates (Spiegelhalter 2005, Stat Med 24:1185): a unit is outside when its exact binomial tail
 * is below that of 99.8 % limits widened by √φ.
 *
 * `cases` of the units that take part. Null below 8 of them, where φ is unknown, and for a common rate of 0 or 1.
 */
export function funnelGroup(cases: readonly Cases[]): FunnelGroup | null {
  const found = funnelScores(cases);
  const dispersion = found === null ? null : overdispersion(found.scores);
  if (cases.length < MIN_DISPERSION_UNITS || found === null || dispersion === null) return null;
  const { rate, scores } = found;
  const { used } = dispersion;
  const z = Z_998 * Math.sqrt(used);
  const chance = normalLower(-z);
  return {
    rate,
    dispersion: used,
    units: cases.map(({ y, n }, i) => {
      const isLow = binomialLower(y, n, rate) < chance;
      const isHigh = binomialUpper(y, n, rate) < chance;
      const distance = Math.abs(scores[i] ?? NaN) / z;
      if (!isLow && !isHigh) return { side: null, distance };
      return { side: isLow ? 'low' : 'high', distance: Math.max(1, distance) };
    }),
    alarm: (n) => funnelLimits(n, rate, used, Z_998),
    alert: (n) => funnelLimits(n, rate, used, Z_95),
  };
}
