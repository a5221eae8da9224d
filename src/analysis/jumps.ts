import { checkAmong } from '#domain/checks/index.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import type { FormId } from '#domain/forms/types.ts';
import type { County } from './county.ts';
import { checkedCounty } from './findings.ts';

/** A count of one unit in two years that were held against each other. */
export interface Jump {
  /** Position of the unit in the frame. */
  readonly at: number;
  /** The later year. */
  readonly year: number;
  readonly form: FormId;
  readonly indicator: IndicatorId;
  /** NaN where it is no jump. */
  readonly before: number;
  readonly after: number;
  /** Y01: far more than chance and than the county, twice or half, and by 8 at least. */
  readonly isJump: boolean;
  /** Units of the county with both years; NaN where it is no jump. */
  readonly pairs: number;
}

/** @returns every pair of years, the later one given, that Y01 judges in a county */
export function jumpsTo(county: County, year: number): readonly Jump[] {
  const checked = checkedCounty(county);
  return checked.reports
    .filter((report) => report.year === year)
    .flatMap((report) =>
      checkAmong(report, checked.around(report)).flatMap((result): Jump[] => {
        const [indicator] = result.indicators;
        const isJump = result.outcome === 'failed';
        if (result.check !== 'Y01' || indicator === undefined) return [];
        if (!isJump && result.outcome !== 'passed') return [];
        const { before = NaN, value = NaN, pairs = NaN } = result.figures;
        const [was, now, n] = [before, value, pairs].map(Number);
        if (was === undefined || now === undefined || n === undefined) return [];
        const { unit: at, form } = report;
        return [{ at, year, form, indicator, before: was, after: now, pairs: n, isJump }];
      }),
    );
}
