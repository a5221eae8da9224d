import type { Line, Piece } from './lines.ts';

/** A value cell with its row. */
export interface PlacedPiece {
  readonly row: number;
  readonly piece: Piece;
}

/** What stands behind the label of a row. */
export interface RowCells {
  readonly line: Line;
  /** Index of the label in its line. */
  readonly at: number;
  /** Values in their order, with those on the lines below where the label stands alone. */
  readonly values: readonly PlacedPiece[];
  /** Whether the values stand on the line of the label. */
  readonly inline: boolean;
}

/** Column number (from 0) by index in the line, as a head or rows without gaps show it. */
export type ColumnMap = ReadonlyMap<number, number>;

/** What rows of one table show about where values stand. */
export interface Places {
  /** Heads: by width of their line. */
  readonly heads: ReadonlyMap<number, ColumnMap>;
  /** Rows that have all their values, by width of their line; null where they contradict each other. */
  readonly full: ReadonlyMap<number, ColumnMap | null>;
  /** The same counted from the label, by number of cells behind it. */
  readonly behind: ReadonlyMap<number, ColumnMap | null>;
}

/** Outcome for one row: a piece (null: blank) for each column, or no certain answer. */
export type RowOutcome =
  | { readonly kind: 'read'; readonly cells: readonly (PlacedPiece | null)[] }
  | { readonly kind: 'none' }
  | { readonly kind: 'unsure' };

/**
 * The values of a row with `count` columns. All there: in their order. Some missing: only where the layout keeps blank
 * cells and head, full rows or the number of cells say which; never by order.
 */
export function valuesOf(cells: RowCells, count: number, places: Places): RowOutcome {
  const { values, inline, line, at } = cells;
  if (values.length === count) return { kind: 'read', cells: values };
  if (values.length > count) return { kind: 'unsure' };
  const behind = line.pieces.slice(at + 1);
  if (values.length === 0) {
    const blank = line.keepsBlanks || behind.length > 1;
    return blank && behind.length >= count && behind.length > 1
      ? { kind: 'read', cells: Array.from({ length: count }, () => null) }
      : { kind: 'none' };
  }
  if (!inline || !line.keepsBlanks) return { kind: 'unsure' };
  if (behind.some(({ kind, text }) => kind === 'covered' && /\d/.test(text)))
    return { kind: 'unsure' };
  const maps = [
    places.heads.get(line.pieces.length),
    places.full.get(line.pieces.length),
    shifted(places.behind.get(behind.length), at + 1),
    behind.length === count ? new Map(behind.map((_, i) => [at + 1 + i, i])) : undefined,
  ].filter((map) => map !== undefined);
  const readings = maps.map((map) => (map === null ? null : byMap(cells, count, map)));
  const [first] = readings;
  if (first === undefined || first === null) return { kind: 'unsure' };
  const agree = readings.every(
    (other) => other?.every((cell, i) => cell?.piece === first[i]?.piece) === true,
  );
  return agree ? { kind: 'read', cells: first } : { kind: 'unsure' };
}

function shifted(map: ColumnMap | null | undefined, by: number): ColumnMap | null | undefined {
  return map ? new Map([...map].map(([index, column]) => [index + by, column])) : map;
}

function byMap(cells: RowCells, count: number, map: ColumnMap): (PlacedPiece | null)[] | null {
  const { line, at } = cells;
  const found = Array.from({ length: count }, (): PlacedPiece | null => null);
  const filled = new Set(cells.values.map(({ piece }) => line.pieces.indexOf(piece)));
  for (const index of map.keys()) {
    const kind = line.pieces[index]?.kind;
    if (!filled.has(index) && (index <= at || (kind !== 'blank' && kind !== 'covered')))
      return null;
  }
  for (const placed of cells.values) {
    const column = map.get(line.pieces.indexOf(placed.piece));
    if (column === undefined || column >= count || found[column] !== null) return null;
    found[column] = placed;
  }
  return found;
}

/** Learns from the rows of one table that have all their values. */
export function placesOf(
  rows: readonly RowCells[],
  count: number,
  heads: ReadonlyMap<number, ColumnMap>,
): Places {
  const full = new Map<number, ColumnMap | null>();
  const behind = new Map<number, ColumnMap | null>();
  for (const { line, at, values, inline } of rows) {
    if (!inline || values.length !== count) continue;
    const at0 = values.map(({ piece }) => line.pieces.indexOf(piece));
    learn(full, line.pieces.length, at0);
    learn(
      behind,
      line.pieces.length - at - 1,
      at0.map((index) => index - at - 1),
    );
  }
  return { heads, full, behind };
}

function learn(into: Map<number, ColumnMap | null>, width: number, indexes: readonly number[]) {
  const before = into.get(width);
  const now = new Map(indexes.map((index, column) => [index, column]));
  const same =
    before === undefined ||
    (before !== null && [...now].every(([index, column]) => before.get(index) === column));
  into.set(width, same ? now : null);
}
