import type { Unit } from '../forms/types.ts';
import type { IndicatorId, TableFormId } from '../forms/index.ts';

/** +1 or −1 times an indicator. */
export interface Term {
  readonly indicator: IndicatorId;
  readonly sign?: -1;
}

interface MeasureBase {
  readonly id: string;
  /**
   * The form that this is worked out for; forms that go on from it have it too, with all its parts (`carriesOn`) and no
   * definition of their own.
   */
  readonly form: TableFormId;
  /** `%` shares are kept as 0…1; `ratio` is a plain number; 条/人 and the like are amounts per one of something. */
  readonly unit: '%' | 'ratio' | 'per100' | 'yuan' | Unit;
  /** Which way a scheme counts as good; `none`: higher is neither better nor worse. */
  readonly direction: 'up' | 'down' | 'none';
  readonly decimals: number;
}
/** numerator ÷ denominator × factor. A proportion has a Wilson interval. */
export interface RatioMeasure extends MeasureBase {
  readonly kind: 'proportion' | 'ratio';
  readonly numerator: readonly Term[];
  readonly denominator: readonly Term[];
  readonly factor: number;
}
/** Computed from the shares of several counts (concentration). */
export interface SharesMeasure extends MeasureBase {
  readonly kind: 'concentration' | 'effectiveNumber';
  readonly parts: readonly IndicatorId[];
}
/** A count of the form under a name of its own. */
export interface CountMeasure extends MeasureBase {
  readonly kind: 'count';
  readonly indicator: IndicatorId;
}
export type Measure = RatioMeasure | SharesMeasure | CountMeasure;

/** Result of a measure for one unit and year. */
export type MeasureValue =
  | {
      readonly kind: 'value';
      readonly value: number;
      readonly numerator: number | null;
      /** Null for a plain count. */
      readonly denominator: number | null;
      /** 95 % Wilson bounds of a proportion, as shares 0…1. */
      readonly interval: { readonly low: number; readonly high: number } | null;
    }
  /** n < 5: print x/n, no rate. */
  | { readonly kind: 'tooFew'; readonly numerator: number; readonly denominator: number }
  /** The denominator is 0. */
  | { readonly kind: 'noCases' }
  /** The denominator is below 0: the numbers of the report contradict each other (more pending than in total). */
  | { readonly kind: 'contradiction' }
  /** A part is blank or unusable. */
  | { readonly kind: 'noData'; readonly missing: readonly IndicatorId[] }
  | { readonly kind: 'noReport' }
  | { readonly kind: 'notOnForm' };
