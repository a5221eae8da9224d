import Papa from 'papaparse';

/** `,` `;` or tab. */
export type Separator = ',' | ';' | '\t';

/** A row as parsed; `row` counts from 1 as in a spreadsheet (a quoted cell with line breaks is one row). */
export interface CsvRow {
  readonly row: number;
  readonly cells: readonly string[];
  /** Quotes are damaged: the line was split as it stands. */
  readonly damaged: boolean;
}

/** Above this a quoted cell counts as one whose closing quote is missing. */
const LONGEST_CELL = 64 * 1024;
/** Above this a text without any line break is cut as it stands. */
const LONGEST_LINE = 4 * 1024 * 1024;
/** So much text is given to the parser at a time: what a damaged quote makes it scan in vain. */
const PIECE = 256 * 1024;
/** After so many damaged lines quotes are taken as plain characters. */
const DAMAGE_LIMIT = 50;

/** “ around whole cells: some programs turn the quotes of a CSV into full-width ones. */
const WIDE_QUOTE = 0x201c;

/** What the parser hands over for each row. */
interface Step {
  readonly data: readonly string[][];
  readonly errors: readonly { readonly type: string }[];
  readonly meta: { readonly cursor: number };
}

/** Splits text that comes in chunks into rows; a missing closing quote costs one line, never the file. */
export class CsvSplitter {
  readonly #separator: Separator;
  #tail = '';
  #row = 0;
  #damaged = 0;
  #newline: '\n' | '\r' | null = null;

  constructor(separator: Separator) {
    this.#separator = separator;
  }

  /** Hands every row that is complete to `take`. */
  push(text: string, take: (row: CsvRow) => void): void {
    for (let at = 0; at < text.length; at += PIECE) {
      this.#tail += text.slice(at, at + PIECE);
      this.#drain(false, take);
    }
  }

  /** Hands over the last rows; an empty rest after the last line break is no row. */
  end(take: (row: CsvRow) => void): void {
    this.#drain(true, take);
  }

  #drain(last: boolean, take: (row: CsvRow) => void): void {
    if (this.#newline === null) this.#newline = newlineOf(this.#tail, last);
    if (this.#newline === null) return;
    for (;;) {
      const stopped = this.#parse(last, take);
      if (!stopped) return;
      this.#takeLine(take);
    }
  }

  /** @returns true when the next line has damaged quotes and must be taken as it stands. */
  #parse(last: boolean, take: (row: CsvRow) => void): boolean {
    if (this.#tail === '') return false;
    let used = 0;
    let damaged = false;
    const parser = new Papa.Parser({
      delimiter: this.#separator,
      newline: this.#newline ?? '\n',
      quoteChar: this.#damaged > DAMAGE_LIMIT ? '\u0000' : '"',
      step: (step: Step) => {
        if (step.errors.length > 0) {
          damaged = true;
          parser.abort();
          return;
        }
        used = step.meta.cursor;
        for (const cells of step.data) this.#emit(cells, false, take);
      },
    });
    parser.parse(this.#tail, 0, !last);
    this.#tail = this.#tail.slice(used);
    if (damaged) return true;
    if (last) {
      this.#tail = '';
      return false;
    }
    return (
      this.#tail.length > (this.#tail.includes(this.#newline ?? '\n') ? LONGEST_CELL : LONGEST_LINE)
    );
  }

  #takeLine(take: (row: CsvRow) => void): void {
    const newline = this.#newline ?? '\n';
    const found = this.#tail.indexOf(newline);
    const end = found < 0 ? this.#tail.length : found;
    const line = this.#tail.slice(0, end);
    this.#tail = this.#tail.slice(end + newline.length);
    this.#damaged++;
    this.#emit(line.split(this.#separator).map(unquoted), true, take);
  }

  #emit(cells: string[], damaged: boolean, take: (row: CsvRow) => void): void {
    const end = cells.length - 1;
    const final = cells[end];
    if (final !== undefined && final.endsWith('\r')) cells[end] = final.slice(0, -1);
    cells.forEach((cell, i) => {
      if (cell.charCodeAt(0) === WIDE_QUOTE) cells[i] = cell.replace(/^“([^“”]*)”$/, '$1');
    });
    this.#row++;
    take({ row: this.#row, cells, damaged });
  }
}

function newlineOf(text: string, last: boolean): '\n' | '\r' | null {
  if (text.includes('\n')) return '\n';
  if (/\r[^\n]/.test(text)) return '\r';
  return last || text.length > LONGEST_CELL ? '\n' : null;
}

const unquoted = (cell: string) => cell.replace(/^"(.*)"$/s, '$1').replace(/""/g, '"');

/** @returns all rows of a text. */
export function csvRows(text: string, separator: Separator): CsvRow[] {
  const rows: CsvRow[] = [];
  const splitter = new CsvSplitter(separator);
  splitter.push(text, (row) => rows.push(row));
  splitter.end((row) => rows.push(row));
  const final = rows[rows.length - 1];
  if (final !== undefined && final.cells.length === 1 && final.cells[0] === '') rows.pop();
  return rows;
}

/** The separator that gives the most rows of one length; a tab wins a tie, then the comma. */
export function guessSeparator(sample: string): Separator {
  let best: Separator = ',';
  let most = 0;
  for (const separator of ['\t', ',', ';'] as const) {
    const score = evenness(csvRows(sample, separator));
    if (score > most) {
      most = score;
      best = separator;
    }
  }
  return best;
}

/** Cells in rows of the commonest length above 1. */
function evenness(rows: readonly CsvRow[]): number {
  const lengths = new Map<number, number>();
  for (const { cells } of rows.slice(0, 200)) {
    if (cells.length < 2) continue;
    const seen = lengths.get(cells.length);
    lengths.set(cells.length, seen === undefined ? 1 : seen + 1);
  }
  let best = 0;
  for (const [length, times] of lengths) best = Math.max(best, (length - 1) * times);
  return best;
}
