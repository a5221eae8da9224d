import type { AuthorityId } from '#domain/authority.ts';
import type { Finding } from '#domain/checks/types.ts';
import type { SeriesKey } from '#domain/crosswalk/series.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import type { FormId } from '#domain/forms/types.ts';
import type { MeasureId } from '#domain/measures/index.ts';
import type { MainCountId } from '#domain/measures/mainCounts.ts';
import type { TrendWord } from '#domain/statistics/trend.ts';

/** The kinds of gap, in the order in which the first that holds is told of one unit, year and measure. */
export const gapKinds = [
  'report',
  'contradiction',
  'data',
  'zero',
  'level',
  'structure',
  'collection',
] as const;
export type GapKind = (typeof gapKinds)[number];

/** Name of the five channels together, of which the structure gap speaks. */
export const CHANNEL_MIX = 'disclosure.channel';

/** What a gap is about: a row of the form, a rate, the mix of channels, or (collection) a series over the forms. */
export type GapMeasure = IndicatorId | MeasureId | SeriesKey | typeof CHANNEL_MIX;

/** A finding with the report that it speaks of; `at`: position of the unit in the frame, null: the county as a whole. */
export interface ReportFinding {
  readonly at: number | null;
  readonly year: number;
  /** Null: there is no report. */
  readonly form: FormId | null;
  readonly finding: Finding;
}

/** Something missing, or far from the peers. Numbers that a kind does not name are null. */
export interface Gap {
  readonly kind: GapKind;
  /** Key of the county. */
  readonly county: string;
  /** Null: the county as a whole. */
  readonly authority: AuthorityId | null;
  readonly year: number;
  /** Form of the report; null without a report. */
  readonly form: FormId | null;
  /** Null: the report as a whole. */
  readonly measure: GapMeasure | null;
  /** Count; rate 0…1; G/φ for a mix. */
  readonly value: number | null;
  readonly side: 'low' | 'high' | null;
  /** Limits in the unit of the value; of a zero `low` is the lower quartile of the peers that have some. */
  readonly low: number | null;
  readonly high: number | null;
  /** Others of the group. */
  readonly peers: number | null;
  /** Cases of a rate, items of a mix. */
  readonly n: number | null;
  /** Of a data gap: the table has no such row, where others leave its cell blank; absent otherwise. */
  readonly isAbsent?: true;
  /** Of a contradiction: the rule that is broken. */
  readonly finding?: Finding;
  /** How many times as far from the middle as the limit; 1 where there is no limit. */
  readonly distance: number;
}

/** The movement of one main count within one form, of a unit or (authority null) of the county. */
export interface TrendRecord {
  readonly county: string;
  readonly authority: AuthorityId | null;
  readonly measure: MainCountId;
  readonly form: FormId;
  /** Years with a usable value. */
  readonly years: readonly number[];
  readonly s: number;
  readonly p: number;
  /** A year, in the unit of the count. */
  readonly slope: number;
  /** Smallest and largest slope of two years; null from 8 years on and for a county. */
  readonly slopeRange: readonly [number, number] | null;
  readonly verdict: TrendWord;
  /** Units with at least four years, of a county; else null. */
  readonly units: number | null;
}

/** Number of comparisons made by kind, and of series tested for a trend: how many calls chance alone would make. */
export interface TestCounts {
  readonly zero: number;
  readonly level: number;
  readonly structure: number;
  readonly trend: number;
}

/** All gaps and trends of one county. */
export interface CountyAnalysis {
  /** Key of the county. */
  readonly county: string;
  /** Hash of everything that the result rests on. */
  readonly print: string;
  readonly gaps: readonly Gap[];
  readonly trends: readonly TrendRecord[];
  readonly tests: TestCounts;
  /** Groups (year, form and type) in which each report has fewer than 5 peers, so that nothing is compared. */
  readonly smallGroups: number;
}

/** Gaps and trends of a data set. */
export interface Analysis {
  /** Fingerprint of the frame. */
  readonly fingerprint: string;
  readonly counties: readonly CountyAnalysis[];
}
