/** Forms of the yearly report, told from the labels in a file, never from its year. */
export type FormId = 's2014' | 'm2019' | 'm2021' | 'none';

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
