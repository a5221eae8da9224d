import { disputeOrder } from './disputeWalk.ts';
import type { Line } from './lines.ts';
import { valuesOf } from './rowValues.ts';
import type { PlacedPiece, RowOutcome } from './rowValues.ts';
import type { WalkedDisputes } from './walked.ts';

const UNSURE: RowOutcome = { kind: 'unsure' };
const COUNT = disputeOrder.length;

/** The fifteen values of the disputes in the order of the form. */
export function disputesOf({ values, lines, heads, inOrder }: WalkedDisputes): RowOutcome {
  const [line] = lines;
  if (line === undefined) return UNSURE;
  const own = withoutBars(line);
  const isOneRow = lines.length === 1;
  if (isOneRow && own.keepsBlanks && heads.has(own.pieces.length))
    return ofLine(own, values, heads);
  if (!inOrder) return UNSURE;
  if (isOneRow) return ofLine(own, values, new Map());
  if (values.length !== COUNT || !areWhole(values)) return UNSURE;
  return { kind: 'read', cells: values, others: [] };
}

function ofLine(
  line: Line,
  values: readonly PlacedPiece[],
  heads: WalkedDisputes['heads'],
): RowOutcome {
  const row = { line, at: -1, values, inline: true };
  return valuesOf(row, COUNT, { heads, peers: [row] });
}

/** A line between bars begins and ends with a blank that is no cell. */
function withoutBars(line: Line): Line {
  const { pieces } = line;
  const isBarred = pieces.length === COUNT + 2 && pieces[0]?.kind === 'blank';
  return isBarred && pieces[COUNT + 1]?.kind === 'blank'
    ? { ...line, pieces: pieces.slice(1, -1) }
    : line;
}

/**
 * Numbers on lines of their own: one may be missing and the number of the page stand behind. So each total must be the
 * sum of its parts; where some are not, the lines must follow each other evenly and the last total be right.
 */
function areWhole(values: readonly PlacedPiece[]): boolean {
  const sums = [0, 5, 10].map((from) => isSum(values.slice(from, from + 5)));
  if (sums.every(Boolean)) return true;
  const steps = values.slice(1).map(({ row }, i) => row - (values[i]?.row ?? row));
  return sums[2] === true && steps.every((step) => step === steps[0]);
}

function isSum(group: readonly PlacedPiece[]): boolean {
  const numbers = group.map(({ piece }) => Number(piece.text.normalize('NFKC')));
  const total = numbers.pop();
  return numbers.reduce((a, b) => a + b, 0) === total;
}
