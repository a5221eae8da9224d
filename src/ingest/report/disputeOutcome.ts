import { disputeColumns } from './disputeWalk.ts';
import type { PlacedPiece, WalkedDisputes } from './walked.ts';

/** @returns whether the numbers are the fifteen of the disputes in the order of the form */
export function areDisputes({ values, lines, inOrder }: WalkedDisputes): boolean {
  const isWhole = lines.length === 1 || areWhole(values);
  return inOrder && values.length === disputeColumns[0]?.length && isWhole;
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
