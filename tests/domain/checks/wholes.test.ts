import { describe, expect, test } from 'vitest';
import { Mark, Status } from '#domain/cell.ts';
import { checkUnits } from '#domain/checks/units.ts';
import { checkPrintedSum, checkRollUp } from '#domain/checks/wholes.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import { outcomesOf, reportOf } from './checked.ts';
import type { Values } from './checked.ts';

const cell = (value: number | null) =>
  value === null
    ? ({ status: Status.blank, value, marks: 0 } as const)
    : ({ status: Status.value, value, marks: 0 } as const);

describe('K01: the county and its townships', () => {
  const total = 'disclosure.total';
  test.each<[string, number | null, readonly (number | null)[], readonly string[]]>([
    ['more, as the departments are in it', 30, [10, 12], ['passed']],
    ['exactly as much', 22, [10, 12], ['passed']],
    ['less', 21, [10, 12], ['warning: disclosure.total']],
    ['less than the known ones', 21, [10, 12, null], ['warning: disclosure.total']],
    ['perhaps less', 30, [10, 12, null], ['cannotTell']],
    ['blank itself', null, [10, 12], ['cannotTell']],
    ['without townships', 30, [], []],
  ])('%s', (_, whole, parts, outcomes) => {
    const results = checkRollUp(
      reportOf({ [total]: whole }, { kind: 'other' }),
      parts.map((value, unit) => reportOf({ [total]: value }, { unit })),
    );
    expect(outcomesOf(results)).toEqual(outcomes);
  });

  test('lists that every unit repeats are not added', () => {
    const lists: Values = { 'licence.items_prev': 4 };
    const given = { form: 'm2019', year: 2020 } as const;
    const parts = [1, 2].map((unit) => reportOf(lists, { ...given, unit }));
    expect(outcomesOf(checkRollUp(reportOf(lists, { ...given, kind: 'other' }), parts))).toEqual(
      [],
    );
  });
});

describe('K02: a sum that the county prints', () => {
  test.each<[string, IndicatorId, number | null, readonly (number | null)[], string]>([
    ['as its parts', 'disclosure.total', 22, [10, 12], 'passed'],
    ['one off', 'disclosure.total', 23, [10, 12], 'failed'],
    ['as the known parts', 'disclosure.total', 22, [10, 12, null], 'passed'],
    ['more than the known parts', 'disclosure.total', 23, [10, 12, null], 'cannotTell'],
    ['less than the known parts', 'disclosure.total', 21, [10, 12, null], 'failed'],
    [
      'less, of changes that may be negative',
      'licence.items_change',
      21,
      [10, 12, null],
      'cannotTell',
    ],
    ['decimals of money', 'org.budget', 0.3, [0.1, 0.2], 'passed'],
    ['half a hundredth of money', 'org.budget', 0.31, [0.1, 0.2], 'failed'],
    ['no number', 'disclosure.total', null, [10, 12], 'cannotTell'],
    ['of blanks', 'disclosure.total', 22, [null, null], 'cannotTell'],
  ])('%s', (_, indicator, value, parts, outcome) => {
    const result = checkPrintedSum({ label: '合计', indicator, value }, parts.map(cell));
    expect(result.outcome).toBe(outcome);
  });
});

describe('C02: units as printed', () => {
  const marked = (id: IndicatorId, marks: number) => ({
    ...reportOf({}, id.startsWith('procurement') ? { form: 'm2019', year: 2020 } : {}),
    cell: (of: IndicatorId) =>
      of === id
        ? ({ status: Status.value, value: 3, marks } as const)
        : ({ status: Status.blank, value: null, marks: 0 } as const),
  });

  test.each<[string, IndicatorId, number, readonly string[]]>([
    ['that of the form', 'disclosure.total', 0, ['passed']],
    ['another one', 'disclosure.total', Mark.otherUnit, ['warning: disclosure.total']],
    ['yuan', 'org.budget', Mark.converted, ['warning: org.budget']],
    ['yuan and 10,000 yuan', 'org.budget', Mark.converted | Mark.otherUnit, ['error: org.budget']],
    ['yuan where the form prints no unit', 'procurement.amount', Mark.converted, ['passed']],
    ['a number that is said in words', 'disclosure.total', Mark.inWords, ['passed']],
  ])('%s', (_, id, marks, outcomes) => {
    expect(outcomesOf(checkUnits(marked(id, marks)))).toEqual(outcomes);
  });
});
