import { labelKey } from '../lexicon/labelKey.ts';
import { unitWord } from '../headWords.ts';
import { follows, keyOf } from './formRows.ts';
import type { FormTableRow } from './formRows.ts';
import { CUT_HEAD, ORGANISATIONS } from './lineForms.ts';
import type { Line, Piece } from './lines.ts';
import { hasDigit } from '../valueText.ts';
import type { BlockHeads, PlacedPiece, WalkedRow } from './walked.ts';

/** The values of one row, each below its head. */
export interface CertainRow {
  readonly row: FormTableRow;
  /** One for each cell of the row, in the order of the form. */
  readonly values: readonly PlacedPiece[];
}

/** @returns the values of a row in the order of a form: all must be there; null where nobody knows which they are */
export function certainRow(walked: WalkedRow, lines: readonly Line[]): CertainRow | null {
  if (walked.isOfMany) return null;
  // the newest form on which it fits: others with the same heads read it alike
  for (const row of [...walked.rows].reverse()) {
    const values = row.part === 'list' ? listValue(walked, row) : gridValues(walked, row, lines);
    if (values !== null) return { row, values };
  }
  return null;
}

function gridValues(
  walked: WalkedRow,
  row: FormTableRow,
  lines: readonly Line[],
): readonly PlacedPiece[] | null {
  const { inline, block } = walked;
  const count = row.cells.length;
  const values = withoutCutNumber(walked, row, lines);
  const order = row.part === 'acts' ? columnsOf(row, block) : row.cells.map((_, i) => i);
  if (order === null || values.length !== count || mayBeCut(walked, row, lines)) return null;
  if (row.part === 'acts' && block.others.length > 0) return null;
  if (hasOtherHeads(walked, row)) return null;
  if (!inline && (walked.isBelowNumbers || !isInSequence(walked, row, values, lines))) return null;
  const placed = order.flatMap((at) => values[at] ?? []);
  return signsFit(row, placed) ? placed : null;
}

/**
 * One value behind the unit of its row. Where it stands below its label, the next label must be that of the next row, and
 * the last one the last of the form: else the value may be that of a row whose label is lost.
 */
function listValue(walked: WalkedRow, row: FormTableRow): readonly PlacedPiece[] | null {
  const { values, inline, next } = walked;
  const [value] = values;
  if (value === undefined || values.length > 1 || row.cells.length === 0) return null;
  if (!inline && !hasUnit(walked, row)) return null;
  const isNext = next.length === 0 ? row.isLast : next.some((one) => follows(one, row));
  return inline || isNext ? values : null;
}

/** The unit of the row stands between label and value: any other belongs to another row. */
function hasUnit({ units, label, values }: WalkedRow, { cells: [cell] }: FormTableRow): boolean {
  const [unit, ...more] = units;
  const [value] = values;
  if (unit === undefined) return labelKey(label).unit !== null;
  const isBefore = value === undefined || unit.row < value.row || isBeside(unit, value);
  return more.length === 0 && isBefore && unitWord(unit.piece.text) === cell?.unit;
}

const isBeside = (unit: PlacedPiece, value: PlacedPiece) =>
  unit.row === value.row && unit.piece !== value.piece;

/** Whether the heads above a row are others than those of the form, or the form's in another order. */
function hasOtherHeads({ inline, line, at, heads }: WalkedRow, row: FormTableRow): boolean {
  const columnOf = ({ text }: Piece) => {
    const key = keyOf(text);
    return key === GROUP_KEY ? GROUP : row.heads.findIndex((keys) => keys.includes(key));
  };
  if (inline)
    return heads.some(({ pieces }) =>
      pieces.length === line.pieces.length
        ? !rises(pieces.slice(at + 1).map(columnOf))
        : !rises(betweenKnown(pieces.map(columnOf))),
    );
  // one a line the total is printed with the outer heads; a line of several may stand higher or lower than it was printed
  const last = row.heads.length - 1;
  const columns = heads.flatMap(({ pieces }) => pieces.map(columnOf));
  const areAlone = heads.every(({ pieces }) => pieces.length === 1);
  return areAlone && !rises(columns.filter((column) => column >= 0 && column < last));
}

const GROUP_KEY = keyOf(ORGANISATIONS);
/** Behind the first column, over all others. */
const GROUP = 0.5;

/** Heads of a line, from the first that the form has to the last: what stands around them says nothing of a column. */
function betweenKnown(columns: readonly number[]): readonly number[] {
  const known = columns.flatMap((column, i) => (column < 0 ? [] : [i]));
  const [first, last] = [known[0], known[known.length - 1]];
  return first === undefined || last === undefined ? [] : columns.slice(first, last + 1);
}

const rises = (columns: readonly number[]) =>
  columns.every((column, i) => column > (columns[i - 1] ?? -1));

/**
 * Where each column of the form stands among the printed columns of a block. Heads that are lost are no contradiction,
 * heads of another form are.
 * @returns null when the heads contradict the form or none is left
 */
function columnsOf(row: FormTableRow, block: BlockHeads): readonly number[] | null {
  const own = row.cells.map((_, i) => i);
  if (block.keys.length === 0) return null;
  const columns: (number | null)[] = [];
  for (const key of block.keys) {
    if (key === CUT_HEAD && row.heads.some((keys) => keys.some((k) => k.startsWith(key)))) {
      columns.push(null);
      continue;
    }
    const at = row.heads.findIndex((keys) => keys.some((k) => k === key || `${key}减` === k));
    if (at < 0) return null;
    if (!columns.includes(at)) columns.push(at);
  }
  const named = columns.filter((at) => at !== null);
  if (named.every((at, i) => i === 0 || (named[i - 1] ?? -1) < at)) return own;
  return named.length === own.length ? own.map((at) => columns.indexOf(at)) : null;
}

/** Only 本年增/减 has a sign; in another column it says that the columns are not those of the form. */
function signsFit(row: FormTableRow, cells: readonly PlacedPiece[]): boolean {
  return cells.every(
    (placed, i) =>
      row.cells[i]?.kind === 'change' || !/^\s*[+＋]\s*[\d０-９]/.test(placed.piece.text),
  );
}

/** The last value of the text may be the number of the next label, if the numbers do not add up. */
function mayBeCut(
  { values, inline }: WalkedRow,
  row: FormTableRow,
  lines: readonly Line[],
): boolean {
  if (inline || row.part !== 'matrix' || values.length !== row.cells.length) return false;
  const last = values[values.length - 1];
  if (last?.piece.text !== row.nextNumber || !endsWith(lines, last)) return false;
  return !addsUp(values);
}

function endsWith(lines: readonly Line[], last: PlacedPiece | undefined): boolean {
  const filled = lines.filter(({ pieces }) => pieces.some(({ kind }) => kind !== 'blank'));
  return filled[filled.length - 1]?.pieces.some((piece) => piece === last?.piece) === true;
}

/** The text is cut off right behind the number of the next label: `2` of `2.其他法律…` is no value. */
function withoutCutNumber(
  { values, next, inline }: WalkedRow,
  row: FormTableRow,
  lines: readonly Line[],
): readonly PlacedPiece[] {
  const last = values[values.length - 1];
  if (inline || next.length > 0 || values.length !== row.cells.length + 1) return values;
  const number = row.nextNumber;
  return number !== null && last?.piece.text === number && endsWith(lines, last)
    ? values.slice(0, -1)
    : values;
}

/**
 * Values below their label can slip from row to row when a label is lost. So the next label must be the next of the
 * form, or the numbers must add up.
 */
function isInSequence(
  walked: WalkedRow,
  row: FormTableRow,
  values: readonly PlacedPiece[],
  lines: readonly Line[],
): boolean {
  const { next } = walked;
  if (next.length === 0 && (row.isLast || !sectionFollows(walked, lines))) return true;
  if (next.some((one) => follows(one, row) || (row.isLast && one.part !== row.part))) return true;
  return row.part === 'matrix' && addsUp(values);
}

/** Whether the text goes on with another section: it is not merely cut off behind the row. */
function sectionFollows({ values, line }: WalkedRow, lines: readonly Line[]): boolean {
  const last = values[values.length - 1]?.row ?? line.row;
  return lines.some(
    ({ row, pieces }) => row > last && pieces.some(({ text }) => /^[三四五六七]、..../.test(text)),
  );
}

function addsUp(cells: readonly PlacedPiece[]): boolean {
  const numbers = cells.map(({ piece }) => Number(piece.text));
  const total = numbers.pop();
  const sum = numbers.reduce((a, b) => a + b, 0);
  return sum > 0 && sum === total;
}

/** @returns whether a value has digits */
export const isNumber = ({ piece }: PlacedPiece): boolean => hasDigit(piece.text);
