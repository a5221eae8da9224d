import { formOf } from '#domain/forms/index.ts';
import type { Indicator, TableFormId } from '#domain/forms/index.ts';
import type { GridTable } from '#domain/forms/types.ts';
import { labelKey, numberInFront } from '../lexicon/labelKey.ts';

/** The tables of the forms: the list with one number a row, acts, requests, disputes. */
export type TablePart = 'list' | GridTable;

/** A printed row of one form, with its indicators in the order of the columns. */
export interface FormTableRow {
  readonly form: TableFormId;
  readonly id: string;
  readonly part: TablePart;
  readonly label: string;
  /** Label of the group of rows that it stands in; null: in none. */
  readonly group: string | null;
  readonly keys: readonly string[];
  /** None: a heading in a list. */
  readonly cells: readonly Indicator[];
  /** Keys of the column heads, one list for each cell; none in a list. */
  readonly heads: readonly (readonly string[])[];
  /** Position among the printed rows of the form. */
  readonly order: number;
  /** Position of the next row with cells: what stands between are headings. */
  readonly next: number;
  readonly isLast: boolean;
  /** Printed numbers of the row itself. */
  readonly numbers: readonly string[];
  /** Printed number of the row behind it; null when it has none. */
  readonly nextNumber: string | null;
}

/** Rows of the table of requests that stand in groups: reasons. */
const LEVEL_IN_GROUP = 3;

type Unplaced = Omit<FormTableRow, 'order' | 'next' | 'isLast' | 'nextNumber'>;

/** A unit of measure that goes on in the next line. */
const CUT_UNIT = /[（(]单位[^（()）]*$/;

/** @returns the key of a printed label */
export const keyOf = (text: string): string => labelKey(text.replace(CUT_UNIT, '')).key;

/** @returns the printed rows of a form, in their order */
export function rowsOf(form: TableFormId): readonly FormTableRow[] {
  const rows = unplacedRows(form);
  return rows.map((row, order) => {
    const behind = rows[order + 1];
    const next = rows.findIndex(({ cells }, i) => i > order && cells.length > 0);
    return {
      ...row,
      order,
      next,
      isLast: behind?.part !== row.part,
      nextNumber: behind?.numbers[0] ?? null,
    };
  });
}

function unplacedRows(form: TableFormId): Unplaced[] {
  const { rows = [], indicators = [], layout } = formOf(form) ?? {};
  return rows.flatMap((row): Unplaced[] => {
    const { id, label, aliases, level, parent } = row;
    const texts = [label, ...aliases];
    const cells = indicators.filter((one) =>
      layout === 'list' ? one.id === id : one.grid?.row === id,
    );
    const part = layout === 'list' ? 'list' : cells[0]?.grid?.table;
    if (part === undefined) return [];
    const heads = cells.flatMap(({ grid, aliases: others }) =>
      grid === undefined ? [] : [keysOf([grid.columnLabel, ...others])],
    );
    const numbers = texts.flatMap((text) => numberInFront(text) ?? []);
    const above = level < LEVEL_IN_GROUP ? undefined : rows.find((other) => other.id === parent);
    const group = above?.label ?? null;
    return [{ form, id, part, label, group, keys: keysOf(texts), cells, heads, numbers }];
  });
}

/** @returns the keys of labels, each once */
export const keysOf = (labels: readonly string[]): readonly string[] => [
  ...new Set(labels.map(keyOf)),
];

/** @returns whether one row stands behind another on the form, with nothing but headings between them */
export function follows(row: FormTableRow, before: FormTableRow): boolean {
  return (
    row.form === before.form &&
    row.order > before.order &&
    (row.order <= before.next || before.next < 0)
  );
}
