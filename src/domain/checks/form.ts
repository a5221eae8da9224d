import { forms } from '../forms/index.ts';
import { resultOf } from './results.ts';
import type { CheckResult, CheckedReport } from './types.ts';

/** C05: a report on a form that was no longer the national one for its year. */
export function checkForm({ form, year }: CheckedReport): readonly CheckResult[] {
  if (form === 'none') return [];
  const [, last] = forms[form].years;
  const equation = {
    check: 'C05',
    severity: 'notice',
    reason: 'olderForm',
    indicators: [],
  } as const;
  return [
    last === null || year <= last
      ? resultOf(equation, 'passed')
      : resultOf(equation, 'failed', { last }),
  ];
}
