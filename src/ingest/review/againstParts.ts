import { Status, hasValue } from '#domain/cell.ts';
import type { Cell } from '#domain/cell.ts';
import type { OtherPart } from '#domain/heard.ts';
import { indicatorOf } from '#domain/forms/index.ts';
import { readCell } from '../cellValue.ts';
import type { CountySum } from '../draft.ts';
import { wrongSum } from '../table/wrongSum.ts';

/** A printed sum with the sum of its parts. */
export interface SumAgainstParts {
  readonly file: number;
  readonly sum: CountySum;
  /** As printed; null: it is no number. */
  readonly said: number | null;
  /** Null: a part is unknown, or none is there. */
  readonly added: number | null;
  readonly parts: number;
  /** Parts without a number. */
  readonly unknown: number;
  /** Those of them that were not imported, as far as they are known by name. */
  readonly others: readonly OtherPart[];
  /** How many were not imported and are not known by name. */
  readonly unnamed: number;
  /** Null: it cannot be said, as a number is missing. */
  readonly agrees: boolean | null;
}

/**
 * @param cells the cells that the sum covers
 * @param missing parts that it covers as well and that were not imported
 * @returns a printed sum beside what its parts add up to; null where its indicator is not known
 */
export function againstParts(
  file: number,
  sum: CountySum,
  cells: readonly Cell[],
  missing: Pick<SumAgainstParts, 'others' | 'unnamed'> = NOTHING_MISSING,
): SumAgainstParts | null {
  const indicator = indicatorOf(sum.indicator);
  if (indicator === null) return null;
  const { cell: total } = readCell(sum.text, indicator);
  const absent = Array.from({ length: missing.others.length + missing.unnamed }, () => NO_CELL);
  const parts = [...cells, ...absent];
  const numbers = cells.flatMap((cell) => (hasValue(cell) ? [cell.value] : []));
  const unknown = parts.length - numbers.length;
  const added = numbers.length === 0 ? null : rounded(numbers.reduce((a, b) => a + b, 0));
  const isWrong = wrongSum(total, parts, indicator.kind) !== null;
  const isSaid = hasValue(total) && added !== null;
  const isSame = isSaid && !isWrong && (unknown === 0 || total.value === added);
  const agrees = isSame ? true : isSaid && isWrong ? false : null;
  return { file, sum, said: total.value, added, parts: parts.length, unknown, ...missing, agrees };
}

const NOTHING_MISSING = { others: [], unnamed: 0 };
const NO_CELL: Cell = { status: Status.noReport, value: null, marks: 0 };

/** Sums of decimals of 万元 end in many nines. */
const rounded = (value: number) => Math.round(value * 1e6) / 1e6;

/** @returns those that differ first, then those of which it cannot be said */
export function differingFirst(sums: readonly SumAgainstParts[]): readonly SumAgainstParts[] {
  const weight = ({ agrees }: SumAgainstParts) => (agrees === null ? 1 : agrees ? 2 : 0);
  return [...sums].sort(
    (a, b) => weight(a) - weight(b) || a.file - b.file || a.sum.row - b.sum.row,
  );
}
