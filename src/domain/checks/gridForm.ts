import { isIndicatorId } from '../forms/index.ts';
import type { IndicatorId } from '../forms/index.ts';
import { heldOrFailed, isThere, numberOf, overKnown, resultOf } from './results.ts';
import type { Equation } from './results.ts';
import type { Bound, CheckResult, CheckedReport } from './types.ts';

/** Acts of which the forms of 2019 and 2020 print how many matters there were, and how that changed. */
const mattersOf = ['licence', 'other_service', 'penalty', 'coercion', 'charge'] as const;
/** Columns under 规章, on whichever form. */
const rules = [
  'rules.made_new',
  'rules.published_new',
  'rules.public_total',
  'rules.issued',
  'rules.repealed',
  'rules.in_force',
] as const satisfies readonly IndicatorId[];
const disputes = ['review.total', 'lawsuit_direct.total', 'lawsuit_after_review.total'] as const;
const incoming = ['application.new.total', 'application.carried_in.total'] as const;

/** Rules of the forms since 2019 that are neither a printed sum nor two cells side by side (M07, M10, M13, M14). */
export function checkGridForm(report: CheckedReport): readonly CheckResult[] {
  return [
    ...rules.map((id) => ruleOfTownship(report, id)),
    ...checkMatters(report),
    disputesAgainstRequests(report),
  ];
}

/** M10 and M13; M13 alone of these rules can find what is impossible. */
export function checkMatters(report: CheckedReport): readonly CheckResult[] {
  return mattersOf.flatMap((act) => matters(report, act));
}

/** Of M13. */
export const matterBounds: readonly Bound[] = mattersOf.map((act) => ({
  parts: [],
  whole: [`${act}.items_prev`, `${act}.items_change`],
}));

/** M07: no township may issue 规章. */
function ruleOfTownship(report: CheckedReport, id: IndicatorId): CheckResult {
  const equation: Equation = {
    ...{ check: 'M07', severity: 'warning', reason: 'rulesOfTownship' },
    indicators: [id],
  };
  if (report.kind === 'other') return resultOf(equation, 'notApplicable');
  return overKnown(equation, report, [id], ([value = 0]) =>
    heldOrFailed(equation, value === 0, { value }),
  );
}

/** M13: the list of matters cannot be less than empty; M10: its new length may have been entered as decisions. */
function matters(report: CheckedReport, act: (typeof mattersOf)[number]): readonly CheckResult[] {
  const before = `${act}.items_prev` as const;
  const change = `${act}.items_change` as const;
  const decisions = `${act}.decisions`;
  const stock: Equation = {
    ...{ check: 'M13', severity: 'error', reason: 'lessThanNone' },
    indicators: [before, change],
  };
  const results = [
    overKnown(stock, report, stock.indicators, ([was = 0, by = 0]) =>
      heldOrFailed(stock, was + by >= 0, { before: was, change: by }),
    ),
  ];
  if (!isIndicatorId(decisions)) return results;
  const entered: Equation = {
    ...{ check: 'M10', severity: 'notice', reason: 'stockAsDecisions' },
    ...{ indicators: [decisions], beside: [before, change] },
  };
  const cells = [decisions, before, change];
  return [
    ...results,
    overKnown(entered, report, cells, ([value = 0, was = 0, by = 0]) =>
      by === 0
        ? resultOf(entered, 'notApplicable')
        : heldOrFailed(entered, value !== was + by, { value, before: was, change: by }),
    ),
  ];
}

/** M14: possible with old cases. The known disputes alone may be more than all requests. */
function disputesAgainstRequests(report: CheckedReport): CheckResult {
  const equation: Equation = {
    ...{ check: 'M14', severity: 'notice', reason: 'moreDisputesThanRequests' },
    ...{ indicators: disputes, beside: incoming },
  };
  if (![...disputes, ...incoming].every((id) => isThere(report, id)))
    return resultOf(equation, 'notApplicable');
  const came = incoming.flatMap((id) => numberOf(report, id) ?? []);
  const known = disputes.flatMap((id) => numberOf(report, id) ?? []);
  if (came.length < incoming.length || known.length === 0) return resultOf(equation, 'cannotTell');
  const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0);
  const figures = { disputes: sum(known), requests: sum(came) };
  if (figures.disputes > figures.requests) return resultOf(equation, 'failed', figures);
  return resultOf(equation, known.length < disputes.length ? 'cannotTell' : 'passed', figures);
}
