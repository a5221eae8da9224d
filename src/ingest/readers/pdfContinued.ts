import type { PdfTable } from './pdfCells.ts';
import { COVERED } from './types.ts';

type Row = readonly string[];

/** @returns whether two tables, one at the end of a page and one at the head of the next, are pieces of one */
export const sameColumns = (a: PdfTable, b: PdfTable): boolean =>
  a.xs.length === b.xs.length && a.xs.every((x, i) => Math.abs(x - (b.xs[i] ?? NaN)) < 4);

const own = (cell: string | undefined) => (cell ?? '').replace(COVERED, '');
const isNumber = (cell: string) => /^[\d.,+%—/-]+$/.test(own(cell));

/** @returns the rows before the first with a number */
export function headOf(rows: readonly Row[]): readonly Row[] {
  const first = rows.findIndex((row) => row.some(isNumber));
  return rows.slice(0, Math.max(first, 0));
}

/** How a label begins that is one of its own and not the rest of another. */
const OWN_LABEL = /^(?:[（(]?[一二三四五六七八九十\d]+[）)、.．]|其中|[①-⑳])/;

/**
 * Rows of a table that began on the page before. Its head, printed again, is left out; a row cut by the edge of the page
 * is one row; a merged label that is printed before the edge only goes on.
 * @param before the piece before, with the head of the whole table
 * @param last the last row of the piece before
 * @returns that row, whole, and those that follow
 */
export function continued(
  rows: readonly Row[],
  before: { readonly head: readonly Row[]; readonly full: ReadonlySet<number> },
  last: Row,
): Row[] {
  const again = rows.findIndex((row, i) => row.join('\t') !== before.head[i]?.join('\t'));
  const here = rows.slice(again < 0 ? rows.length : again);
  const [first] = here;
  if (first === undefined) return [last];
  const firsts = here.map((row) => row.findIndex(isNumber)).filter((column) => column > 0);
  const labels = firsts.length === 0 ? 0 : Math.min(...firsts);
  const whole = wholeRow(last, first, labels, before.full);
  let open = first.map((cell, column) => column < labels && cell === '');
  const named = first.slice(0, labels).some((cell) => own(cell) !== '');
  const filled = here.map((row, i) => {
    open = open.map((is, column) => is && named && (i === 0 || row[column] === COVERED));
    return row.map((cell, column) => (open[column] ? COVERED + own(last[column]) : cell));
  });
  return whole === null ? [last, ...filled] : [whole, ...filled.slice(1)];
}

/** The row that two rows at the edge of a page are pieces of; null when they are two rows. */
function wholeRow(last: Row, first: Row, labels: number, full: ReadonlySet<number>): Row | null {
  const isBlank = (row: Row) => row.slice(labels).every((cell) => own(cell) === '');
  if (labels === 0 || (!isBlank(last) && !isBlank(first))) return null;
  const parts = first
    .slice(0, labels)
    .flatMap((cell, column) => (cell === '' || cell.startsWith(COVERED) ? [] : [column]));
  const rests = parts.every(
    (column) =>
      full.has(column) && own(last[column]) !== '' && !OWN_LABEL.test(first[column] ?? ''),
  );
  // the label stands before the edge, its numbers in the middle of the row behind it
  const isUnnamed = first.slice(0, labels).every((cell) => own(cell) === '');
  const isLabelOnly = isBlank(last) && own(last[labels - 1]) !== '';
  if (parts.length === 0 ? !isUnnamed || !isLabelOnly || isBlank(first) : !rests) return null;
  return last.map((cell, column) => {
    const rest = first[column] ?? '';
    if (column < labels) return parts.includes(column) ? cell + rest : cell;
    return own(cell) === '' ? rest : cell;
  });
}
