import type { RankedPoint, Row } from '#query/types.ts';
import { usable } from './printed.ts';

/** How many units have a rate, and why the others have none: too few cases, no cases, no number. */
export interface RateCounts {
  readonly k: number;
  readonly few: number;
  readonly none: number;
  readonly without: number;
}

export function rateCounts(rows: readonly Row<RankedPoint>[]): RateCounts {
  const count = (holds: (point: RankedPoint['point']) => boolean) =>
    rows.filter(({ data }) => holds(data.point)).length;
  return {
    k: count(usable),
    few: count(({ rate }) => rate?.kind === 'tooFew'),
    none: count(({ rate }) => rate?.kind === 'noCases'),
    without: count((point) => point.rate === null && !usable(point)),
  };
}
