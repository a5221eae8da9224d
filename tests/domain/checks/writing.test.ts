import { describe, expect, test } from 'vitest';
import type { CheckedFigure, TextNote } from '#domain/checks/types.ts';
import { outcomesOf, reportOf, resultsOf } from './checked.ts';
import type { Given } from './checked.ts';

const headings = (...numbers: readonly number[]): TextNote[] =>
  numbers.map((number, row) => ({ is: 'section', row, number }));
const names = (...texts: readonly string[]): TextNote[] =>
  texts.map((text, row) => ({
    is: 'unit',
    row,
    text: text.replace('!', ''),
    isName: text.endsWith('!'),
  }));
const told = (year: number): TextNote => ({ is: 'year', row: 1, year, text: '公开信息' });

describe('N07: numbers of headings', () => {
  test.each([
    ['go on one by one', [1, 2, 3, 4], 'passed'],
    ['of an excerpt begin later', [3, 4, 5], 'passed'],
    ['twice the same', [1, 2, 3, 3], 'failed'],
    ['one left out', [1, 2, 4], 'failed'],
    ['back to an earlier one', [1, 2, 3, 2], 'failed'],
    ['of a quoted document within a part', [1, 1, 2, 3, 2, 3], 'passed'],
    ['of a quoted document of one heading', [1, 1, 2, 3], 'passed'],
    ['of a table within a part', [1, 2, 3, 1, 2, 3, 4, 4, 5], 'passed'],
    ['one heading alone', [1], 'notApplicable'],
    ['none', [], 'notApplicable'],
  ])('%s', (_, numbers, outcome) => {
    const results = resultsOf('N07', reportOf({}, { notes: headings(...numbers) }));
    expect(results.map((one) => one.outcome)).toEqual([outcome]);
  });
});

describe('C11: other units in the text', () => {
  const own = { unit: 0, name: '花桥镇' };
  const neighbour = reportOf({}, { unit: 1, name: '石桥镇' });

  test.each<[string, readonly string[], readonly string[], Given?]>([
    ['a neighbour within a sentence', ['关于石桥镇'], ['notice: ']],
    ['a name of nobody known', ['红山镇!'], ['notice: ']],
    ['words that only end like a name', ['加强镇'], ['passed']],
    ['the own name', ['花桥镇', '推动花桥镇'], ['passed']],
    ['a unit that writes about its townships', ['石桥镇!'], [], { kind: 'other' }],
    ['nobody knows whose report it is', ['石桥镇!'], [], { name: '' }],
  ])('%s', (_, texts, outcomes, given = {}) => {
    const report = reportOf({}, { ...own, notes: names(...texts), ...given });
    expect(outcomesOf(resultsOf('C11', report, [neighbour]))).toEqual(outcomes);
  });

  test('is told once for a report, the most frequent name first', () => {
    const notes = names('红山镇!', '与石桥镇', '到石桥镇');
    const [result] = resultsOf('C11', reportOf({}, { ...own, notes }), [neighbour]);
    expect(result?.figures).toEqual({ others: '石桥镇\n红山镇', count: 2, times: 3 });
  });
});

describe('C09 and N05', () => {
  test.each<[string, 'C09' | 'N05', readonly TextNote[], readonly string[]]>([
    ['words of the model text', 'C09', [{ is: 'template', row: 3, text: '××' }], ['notice: ']],
    ['none of them', 'C09', headings(1, 2), ['passed']],
    ['another year alone', 'N05', [told(2016)], ['warning: ']],
    ['two other years', 'N05', [told(2015), told(2016), told(2016)], ['warning: ', 'warning: ']],
    ['the own year', 'N05', [told(2017)], ['passed']],
  ])('%s: %s', (_, check, notes, outcomes) => {
    expect(outcomesOf(resultsOf(check, reportOf({}, { notes })))).toEqual(outcomes);
  });

  test.each(['C09', 'C11', 'N03', 'N05', 'N07'] as const)(
    '%s asks nothing without a text',
    (check) => {
      expect(outcomesOf(resultsOf(check, reportOf({})))).toEqual([]);
    },
  );
});

describe('N03: printed shares', () => {
  const whole = { label: '公开信息', value: 80, unit: '条' } as const;
  const part = { label: '网站公开', value: 37, unit: '条', partOf: 0 } as const;
  const share = (value: number): Partial<CheckedFigure> => ({ label: '占', value, unit: '%' });

  test.each<[string, readonly Partial<CheckedFigure>[], readonly string[]]>([
    ['exact', [whole, part, share(46.25)], ['passed']],
    ['rounded to no digits', [whole, part, share(46)], ['passed']],
    ['a tenth of a point off', [whole, part, share(46.15)], ['passed']],
    ['more than that', [whole, part, share(46.1)], ['notice: ']],
    [
      'of an approximate number',
      [whole, { ...part, approx: 'atLeast' }, share(40)],
      ['cannotTell'],
    ],
    ['of nothing that is told', [{ ...part, partOf: null }, share(40)], ['cannotTell']],
    ['of units that differ', [{ ...whole, unit: '件' }, part, share(40)], ['cannotTell']],
    ['a rate of replies', [whole, part, { label: '回复率', value: 100, unit: '%' }], []],
  ])('%s', (_, text, outcomes) => {
    expect(outcomesOf(resultsOf('N03', reportOf({}, { text })))).toEqual(outcomes);
  });
});
