import { checkAmounts } from './amounts.ts';
import { balanceBounds, checkBalances } from './balances.ts';
import { checkComparisons, comparisonBounds } from './comparisons.ts';
import { checkForm } from './form.ts';
import { checkGridForm, checkMatters, matterBounds } from './gridForm.ts';
import { checkListForm, checkTotals, totalBounds } from './listForm.ts';
import { countyRules, farAbove } from './others.ts';
import { checkSums, sumBounds } from './sums.ts';
import { checkText } from './text.ts';
import { checkNames, checkWriting } from './writing.ts';
import { checkUnits } from './units.ts';
import { Mark } from '../cell.ts';
import { byForm } from '../forms/index.ts';
import type { TableFormId } from '../forms/index.ts';
import type {
  Bound,
  CheckResult,
  CheckedReport,
  Finding,
  ReportRule,
  Surroundings,
} from './types.ts';
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

/** A rule of one report that may find what is arithmetically impossible. */
export interface ErrorRule {
  readonly rule: ReportRule;
  /** A report within these, whose amounts bear no mark of `marks`, breaks it by no error. */
  readonly bounds: Readonly<Record<TableFormId, readonly Bound[]>>;
  readonly marks: number;
}

const within = (rule: ReportRule, bounds: (form: TableFormId) => readonly Bound[]): ErrorRule => ({
  ...{ rule, bounds: byForm(({ id }) => bounds(id)), marks: 0 },
});

/** All of them: thousands of reports are looked at by their bounds, and few are asked. */
export const errorRules: readonly ErrorRule[] = [
  { rule: checkUnits, bounds: byForm(() => []), marks: Mark.otherUnit },
  within(checkTotals, () => totalBounds),
  within(checkComparisons, () => comparisonBounds),
  within(checkSums, sumBounds),
  within(checkBalances, () => balanceBounds),
  within(checkMatters, () => matterBounds),
];

/** @returns what of a report is arithmetically impossible, as far as these rules tell */
export function errorsOf(
  report: CheckedReport,
  rules: readonly ErrorRule[] = errorRules,
): readonly Finding[] {
  return failuresOf(rules.flatMap(({ rule }) => rule(report))).filter(
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
