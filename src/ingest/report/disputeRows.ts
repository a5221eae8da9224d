import { disputeColumns } from './disputeWalk.ts';
import { spanOf } from './gridRows.ts';
import type { TableRows } from './gridRows.ts';
import { disputeGroups } from './lineForms.ts';
import type { Doubt } from './types.ts';
import type { PlacedPiece, WalkedDisputes } from './walked.ts';

/** Fifteen numbers below the heads of the disputes, each time the same. */
export function disputeRows(found: readonly WalkedDisputes[]): TableRows {
  const whole = found.filter(areDisputes);
  const texts = new Set(whole.map(({ values }) => values.map(({ piece }) => piece.text).join(' ')));
  const kept = texts.size === 1 ? whole.slice(0, 1) : [];
  const doubts = found.flatMap((one): Doubt[] => {
    const [first] = one.values;
    const isTold = whole.includes(one) && texts.size === 1;
    if (first === undefined || isTold) return [];
    const text = one.values.map(({ piece }) => piece.text).join(' ');
    const why = whole.includes(one) ? 'table.differs' : 'table.count';
    return [{ text, row: first.row, column: first.piece.column, why, candidates: disputeGroups }];
  });
  const span = spanOf(
    'disputes',
    found.flatMap(({ lines }) => lines.map(({ row }) => row)),
  );
  return {
    whole: kept.map(({ values }) => ({
      part: 'disputes',
      heads: disputeColumns,
      front: [],
      values,
      from: values[0]?.row ?? -1,
      column: 1,
      beginsTable: true,
    })),
    doubts,
    rows: [],
    lost: found.length === 0 || kept.length > 0 ? [] : [span],
  };
}

/** @returns whether the numbers are the fifteen of the disputes in the order of the form */
function areDisputes({ values, lines, inOrder }: WalkedDisputes): boolean {
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
