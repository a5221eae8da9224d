import { byForm, forms } from '../forms/index.ts';
import type { Form, Indicator } from '../forms/index.ts';
import type { FormId } from '../forms/types.ts';

/**
 * Rows that a rule about several reports looks at one by one: of the table of requests the column of totals alone, for one
 * request that is granted fills six cells.
 */
export const speakingRows = (form: FormId): readonly Indicator[] => rows[form].speaking;

/** @returns whether a row counts by itself, and not as a part of the total beside it */
export function speaks({ grid }: Indicator): boolean {
  return grid === undefined || grid.table !== 'matrix' || grid.column === 'total';
}

/** @returns the rows of `speakingRows` that count things */
export const countRows = (form: FormId): readonly Indicator[] => rows[form].counts;

/** @returns the rows with amounts of money, in 万元 */
export const moneyRows = (form: FormId): readonly Indicator[] => rows[form].money;

interface Rows {
  readonly speaking: readonly Indicator[];
  readonly counts: readonly Indicator[];
  readonly money: readonly Indicator[];
}

const rowsOf = ({ indicators }: Pick<Form, 'indicators'>): Rows => {
  const speaking = indicators.filter(speaks);
  return {
    speaking,
    counts: speaking.filter(({ kind }) => kind === 'count'),
    money: indicators.filter(({ kind }) => kind === 'money'),
  };
};

const rows: Readonly<Record<FormId, Rows>> = { ...byForm(rowsOf), none: rowsOf(forms.none) };
