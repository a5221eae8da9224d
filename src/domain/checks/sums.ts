import { Status } from '../cell.ts';
import { byForm, indicatorOf, isIndicatorId } from '../forms/index.ts';
import type { IndicatorId, TableForm, TableFormId } from '../forms/index.ts';
import { applicants } from '../forms/matrix.ts';
import type { CheckId } from './list.ts';
import { difference, isThere, numberOf, resultOf, standing } from './results.ts';
import type { Equation } from './results.ts';
import type { Bound, CheckResult, CheckedReport, Severity } from './types.ts';

/** A printed total and its printed parts. */
export interface SumRule {
  readonly check: CheckId;
  readonly total: IndicatorId;
  readonly parts: readonly IndicatorId[];
  /** The parts come to more than the total. */
  readonly over: Severity;
  /** They come to less. */
  readonly under: Severity;
  /** Told when the total is blank although a part has a number; null: nothing. */
  readonly blankTotal: Severity | null;
}

const printed = { over: 'error', under: 'error', blankTotal: null } as const;
/** Totals of the form of 2014 whose parts the form prints; a request may also come in another way, a case may be pending. */
const listed = [
  { check: 'S07', total: 'request.received', ...printed, under: 'warning' },
  { check: 'S08', total: 'request.completed', ...printed },
  { check: 'S09', total: 'request.replied', ...printed },
  { check: 'S10', total: 'request.replied.refused', ...printed },
  { check: 'S13', total: 'reconsideration.total', ...printed, under: 'warning' },
  { check: 'S14', total: 'litigation.total', ...printed, under: 'warning' },
  { check: 'S15', total: 'org.staff', ...printed },
] as const satisfies readonly Omit<SumRule, 'parts'>[];

const sums = byForm((form) =>
  sumsOf(form).map((rule) => {
    const { check, total, parts, over: severity } = rule;
    const equation: Equation = {
      ...{ check, severity, reason: 'sumOver' },
      ...{ indicators: [total], beside: parts },
    };
    return { rule, equation: standing(equation) };
  }),
);

/** @returns the sums that a form prints, in the order of the rules */
export function sumRules(form: TableFormId): readonly SumRule[] {
  return sums[form].map(({ rule }) => rule);
}

function sumsOf(form: TableForm): readonly SumRule[] {
  const ids = (all: readonly string[]) => all.filter(isIndicatorId);
  const ofList = listed.flatMap((rule) =>
    form.indicators.some(({ id }) => id === rule.total)
      ? [{ ...rule, parts: ids(indicatorOf(rule.total)?.sumOf ?? []) }]
      : [],
  );
  const rows = form.requests.map(({ id }) => id);
  const outcomes = rows.filter(
    (id) => id.startsWith('application.result.') && id !== 'application.result.total',
  );
  const byColumn =
    outcomes.length === 0
      ? []
      : applicants.map(({ key }) => ({
          ...({ check: 'M02', ...printed } as const),
          total: `application.result.total.${key}` as const,
          parts: ids(outcomes.map((id) => `${id}.${key}`)),
        }));
  const byRow = form.indicators.flatMap(({ id, grid, sumOf = [] }) => {
    if (grid?.column !== 'total' || grid.table === 'acts') return [];
    const isMatrix = grid.table === 'matrix';
    const check = isMatrix ? 'M03' : 'M04';
    return [
      {
        ...printed,
        check,
        total: id,
        parts: ids(sumOf),
        blankTotal: isMatrix ? 'notice' : null,
      } as const,
    ];
  });
  return [...ofList, ...byColumn, ...byRow];
}

/** Sums that the form prints (S07–S10, S13–S15, M02–M04): one result for each. */
export function checkSums(report: CheckedReport): readonly CheckResult[] {
  const { form } = report;
  if (form === 'none') return [];
  return sums[form].map(({ rule, equation }) => sumResult(rule, equation, report));
}

/** Of the sums that a form prints. */
export function sumBounds(form: TableFormId): readonly Bound[] {
  return sumRules(form).flatMap(({ total, parts }) => [
    { parts, whole: [total] },
    { parts: [total], whole: parts },
  ]);
}

/**
 * With blanks among the parts the known ones alone may break the sum, or come to it; else it cannot be told.
 */
function sumResult(
  { total, parts, under, blankTotal }: SumRule,
  equation: Equation,
  report: CheckedReport,
): CheckResult {
  if (!isThere(report, total) || !parts.some((id) => isThere(report, id)))
    return resultOf(equation, 'notApplicable');
  const known = parts.flatMap((id) => numberOf(report, id) ?? []);
  const value = numberOf(report, total);
  const sum = known.reduce((all, one) => all + one, 0);
  if (value === null) {
    if (blankTotal === null || known.length === 0 || report.cell(total).status !== Status.blank)
      return resultOf(equation, 'cannotTell');
    return resultOf({ ...equation, severity: blankTotal, reason: 'sumBlank' }, 'failed', { sum });
  }
  const apart = difference(sum, value);
  if (apart === 0) return resultOf(equation, 'passed');
  const figures = { value, sum, blanks: parts.length - known.length };
  if (apart > 0) return resultOf(equation, 'failed', { ...figures, apart });
  return known.length < parts.length
    ? resultOf(equation, 'cannotTell', figures)
    : resultOf({ ...equation, severity: under, reason: 'sumUnder' }, 'failed', {
        ...figures,
        apart: -apart,
      });
}
