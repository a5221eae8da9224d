import type { HeadMap, HeadMaps } from './columnHeads.ts';
import type { Line, Piece } from './lines.ts';
import { hasDigit, reportKey } from './reportLabels.ts';

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

/** Column number (from 0) by index in the line. */
export type ColumnMap = ReadonlyMap<number, number>;

/** What rows of one table show about where values stand. */
export interface Places {
  readonly heads: HeadMaps;
  /** Rows of the table, the row itself among them. */
  readonly peers: readonly RowCells[];
}

/** A value below a head that is not on the form. */
export interface OtherValue extends PlacedPiece {
  readonly head: string;
}

/**
 * Outcome for one row: for each column a piece, null for a blank, or undefined where the table has no such column; or
 * no certain answer.
 */
export type RowOutcome =
  | {
      readonly kind: 'read';
      readonly cells: readonly (PlacedPiece | null | undefined)[];
      readonly others: readonly OtherValue[];
    }
  | { readonly kind: 'none' }
  | { readonly kind: 'unsure' };

const UNSURE: RowOutcome = { kind: 'unsure' };
const read = (cells: readonly (PlacedPiece | null | undefined)[]): RowOutcome => ({
  kind: 'read',
  cells,
  others: [],
});

/**
 * The values of a row with `count` columns. Where blank cells keep their place, the heads say which column a value is
 * in, or the number of cells and the other rows do; elsewhere all must be there, in their order.
 */
export function valuesOf(cells: RowCells, count: number, places: Places): RowOutcome {
  const { values, inline, line, at } = cells;
  const head = places.heads.get(line.pieces.length);
  const behind = line.pieces.slice(at + 1);
  if (values.length === 0 && (behind.length < count || behind.length <= 1)) return { kind: 'none' };
  if (head?.kind === 'contradicts') return UNSURE;
  if (line.keepsBlanks && hasWordsForValue(cells, head?.columns ?? null)) return UNSURE;
  if (values.length > 0 && (!inline || !line.keepsBlanks)) {
    if (values.length !== count) return UNSURE;
    return inline && head !== undefined && disturbs(head, count, at) ? UNSURE : read(values);
  }
  const spans = head === undefined ? null : bySpans(cells, count, head);
  if (spans !== null) return read(spans);
  // a second line below a label that is merged over both
  if (values.some(({ piece }) => !line.pieces.includes(piece))) return UNSURE;
  if (hasSpanOfValue(cells, head?.columns ?? new Map())) return UNSURE;
  return head === undefined
    ? byPosition(cells, count, places.peers)
    : byHead(cells, count, head, places.peers);
}

/** 十二, 3–5, 5[1]: something is printed where a value belongs, so the row is no row of blanks. */
function hasWordsForValue({ line, at, values }: RowCells, columns: ColumnMap | null): boolean {
  if (values.length > 0) return false;
  return line.pieces.some(
    ({ kind, text }, i) =>
      i > at && kind === 'words' && hasDigit(text) && columns?.has(i) !== false,
  );
}

/** Whether heads above a full row of a line without blanks are others than those of the form, or in another order. */
function disturbs(head: HeadMap, count: number, at: number): boolean {
  if (head.kind === 'contradicts') return true;
  const columns = [...head.columns].sort(([a], [b]) => a - b).map(([, column]) => column);
  const isOther = [...head.others.keys()].some((index) => index > at);
  return (
    isOther ||
    (head.columns.size === count && columns.some((c, i) => i > 0 && c < (columns[i - 1] ?? c)))
  );
}

/**
 * A full row below a full head, where merged cells are one: the spans of the two need not fit.
 * @returns null when head or row has other columns than the form, or blanks
 */
function bySpans(
  { line, at, values }: RowCells,
  count: number,
  { columns, others }: Extract<HeadMap, { kind: 'map' }>,
): PlacedPiece[] | null {
  const order = [...columns].sort(([a], [b]) => a - b).map(([, column]) => column);
  const named = order.filter((column, i) => column !== order[i - 1]);
  const behind = line.pieces.slice(at + 1).filter((piece, i, all) => {
    const before = all[i - 1];
    return piece.kind !== 'covered' || piece.text !== before?.text || before.text === '';
  });
  const isFull = values.length === count && behind.length === count && named.length === count;
  const isOfForm = ![...others.keys()].some((index) => index > at);
  if (!isFull || !isOfForm || [...columns.keys()].some((index) => index <= at)) return null;
  return values.flatMap((_, column) => values[named.indexOf(column)] ?? []);
}

/** A value that is merged over cells of several columns or rows belongs to none of them for certain. */
function hasSpanOfValue({ line, at }: RowCells, columns: ColumnMap): boolean {
  return line.pieces.some(
    ({ kind, text }, i) =>
      i > at &&
      kind === 'covered' &&
      /\d/.test(text) &&
      (columns.get(i) === undefined || columns.get(i) !== columns.get(i - 1)),
  );
}

function byHead(
  cells: RowCells,
  count: number,
  head: Extract<HeadMap, { kind: 'map' }>,
  peers: readonly RowCells[],
): RowOutcome {
  const { line, at, values } = cells;
  const { columns, others } = head;
  if ([...columns.keys()].some((index) => index <= at)) return UNSURE;
  const alike = peers.filter((peer) => peer.line.pieces.length === line.pieces.length);
  // numbers below no head: heads and rows do not stand in the same columns
  if (alike.some((peer) => numberIndexes(peer).some((i) => !columns.has(i) && !others.has(i))))
    return UNSURE;
  const found: (PlacedPiece | null | undefined)[] = Array.from({ length: count }, () => undefined);
  for (const column of columns.values()) found[column] = null;
  const aside: OtherValue[] = [];
  for (const placed of values) {
    const index = line.pieces.indexOf(placed.piece);
    const column = columns.get(index);
    if (column === undefined) aside.push({ ...placed, head: others.get(index) ?? '' });
    else if (found[column] === null) found[column] = placed;
    else return UNSURE;
  }
  return { kind: 'read', cells: found, others: aside };
}

/** Without heads: as many cells behind the label as there are columns, or rows of the same width that show the places. */
function byPosition(cells: RowCells, count: number, peers: readonly RowCells[]): RowOutcome {
  const own = exactMap(cells, count, peers);
  const maps = [
    own,
    ...peers
      .filter((peer) => isFull(peer, count))
      .flatMap((peer) => {
        const map = exactMap(peer, count, peers);
        if (map === null) return [];
        if (peer.line.pieces.length === cells.line.pieces.length) return [map];
        return behindLabel(peer).length === behindLabel(cells).length
          ? [moved(map, cells.at - peer.at)]
          : [];
      }),
  ].filter((map) => map !== null);
  const readings = maps.map((map) => byMap(cells, count, map));
  const [first] = readings;
  if (first === undefined || first === null) return UNSURE;
  const agree = readings.every(
    (other) => other?.every((cell, i) => cell?.piece === first[i]?.piece) === true,
  );
  return agree ? read(first) : UNSURE;
}

const isFull = ({ inline, values }: RowCells, count: number) => inline && values.length === count;
const numberIndexes = ({ line, at, values }: RowCells) =>
  values
    .filter(({ piece }) => hasDigit(piece.text))
    .map(({ piece }) => line.pieces.indexOf(piece))
    .filter((i) => i > at);
const behindLabel = ({ line, at }: RowCells) => line.pieces.slice(at + 1);
const moved = (map: ColumnMap, by: number): ColumnMap =>
  new Map([...map].map(([index, column]) => [index + by, column]));

/** The columns of a row that has exactly as many cells as the form, without those that are blank in all rows like it. */
function exactMap(cells: RowCells, count: number, peers: readonly RowCells[]): ColumnMap | null {
  const behind = behindLabel(cells);
  const alike = peers.filter((peer) => behindLabel(peer).length === behind.length);
  const isEmpty = (i: number) =>
    alike.every((peer) => {
      const kind = behindLabel(peer)[i]?.kind;
      return kind === 'blank' || kind === 'covered';
    });
  const label = reportKey(cells.line.pieces[cells.at]?.text ?? '');
  const span = behind.findIndex(
    ({ kind, text }) => kind !== 'covered' || label === '' || reportKey(text) !== label,
  );
  let indexes = behind.map((_, i) => i).slice(Math.max(span, 0));
  while (indexes.length > count && isEmpty(indexes[indexes.length - 1] ?? -1)) indexes.pop();
  if (indexes.length > count && alike.length > 1) indexes = indexes.filter((i) => !isEmpty(i));
  return indexes.length === count
    ? new Map(indexes.map((i, column) => [cells.at + 1 + i, column]))
    : null;
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
