import { Naming } from '../lexicon/formLexicon.ts';
import { Tally } from '../tally.ts';
import { isCovered } from './looks.ts';
import type { Look } from './looks.ts';
import { cellsIn } from './rowLook.ts';
import type { RowLook } from './rowLook.ts';

/**
 * A head row that lost a cell: all of its texts behind the lost one stand a column too far left, and a row whose last cell
 * is blank looks as if it fitted. Seen by its length where rows have ends of their own: in text, and where a document
 * prints fewer cells.
 * @param body all rows below it
 * @param rows those with numbers
 * @param isExact no blanks can have been cut off from the ends of rows
 * @returns whether a head row has fewer cells than most of the rows
 */
export function hasShortHead(
  head: readonly RowLook[],
  body: readonly RowLook[],
  rows: readonly RowLook[],
  isExact: boolean,
): boolean {
  const lengths = rows.map(({ row }) => cellsIn(row));
  if (lengths.length === 0) return false;
  const headLengths = head.map(({ row }) => cellsIn(row));
  const usual = commonLength(lengths);
  const isKept = endsAreKept([...head, ...body]);
  return head.some((row, i) => {
    const own = cellsIn(row.row);
    const others = isKept
      ? [...lengths, ...headLengths.filter((_, other) => other !== i)]
      : lengths;
    if (others.filter((length) => length > own).length * 2 <= others.length) return false;
    return isKept || !mayBeCut(head, i, usual, isExact);
  });
}

/** Any row ends with a blank: where none does, blanks at the ends of lines may have been cut off. */
const endsAreKept = (rows: readonly RowLook[]) =>
  rows.some(
    ({ row, looks }) =>
      row.cells.length > cellsIn(row) ||
      (row.cells.length > 1 && looks[row.cells.length - 1]?.kind === 'blank'),
  );

/**
 * What a head row lacks may be blanks at its end: it is a row of groups over a longer one, or the last column has its only
 * head in a row further out.
 */
function mayBeCut(head: readonly RowLook[], at: number, length: number, isExact: boolean): boolean {
  const inner = head.slice(at + 1);
  if (repeats(head[at])) return false;
  if (inner.some((row) => cellsIn(row.row) >= length && tellsLastApart(row, length))) return true;
  if (isExact) return false;
  return head.slice(0, at).some(({ row, looks }) => {
    const last = looks[length - 1];
    return (
      cellsIn(row) >= length &&
      last !== undefined &&
      isWholeHead(last) &&
      last.text !== looks[length - 2]?.text
    );
  });
}

/** The last two columns may be of one group: the row says other things of them, and not only 个 and 人, which have a label each. */
const tellsLastApart = ({ looks }: RowLook, length: number) =>
  looks[length - 1]?.text !== looks[length - 2]?.text && looks[length - 1]?.unit === null;

/** A row prints the text of a group over each of its columns: then none of them is blank. */
const repeats = (row: RowLook | undefined) =>
  row?.looks.some(
    ({ kind, text }, c) =>
      kind === 'words' && !isCovered(row.row.cells[c]) && row.looks[c - 1]?.text === text,
  ) === true;

/** A text that heads a column without another below it: a label, 合计, 备注; no heading over several. */
const isWholeHead = ({ naming, role, aspect }: Look) =>
  role !== null || aspect !== null || (naming & ~Naming.above) !== 0;

/** The length that most rows have. */
function commonLength(lengths: readonly number[]): number {
  const times = new Tally<number>();
  for (const length of lengths) times.add(length);
  const [most] = [...times.entries()].sort((a, b) => b[1] - a[1]);
  return most === undefined ? 0 : most[0];
}
