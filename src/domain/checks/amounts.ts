import { heldOrFailed, overKnown, resultOf } from './results.ts';
import type { Equation } from './results.ts';
import type { CheckResult, CheckedReport } from './types.ts';

/** Larger amounts than these, in 万元, are probably 元. */
const MOST = { budget: 100, fee: 10, charge: 1000, project: 5000 };
/** 100 元 in 万元. */
const LEAST_PROJECT = 0.01;

/** Amounts that can hardly be, within one report (S18, S19, M11, M12). */
export function checkAmounts(report: CheckedReport): readonly CheckResult[] {
  return [...budget(report), ...fee(report), procurement(report), charge(report)];
}

const isTownship = ({ kind }: CheckedReport) => kind !== 'other';

function budget(report: CheckedReport): readonly CheckResult[] {
  const large: Equation = {
    ...{ check: 'S18', severity: 'warning', reason: 'budgetOfYuan' },
    indicators: ['org.budget'],
  };
  const none: Equation = {
    ...large,
    ...{ severity: 'notice', reason: 'budgetNone', beside: ['training.courses'] },
  };
  return [
    isTownship(report)
      ? overKnown(large, report, ['org.budget'], ([value = 0]) =>
          heldOrFailed(large, value <= MOST.budget, { value }),
        )
      : resultOf(large, 'notApplicable'),
    overKnown(none, report, ['org.budget', 'training.courses'], ([value = 0, courses = 0]) =>
      heldOrFailed(none, value !== 0 || courses === 0, { value, courses }),
    ),
  ];
}

function fee(report: CheckedReport): readonly CheckResult[] {
  const large: Equation = {
    ...{ check: 'S19', severity: 'warning', reason: 'feeLarge' },
    indicators: ['fee.collected'],
  };
  const unfounded: Equation = {
    ...large,
    ...{ reason: 'feeWithoutRequests', beside: ['request.completed'] },
  };
  return [
    overKnown(large, report, ['fee.collected'], ([value = 0]) =>
      heldOrFailed(large, value <= MOST.fee, { value }),
    ),
    overKnown(unfounded, report, ['fee.collected', 'request.completed'], ([value = 0, done = 0]) =>
      heldOrFailed(unfounded, value <= 0 || done > 0, { value }),
    ),
  ];
}

function procurement(report: CheckedReport): CheckResult {
  const equation: Equation = {
    ...{ check: 'M11', severity: 'warning', reason: 'amountWithoutProjects' },
    ...{ indicators: ['procurement.amount'], beside: ['procurement.projects'] },
  };
  const cells = ['procurement.amount', 'procurement.projects'] as const;
  return overKnown(equation, report, cells, ([amount = 0, projects = 0]) => {
    const figures = { value: amount, projects };
    if (projects === 0) return heldOrFailed(equation, amount === 0, figures);
    if (amount === 0)
      return resultOf({ ...equation, reason: 'projectsWithoutAmount' }, 'failed', figures);
    const each = amount / projects;
    const tiny: Equation = { ...equation, reason: 'projectTiny' };
    if (each < LEAST_PROJECT) return resultOf(tiny, 'failed', figures);
    return heldOrFailed({ ...equation, reason: 'projectHuge' }, each <= MOST.project, figures);
  });
}

function charge(report: CheckedReport): CheckResult {
  const equation: Equation = {
    ...{ check: 'M12', severity: 'warning', reason: 'chargeLarge' },
    indicators: ['charge.amount'],
  };
  return isTownship(report)
    ? overKnown(equation, report, ['charge.amount'], ([value = 0]) =>
        heldOrFailed(equation, value <= MOST.charge, { value }),
      )
    : resultOf(equation, 'notApplicable');
}
