import type { FormTableRow } from './formRows.ts';
import type { Line, Piece } from './lines.ts';

/** A value with its row. */
export interface PlacedPiece {
  readonly row: number;
  readonly piece: Piece;
}

/** Heads that stand above a row of the table of acts. */
export interface BlockHeads {
  readonly keys: readonly string[];
  /** As printed: a unit may stand there. */
  readonly texts: readonly string[];
  /** Heads that are not on any form. */
  readonly others: readonly string[];
}

/** A label with the values behind it. */
export interface WalkedRow {
  /** What the label may be, on each form; none for a label that is on no form. */
  readonly rows: readonly FormTableRow[];
  readonly label: string;
  readonly line: Line;
  /** Index of the label in its line. */
  readonly at: number;
  /** Rows of the document in which parts of the label stand. */
  readonly parts: readonly number[];
  /** Values in their order, with those on the lines below where the label stands alone. */
  readonly values: readonly PlacedPiece[];
  /** Units of measure between label and values, or behind them. */
  readonly units: readonly PlacedPiece[];
  /** Whether the values stand on the line of the label. */
  readonly inline: boolean;
  readonly block: BlockHeads;
  /** Lines of heads above a row of the table of requests. */
  readonly heads: readonly Line[];
  /** Numbers stood between the heads and the first label: values may stand above their labels. */
  readonly isBelowNumbers: boolean;
  /** Several units or years stand over its values. */
  readonly isOfMany: boolean;
  /** What the next label in the text may be; none behind the last one. */
  next: readonly FormTableRow[];
}

/** The numbers under the heads of the table of disputes. */
export interface WalkedDisputes {
  readonly values: readonly PlacedPiece[];
  readonly lines: readonly Line[];
  /** Whether heads and their groups, as far as they are there, stand in the order of the form. */
  readonly inOrder: boolean;
}

export interface Walk {
  readonly rows: readonly WalkedRow[];
  readonly disputes: readonly WalkedDisputes[];
  /** Rows of the document that belong to a table of rows and columns. */
  readonly used: ReadonlySet<number>;
  /** Those with a number below the heads of acts of which no label is there. */
  readonly lost: readonly number[];
}
