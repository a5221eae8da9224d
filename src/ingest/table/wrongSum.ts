import { hasValue } from '#domain/cell.ts';
import type { Cell } from '#domain/cell.ts';
import type { IndicatorKind } from '#domain/forms/types.ts';

/**
 * Compares a printed total with its parts (checks.md §0): exact for counts, 0.005 for 万元. A total that is more than
 * its known parts cannot be judged while a part is blank.
 * @returns the sum of the known parts when the total is wrong, else null
 */
export function wrongSum(total: Cell, parts: readonly Cell[], kind: IndicatorKind): number | null {
  if (!hasValue(total) || parts.length === 0) return null;
  let sum = 0;
  let known = 0;
  for (const part of parts) {
    if (!hasValue(part)) continue;
    known++;
    sum += part.value;
  }
  const tolerance = kind === 'money' ? 0.005 + 1e-9 : 0;
  if (known === 0 || Math.abs(sum - total.value) <= tolerance) return null;
  if (known < parts.length && sum < total.value) return null;
  return Math.round(sum * 1e6) / 1e6;
}
