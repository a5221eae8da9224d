import type { Indicator } from '#domain/forms/index.ts';

/** Above this many 万元 an amount that no unit is printed with may be in 元 (formats.md §2, checks.md S18). */
const MOST_BARE = 100;

/**
 * @returns whether an amount without any printed unit can be the 万元 of its form: the form prints the unit (a unit column,
 *   or the head 本年收费金额（单位：万元）, unlike 采购总金额), and it is no more than 100
 */
export function isSurelyWanYuan(amount: number, { grid }: Indicator): boolean {
  return amount <= MOST_BARE && (grid === undefined || grid.columnLabel.includes('万元'));
}

/** An amount other than 0 that stands without any unit. */
export interface BareAmount {
  /** The column of numbers in which it stands: of a wide table that of its indicator, of a report the one of its values. */
  readonly column: string | number;
  readonly amount: number;
}

/**
 * One bare amount above 100 says that its whole column may be in 元: 35000 beside 50.
 * @returns those amounts of a table that become questions: all of such a column
 */
export function bareAmountsToAsk<T extends BareAmount>(amounts: readonly T[]): readonly T[] {
  const inYuan = new Set(
    amounts.filter(({ amount }) => amount > MOST_BARE).map(({ column }) => column),
  );
  return amounts.filter(({ column }) => inYuan.has(column));
}
