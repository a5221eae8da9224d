import { disputeOrder } from './disputeWalk.ts';
import type { PlacedPiece, RowOutcome, WalkedDisputes } from './walked.ts';

/** The fifteen values of the disputes in the order of the form. */
export function disputesOf({ values, lines, inOrder }: WalkedDisputes): RowOutcome {
  const isWhole = lines.length === 1 || areWhole(values);
  return inOrder && values.length === disputeOrder.length && isWhole
    ? { kind: 'read', cells: values }
    : { kind: 'unsure' };
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
