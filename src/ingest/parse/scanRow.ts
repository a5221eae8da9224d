import { quotedCell } from './quotedCell.ts';
import {
  BYTE_ORDER_MARK,
  CR,
  EQUALS,
  LF,
  QUOTE,
  SPACE,
  WIDE_QUOTE,
  addCell,
  beginText,
  grown,
  rowScan,
} from './scanState.ts';
import type { RowScan, Separator } from './scanState.ts';

/** No code of a line end or quote is larger, nor of a separator but the full-width comma. */
const LAST_SPECIAL = 0x3b;

/** What came of looking for a row. `damaged`: a quote has no end, or text stands behind it. */
export type Scanned = 'row' | 'incomplete' | 'damaged';

/**
 * Finds the row that begins at `next` and sets all that is said of "the last row".
 * @param withinLine quotes that do not end on their line are characters like any other: then no row is ever damaged
 */
export function scanRow(scan: RowScan, withinLine: boolean): Scanned {
  scan.from = scan.next;
  scan.first = scan.used;
  scan.lines = 0;
  scan.isStray = false;
  const end = scan.isOdd ? NOT_PLAIN : plainRow(scan);
  scan.isPlain = end !== NOT_PLAIN;
  if (scan.isPlain) return endRow(scan, end);
  scan.used = scan.first;
  return rowWithQuotes(scan, withinLine);
}

const NOT_PLAIN = -1;

/** @returns where a row without any quote ends; `NOT_PLAIN` if it has one */
function plainRow(scan: RowScan): number {
  const { separator } = scan;
  const { text } = scan.stretch;
  const { length } = text;
  let { marks } = scan.stretch;
  let { used } = scan;
  let at = scan.next;
  for (; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code > LAST_SPECIAL && code !== separator) continue;
    if (code === separator) {
      if (used === marks.length) marks = grown(scan.stretch);
      marks[used++] = at;
    } else if (code === LF || code === CR) break;
    else if (code === QUOTE) return NOT_PLAIN;
  }
  if (used === marks.length) marks = grown(scan.stretch);
  marks[used++] = at;
  scan.used = used;
  return at;
}

function rowWithQuotes(scan: RowScan, withinLine: boolean): Scanned {
  const { separator } = scan;
  const { text } = scan.stretch;
  const { length } = text;
  let at = scan.next;
  while (at < length && text.charCodeAt(at) === BYTE_ORDER_MARK) at++;
  for (;;) {
    const start = at;
    const first = at < length ? text.charCodeAt(at) : LF;
    if (first === QUOTE || first === EQUALS || first === SPACE || first === WIDE_QUOTE) {
      const found = quotedCell(scan, at, withinLine);
      if (found === 'incomplete' || found === 'damaged') {
        scan.used = scan.first;
        return found;
      }
      if (found === 'quoted') {
        addCell(scan, scan.isDoubled ? ~scan.cellFrom : scan.cellFrom, scan.cellTo);
        at = scan.behind;
      }
    }
    const isQuoted = at > start;
    for (; at < length; at++) {
      const code = text.charCodeAt(at);
      if (code === separator || code === LF || code === CR) break;
    }
    if (!isQuoted) addCell(scan, start, at);
    if (at === length || text.charCodeAt(at) !== separator) return endRow(scan, at);
    at++;
  }
}

function endRow(scan: RowScan, at: number): Scanned {
  const { text } = scan.stretch;
  const { length } = text;
  const mayGoOn = at === length || (at === length - 1 && text.charCodeAt(at) === CR);
  if (mayGoOn && !scan.isLast) {
    scan.used = scan.first;
    return 'incomplete';
  }
  const isPair = text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF;
  if (at === length) scan.end = 'none';
  else scan.end = isPair || text.charCodeAt(at) === LF ? 'lf' : 'cr';
  scan.next = Math.min(length, at + (isPair ? 2 : 1));
  scan.width = (scan.used - scan.first) / (scan.isPlain ? 1 : 2);
  return 'row';
}

/** The last row becomes one cell, as it is printed: where its cells begin and end is not certain. */
export function asOneCell(scan: RowScan): void {
  const { text } = scan.stretch;
  let end = scan.next;
  while (end > scan.from && (text.charCodeAt(end - 1) === LF || text.charCodeAt(end - 1) === CR))
    end--;
  scan.used = scan.first;
  scan.isPlain = false;
  addCell(scan, scan.from, end);
  scan.width = 1;
}

/** @returns the cells of the line that begins at a place, or 0 where it is not all there */
export function widthOfLine(text: string, from: number, separator: Separator): number {
  const scan = rowScan(separator);
  beginText(scan, text, false);
  scan.next = from;
  return scanRow(scan, true) === 'row' ? scan.width : 0;
}
