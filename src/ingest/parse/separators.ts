import { scanRow } from './scanRow.ts';
import { beginText, rowScan } from './scanState.ts';
import type { Separator } from './scanState.ts';
import { NOWHERE, TextRow } from './textRow.ts';

/** What a text is if it is cut at a separator. */
export interface SeparatorReading {
  readonly separator: Separator;
  /** Cells in a row → how many rows; blank lines and sentences are not counted. */
  readonly widths: ReadonlyMap<number, number>;
  /** The commonest number of cells above 1 (of two as common the larger), and how many rows have it. */
  readonly width: number;
  readonly rows: number;
}

/** A separator shows in so many rows. */
const SAMPLE_ROWS = 200;
/** A separator of a table stands in so many rows of one length, unless there are fewer rows. */
const LEAST_ROWS = 2;
/** A tab that stands beside another separator in more than this share of its places is white space. */
const PADDING = 0.9;

/** A full-width comma stands in sentences: only this share of rows with one number at least makes it a separator. */
const WIDE = '\uff0c';
const MOST_WIDE = 0.8;

/**
 * The separators that make rows of equal length of a text, likeliest first: most cells in rows of one length; a tab wins a
 * tie, then the comma. A tab that only pads the cells of another separator is none, and commas of sentences (1,100条)
 * make no table. The full-width comma is one where no other is.
 * @param text some 60 kB of whole lines
 * @returns an empty list where the text has no columns
 */
export function separatorsOf(text: string): readonly SeparatorReading[] {
  const order: readonly Separator[] = ['\t', ',', ';'];
  const found = order
    .filter((separator) => !(separator === '\t' && isPadding(text)))
    .map((separator) => readingOf(text, separator))
    .filter(({ width, rows, widths }) => width > 1 && rows >= leastRows(widths));
  if (found.length === 0) return isCutByWide(text) ? [readingOf(text, WIDE)] : [];
  return found.sort((a, b) => cellsOf(b) - cellsOf(a));
}

/** Nearly all lines but the titles have as many full-width commas, and numbers between them. */
function isCutByWide(text: string): boolean {
  const lines = text.split(/[\r\n]+/, SAMPLE_ROWS).map((line) => line.split(WIDE));
  const rows = lines.filter((cells) => cells.length > 1);
  const { width } = readingOf(text, WIDE);
  const whole = rows.filter((cells) => cells.length === width);
  const counts = whole.filter((cells) => cells.some((cell) => /^\s*\d+\s*$/.test(cell)));
  return counts.length >= LEAST_ROWS && whole.length >= rows.length * MOST_WIDE;
}

const cellsOf = ({ width, rows }: SeparatorReading) => (width - 1) * rows;

const leastRows = (widths: ReadonlyMap<number, number>) =>
  Math.min(
    LEAST_ROWS,
    [...widths.values()].reduce((sum, times) => sum + times, 0),
  );

function readingOf(text: string, separator: Separator): SeparatorReading {
  const scan = rowScan(separator);
  beginText(scan, text, true);
  const widths = new Map<number, number>();
  for (let row = 0; row < SAMPLE_ROWS && scan.next < text.length; row++) {
    if (scanRow(scan, false) === 'damaged') scanRow(scan, true);
    const cells = new TextRow(scan, NOWHERE).cells.map((cell) => cell.trim());
    if (cells.every((cell) => cell === '') || isSentence(cells)) continue;
    const times = widths.get(cells.length);
    widths.set(cells.length, times === undefined ? 1 : times + 1);
  }
  let width = 0;
  let rows = 0;
  for (const [cells, times] of widths) {
    if (cells < 2) continue;
    const [now, best] = [(cells - 1) * times, (width - 1) * rows];
    if (width === 0 || now > best || (now === best && cells > width)) {
      width = cells;
      rows = times;
    }
  }
  return { separator, widths, width, rows };
}

/** Sentences cut at their commas: long, and no part is a number or blank. */
function isSentence(cells: readonly string[]): boolean {
  const text = cells.join(',');
  return (
    text.length >= 20 &&
    /[。；！？]/.test(text) &&
    cells.every((cell) => cell !== '' && !/^[\d.]+$/.test(cell))
  );
}

/** A tab behind or before every cell keeps a spreadsheet from changing it; blanks around a comma are as little. */
function isPadding(text: string): boolean {
  let [beside, apart] = [0, 0];
  for (const line of text.split(/[\r\n]+/)) {
    const inside = line.trimEnd();
    const pads = [...inside.matchAll(/(?<=[,;])\t|\t(?=[,;])/g)].length;
    beside += pads + (/[,;]/.test(inside) && line.endsWith('\t') ? 1 : 0);
    apart += [...inside.matchAll(/\t/g)].length - pads;
  }
  return beside > 0 && beside >= (beside + apart) * PADDING;
}
