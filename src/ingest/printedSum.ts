import type { PrintedSum } from '#domain/checks/wholes.ts';
import { indicatorOf } from '#domain/forms/index.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import { readCell } from './cellValue.ts';

/** @returns one cell of a sum with its number; null for a row of no form */
export function printedSum(
  label: string,
  { indicator, text }: { readonly indicator: IndicatorId; readonly text: string },
): PrintedSum | null {
  const row = indicatorOf(indicator);
  return row === null ? null : { label, indicator, value: readCell(text, row).cell.value };
}
