/** Forms of the yearly report, told from the labels in a file, never from its year. */
export type FormId = 's2014' | 'm2019' | 'm2021' | 'none';

/** Counting units printed on the form. Money is always in 万元. */
export type Unit = '条' | '件' | '次' | '篇' | '个' | '人' | '人次' | '万元';

export type IndicatorKind = 'count' | 'money';

/**
 * What may be added: `acrossUnitsOnly` = over authorities, never over channels of one authority;
 * `withCaution` = over authorities, but one item reposted by two counts twice.
 */
export type Additivity = 'yes' | 'acrossUnitsOnly' | 'withCaution';

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
}
/** A row of a form; a heading has an id because parents point at it, and no value. */
export type FormRow = HeadingRow | ValueRow;
