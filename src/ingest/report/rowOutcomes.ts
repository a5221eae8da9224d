import type { LayoutRow } from './layoutOfForms.ts';
import type { Line } from './lines.ts';
import { valuesOf } from './rowValues.ts';
import type { PlacedPiece, RowOutcome } from './rowValues.ts';
import type { BlockHeads, WalkedRow } from './walked.ts';

const UNSURE: RowOutcome = { kind: 'unsure' };

/** The values of one row in the order of the form, from what its table shows. */
export function outcomeOf(
  walked: WalkedRow,
  known: readonly WalkedRow[],
  lines: readonly Line[],
): RowOutcome {
  const { row } = walked;
  if (row === null) return { kind: 'none' };
  const { values, inline, block, line } = walked;
  const order = row.table === 'acts' ? columnsOf(row, block) : row.cells.map((_, i) => i);
  if (order === null) return values.length > 0 ? UNSURE : { kind: 'none' };
  const count = row.cells.length;
  if (mayBeCut(walked, count, lines)) return UNSURE;
  if (!inline && values.length > 0 && walked.isBelowNumbers) return UNSURE;
  const own = withoutCutNumber(walked, count, lines);
  const byHeads = inline && line.keepsBlanks && walked.heads.has(line.pieces.length);
  if (!byHeads && block.others.length > 0 && row.table === 'acts') return UNSURE;
  const peers = known.filter((other) => isPeer(walked, other));
  const outcome = valuesOf(own, count, { heads: walked.heads, peers });
  if (outcome.kind !== 'read') return outcome;
  if (!inline && values.length > 0 && !isInSequence(walked, outcome, lines)) return UNSURE;
  if (byHeads) return outcome;
  return { ...outcome, cells: order.map((at) => outcome.cells[at] ?? null) };
}

/** Rows of one table stand in one column each: the matrix, or a block of acts. */
function isPeer(a: WalkedRow, b: WalkedRow): boolean {
  if (a.row?.table !== b.row?.table) return false;
  return a.row?.table !== 'acts' || a.block === b.block;
}

/**
 * Where each column of the form stands among the printed columns of a block. Heads that are lost are no contradiction,
 * heads of another form are.
 * @returns null when the heads contradict the form or none is left
 */
function columnsOf(row: LayoutRow, block: BlockHeads): readonly number[] | null {
  const own = row.cells.map((_, i) => i);
  if (block.keys.length === 0) return null;
  const columns: (number | null)[] = [];
  for (const key of block.keys) {
    if (key === '本年新') {
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

/** The last value of the text may be the number of the next label, if the numbers do not add up. */
function mayBeCut(walked: WalkedRow, count: number, lines: readonly Line[]): boolean {
  const { row, values, inline } = walked;
  if (inline || row?.table !== 'matrix' || values.length !== count) return false;
  const last = values[values.length - 1];
  if (last?.piece.text !== row.nextNumber || !endsWith(lines, last)) return false;
  return !addsUp(values);
}

function endsWith(lines: readonly Line[], last: PlacedPiece | undefined): boolean {
  const filled = lines.filter(({ pieces }) => pieces.some(({ kind }) => kind !== 'blank'));
  return filled[filled.length - 1]?.pieces.some((piece) => piece === last?.piece) === true;
}

/** The text is cut off right behind the number of the next label: `2` of `2.其他法律…` is no value. */
function withoutCutNumber(walked: WalkedRow, count: number, lines: readonly Line[]): WalkedRow {
  const { row, values, next, inline } = walked;
  const last = values[values.length - 1];
  if (inline || next !== null || row === null || values.length !== count + 1) return walked;
  const ends = endsWith(lines, last);
  const number = row.nextNumber;
  return ends && number !== null && last?.piece.text === number
    ? { ...walked, values: values.slice(0, -1) }
    : walked;
}

/**
 * Values below their label can slip from row to row when a label is lost. So the next label must be the next of the
 * form, or the numbers must add up.
 */
function isInSequence(walked: WalkedRow, outcome: RowOutcome, lines: readonly Line[]): boolean {
  const { row, next } = walked;
  if (row === null) return true;
  if (next === null && (row.isLast || !sectionFollows(walked, lines))) return true;
  if (next !== null && (next.order === row.order + 1 || (row.isLast && next.table !== row.table)))
    return true;
  return row.table === 'matrix' && outcome.kind === 'read' && addsUp(outcome.cells);
}

/** Whether the text goes on with another section: it is not merely cut off behind the row. */
function sectionFollows({ values, line }: WalkedRow, lines: readonly Line[]): boolean {
  const last = values[values.length - 1]?.row ?? line.row;
  return lines.some(
    ({ row, pieces }) => row > last && pieces.some(({ text }) => /^[三四五六七]、..../.test(text)),
  );
}

function addsUp(cells: readonly (PlacedPiece | null | undefined)[]): boolean {
  const numbers = cells.flatMap((cell) => (cell ? [Number(cell.piece.text)] : []));
  const total = numbers.pop();
  const sum = numbers.reduce((a, b) => a + b, 0);
  return sum > 0 && sum === total;
}
