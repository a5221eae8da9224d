import { checkAmounts } from './amounts.ts';
import { checkBalances } from './balances.ts';
import { checkComparisons } from './comparisons.ts';
import { checkForm } from './form.ts';
import { checkGridForm, checkMatters } from './gridForm.ts';
import { checkListForm, checkTotals } from './listForm.ts';
import { countyRules, farAbove } from './others.ts';
import { checkSums } from './sums.ts';
import { checkText } from './text.ts';
import { checkNames, checkWriting } from './writing.ts';
import { checkUnits } from './units.ts';
import type { CheckResult, CheckedReport, Finding, ReportRule, Surroundings } from './types.ts';
import { carriedRules, slips, yearRules } from './years.ts';

const reportRules: readonly ReportRule[] = [
  checkForm,
  checkUnits,
  checkListForm,
  checkComparisons,
  checkSums,
  checkBalances,
  checkAmounts,
  checkGridForm,
  checkText,
  checkWriting,
];

/** The rules of one report that may find what is arithmetically impossible, and none that does not. */
export const errorRules: readonly ReportRule[] = [
  checkUnits,
  checkTotals,
  checkComparisons,
  checkSums,
  checkBalances,
  checkMatters,
];

/** @returns what of a report is arithmetically impossible, without asking what is only unlikely */
export function errorsOf(report: CheckedReport): readonly Finding[] {
  return failuresOf(errorRules.flatMap((rule) => rule(report))).filter(
    ({ severity }) => severity === 'error',
  );
}

/** Every rule that one report alone can break, on that report: one result for each equation that its form has. */
export function checkReport(report: CheckedReport): readonly CheckResult[] {
  return reportRules.flatMap((rule) => rule(report));
}

/**
 * Every rule that needs the unit's years before or the other units of the county. Rules that compare take only numbers that
 * no error names, of this report and of the others.
 */
export function checkAmong(report: CheckedReport, around: Surroundings): readonly CheckResult[] {
  const names = checkNames(report, around.neighbours);
  if (report.form === 'none') return names;
  return [
    ...carriedRules.flatMap((rule) => rule(report, around)),
    ...[...yearRules, ...countyRules].flatMap((rule) => rule(around.own, around)),
    ...names,
  ];
}

/**
 * The rules about the size of single values (C12, C13, S18, S19, M11, M12): what a last look before an import asks, of every
 * number as it was read.
 */
export function checkSizes(report: CheckedReport, around: Surroundings): readonly CheckResult[] {
  if (report.form === 'none') return [];
  return [...checkAmounts(report), ...farAbove(report, around), ...slips(report, around)];
}

/** @returns what failed, in its order */
export function failuresOf(results: readonly CheckResult[]): readonly Finding[] {
  return results.filter(({ outcome }) => outcome === 'failed');
}
