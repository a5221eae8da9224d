import { isValueText } from '../valueText.ts';
import type { SpentCells } from './limits.ts';
import { COVERED, NO_CELL } from './types.ts';

/** A cell of a table as it is printed, with its reach; `rows` 0: to the end of the table. */
export interface PrintedCell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
}
type Row = readonly PrintedCell[];
type Places = readonly (string | undefined)[];

/** What browsers allow; a wider span is a mistake. */
const WIDEST_SPAN = 1000;
const NUMBER =
  /^[+\-－]?[\d０-９][\d０-９,，.．]*[余多]?(?:[%％]|万?元|[件条项次个篇起份宗场期处名人]|人次)?$/;

/** @returns whether a text is a number, with its unit or without, and nothing else */
export const isNumberText = (text: string) => NUMBER.test(text.trim());

/**
 * Writes merged cells out. All rows get the same number of cells: one that prints fewer is filled up with `NO_CELL`, one
 * that prints more stays longer, one text over the whole width is a row of one cell; columns in which no cell begins are
 * left out. Where spans contradict each other nobody can say which column a cell is in: then each row is one cell, its
 * printed texts set apart by tabs.
 */
export function spreadRows(rows: readonly Row[], spent: SpentCells): string[][] {
  const grid = laidOut(rows, spent);
  if (grid === null) return rows.map(loose);
  const facts = factsOf(rows, grid);
  const width = widthOf(facts);
  if (facts.some((fact) => contradicts(fact, width))) return rows.map(loose);
  const kept = columnsWithCells(grid);
  return facts.map(({ places, counts }, r) => {
    if (places.length === 0) return [''];
    const [only, ...more] = rows[r] ?? [];
    const isLine = only !== undefined && more.length === 0 && !counts;
    if (isLine && only.columns >= width) return [only.text];
    const end = Math.max(width, places.length);
    const columns = kept.filter((column) => column < end);
    spent.take(columns.length);
    return columns.map((column) => places[column] ?? NO_CELL);
  });
}

/** Gives each cell its place as browsers do. @returns null where cells lie over each other */
function laidOut(rows: readonly Row[], spent: SpentCells): Places[] | null {
  const grid: (string | undefined)[][] = rows.map(() => []);
  for (const [r, cells] of rows.entries()) {
    let c = 0;
    for (const { text, columns, rows: down } of cells) {
      while (grid[r]?.[c] !== undefined) c++;
      const right = c + Math.max(1, Math.min(columns, WIDEST_SPAN));
      const below = down === 0 ? rows.length : Math.min(rows.length, r + down);
      spent.take((right - c) * (below - r));
      for (let y = r; y < below; y++)
        for (let x = c; x < right; x++) {
          const row = grid[y];
          if (row === undefined || row[x] !== undefined) return null;
          row[x] = y === r && x === c ? text : COVERED + text;
        }
      c = right;
    }
  }
  return grid;
}

/** What is known of a row once its cells have places. */
interface RowFacts {
  readonly places: Places;
  readonly hasNumber: boolean;
  /** One of its cells, or one that reaches into it, is over several places. */
  readonly spans: boolean;
  /** Says something of the columns: not a line of text over them, not a signature below the last number. */
  readonly counts: boolean;
}

function factsOf(rows: readonly Row[], grid: readonly Places[]): RowFacts[] {
  const numbers = rows.map((cells) => cells.some(({ text }) => isNumberText(text)));
  const first = numbers.indexOf(true);
  const last = numbers.lastIndexOf(true);
  let reach = 0;
  return rows.map((cells, r) => {
    const isReached = reach > r;
    const [only, ...more] = cells;
    for (const cell of cells) reach = Math.max(reach, cell.rows === 0 ? Infinity : r + cell.rows);
    const hasNumber = numbers[r] === true;
    // a row of heads may have a single cell of its own between merged ones
    const isHead = isReached && r < first;
    const isAlone = more.length === 0 && !hasNumber && !isHead;
    const isLine = only === undefined || (isAlone && only.rows === 1);
    return {
      places: grid[r] ?? [],
      hasNumber,
      spans: isReached || cells.some((cell) => cell.columns > 1 || cell.rows !== 1),
      counts: !isLine && !(last >= 0 && r > last && !isReached),
    };
  });
}

/** The width that most rows have; a head without spans may be wider than the rows below it. */
function widthOf(facts: readonly RowFacts[]): number {
  const first = facts.findIndex(({ hasNumber }) => hasNumber);
  const times = new Map<number, number>();
  let head = 0;
  facts.forEach(({ places, counts, spans }, r) => {
    if (!counts) return;
    const before = times.get(places.length);
    times.set(places.length, before === undefined ? 1 : before + 1);
    if (!spans && r < first) head = Math.max(head, places.length);
  });
  const [usual] = [...times].sort(([a, x], [b, y]) => y - x || b - a).map(([width]) => width);
  if (usual !== undefined) return Math.max(usual, head);
  return facts.reduce((most, { places }) => Math.max(most, places.length), 0);
}

/**
 * Whether spans put cells of a row below the wrong heads: a row that a span makes too long, a head that spans leave too
 * short, a row with a hole before one of its cells. A row of numbers that is merely too short is told by `NO_CELL`.
 */
function contradicts({ places, hasNumber, spans, counts }: RowFacts, width: number): boolean {
  if (!counts || !spans) return false;
  const taken = places.filter((place) => place !== undefined).length;
  return places.length > width || taken < places.length || (taken < width && !hasNumber);
}

function columnsWithCells(grid: readonly Places[]): number[] {
  const begins = new Set<number>();
  for (const row of grid)
    row.forEach((cell, c) => {
      if (cell !== undefined && !cell.startsWith(COVERED)) begins.add(c);
    });
  return [...begins].sort((a, b) => a - b);
}

/** A blank behind the label is one of the cells that are counted off. */
const BLANK_MARK = '—';

/**
 * Printed texts of a row in one cell. Numbers in one cell stay apart by a stroke: they are no two cells. One that reaches
 * over several rows, or columns of which others are filled one by one, is a cell of none of them.
 */
function loose(cells: Row): string[] {
  const texts = cells.map(({ text }) =>
    text
      .replace(/(\d)\s+(?=[\d.])/g, '$1/')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  const label = texts.reduce((last, text, c) => (text === '' || isValueText(text) ? last : c), -1);
  const hasNumber = texts.some(isNumberText);
  const told = texts.map((text, c) => {
    if (!hasNumber || c < label) return text;
    if (text === '') return BLANK_MARK;
    return isNumberText(text) && isOfSeveral(cells, c) ? '' : text;
  });
  return [told.filter((text) => text !== '').join('\t')];
}

function isOfSeveral(cells: Row, at: number): boolean {
  const own = cells[at];
  if (own === undefined || own.rows !== 1) return true;
  return own.columns > 1 && cells.some(({ text, columns }) => columns === 1 && isNumberText(text));
}
