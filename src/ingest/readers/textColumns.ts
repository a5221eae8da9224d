import { Tally } from '../tally.ts';
import { cellsOfLine } from './text.ts';
import { COVERED, NO_CELL } from './types.ts';

/** A stretch of a line between wide gaps, with its place in letters of half width. */
interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

type PieceLine = readonly Piece[];

/** Columns of a table in fewer lines are chance. */
const FEWEST_LINES = 3;
const FEWEST_COLUMNS = 3;
/** What takes the place of two letters. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;
const VALUE = /^(?:[+\-－]?[\d０-９][\d０-９.,，．]*|[—–-]{1,4}|[/／])\D{0,2}$/;
const YEAR = /^20\d\d(?:年度?)?$/;
const LETTER = /^[\u4e00-\u9fff]$/;
const SENTENCE = /[。；！？]/;

/**
 * Rows of a text whose tables are set by spaces. A cell has its place for certain where its line has as many pieces as the
 * table has columns, or where each piece stands below one column and the last one is filled: then no blank was lost. Any other
 * line keeps its pieces in their order, and says that cells are missing.
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
  const head = first > 0 ? cut[first - 1] : undefined;
  // below its head names or labels may go on over blanks
  const most = Math.max(commonestCount(cut), head === undefined ? 0 : head.length);
  const full = cut.filter((pieces) => pieces.length === most);
  if (most < FEWEST_COLUMNS || full.filter(hasValues).length < 2) return null;
  const columns = columnsOf(full, most);
  return cut.map((pieces, i) => rowOf(pieces, most, columns, i < first));
}

function piecesOf(line: string, gap: RegExp): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  const add = (to: number) => {
    const text = line.slice(from, to);
    if (text.trim() === '') return;
    const left = widthOf(line.slice(0, from));
    pieces.push({ text: text.trim(), left, right: left + widthOf(text) });
  };
  for (const match of line.matchAll(gap)) {
    add(match.index);
    from = match.index + match[0].length;
  }
  add(line.length);
  return withWholeWords(pieces);
}

/** 合  计: the letters of a word of two, spread over its column. */
function withWholeWords(pieces: readonly Piece[]): Piece[] {
  const whole: Piece[] = [];
  for (const piece of pieces) {
    const before = whole[whole.length - 1];
    if (before !== undefined && LETTER.test(before.text) && LETTER.test(piece.text))
      whole[whole.length - 1] = {
        ...before,
        text: before.text + piece.text,
        right: piece.right,
      };
    else whole.push(piece);
  }
  return whole;
}

const widthOf = (text: string) =>
  [...text].reduce(
    (width, letter) => width + (WIDE.test(letter) || letter === '\u3000' ? 2 : 1),
    0,
  );

/** A number that is no year: heads have these too. */
const isCount = ({ text }: Piece) => VALUE.test(text) && !YEAR.test(text);

/** Only one blank parts a number from what stands beside it. */
const isSeveral = ({ text }: Piece) =>
  / /.test(text) && text.split(' ').some((one) => VALUE.test(one));

const hasValues = (pieces: PieceLine) => pieces.some(({ text }) => VALUE.test(text));

/** The number of pieces that most lines have; of two the larger. */
function commonestCount(lines: readonly PieceLine[]): number {
  const times = new Tally<number>();
  for (const { length } of lines) times.add(length);
  return times.entries().reduce((best, one) => (isMore(one, best) ? one : best), [0, 0])[0];
}

const isMore = ([a = 0, n = 0]: readonly number[], [b = 0, m = 0]: readonly number[]) =>
  n > m || (n === m && a > b);

type Span = Pick<Piece, 'left' | 'right'>;

/** @returns null where columns reach into each other: places then say nothing */
function columnsOf(full: readonly PieceLine[], most: number): readonly Span[] | null {
  const spans = Array.from({ length: most }, (_, at) => {
    const stack = full.flatMap((pieces) => pieces[at] ?? []);
    return {
      left: Math.min(...stack.map(({ left }) => left)),
      right: Math.max(...stack.map(({ right }) => right)),
    };
  });
  const areApart = spans.every(({ left }, at) => at === 0 || left > (spans[at - 1]?.right ?? left));
  return areApart ? spans : null;
}

function rowOf(
  pieces: PieceLine,
  most: number,
  columns: readonly Span[] | null,
  isHead: boolean,
): string[] {
  const texts = pieces.map(({ text }) => text);
  if (texts.length >= most) return texts;
  return (columns === null ? null : placed(pieces, columns, isHead)) ?? padded(texts, most);
}

const padded = (texts: readonly string[], most: number) => [
  ...texts,
  ...Array.from({ length: most - texts.length }, () => NO_CELL),
];

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
