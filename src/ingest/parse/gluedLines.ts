import { scanRow } from './scanRow.ts';
import { beginText, rowScan } from './scanState.ts';
import type { Separator } from './scanState.ts';

/** A row with line breaks within quotes, and what is known of the rows around it. */
export interface SuspectRow {
  /** The row as it stands in the file, and its cells if the quotes are right. */
  readonly printed: string;
  readonly cells: readonly string[];
  readonly separator: Separator;
  /** Cells of the rows around it; 0: not known. */
  readonly usual: number;
}

/**
 * Tells a cell with line breaks from rows that a stray quote has glued together: each line is counted as if it were a row.
 * - `cell`: the quotes are right
 * - `rows`: each line is a row, the quotes are stray
 * - `doubt`: it may be either; then no cell of it is certain
 */
export function judgeLines(suspect: SuspectRow): 'cell' | 'rows' | 'doubt' {
  const { cells, separator, usual } = suspect;
  const widths = lineWidths(suspect);
  const whole = widths.filter((width) => width === usual).length;
  const isCut = cells.some((cell) => hasLines(cell) && cell.includes(separator));
  if (usual < 2) return isCut && Math.max(...widths) >= cells.length ? 'doubt' : 'cell';
  if (cells.length !== usual) {
    if (!isCut) return whole === widths.length ? 'rows' : 'cell';
    return whole > 0 ? 'rows' : 'doubt';
  }
  if (!isCut) return 'cell';
  if (whole === widths.length && whole > 2) return 'rows';
  return looksLikeRow(suspect, widths) ? 'doubt' : 'cell';
}

const hasLines = (cell: string) => /[\r\n]/.test(cell);

/** A line of about as many cells as a row; the first and the last only if the quotes around their end hold separators. */
function looksLikeRow({ cells, usual }: SuspectRow, widths: readonly number[]): boolean {
  const before = cells.findIndex(hasLines);
  const behind = [...cells].reverse().findIndex(hasLines);
  return widths.some((width, i) => {
    if (i === 0 && width === before + 1) return false;
    if (i === widths.length - 1 && width === behind + 1) return false;
    return width > 1 && (width === usual || width === usual - 1);
  });
}

/** Cells of each line, counted as a row of its own. */
function lineWidths({ printed, separator }: SuspectRow): number[] {
  const scan = rowScan(separator);
  beginText(scan, printed, true);
  const widths: number[] = [];
  while (scan.next < printed.length) {
    scanRow(scan, true);
    widths.push(scan.width);
  }
  return widths;
}
