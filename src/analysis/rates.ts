import { cellAt } from '#domain/frame.ts';
import { funnelMeasures } from '#domain/measures/funnelMeasures.ts';
import { measureValue } from '#domain/measures/evaluate.ts';
import { measureOf } from '#domain/measures/index.ts';
import type { MeasureId } from '#domain/measures/index.ts';
import { binomialLower, binomialUpper } from '#domain/statistics/binomial.ts';
import { funnelLimits, funnelScores } from '#domain/statistics/funnel.ts';
import { MIN_DISPERSION_UNITS, MIN_RATE_CASES, Z_998 } from '#domain/statistics/limits.ts';
import { normalLower } from '#domain/statistics/normal.ts';
import { overdispersion } from '#domain/statistics/overdispersion.ts';
import type { County, PeerGroup, Report } from './county.ts';
import type { Compared } from './counts.ts';
import { gapOf } from './gap.ts';
import type { Gap } from './types.ts';
import { speaks } from './usable.ts';

/** A report that takes part in a funnel. */
interface Cases {
  readonly report: Report;
  readonly y: number;
  readonly n: number;
}

/**
 * Level gaps of one rate in one group: outside the 99.8 % limits of the funnel, by the exact tail. Units with at least
 * 5 cases take part; below 8 of them the over-dispersion is unknown and nothing is claimed.
 */
export function rateGaps(county: County, group: PeerGroup, measure: MeasureId): Compared {
  const cases = casesIn(group, measure);
  const found = funnelScores(cases);
  const dispersion = found === null ? null : overdispersion(found.scores);
  if (cases.length < MIN_DISPERSION_UNITS || found === null || dispersion === null)
    return { gaps: [], tests: 0 };
  const { rate, scores } = found;
  const z = Z_998 * Math.sqrt(dispersion.used);
  const chance = normalLower(-z);
  const gaps = cases.flatMap(({ report, y, n }, i): Gap[] => {
    const isLow = binomialLower(y, n, rate) < chance;
    const isHigh = binomialUpper(y, n, rate) < chance;
    if (!isLow && !isHigh) return [];
    if (!speaks(county, report, (form) => measureOf(measure, form) !== null)) return [];
    const { at, year, form } = report;
    const limits = funnelLimits(n, rate, dispersion.used, Z_998);
    return [
      gapOf(
        county,
        at,
        { kind: 'level', year, form, measure },
        {
          value: y / n,
          n,
          side: isLow ? 'low' : 'high',
          ...limits,
          peers: cases.length - 1,
          distance: Math.max(1, Math.abs(scores[i]!) / z),
        },
      ),
    ];
  });
  return { gaps, tests: cases.length };
}

function casesIn({ reports, form }: PeerGroup, id: MeasureId): Cases[] {
  const measure = measureOf(id, form);
  if (measure === null) return [];
  return reports.flatMap((report) => {
    const { at, year, block } = report;
    const result = measureValue(measure, (indicator) => cellAt(block, at, year, indicator));
    if (result.kind !== 'value' || result.numerator === null || result.denominator === null)
      return [];
    const { numerator: y, denominator: n } = result;
    return n >= MIN_RATE_CASES && y >= 0 && y <= n ? [{ report, y, n }] : [];
  });
}

/** The rates of a group's form whose level is compared. */
export const ratesOf = ({ form }: PeerGroup): readonly MeasureId[] => funnelMeasures[form];
