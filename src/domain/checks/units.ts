import { Mark } from '../cell.ts';
import { forms } from '../forms/index.ts';
import type { IndicatorId } from '../forms/index.ts';
import { resultOf } from './results.ts';
import type { Equation } from './results.ts';
import type { CheckResult, CheckedReport } from './types.ts';

/** The form prints no unit for it, so that 元 is as right as 万元. */
const WITHOUT_UNIT: ReadonlySet<IndicatorId> = new Set<IndicatorId>(['procurement.amount']);

/**
 * C02: the unit that is printed beside a number is that of the form; one result for each cell where it is not, else one for
 * the report. An amount in 元 is converted and used; where head and cell contradict each other in 元 and 万元, nobody
 * knows which is meant.
 */
export function checkUnits(report: CheckedReport): readonly CheckResult[] {
  if (report.form === 'none') return [];
  const equation: Equation = {
    ...{ check: 'C02', severity: 'warning', reason: 'otherUnit' },
    indicators: [],
  };
  const failed = forms[report.form].indicators.flatMap(({ id, kind }): CheckResult[] => {
    const { value, marks } = report.cell(id);
    if (value === null || marks === 0) return [];
    const own: Equation = { ...equation, indicators: [id] };
    if ((marks & Mark.otherUnit) !== 0)
      return kind === 'money'
        ? [resultOf({ ...own, severity: 'error', reason: 'unitsContradict' }, 'failed', { value })]
        : [resultOf(own, 'failed', { value })];
    const isConverted = (marks & Mark.converted) !== 0 && !WITHOUT_UNIT.has(id);
    return isConverted
      ? [resultOf({ ...own, reason: 'convertedFromYuan' }, 'failed', { value })]
      : [];
  });
  return failed.length > 0 ? failed : [resultOf(equation, 'passed')];
}
