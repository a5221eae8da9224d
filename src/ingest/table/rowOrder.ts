import { lanesOf } from './plan.ts';
import type { Plan } from './plan.ts';
import type { RowLook } from './rowLook.ts';

/** @returns whether a number of a row (序号) is smaller than one above it, though no count begins anew there */
export function areOutOfOrder(plan: Plan, rows: readonly RowLook[]): boolean {
  return lanesOf(plan, 'number').some(({ at }) => {
    const numbers = rows.flatMap(({ looks }) => {
      const look = looks[at];
      return look?.kind === 'value' && /^\d+$/.test(look.text) ? [Number(look.text)] : [];
    });
    let first = Infinity;
    return numbers.some((number, i) => {
      const before = numbers[i - 1];
      if (number <= first) first = number;
      return before !== undefined && number < before && number > first;
    });
  });
}
