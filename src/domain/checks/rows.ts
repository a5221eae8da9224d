import { forms } from '../forms/index.ts';
import type { Indicator } from '../forms/index.ts';
import type { FormId } from '../forms/types.ts';

/**
 * Rows that a rule about several reports looks at one by one: of the table of requests the column of totals alone, for one
 * request that is granted fills six cells.
 */
export function speakingRows(form: FormId): readonly Indicator[] {
  return forms[form].indicators.filter(speaks);
}

/** @returns whether a row counts by itself, and not as a part of the total beside it */
export const speaks = ({ grid }: Indicator): boolean =>
  grid === undefined || grid.table !== 'matrix' || grid.column === 'total';

/** @returns the rows of `speakingRows` that count things */
export const countRows = (form: FormId): readonly Indicator[] =>
  speakingRows(form).filter(({ kind }) => kind === 'count');

/** @returns the rows with amounts of money, in 万元 */
export const moneyRows = (form: FormId): readonly Indicator[] =>
  forms[form].indicators.filter(({ kind }) => kind === 'money');
