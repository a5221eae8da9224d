import { leftOf, rightOf, sizeOf, textOfLine } from './pdfLines.ts';
import type { PdfLine } from './pdfLines.ts';
import type { PdfText } from './pdfPage.ts';
import { COVERED } from './types.ts';

/** A gap of so many letters parts two columns. */
const GAP = 1.2;

/** Parts of a line that stand clearly apart. */
export function segmentsOf(line: PdfLine): PdfLine[] {
  const segments: PdfText[][] = [];
  let right = -Infinity;
  for (const text of line) {
    if (text.text.trim() === '') continue;
    if (text.left - right > GAP * text.size) {
      segments.push([]);
      right = text.right;
    }
    segments[segments.length - 1]?.push(text);
    right = Math.max(right, text.right);
  }
  return segments;
}

/**
 * Lines of a table without ruling lines as rows of cells. The lines with the most parts say where the columns are; a
 * part over several columns is repeated as a merged cell. Where parts do not fit the columns the row is its parts in
 * order, without columns.
 * @param lines lines from top to bottom, two of them at least with several parts
 */
export function columnRows(lines: readonly PdfLine[]): string[][] {
  const split = lines.map(segmentsOf);
  const most = Math.max(...split.map((segments) => segments.length));
  const full = split.filter((segments) => segments.length === most);
  const columns = Array.from({ length: most }, (_, i) => {
    const stack = full.flatMap((segments) => segments[i] ?? []);
    return { left: leftOf(stack), right: rightOf(stack) };
  });
  const apart = columns.every(({ left }, i) => i === 0 || left >= (columns[i - 1]?.right ?? left));
  return split.map((segments) => {
    const alone = segments.map(textOfLine);
    return (apart ? placed(segments, columns) : null) ?? alone;
  });
}

interface Column {
  readonly left: number;
  readonly right: number;
}

/** @returns null when two parts would share a column */
function placed(segments: readonly PdfLine[], columns: readonly Column[]): string[] | null {
  const row = columns.map(() => '');
  const taken = new Set<number>();
  for (const segment of segments) {
    const at = columnsUnder(segment, columns);
    if (at.length === 0 || at.some((column) => taken.has(column))) return null;
    const text = textOfLine(segment);
    at.forEach((column, i) => {
      taken.add(column);
      row[column] = i === 0 ? text : COVERED + text;
    });
  }
  return row;
}

function columnsUnder(segment: PdfLine, columns: readonly Column[]): number[] {
  const [left, right] = [leftOf(segment), rightOf(segment)];
  const slack = sizeOf(segment) / 2;
  const under = columns.flatMap((column, i) =>
    Math.min(right, column.right) - Math.max(left, column.left) > -slack ? [i] : [],
  );
  if (under.length <= 1) return under;
  const covered = under.filter((i) => {
    const column = columns[i];
    return column !== undefined && left < column.right && right > column.left;
  });
  return covered.length > 0 ? covered : [];
}
