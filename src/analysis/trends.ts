import { isTrendTested, mainCountsOn } from '#domain/measures/mainCounts.ts';
import type { MainCountId } from '#domain/measures/mainCounts.ts';
import { allForms } from '#domain/forms/index.ts';
import type { TableFormId } from '#domain/forms/index.ts';
import { MIN_YEARS } from '#domain/statistics/limits.ts';
import { regionalKendall } from '#domain/statistics/regionalKendall.ts';
import { trend } from '#domain/statistics/trend.ts';
import type { YearValue } from '#domain/statistics/yearValue.ts';
import type { County } from './county.ts';
import type { TrendRecord } from './types.ts';
import { numberIn } from './usable.ts';

/** Fewer values are no series. */
const MIN_VALUES = 2;

/**
 * Trends of every main count but stocks, one series a unit and form, holes not filled, with at least two usable
 * values; then of the county as a whole, over its units of all types.
 */
export function trendsOf(county: County): TrendRecord[] {
  return allForms.flatMap(({ id: form }) =>
    mainCountsOn(form)
      .filter(isTrendTested)
      .flatMap((measure) => {
        const series = county.units.map((at) => ({
          at,
          points: pointsOf(county, at, measure, form),
        }));
        const ofUnits = series.flatMap(({ at, points }): TrendRecord[] => {
          if (points.length < MIN_VALUES) return [];
          const authority = county.frame.authorities[at]?.id ?? null;
          const { verdict, years, s, p, slope, slopeRange } = trend(points);
          if (p === null || slope === null) return [];
          const what = { county: county.key, authority, measure, form, units: null };
          return [{ ...what, years, s, p, slope, slopeRange, verdict }];
        });
        return [
          ...ofUnits,
          ...ofCounty(
            county,
            series.map(({ points }) => points),
            measure,
            form,
          ),
        ];
      }),
  );
}

function ofCounty(
  { key, isNamed }: County,
  series: readonly (readonly YearValue[])[],
  measure: MainCountId,
  form: TableFormId,
): TrendRecord[] {
  const found = isNamed ? regionalKendall(series) : null;
  if (found === null) return [];
  const { units, years, s, p, slope, verdict } = found;
  const what = { county: key, authority: null, measure, form, units };
  return [{ ...what, years, s, p, slope, slopeRange: null, verdict }];
}

function pointsOf({ frame }: County, at: number, measure: MainCountId, form: TableFormId) {
  const block = frame.blocks.get(form);
  return (block?.years ?? []).flatMap((year): YearValue[] => {
    const value = block === undefined ? null : numberIn({ at, year, block }, measure);
    return value === null ? [] : [{ year, value }];
  });
}

/** @returns how many of the series were tested: those of at least five years */
export function testedIn(trends: readonly TrendRecord[]): number {
  return trends.filter(({ years }) => years.length >= MIN_YEARS).length;
}
