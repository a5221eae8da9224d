import type { HeadMaps } from './columnHeads.ts';
import type { LayoutRow } from './layoutOfForms.ts';
import type { Line } from './lines.ts';
import type { PlacedPiece, RowCells } from './rowValues.ts';

/** Heads that stand above a row of the table of acts. */
export interface BlockHeads {
  readonly keys: readonly string[];
  /** As printed: a unit may stand there. */
  readonly texts: readonly string[];
  /** Heads that are not on any form. */
  readonly others: readonly string[];
}

/** A label with the cells behind it. */
export interface WalkedRow extends RowCells {
  /** Null for a label that is not on the form. */
  readonly row: LayoutRow | null;
  readonly label: string;
  readonly block: BlockHeads;
  readonly heads: HeadMaps;
  /** Numbers stood between the heads and the first label: values may stand above their labels. */
  readonly isBelowNumbers: boolean;
  /** The next row of the form in the text; null behind the last one. */
  next: LayoutRow | null;
}

/** The numbers under the heads of the table of disputes. */
export interface WalkedDisputes {
  readonly values: readonly PlacedPiece[];
  readonly lines: readonly Line[];
  readonly heads: HeadMaps;
  /** Whether heads and their groups, as far as they are there, stand in the order of the form. */
  readonly inOrder: boolean;
}

export interface Walk {
  readonly rows: readonly WalkedRow[];
  readonly disputes: readonly WalkedDisputes[];
  /** Rows of the document that belong to a table. */
  readonly used: ReadonlySet<number>;
}
