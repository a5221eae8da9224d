import { usableAt } from '#domain/suspects.ts';
import { funnelMeasuresOn } from '#domain/measures/funnelMeasures.ts';
import { measureValue } from '#domain/measures/evaluate.ts';
import { measureOf } from '#domain/measures/index.ts';
import type { MeasureId } from '#domain/measures/index.ts';
import type { County, PeerGroup, Report } from './county.ts';
import type { Compared } from './counts.ts';
import { funnelGroup, takesPart } from './funnelGroup.ts';
import { gapOf } from './gap.ts';
import type { Gap } from './types.ts';
import { speaks } from './usable.ts';

/** A report that takes part in a funnel. */
interface ReportCases {
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
  const funnel = funnelGroup(cases);
  if (funnel === null) return { gaps: [], tests: 0 };
  const gaps = cases.flatMap(({ report, y, n }, i): Gap[] => {
    const found = funnel.units[i];
    if (found === undefined || found.side === null) return [];
    if (!speaks(county, report, (form) => measureOf(measure, form) !== null)) return [];
    const { at, year, form } = report;
    return [
      gapOf(
        county,
        at,
        { kind: 'level', year, form, measure },
        { value: y / n, n, ...found, ...funnel.alarm(n), peers: cases.length - 1 },
      ),
    ];
  });
  return { gaps, tests: cases.length };
}

/** @returns the reports of a group that take part in the funnel of a rate, with their cases. */
export function casesIn({ reports, form }: PeerGroup, id: MeasureId): ReportCases[] {
  const measure = measureOf(id, form);
  if (measure === null) return [];
  return reports.flatMap((report) => {
    const { at, year, block } = report;
    const result = measureValue(measure, (indicator) => usableAt(block, at, year, indicator));
    if (result.kind !== 'value' || result.numerator === null || result.denominator === null)
      return [];
    const { numerator: y, denominator: n } = result;
    return takesPart({ y, n }) ? [{ report, y, n }] : [];
  });
}

/** The rates of a group's form whose level is compared. */
export const ratesOf = ({ form }: PeerGroup): readonly MeasureId[] => funnelMeasuresOn(form);
