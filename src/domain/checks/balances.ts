import { forms } from '../forms/index.ts';
import type { IndicatorId, TableFormId } from '../forms/index.ts';
import { applicants } from '../forms/matrix.ts';
import { heldOrFailed, isThere, numberOf, overKnown, resultOf, standing } from './results.ts';
import type { Equation } from './results.ts';
import type { Bound, CheckResult, CheckedReport } from './types.ts';

interface Requests {
  readonly incoming: readonly IndicatorId[];
  readonly outgoing: readonly IndicatorId[];
  readonly balance: Equation;
  /** Of what was granted, in full and in part. */
  readonly given: readonly Equation[];
}

const columns = applicants.map(({ key }): Requests => {
  const incoming = [`application.new.${key}`, `application.carried_in.${key}`] as const;
  const outgoing = [`application.result.total.${key}`, `application.carried_out.${key}`] as const;
  return {
    ...{ incoming, outgoing },
    balance: standing({
      ...{ check: 'M01', severity: 'error', reason: 'unbalanced' },
      indicators: [...incoming, ...outgoing],
    }),
    given: (['granted', 'partial'] as const).map((row) =>
      standing({
        ...{ check: 'M16', severity: 'error', reason: 'grantedWithoutRequests' },
        ...{ indicators: [`application.result.${row}.${key}`], beside: incoming },
      }),
    ),
  };
});

/** Requests that came in and those that went out, column by column (M01, M16 of the forms since 2019). */
export function checkBalances(report: CheckedReport): readonly CheckResult[] {
  const { form } = report;
  if (form === 'none' || !hasRequests(form)) return [];
  return columns.flatMap((column) => [
    balanceOf(report, column),
    ...column.given.map((given) => givenOf(report, given)),
  ]);
}

const hasRequests = (form: TableFormId) => forms[form].requests.length > 0;

/** What came in equals what went out; with blanks the known terms of one side may already be too many. */
function balanceOf(
  report: CheckedReport,
  { balance: equation, incoming, outgoing }: Requests,
): CheckResult {
  if (!equation.indicators.every((id) => isThere(report, id)))
    return resultOf(equation, 'notApplicable');
  const side = (ids: readonly IndicatorId[]) => {
    const known = ids.flatMap((id) => numberOf(report, id) ?? []);
    return {
      sum: known.reduce((all, one) => all + one, 0),
      isWhole: known.length === ids.length,
    };
  };
  const [came, went] = [side(incoming), side(outgoing)];
  const figures = { incoming: came.sum, outgoing: went.sum };
  if (came.isWhole && went.isWhole) return heldOrFailed(equation, came.sum === went.sum, figures);
  const isBroken = (came.isWhole && went.sum > came.sum) || (went.isWhole && came.sum > went.sum);
  return resultOf(equation, isBroken ? 'failed' : 'cannotTell', figures);
}

/** Nothing can be granted in a column without requests. */
function givenOf(report: CheckedReport, equation: Equation): CheckResult {
  const { indicators, beside = [] } = equation;
  return overKnown(equation, report, [...indicators, ...beside], ([value = 0, ...came]) =>
    heldOrFailed(equation, value === 0 || came.some((n) => n > 0), { value }),
  );
}

/** Of the balance both ways, and of what was granted: at least nothing, at most what came in. */
export const balanceBounds: readonly Bound[] = columns.flatMap(({ incoming, outgoing, given }) => [
  { parts: incoming, whole: outgoing },
  { parts: outgoing, whole: incoming },
  ...given.flatMap(({ indicators }) => [
    { parts: indicators, whole: incoming },
    { parts: [], whole: indicators },
  ]),
]);
