import type { Additivity, GridTable, HeadingRow, IndicatorKind, Unit, ValueRow } from './types.ts';

/** A column of a table of rows and columns. */
export interface GridColumn {
  readonly key: string;
  readonly label: string;
  readonly labelEn: string;
  readonly aliases: readonly string[];
}

/** A row of such a table, which becomes a heading of the catalogue with one value for each of its columns. */
export interface GridRow {
  readonly id: string;
  readonly label: string;
  readonly labelEn: string;
  readonly aliases: readonly string[];
  readonly parent: string | null;
  readonly level: number;
}

/** What a value is, beyond its place. */
export interface GridValue {
  readonly unit: Unit;
  readonly kind: IndicatorKind;
  readonly additive: Additivity;
}

/** @returns the heading of a row */
export function headingOf(row: GridRow, section: number): HeadingRow {
  const { id, label, labelEn, aliases, parent, level } = row;
  return { id, heading: true, label, labelEn, aliases, parent, section, level };
}

/**
 * One value of a table of rows and columns. Its label is that of row and column (行政许可／处理决定数量); the column's own
 * label is an alias, which fits many rows and is told apart by the heading above.
 */
export function gridCell<Id extends string>(
  id: Id,
  table: GridTable,
  row: GridRow,
  column: GridColumn,
  section: number,
  value: GridValue,
): ValueRow & { readonly id: Id } {
  return {
    id,
    heading: false,
    label: `${row.label}／${column.label}`,
    labelEn: `${row.labelEn}: ${column.labelEn}`,
    aliases: [column.label, ...column.aliases],
    parent: row.id,
    section,
    level: row.level + 1,
    ...value,
    grid: { table, row: row.id, column: column.key, columnLabel: column.label },
  };
}
