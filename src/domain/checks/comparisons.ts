import type { IndicatorId } from '../forms/index.ts';
import type { CheckId } from './list.ts';
import { heldOrFailed, overKnown, standing } from './results.ts';
import type { Bound, CheckResult, CheckedReport, Severity } from './types.ts';

/** Two cells of one report of which the first is at most, or exactly, the second. */
interface Comparison {
  readonly check: CheckId;
  readonly severity: Severity;
  readonly left: IndicatorId;
  readonly is: 'atMost' | 'equal';
  readonly right: IndicatorId;
}

const atMost = 'atMost';
/** Subsets are errors; where an older item, another year or a second reply may count, they are warnings or notices. */
const comparisons: readonly Comparison[] = [
  {
    check: 'S03',
    severity: 'error',
    left: 'disclosure.normative_public',
    is: atMost,
    right: 'disclosure.total',
  },
  {
    check: 'S04',
    severity: 'warning',
    left: 'disclosure.normative_public',
    is: atMost,
    right: 'disclosure.normative_issued',
  },
  {
    check: 'S05',
    severity: 'error',
    left: 'response.press_conference_leader',
    is: atMost,
    right: 'response.press_conference',
  },
  {
    check: 'S05',
    severity: 'error',
    left: 'response.online_interview_leader',
    is: atMost,
    right: 'response.online_interview',
  },
  {
    check: 'S11',
    severity: 'warning',
    left: 'request.replied',
    is: 'equal',
    right: 'request.completed',
  },
  {
    check: 'S12',
    severity: 'notice',
    left: 'request.completed',
    is: atMost,
    right: 'request.received',
  },
  {
    check: 'M05',
    severity: 'warning',
    left: 'rules.published_new',
    is: atMost,
    right: 'rules.public_total',
  },
  {
    check: 'M05',
    severity: 'warning',
    left: 'normative.published_new',
    is: atMost,
    right: 'normative.public_total',
  },
  {
    check: 'M05',
    severity: 'notice',
    left: 'rules.made_new',
    is: atMost,
    right: 'rules.public_total',
  },
  {
    check: 'M05',
    severity: 'notice',
    left: 'normative.made_new',
    is: atMost,
    right: 'normative.public_total',
  },
];

const equations = comparisons.map(({ check, severity, left, is, right }) => {
  const reason = is === 'equal' ? 'unequal' : 'larger';
  return { is, equation: standing({ check, severity, reason, indicators: [left, right] }) };
});

/** Comparisons of two cells (S03–S05, S11, S12, M05): one result for each. */
export function checkComparisons(report: CheckedReport): readonly CheckResult[] {
  return equations.map(({ is, equation }) =>
    overKnown(equation, report, equation.indicators, ([a = NaN, b = NaN]) =>
      heldOrFailed(equation, is === 'equal' ? a === b : a <= b, { left: a, right: b }),
    ),
  );
}

/** Of the comparisons that nothing can explain away. */
export const comparisonBounds: readonly Bound[] = comparisons
  .filter(({ severity, is }) => severity === 'error' && is === atMost)
  .map(({ left, right }) => ({ parts: [left], whole: [right] }));
