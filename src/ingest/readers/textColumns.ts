import { cellsOfLine } from './text.ts';
import { hasValues, isCount, isSeveral, isValue, piecesOf } from './textPieces.ts';
import type { Piece, PieceLine } from './textPieces.ts';
import { COVERED, NO_CELL } from './types.ts';

/** Columns of a table in fewer lines are chance. */
const FEWEST_LINES = 3;
const FEWEST_COLUMNS = 3;
const SENTENCE = /[。；！？]/;

/**
 * Rows of a text whose tables are set by spaces. A cell has its place for certain where its line has as many pieces as the
 * table has columns and they stand below those of the others, or where each piece stands below one column and the last one is
 * filled: then no blank was lost. Any other line says that cells are missing in front of its numbers.
 * @param text decoded text
 * @returns one row a line, as `textRows`; null where no lines stand in columns
 */
export function spacedRows(text: string): string[][] | null {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  const rows = lines.map(cellsOfLine);
  let isFound = false;
  for (let from = 0; from < lines.length; from++) {
    const to = endOfRun(lines, rows, from);
    const cut = to - from < FEWEST_LINES ? null : cutInColumns(lines.slice(from, to));
    if (cut !== null) {
      isFound = true;
      cut.forEach((cells, i) => (rows[from + i] = cells));
    }
    from = Math.max(from, to - 1);
  }
  return isFound ? rows : null;
}

/** Lines in a row that have several pieces and nothing else that parts them. */
function endOfRun(lines: readonly string[], rows: readonly (readonly string[])[], from: number) {
  let to = from;
  for (; to < lines.length; to++) {
    const line = lines[to] ?? '';
    if (rows[to]?.length !== 1 || SENTENCE.test(line) || !/\S\s+\S/.test(line)) break;
  }
  return to;
}

/** At any blank where all lines then have as many pieces, else at wide gaps. */
function cutInColumns(lines: readonly string[]): string[][] | null {
  const close = lines.map((line) => piecesOf(line, /[\s\u3000]+/g));
  const isEven = close.every((pieces) => pieces.length === close[0]?.length);
  const cut = isEven
    ? close
    : lines.map((line) =>
        piecesOf(line, /[ \u00a0\u3000]*(?:[ \u00a0]{2}|\u3000)[ \u00a0\u3000]*/g),
      );
  const first = cut.findIndex((pieces) => pieces.some(isCount));
  if (first < 0) return null;
  const most = columnCount(cut.slice(first).filter(hasValues), cut[first - 1]);
  const full = cut.filter((pieces) => pieces.length === most);
  if (most < FEWEST_COLUMNS || full.filter(hasValues).length < 2) return null;
  const edges = edgesOf(full, most);
  const columns = spansOf(edges, null);
  const heads = cut.slice(0, first).map(textsOf);
  const rows = cut.map((pieces, i) => {
    const texts = textsOf(pieces);
    const isHead = i < first || heads.some((head) => head.join() === texts.join());
    if (!isHead) return bodyRow(pieces, most, columns, isEven ? null : edges);
    if (pieces.length === most && (isEven || isAligned(pieces, edges))) return texts;
    if (isStatement(pieces)) return [(lines[i] ?? '').trim()];
    return columns === null ? null : withoutTail(placed(pieces, columns, true));
  });
  if (rows.some((row) => row === null)) return null;
  const whole = rows.flatMap((row) => (row === null ? [] : [row]));
  return first === 0 || isHeaded(whole.slice(0, first), most) ? whole : null;
}

/** A column without a head of its own: a head has lost a cell, and those behind it stand over the numbers of their neighbours. */
const isHeaded = (heads: readonly (readonly string[])[], most: number) =>
  Array.from({ length: most }, (_, at) => at).every((at) =>
    heads.some((row) => row.length > 1 && (row[at] ?? '') !== ''),
  );

/**
 * Each piece begins or ends where most of its column do, where these agree: a line that lost a cell with the blanks around it
 * stands beside its places, or over those of its neighbours.
 */
const isAligned = (pieces: PieceLine, edges: readonly Edges[]): boolean =>
  edges.every(({ lefts, rights }, at) => {
    const piece = pieces[at];
    if (piece === undefined) return true;
    const [left, right] = [usual(lefts), usual(rights)];
    if (left === null && right === null) return true;
    return piece.left === left || piece.right === right;
  });

/** So many of a column are its rule. */
const MOST = 0.6;

/** Where most pieces of a column begin, or end; null where they do not agree. */
function usual(ends: readonly number[]): number | null {
  const alike = (end: number) => ends.filter((other) => other === end).length;
  return ends.find((end) => alike(end) > ends.length * MOST) ?? null;
}

/** Whether a head row lost a cell or is blank over the last column, only its length can tell. */
function withoutTail(row: string[] | null): string[] | null {
  return row === null ? null : row.slice(0, filledIn(row));
}

/** Cells up to the last that is not blank. */
function filledIn(row: readonly string[]): number {
  let last = row.length;
  while (last > 0 && row[last - 1] === '') last--;
  return last;
}

const textsOf = (pieces: PieceLine) => pieces.map(({ text }) => text);

/** 填报单位：某某镇  单位：条 above the head. */
const isStatement = (pieces: PieceLine) => pieces.some(({ text }) => /[:：]/.test(text));

/**
 * As many as the head has, where most rows below it have as many; else as the longest row has: names may go on over blanks,
 * and a head that lost a cell is as long as a row that did.
 */
function columnCount(body: readonly PieceLine[], head: PieceLine | undefined): number {
  const own = head === undefined ? 0 : head.length;
  const alike = body.filter(({ length }) => length === own).length;
  return alike * 2 > body.length ? own : Math.max(own, ...body.map(({ length }) => length));
}

type Span = Pick<Piece, 'left' | 'right'>;

/** Left and right ends of the pieces of each column, the outermost first. */
interface Edges {
  readonly lefts: readonly number[];
  readonly rights: readonly number[];
}

const edgesOf = (full: readonly PieceLine[], most: number): readonly Edges[] =>
  Array.from({ length: most }, (_, at) => {
    const stack = full.flatMap((pieces) => pieces[at] ?? []);
    return {
      lefts: stack.map(({ left }) => left).sort((a, b) => a - b),
      rights: stack.map(({ right }) => right).sort((a, b) => b - a),
    };
  });

/**
 * @param without a line that does not count
 * @returns null where columns reach into each other: places then say nothing
 */
function spansOf(edges: readonly Edges[], without: PieceLine | null): readonly Span[] | null {
  const spans = edges.map(({ lefts, rights }, at): Span => {
    const own = without?.[at];
    const [left = 0] = own !== undefined && lefts[0] === own.left ? lefts.slice(1) : lefts;
    const [right = 0] = own !== undefined && rights[0] === own.right ? rights.slice(1) : rights;
    return { left, right };
  });
  const areApart = spans.every(({ left }, at) => at === 0 || left > (spans[at - 1]?.right ?? left));
  return areApart ? spans : null;
}

/**
 * @param edges null: all lines have as many pieces, whatever their places
 */
function bodyRow(
  pieces: PieceLine,
  most: number,
  columns: readonly Span[] | null,
  edges: readonly Edges[] | null,
): string[] {
  const texts = textsOf(pieces);
  if (texts.length > most) return texts;
  if (texts.length === most)
    return edges === null || (standsBelow(pieces, edges) && isAligned(pieces, edges))
      ? texts
      : inDoubt(pieces, most, columns);
  return (
    (columns === null ? null : placed(pieces, columns, false)) ?? inDoubt(pieces, most, columns)
  );
}

/** Each piece stands below those of the other lines, where these say anything: a blank and a number too many look like a whole line. */
function standsBelow(pieces: PieceLine, edges: readonly Edges[]): boolean {
  if (edges.some(({ lefts }) => lefts.length < 3)) return true;
  const others = spansOf(edges, pieces);
  return (
    others === null ||
    others.every(({ left, right }, at) => {
      const piece = pieces[at];
      return piece !== undefined && piece.left < right && piece.right > left;
    })
  );
}

/** The row with its names in their places, and missing cells in front of its numbers. */
function inDoubt(pieces: PieceLine, most: number, columns: readonly Span[] | null): string[] {
  const from = pieces.findIndex(isValue);
  const texts = textsOf(pieces);
  if (from < 0) return texts;
  const names = columns === null ? null : placed(pieces.slice(0, from), columns, true);
  const last = names === null ? 0 : filledIn(names);
  const front = names === null ? texts.slice(0, from) : names.slice(0, last);
  const values = texts.slice(from);
  const missing = Math.max(1, most - front.length - values.length);
  return [...front, ...Array.from({ length: missing }, () => NO_CELL), ...values];
}

/**
 * A line with fewer pieces than columns. A line that lost a cell with the blanks around it stands too far left from there on,
 * so its last column is blank.
 */
function placed(pieces: PieceLine, columns: readonly Span[], isHead: boolean): string[] | null {
  const row = columns.map(() => '');
  const taken = new Set<number>();
  for (const piece of pieces) {
    const under = columns.flatMap(({ left, right }, at) =>
      piece.left < right && piece.right > left ? [at] : [],
    );
    if (under.length === 0 || under.some((at) => taken.has(at))) return null;
    if (!isHead && (under.length > 1 || isSeveral(piece)) && hasValues(pieces)) return null;
    under.forEach((at, i) => {
      taken.add(at);
      row[at] = i === 0 ? piece.text : COVERED + piece.text;
    });
  }
  return !isHead && hasValues(pieces) && !taken.has(columns.length - 1) ? null : row;
}
