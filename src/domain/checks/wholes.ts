import { hasValue } from '../cell.ts';
import type { Cell } from '../cell.ts';
import { indicatorOf } from '../forms/index.ts';
import type { IndicatorId } from '../forms/index.ts';
import { heldOrFailed, difference, isThere, numberOf, resultOf } from './results.ts';
import type { Equation } from './results.ts';
import { speakingRows } from './rows.ts';
import type { CheckResult, CheckedReport } from './types.ts';

/**
 * K01: what the county reports of itself, or in sum, is at least what its townships and streets come to, cell by cell: it
 * holds the departments too. Lists that every unit repeats are not added.
 * @param whole the report of the county as a unit
 * @param parts the reports of its townships and streets of the same year and form
 */
export function checkRollUp(
  whole: CheckedReport,
  parts: readonly CheckedReport[],
): readonly CheckResult[] {
  if (whole.form === 'none') return [];
  return speakingRows(whole.form).map(({ id, additive }) => {
    const equation: Equation = {
      ...{ check: 'K01', severity: 'warning', reason: 'partsAboveCounty' },
      indicators: [id],
    };
    if (additive === 'never' || !isThere(whole, id) || parts.length === 0)
      return resultOf(equation, 'notApplicable');
    const value = numberOf(whole, id);
    if (value === null) return resultOf(equation, 'cannotTell');
    const known = parts.flatMap((part) => numberOf(part, id) ?? []);
    const sum = known.reduce((all, one) => all + one, 0);
    if (difference(sum, value) > 0)
      return resultOf(equation, 'failed', { value, sum, units: known.length });
    return resultOf(equation, known.length < parts.length ? 'cannotTell' : 'passed');
  });
}

/** A sum of units as the county prints it. */
export interface PrintedSum {
  readonly label: string;
  readonly indicator: IndicatorId;
  readonly value: number | null;
}

/**
 * K02: a sum that the county prints is what the units below it add up to. Beside blanks only too much can be told.
 * @param parts cells of the units that it covers
 */
export function checkPrintedSum(
  { label, indicator, value }: PrintedSum,
  parts: readonly Cell[],
): CheckResult {
  const equation: Equation = {
    ...{ check: 'K02', severity: 'error', reason: 'printedSumDiffers' },
    indicators: [indicator],
  };
  const known = parts.flatMap((cell) => (hasValue(cell) ? [cell.value] : []));
  if (value === null || known.length === 0) return resultOf(equation, 'cannotTell');
  const sum = known.reduce((all, one) => all + one, 0);
  const figures = { label, value, sum: Math.round(sum * 1e6) / 1e6, units: known.length };
  const apart = difference(sum, value);
  const isSigned = indicatorOf(indicator)?.kind === 'change';
  const isWhole = known.length === parts.length;
  if (isWhole || apart === 0) return heldOrFailed(equation, apart === 0, figures);
  return resultOf(equation, apart > 0 && !isSigned ? 'failed' : 'cannotTell', figures);
}
