import type { LayoutRow } from './layoutOfForms.ts';
import type { Line } from './lines.ts';
import { reportKey } from './reportLabels.ts';
import type { BlockHeads, PlacedPiece, RowOutcome, WalkedRow } from './walked.ts';

const UNSURE: RowOutcome = { kind: 'unsure' };

/** The values of one row in the order of the form: all must be there. */
export function outcomeOf(walked: WalkedRow, lines: readonly Line[]): RowOutcome {
  const { row, inline, block } = walked;
  if (row === null || walked.values.length === 0) return { kind: 'none' };
  const count = row.cells.length;
  const { values } = withoutCutNumber(walked, count, lines);
  const order = row.table === 'acts' ? columnsOf(row, block) : row.cells.map((_, i) => i);
  if (order === null || values.length !== count || mayBeCut(walked, count, lines)) return UNSURE;
  if (row.table === 'acts' && block.others.length > 0) return UNSURE;
  if (inline && hasOtherHeads(walked, row)) return UNSURE;
  if (!inline && (walked.isBelowNumbers || !isInSequence(walked, values, lines))) return UNSURE;
  return { kind: 'read', cells: order.flatMap((at) => values[at] ?? []) };
}

/** Whether a line of heads as wide as the row has other heads than the form, or the form's in another order. */
function hasOtherHeads({ line, at, heads }: WalkedRow, row: LayoutRow): boolean {
  return heads
    .filter(({ pieces }) => pieces.length === line.pieces.length)
    .some(({ pieces }) => {
      const columns = pieces
        .slice(at + 1)
        .map(({ text }) => row.heads.findIndex((keys) => keys.includes(reportKey(text))));
      return columns.some((column, i) => column <= (columns[i - 1] ?? -1));
    });
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
function isInSequence(
  walked: WalkedRow,
  values: readonly PlacedPiece[],
  lines: readonly Line[],
): boolean {
  const { row, next } = walked;
  if (row === null) return true;
  if (next === null && (row.isLast || !sectionFollows(walked, lines))) return true;
  if (next !== null && (next.order === row.order + 1 || (row.isLast && next.table !== row.table)))
    return true;
  return row.table === 'matrix' && addsUp(values);
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
