import { describe, expect, test } from 'vitest';
import type { CheckId } from '#domain/checks/list.ts';
import { outcomesOf, reportOf, resultsOf } from './checked.ts';
import type { Given, Values } from './checked.ts';

const m2019 = { form: 'm2019', year: 2020 } as const;
const m2021 = { form: 'm2021', year: 2022 } as const;

type Case = readonly [
  what: string,
  check: CheckId,
  now: Values,
  before: readonly Values[],
  outcomes: readonly string[],
  given?: Given,
];

const busy = { 'disclosure.total': 12, 'response.other': 7, 'org.staff': 5, 'request.received': 0 };

const years: readonly Case[] = [
  [
    'yuan for 万元',
    'C13',
    { 'org.budget': 60 },
    [{ 'org.budget': 0.006 }],
    ['warning: org.budget'],
  ],
  ['and back', 'C13', { 'org.budget': 0.006 }, [{ 'org.budget': 60 }], ['warning: org.budget']],
  ['a thousand times', 'C13', { 'org.budget': 6 }, [{ 'org.budget': 0.006 }], ['passed']],
  [
    'almost a thousand times',
    'Y05',
    { 'org.budget': 6.2 },
    [{ 'org.budget': 0.006 }],
    ['warning: org.budget'],
  ],
  ...(
    [
      ['exactly 5 % more than ten times', 10.5, ['warning: org.budget']],
      ['exactly 5 % less', 9.5, ['warning: org.budget']],
      ['a little more than that', 10.51, ['passed']],
    ] as const
  ).map(
    ([name, value, wanted]) =>
      [name, 'Y05', { 'org.budget': value }, [{ 'org.budget': 1 }], [...wanted]] as const,
  ),
  [
    'a stock that follows',
    'M06',
    { 'normative.in_force': 8, 'normative.issued': 2, 'normative.repealed': 1 },
    [{ 'normative.in_force': 7 }],
    ['passed'],
    m2021,
  ],
  [
    'and one that does not',
    'M06',
    { 'normative.in_force': 9, 'normative.issued': 2, 'normative.repealed': 1 },
    [{ 'normative.in_force': 7 }],
    ['warning: normative.in_force'],
    m2021,
  ],
  [
    'no year before',
    'M06',
    { 'normative.in_force': 9, 'normative.issued': 2, 'normative.repealed': 1 },
    [],
    [],
    m2021,
  ],
  [
    'a list of matters',
    'M09',
    { 'licence.items_prev': 5 },
    [{ 'licence.items_prev': 4, 'licence.items_change': 2 }],
    ['notice: licence.items_prev'],
    m2019,
  ],
  [
    'other totals carried over',
    'M08',
    { 'application.carried_in.total': 2, 'application.carried_in.natural': 2 },
    [{ 'application.carried_out.total': 3, 'application.carried_out.natural': 3 }],
    ['warning: application.carried_in.total'],
    m2021,
  ],
  [
    'the same total by others',
    'M08',
    { 'application.carried_in.total': 2, 'application.carried_in.natural': 2 },
    [{ 'application.carried_out.total': 2, 'application.carried_out.natural': 1 }],
    ['notice: application.carried_in.natural'],
    m2021,
  ],
  [
    'columns apart in files without the total',
    'M08',
    { 'application.carried_in.natural': 2, 'application.carried_in.company': 1 },
    [{ 'application.carried_out.natural': 1, 'application.carried_out.company': 1 }],
    ['notice: application.carried_in.natural'],
    m2021,
  ],
  [
    'nothing carried over in the file',
    'M08',
    { 'application.carried_in.natural': 2 },
    [{ 'application.new.natural': 1 }],
    [],
    m2021,
  ],
  [
    'an appeal after nothing',
    'M15',
    { 'lawsuit_after_review.total': 1, 'review.total': 0 },
    [{ 'review.total': 0 }],
    ['notice: lawsuit_after_review.total'],
    m2021,
  ],
  [
    'an appeal after last year',
    'M15',
    { 'lawsuit_after_review.total': 1, 'review.total': 0 },
    [{ 'review.total': 1 }],
    ['passed'],
    m2021,
  ],
  [
    'last year is not known',
    'M15',
    { 'lawsuit_after_review.total': 1, 'review.total': 0 },
    [],
    ['cannotTell'],
    m2021,
  ],
  ['every cell alike', 'Y02', busy, [busy], ['warning: ']],
  ['one cell apart', 'Y02', busy, [{ ...busy, 'request.received': 1 }], ['passed']],
  ['a blank is not a zero', 'Y02', busy, [{ ...busy, 'request.received': null }], ['passed']],
  ['too little to tell', 'Y02', { 'disclosure.total': 12 }, [{ 'disclosure.total': 12 }], []],
  [
    'stopped after two years',
    'Y03',
    { 'response.other': 0 },
    [{ 'response.other': 9 }, { 'response.other': 8 }],
    ['notice: response.other'],
  ],
  [
    'none after few',
    'Y03',
    { 'response.other': 0 },
    [{ 'response.other': 9 }, { 'response.other': 7 }],
    ['passed'],
  ],
  [
    'stopped after one',
    'Y03',
    { 'response.other': 0 },
    [{ 'response.other': 3 }, { 'response.other': 0 }],
    ['passed'],
  ],
  ['staff that doubled', 'Y04', { 'org.staff': 6 }, [{ 'org.staff': 3 }], ['notice: org.staff']],
  ['two more', 'Y04', { 'org.staff': 3 }, [{ 'org.staff': 1 }], ['passed']],
];

describe('rules over the years of a unit', () => {
  const cases = years.map(([what, check, now, before, outcomes, given = {}]) => {
    return { what, check, now, before, outcomes, given };
  });

  test.each(cases)('$what: $check', ({ check, now, before, outcomes, given }) => {
    const year = given.year ?? 2017;
    const report = reportOf(now, { ...given, year });
    const earlier = before.map((values, i) => reportOf(values, { ...given, year: year - 1 - i }));
    const results = resultsOf(check, report, earlier);
    const telling = results.filter(({ indicators: [id] }) => id === undefined || id in now);
    expect([...outcomesOf(telling)].sort()).toEqual([...outcomes].sort());
  });

  test('what the form of 2019 carries over the form of 2021 takes in', () => {
    const report = reportOf({ 'application.carried_in.total': 1 }, { ...m2021, year: 2021 });
    const before = reportOf({ 'application.carried_out.total': 2 }, m2019);
    expect(outcomesOf(resultsOf('M08', report, [before]))).toEqual([
      'warning: application.carried_in.total',
    ]);
  });
});

const county = (values: readonly number[], id: string, year = 2017) =>
  values.map((value, i) => reportOf({ [id]: value }, { unit: i + 1, year }));

describe('rules over the units of a county', () => {
  const total = 'disclosure.total';

  test.each([
    [
      'a hundred times the middle of the others',
      4200,
      [40, 41, 42, 43, 44],
      ['warning: disclosure.total'],
    ],
    ['a little less', 4199, [40, 41, 42, 43, 44], ['passed']],
    ['zeros are no middle', 4200, [0, 0, 0, 42, 42], ['cannotTell']],
    ['too few others', 4200, [40, 41, 42, 43], ['cannotTell']],
  ])('C12: %s', (_, value, others, outcomes) => {
    const results = resultsOf('C12', reportOf({ [total]: value }), county(others, total));
    expect(outcomesOf(results)).toEqual(outcomes);
  });

  const filled = {
    'disclosure.total': 9,
    'response.other': 8,
    'org.staff': 1,
    'org.offices': 1,
    'training.courses': 2,
  };

  test('C10: the same numbers as another unit, and as the year before', () => {
    const other = reportOf({ ...filled, 'request.received': 0 }, { unit: 4 });
    const results = resultsOf('C10', reportOf(filled), [other, reportOf(filled, { year: 2016 })]);
    expect(results.map(({ outcome, figures }) => [outcome, figures])).toEqual([
      ['failed', { other: '第4镇', alike: 5 }],
      ['failed', { before: 2016, alike: 5 }],
    ]);
  });

  test('C10: four cells say nothing', () => {
    const { 'org.offices': _, ...few } = filled;
    const results = resultsOf('C10', reportOf(few), [reportOf(few, { unit: 4 })]);
    expect(outcomesOf(results)).toEqual([]);
  });

  test.each([
    [
      'alone in a calm county',
      [20, 21, 22, 23, 24, 25, 26],
      [20, 21, 22, 23, 24, 25, 26],
      ['notice: disclosure.total'],
    ],
    [
      'a jump that all make',
      [20, 21, 22, 23, 24, 25, 26],
      [80, 84, 88, 92, 96, 100, 104],
      ['passed'],
    ],
    ['too few to know', [20, 21], [80, 84], ['notice: disclosure.total']],
  ])('Y01: %s', (_, was, now, outcomes) => {
    const report = reportOf({ [total]: 80 });
    const others = [
      reportOf({ [total]: 20 }, { year: 2016 }),
      ...county(now, total),
      ...county(was, total, 2016),
    ];
    expect(outcomesOf(resultsOf('Y01', report, others))).toEqual(outcomes);
  });

  test('Y01: from 2 to 16 is a jump, from 2 to 9 is none', () => {
    const before = reportOf({ [total]: 2 }, { year: 2016 });
    const outcomes = (value: number) =>
      outcomesOf(resultsOf('Y01', reportOf({ [total]: value }), [before]));
    expect([outcomes(16), outcomes(9)]).toEqual([['notice: disclosure.total'], ['passed']]);
  });

  test('Y06: from the top quarter to the bottom one', () => {
    const all = [1, 2, 3, 4, 5, 6, 7];
    const others = [
      reportOf({ [total]: 90 }, { year: 2016 }),
      ...county(all, total),
      ...county(all, total, 2016),
    ];
    expect(outcomesOf(resultsOf('Y06', reportOf({ [total]: 0 }), others))).toEqual([
      'notice: disclosure.total',
    ]);
  });
});
