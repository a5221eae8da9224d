import { CR, EQUALS, LF, QUOTE, SPACE, WIDE_QUOTE, behindBlanks } from './scanState.ts';
import type { RowScan } from './scanState.ts';

/** Above this a quoted cell counts as one whose closing quote is missing. */
const LONGEST_CELL = 64 * 1024;
/** So far the end of a cell in full-width quotes is looked for. */
const LONGEST_WIDE = 400;

/** `plain`: the cell is not in quotes; `damaged`: its quote has no end, or text stands behind that. */
export type Quoted = 'quoted' | 'plain' | 'incomplete' | 'damaged';

/**
 * Finds a cell in quotes: "…", ="…" (which keeps a spreadsheet from making a number of it) or “…”; blanks may stand around
 * them. What it found is in the scan's `cellFrom`, `cellTo`, `isDoubled` and `behind`.
 * @param withinLine a quote that does not end on its line is a character like any other, and the cell plain
 */
export function quotedCell(scan: RowScan, at: number, withinLine: boolean): Quoted {
  const { text } = scan.stretch;
  let open = at;
  while (text.charCodeAt(open) === SPACE) open++;
  if (text.charCodeAt(open) === WIDE_QUOTE) return wideQuoted(scan, open);
  if (text.charCodeAt(open) === EQUALS) open++;
  if (text.charCodeAt(open) !== QUOTE) return 'plain';
  const mayBePlain = withinLine || open > at;
  const quoted = closingQuote(scan, open, mayBePlain);
  if (quoted !== 'damaged' || !mayBePlain) return quoted;
  if (open === at) scan.isStray = true;
  return 'plain';
}

function closingQuote(scan: RowScan, open: number, withinLine: boolean): Quoted {
  const { text } = scan.stretch;
  const { length } = text;
  const limit = withinLine ? lineEndFrom(text, open) : length;
  let isDoubled = false;
  for (let at = open; ; at++) {
    at = text.indexOf('"', at + 1);
    if (at < 0 || at >= limit || at - open > LONGEST_CELL) {
      const mayCome = limit === length && !scan.isLast && length - open <= LONGEST_CELL;
      return mayCome ? 'incomplete' : 'damaged';
    }
    if (text.charCodeAt(at + 1) === QUOTE) {
      isDoubled = true;
      continue;
    }
    const behind = behindBlanks(scan, at + 1);
    if (behind >= length && !scan.isLast) return 'incomplete';
    if (!isEnd(scan, behind)) return 'damaged';
    if (!withinLine) scan.lines += lineEndsIn(text, open, at);
    return found(scan, open + 1, at, behind, isDoubled);
  }
}

function found(scan: RowScan, from: number, to: number, behind: number, isDoubled: boolean) {
  scan.cellFrom = from;
  scan.cellTo = to;
  scan.behind = behind;
  scan.isDoubled = isDoubled;
  return 'quoted' as const;
}

/** A cell ends at a separator, a line end or the end of the text. */
function isEnd({ stretch: { text }, separator }: RowScan, at: number): boolean {
  const code = at < text.length ? text.charCodeAt(at) : LF;
  return code === separator || code === LF || code === CR;
}

function lineEndsIn(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) lines++;
  }
  return lines;
}

/** Full-width quotes are quotes where they stand around a whole cell on one line: “331”平台 is no such cell. */
function wideQuoted(scan: RowScan, open: number): Quoted {
  const { text } = scan.stretch;
  const inner = /^“([^“”\r\n]*)”/.exec(text.slice(open, open + LONGEST_WIDE))?.[1];
  if (inner === undefined) return 'plain';
  const close = open + 1 + inner.length;
  const behind = behindBlanks(scan, close + 1);
  return isEnd(scan, behind) ? found(scan, open + 1, close, behind, false) : 'plain';
}

function lineEndFrom(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === LF || code === CR) return at;
  }
  return text.length;
}
