import type { ActsBlock } from './acts.ts';
import type { GridRow } from './grid.ts';
import type { nationalForms } from './list.ts';

/** Forms of the yearly report, told from the labels in a file, never from its year. */
export type FormId = (typeof nationalForms)[number]['id'] | 'none';

/** Counting units printed on the form. Money is always in 万元. */
export type Unit = '条' | '件' | '项' | '次' | '篇' | '个' | '人' | '人次' | '万元';

/** `change`: a count with a sign (本年增/减). */
export type IndicatorKind = 'count' | 'change' | 'money';

/**
 * What may be added: `acrossUnitsOnly` = over authorities, never over channels of one authority;
 * `withCaution` = over authorities, but one item reposted by two counts twice; `stock` = what is there at the end of the
 * year: over authorities, never over years; `never` = each township repeats the same list.
 */
export type Additivity = 'yes' | 'acrossUnitsOnly' | 'withCaution' | 'stock' | 'never';

/** Tables of the forms from 2019 on: acts under the articles of the regulation, requests by applicant, disputes. */
export type GridTable = 'acts' | 'matrix' | 'disputes';
/** Where a value stands in a table of rows and columns. */
export interface GridPlace {
  readonly table: GridTable;
  /** Key of the row within its table; its heading row in the catalogue has this id. */
  readonly row: string;
  readonly column: string;
  readonly columnLabel: string;
}

interface RowBase {
  readonly id: string;
  /** As printed on the form, with its numbering. */
  readonly label: string;
  readonly labelEn: string;
  /** Other wordings met in reports. */
  readonly aliases: readonly string[];
  readonly parent: string | null;
  /** Number of the top section (一 = 1 …). */
  readonly section: number;
  readonly level: number;
}
export interface HeadingRow extends RowBase {
  readonly heading: true;
}
export interface ValueRow extends RowBase {
  readonly heading: false;
  readonly unit: Unit;
  readonly kind: IndicatorKind;
  readonly additive: Additivity;
  readonly sumOf?: readonly string[];
  readonly subsetOf?: string;
  /** Only in tables of rows and columns; the row's label is that of the parent. */
  readonly grid?: GridPlace;
}
/** A row of a form; a heading has an id because parents point at it, and no value. */
export type FormRow = HeadingRow | ValueRow;

/** A text of the form's own in both languages of the page. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** What is known of every form, also of reports without a table. */
export interface FormBasis {
  readonly id: string;
  /** First report year for which it is the national one; it is that until the next form begins. */
  readonly from: number;
  /** How it is called, and where there is no room. */
  readonly names: Bilingual;
  readonly short: Bilingual;
  readonly rows: readonly FormRow[];
}

/** Why comparing a count is not fair; the sentence is in `i18n`. */
export type Caution =
  | 'total'
  | 'channel'
  | 'mix'
  | 'response'
  | 'requests'
  | 'staff'
  | 'places'
  | 'budget'
  | 'training'
  | 'documents';

/** A count of which something may be claimed. */
export interface MainCount<Id extends string = string> {
  readonly id: Id;
  readonly caution: Caution;
}

/** All that is to be known of a form: one file a form, one entry in `list.ts`. */
export interface FormDefinition<Id extends string = string> extends FormBasis {
  /** How somebody with the paper in hand tells it from forms with the same labels; null: no other has them. */
  readonly tell: Bilingual | null;
  /** `list`: one value a row; `tables`: acts, requests by applicant and disputes in rows and columns. */
  readonly layout: 'list' | 'tables';
  /**
   * The form that it goes on from: a row with the same id asks for the same, so series and measures of that form hold on
   * this one too, as far as it has their rows (`carriesOn`). Null: it begins anew.
   */
  readonly continues: string | null;
  /** The table of acts as printed, block by block; empty for a list. */
  readonly acts: readonly ActsBlock[];
  /** Rows of the table of requests, without the headings of groups; empty for a list. */
  readonly requests: readonly GridRow[];
  /**
   * The counts of which something may be claimed (zero where others have some, level, year-to-year change, trend). Left
   * out on purpose: parts of a sum, closed and answered requests (they repeat those received), disputes (too few). All
   * other values are shown without a claim.
   */
  readonly mainCounts: readonly MainCount<Id>[];
}
