import type { AuthorityId, AuthorityKind } from '#domain/authority.ts';
import type { FormId } from '#domain/forms/types.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import type { MeasureId } from '#domain/measures/s2014.ts';

/** An indicator or a derived measure: whatever a chart can be about. */
export type SubjectId = IndicatorId | MeasureId;

/** What is chosen once and holds on every page. */
export interface Selection {
  /** Key of the county (`countyKey`), null when the data hold only one. */
  readonly county: string | null;
  /** Comparison group by type, or all types, or picked by hand. */
  readonly group: AuthorityKind | 'all' | readonly AuthorityId[];
  readonly years: readonly [number, number];
  /** The single year that one-year views show. */
  readonly year: number;
  readonly focus: AuthorityId | null;
  readonly pinned: readonly AuthorityId[];
}

/**
 * How a cell is shown, first match of: noReport; notOnForm; blank (blank, row missing); suspect (ambiguous,
 * unit unknown, disputed); zero; value. `notOwed`: the roster says that no report is due.
 */
export type Shown = 'value' | 'zero' | 'blank' | 'notOnForm' | 'noReport' | 'suspect' | 'notOwed';

/** Leads from a mark in a chart to its evidence. */
export interface CellKey {
  readonly authority: AuthorityId;
  readonly year: number;
  readonly form: FormId;
  readonly indicator: IndicatorId;
}

/** One number, or the reason why there is none, with all that a tooltip and a table need. */
export interface Point {
  readonly authority: AuthorityId;
  readonly year: number;
  readonly form: FormId | null;
  readonly value: number | null;
  readonly shown: Shown;
  /** Rates: x of n and the 95 % interval; `noCases` n = 0; `tooFew` n < 5. */
  readonly rate: RateDetail | null;
  /** Cells the number comes from; one for an indicator, all terms for a measure. */
  readonly cells: readonly CellKey[];
}
export interface RateDetail {
  readonly kind: 'rate' | 'tooFew' | 'noCases';
  readonly x: number;
  readonly n: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** One unit in a row of a chart or table. */
export interface Row<T> {
  readonly authority: AuthorityId;
  readonly name: string;
  readonly focus: boolean;
  readonly pinned: boolean;
  readonly data: T;
}

/** Rows shown and the peers that reference values come from: all of the group, also those not shown. */
export interface Rows<T> {
  readonly rows: readonly Row<T>[];
  readonly peers: readonly Row<T>[];
  readonly focus: AuthorityId | null;
  /** Units in the comparison group, with a report or not. */
  readonly total: number;
}
