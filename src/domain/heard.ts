import type { AuthorityId } from './authority.ts';
import type { IndicatorId } from './forms/index.ts';

/** One sum (合计, 镇小计 …) of a file: what it says of several units at once. It is never a value of any of them. */
export interface HeardSum {
  readonly label: string;
  /** The reports that it covers, as far as they were imported. */
  readonly covers: readonly { readonly unit: AuthorityId; readonly year: number }[];
  /** How many reports the file has below it; more than `covers` where some were not imported. */
  readonly parts: number;
  readonly cells: readonly {
    readonly indicator: IndicatorId;
    /** As printed. */
    readonly text: string;
    readonly row: number;
    readonly column: number;
  }[];
}

/** The answers with which a file was read: with them it reads the same on another machine. */
export interface HeardAnswers {
  /** Key of a label → where it was placed. */
  readonly places: readonly (readonly [string, string])[];
  readonly encoding: string | null;
  readonly valueColumn: number | null;
  readonly gridForm: string | null;
  /** Indicator → 元 or 万元. */
  readonly moneyUnits: readonly (readonly [string, string])[];
  /** What was pointed out on its table by hand, as JSON; absent: nothing. */
  readonly mapping?: string;
}
