import type { LayoutRow } from './layoutOfForms.ts';
import type { Line } from './lines.ts';
import type { ColumnMap, PlacedPiece, RowCells } from './rowValues.ts';

/** Heads that stand above a row of the table of acts. */
export interface BlockHeads {
  readonly keys: readonly string[];
  /** As printed: a unit may stand there. */
  readonly texts: readonly string[];
}

/** A label with the cells behind it. */
export interface WalkedRow extends RowCells {
  /** Null for a label that is not on the form. */
  readonly row: LayoutRow | null;
  readonly label: string;
  readonly block: BlockHeads;
  readonly heads: ReadonlyMap<number, ColumnMap>;
  /** The next row of the form in the text; null behind the last one. */
  next: LayoutRow | null;
}

/** The numbers under the heads of the table of disputes. */
export interface WalkedDisputes {
  readonly values: readonly PlacedPiece[];
  readonly lines: readonly Line[];
  readonly heads: ReadonlyMap<number, ColumnMap>;
  readonly inOrder: boolean;
}

export interface Walk {
  readonly rows: readonly WalkedRow[];
  readonly disputes: readonly WalkedDisputes[];
  /** Rows of the document that belong to a table. */
  readonly used: ReadonlySet<number>;
}

/** Heads of the fifteen columns of the disputes, in order. */
export const disputeOrder: readonly (readonly string[])[] = [0, 1, 2].flatMap(() =>
  ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'].map((key) =>
    key === '总计' ? [key, '合计'] : [key],
  ),
);
