import { judgeLines } from './gluedLines.ts';
import { asOneCell, scanRow, widthOfLine } from './scanRow.ts';
import { SEPARATORS, beginText, rowScan } from './scanState.ts';
import type { RowScan, Separator } from './scanState.ts';
import { separatorsOf } from './separators.ts';
import { NOWHERE, TextRow } from './textRow.ts';
import type { RowDamage } from './textRow.ts';

export type { Separator } from './scanState.ts';
export type { CsvRow } from './textRow.ts';

/** Above this a text without any line break is cut as it stands. */
const LONGEST_LINE = 4 * 1024 * 1024;
/** After so many damaged lines no quote runs over its line any more: each costs a search in vain. */
const DAMAGE_LIMIT = 50;

/** NUL, what stands for bytes that the encoding does not have, and what another program has made of that. */
const ODD = ['\u0000', '\ufffd', '锟斤拷'];

/**
 * Splits text that comes in chunks into rows, whatever its line ends are. A quote without its end costs one line, never the
 * file, and a row that something is wrong with says so (`TextRow.damage`).
 */
export class CsvSplitter {
  // private by TypeScript alone: see RowScan
  private readonly separator: Separator;
  private readonly scan: RowScan;
  private row = 0;
  private line = 1;
  private damages = 0;
  /** Cells of the rows so far: of two in a row, so that a single long one changes nothing; 0: not known yet. */
  private usual = 0;
  private lastWidth = 0;
  /** Up to this place of the text each line is a row: a quote has glued them together. */
  private gluedTo = 0;
  /** The first line ends in CR alone, so that others may too; null: no line has ended yet. */
  private endsInCr: boolean | null = null;
  private wasBroken = false;
  /** The text has bytes somewhere that are no text. */
  private hasOddBytes = false;

  constructor(separator: Separator) {
    this.separator = separator;
    this.scan = rowScan(separator);
  }

  /** Hands every row that is complete to `take`. */
  push(text: string, take: (row: TextRow) => void): void {
    this.begin(text, false);
    this.drain(take);
    if (this.scan.stretch.text.length - this.scan.next > LONGEST_LINE) this.cut(take);
  }

  /** Hands over the last rows; an empty rest after the last line break is no row. */
  end(take: (row: TextRow) => void): void {
    this.begin('', true);
    this.drain(take);
  }

  private begin(text: string, isLast: boolean): void {
    const { next } = this.scan;
    const whole = this.scan.stretch.text.slice(next) + text;
    this.gluedTo -= next;
    this.hasOddBytes = ODD.some((odd) => whole.includes(odd));
    beginText(this.scan, whole, isLast);
  }

  private drain(take: (row: TextRow) => void): void {
    const scan = this.scan;
    while (scan.next < scan.stretch.text.length) {
      const from = scan.next;
      const isGlued = from < this.gluedTo;
      const withinLine = isGlued || this.damages > DAMAGE_LIMIT;
      const scanned = scanRow(scan, withinLine);
      if (scanned === 'incomplete') return;
      if (scanned === 'damaged') {
        this.damages++;
        if (scanRow(scan, true) === 'incomplete') return;
        this.emit(from, 'quote', take);
      } else if (isGlued) {
        const isWhole = scan.width === this.usual;
        const isStray = this.printed(from).includes('"');
        this.emit(from, isWhole ? (isStray ? 'quote' : null) : 'glued', take);
      } else if (scan.lines === 0) this.emit(from, scan.isStray ? 'quote' : null, take);
      else this.judge(from, take);
    }
  }

  private printed(from: number): string {
    return this.scan.stretch.text.slice(from, this.scan.next);
  }

  private judge(from: number, take: (row: TextRow) => void): void {
    const { stretch, next } = this.scan;
    const separator = this.separator;
    const usual = this.usual > 0 ? this.usual : widthOfLine(stretch.text, next, separator);
    const { cells } = new TextRow(this.scan, NOWHERE);
    const judged = judgeLines({ printed: this.printed(from), cells, separator, usual });
    if (judged === 'rows') {
      this.gluedTo = next;
      this.scan.next = from;
      this.scan.used = this.scan.first;
      return;
    }
    if (judged === 'doubt') asOneCell(this.scan);
    this.emit(from, judged === 'doubt' ? 'glued' : null, take);
  }

  private emit(from: number, found: RowDamage | null, take: (row: TextRow) => void): void {
    const { width, end, lines } = this.scan;
    if (this.endsInCr === null && end !== 'none') this.endsInCr = end === 'cr';
    const isBroken = end === 'cr' && this.endsInCr === false;
    let damage = found;
    if ((isBroken || this.wasBroken) && width !== this.usual && /\S/.test(this.printed(from)))
      damage ??= 'broken';
    this.wasBroken = isBroken;
    if (this.hasOddBytes && ODD.some((odd) => this.printed(from).includes(odd))) damage ??= 'bytes';
    this.row++;
    const row = { row: this.row, line: this.line, lines: lines + 1, damage };
    this.line += lines + 1;
    if (damage === null && width > 1) {
      if (this.usual === 0 || width === this.lastWidth) this.usual = width;
      this.lastWidth = width;
    }
    take(new TextRow(this.scan, row));
  }

  /** Hands over what is no line of any file as one row. */
  private cut(take: (row: TextRow) => void): void {
    const from = this.scan.next;
    this.scan.isLast = true;
    scanRow(this.scan, true);
    this.emit(from, 'long', take);
  }
}

/** @returns all rows of a text. */
export function csvRows(text: string, separator: Separator): TextRow[] {
  const rows: TextRow[] = [];
  const splitter = new CsvSplitter(separator);
  splitter.push(text, (row) => rows.push(row));
  splitter.end((row) => rows.push(row));
  return rows;
}

/** @returns the separator that is kept with a file, the comma where none is */
export function separatorOf(kept: string | null): Separator {
  return SEPARATORS.find((separator) => separator === kept) ?? ',';
}

/** @returns the separator that gives the most rows of one length, the comma where none gives any (`separatorsOf`) */
export function guessSeparator(sample: string): Separator {
  return separatorsOf(sample)[0]?.separator ?? ',';
}
