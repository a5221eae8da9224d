import type { AuthorityId } from './authority.ts';
import type { CheckedText, Finding } from './checks/types.ts';
import type { IndicatorId } from './forms/index.ts';

/** One sum (合计, 镇小计 …) of a file: what it says of several units at once. It is never a value of any of them. */
export interface HeardSum {
  readonly label: string;
  /** The reports that it covers, as far as they were imported. */
  readonly covers: readonly { readonly unit: AuthorityId; readonly year: number }[];
  /** How many reports the file has below it; more than `covers` where some were not imported. */
  readonly parts: number;
  /** Those that were not imported, as they are printed; absent: nobody noted them, or there are none. */
  readonly others?: readonly OtherPart[];
  readonly cells: readonly {
    readonly indicator: IndicatorId;
    /** As printed. */
    readonly text: string;
    readonly row: number;
    readonly column: number;
  }[];
}

/** A part of a sum that was not imported. */
export interface OtherPart {
  readonly name: string;
  /** Null: it is not known. */
  readonly year: number | null;
}

/** Units that a file lists without numbers, and what the user said of them. Nothing of them is stored as a report. */
export interface HeardSilent {
  /** They did not report, or the original has numbers that were not read. */
  readonly answer: 'unreported' | 'printed';
  readonly units: readonly {
    readonly row: number;
    readonly name: string;
    readonly county: string | null;
    readonly year: number | null;
  }[];
}

/** What of the reading of a number a person decided: its column or row on the table by hand, its label, unit, form or column. */
export type DecidedBy = 'mapping' | 'table' | 'label' | 'unit' | 'form' | 'column';

/** What a file says of one of its reports besides its cells, as the rules of consistency ask for it. */
export interface HeardReport {
  readonly unit: AuthorityId;
  readonly year: number;
  /** Figures and headings of its running text, not the text; null: it has none. */
  readonly text: CheckedText | null;
  /** What its reading found. */
  readonly found: readonly Finding[];
}

/** Value columns by their printed heads, and which of them was chosen. */
export interface ChosenHead {
  readonly heads: readonly string[];
  readonly at: number;
}

/** The answers with which a file was read: with them it reads the same on another machine. */
export interface HeardAnswers {
  /** Key of a label → where it was placed. */
  readonly places: readonly (readonly [string, string])[];
  readonly encoding: string | null;
  /** In records from before `columns`: the column of all tables, whatever their heads. Such a file is asked about again. */
  readonly valueColumn: number | null;
  /** Printed heads of value columns → which of them holds the unit's numbers, from 0; absent: nobody was asked. */
  readonly columns?: readonly ChosenHead[];
  readonly gridForm: string | null;
  /** Printed label → 元 or 万元; in older records the indicator, which no longer answers for any label. */
  readonly moneyUnits: readonly (readonly [string, string])[];
  /** What was pointed out on its table by hand, as JSON; absent: nothing. */
  readonly mapping?: string;
}
