import { hasValue } from '../cell.ts';
import { forms, indicatorOf } from '../forms/index.ts';
import type { IndicatorId } from '../forms/index.ts';
import type { CheckedReport, Finding, FindingReason, Severity, SizeCheck } from './types.ts';

type Found = Omit<Finding, 'check'>;

const valueOf = (report: CheckedReport, id: IndicatorId): number | null => report.cell(id).value;

const found = (
  reason: FindingReason,
  indicator: IndicatorId,
  value: number,
  against: number | null = null,
  severity: Severity = 'warning',
): Found => ({ reason, indicator, value, against, severity });

/** A slipped digit, or the number of the whole county. */
const TIMES_MEDIAN = 100;
/** 元 for 万元 is ten thousand times; amounts of two years differ in themselves, so up to twice either way counts as that. */
const SLIP: readonly [number, number] = [5000, 20_000];
/** 万元. */
const MOST = { budget: 100, fee: 10, charge: 1000, project: 5000 };
/** 100 元 in 万元. */
const LEAST_PROJECT = 0.01;

const isSlip = (ratio: number) => ratio >= SLIP[0] && ratio <= SLIP[1];

/** The rules about sizes. A blank among the cells of a rule, or a form without them, leaves it silent. */
const sizeChecks: readonly SizeCheck[] = [
  {
    id: 'C12',
    townshipsOnly: false,
    find: (report, indicators) =>
      indicators.flatMap((id) => {
        const value = valueOf(report, id);
        if (value === null || value <= 0) return [];
        // a count above zero is one at least, and so is the middle of several
        if (value < TIMES_MEDIAN && indicatorOf(id)?.kind !== 'money') return [];
        const middle = report.countyMedian(id);
        return middle !== null && value >= TIMES_MEDIAN * middle
          ? [found('farAboveCounty', id, value, middle)]
          : [];
      }),
  },
  {
    id: 'C13',
    townshipsOnly: false,
    find: (report, indicators) =>
      indicators.flatMap((id) => {
        if (indicatorOf(id)?.kind !== 'money') return [];
        const [value, before] = [valueOf(report, id), report.before(id).value];
        if (value === null || before === null || value <= 0 || before <= 0) return [];
        if (isSlip(value / before)) return [found('tenThousandTimesMore', id, value, before)];
        return isSlip(before / value) ? [found('tenThousandTimesLess', id, value, before)] : [];
      }),
  },
  {
    id: 'S18',
    townshipsOnly: true,
    find: (report) => {
      const budget = valueOf(report, 'org.budget');
      const courses = valueOf(report, 'training.courses');
      if (budget === null) return [];
      if (budget > MOST.budget) return [found('budgetOfYuan', 'org.budget', budget)];
      return budget === 0 && courses !== null && courses > 0
        ? [found('budgetNone', 'org.budget', budget, courses, 'notice')]
        : [];
    },
  },
  {
    id: 'S19',
    townshipsOnly: false,
    find: (report) => {
      const fee = valueOf(report, 'fee.collected');
      if (fee === null || fee <= 0) return [];
      if (fee > MOST.fee) return [found('feeLarge', 'fee.collected', fee)];
      return valueOf(report, 'request.completed') === 0
        ? [found('feeWithoutRequests', 'fee.collected', fee, 0)]
        : [];
    },
  },
  {
    id: 'M11',
    townshipsOnly: false,
    find: (report) => {
      const projects = valueOf(report, 'procurement.projects');
      const amount = valueOf(report, 'procurement.amount');
      if (projects === null || amount === null) return [];
      if (projects > 0 && amount === 0)
        return [found('projectsWithoutAmount', 'procurement.amount', amount, projects)];
      if (projects === 0)
        return amount > 0
          ? [found('amountWithoutProjects', 'procurement.amount', amount, projects)]
          : [];
      const each = amount / projects;
      if (each < LEAST_PROJECT)
        return [found('projectTiny', 'procurement.amount', amount, projects)];
      return each > MOST.project
        ? [found('projectHuge', 'procurement.amount', amount, projects)]
        : [];
    },
  },
  {
    id: 'M12',
    townshipsOnly: true,
    find: (report) => {
      const amount = valueOf(report, 'charge.amount');
      return amount !== null && amount > MOST.charge
        ? [found('chargeLarge', 'charge.amount', amount)]
        : [];
    },
  },
];

/**
 * Values of one report that can hardly be (C12, C13, S18, S19, M11, M12 of the consistency rules), warnings first.
 * @returns findings; none where a rule lacks a number that it needs
 */
export function sizeFindings(report: CheckedReport): readonly Finding[] {
  const indicators = forms[report.form].indicators
    .map(({ id }) => id)
    .filter((id) => hasValue(report.cell(id)));
  return sizeChecks
    .filter(({ townshipsOnly }) => !townshipsOnly || report.kind !== 'other')
    .flatMap(({ id, find }) => find(report, indicators).map((one) => ({ ...one, check: id })))
    .sort((a, b) => Number(a.severity === 'notice') - Number(b.severity === 'notice'));
}
