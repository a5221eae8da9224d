import { Status, hasValue } from '../cell.ts';
import type { Cell } from '../cell.ts';
import type { IndicatorId } from '../forms/index.ts';
import { concentration } from '../statistics/concentration.ts';
import { MIN_RATE_CASES, Z_95 } from '../statistics/limits.ts';
import { wilsonInterval } from '../statistics/wilson.ts';
import type {
  CountMeasure,
  Measure,
  MeasureValue,
  RatioMeasure,
  SharesMeasure,
  Term,
} from './types.ts';

/** Where the cell of an indicator comes from: one unit, one year, one form. */
export type CellSource = (indicator: IndicatorId) => Cell;

/**
 * Works out one measure of one report. Shares are 0…1, not in per cent, and may exceed 1 where the parts allow it
 * (older documents opened too): no cap, then no interval.
 *
 * `noReport` and `notOnForm` when the cells say so; `noData` with the parts that have no usable value when any part
 * is blank, missing or in doubt; `noCases` when the denominator is 0 (neither 0 % nor 100 %); `contradiction` when it is
 * below 0; `tooFew` for a rate on 1 to 4 cases. Wilson 95 % interval for proportions only.
 */
export function measureValue(measure: Measure, cellOf: CellSource): MeasureValue {
  if (measure.kind === 'count') return ofCount(measure, cellOf);
  return 'parts' in measure ? ofShares(measure, cellOf) : ofRatio(measure, cellOf);
}

/** Indicators that a measure is made of, each once, numerator first. */
export function partsOf(measure: Measure): readonly IndicatorId[] {
  if (measure.kind === 'count') return [measure.indicator];
  if ('parts' in measure) return measure.parts;
  return [...new Set(sumsOf(measure).flat())];
}

/** The sums that a measure is worked out from, as the indicators of each: a share has two. */
export function sumsOf(measure: Measure): readonly (readonly IndicatorId[])[] {
  if (measure.kind === 'count') return [[measure.indicator]];
  if ('parts' in measure) return [measure.parts];
  return [measure.numerator, measure.denominator].map((terms) =>
    terms.map(({ indicator }) => indicator),
  );
}

/** True for a measure on cases, of which 1 to 4 are too few to print a rate. */
export function isRate(measure: Measure): boolean {
  return measure.kind === 'proportion' || measure.unit === 'per100';
}

function ofCount({ indicator }: CountMeasure, cellOf: CellSource): MeasureValue {
  const cell = cellOf(indicator);
  if (!hasValue(cell)) return without([indicator], cellOf);
  return { kind: 'value', value: cell.value, numerator: null, denominator: null, interval: null };
}

function ofRatio(measure: RatioMeasure, cellOf: CellSource): MeasureValue {
  const x = sumOf(measure.numerator, cellOf);
  const n = sumOf(measure.denominator, cellOf);
  if (x === null || n === null) return without(partsOf(measure), cellOf);
  if (n === 0) return { kind: 'noCases' };
  if (n < 0) return { kind: 'contradiction' };
  if (isRate(measure) && n < MIN_RATE_CASES) {
    return { kind: 'tooFew', numerator: x, denominator: n };
  }
  return {
    kind: 'value',
    value: (x / n) * measure.factor,
    numerator: x,
    denominator: n,
    interval: measure.kind === 'proportion' ? wilsonInterval(x, n, Z_95) : null,
  };
}

function ofShares(measure: SharesMeasure, cellOf: CellSource): MeasureValue {
  const counts: number[] = [];
  for (const indicator of measure.parts) {
    const cell = cellOf(indicator);
    if (!hasValue(cell)) return without(measure.parts, cellOf);
    counts.push(cell.value);
  }
  const result = concentration(counts);
  if (result === null) return { kind: 'noCases' };
  return {
    kind: 'value',
    value: measure.kind === 'concentration' ? result.index : result.effective,
    numerator: null,
    denominator: counts.reduce((sum, count) => sum + count, 0),
    interval: null,
  };
}

/** Null when any term has no usable value: a sum with a blank term is blank. */
function sumOf(terms: readonly Term[], cellOf: CellSource): number | null {
  let sum = 0;
  for (const { indicator, sign = 1 } of terms) {
    const cell = cellOf(indicator);
    if (!hasValue(cell)) return null;
    sum += sign * cell.value;
  }
  return sum;
}

function without(parts: readonly IndicatorId[], cellOf: CellSource): MeasureValue {
  const missing = parts.filter((indicator) => !hasValue(cellOf(indicator)));
  const is = (status: Status) => missing.some((indicator) => cellOf(indicator).status === status);
  if (is(Status.noReport)) return { kind: 'noReport' };
  if (is(Status.notOnForm)) return { kind: 'notOnForm' };
  return { kind: 'noData', missing };
}
