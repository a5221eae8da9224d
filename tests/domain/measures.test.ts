import { describe, expect, test } from 'vitest';
import { Status } from '#domain/cell.ts';
import type { Cell } from '#domain/cell.ts';
import { forms } from '#domain/forms/index.ts';
import { isRate, measureValue, partsOf } from '#domain/measures/evaluate.ts';
import { measureOf, measures } from '#domain/measures/index.ts';
import type { CatalogueMeasure, MeasureId } from '#domain/measures/index.ts';
import type { FormId } from '#domain/forms/types.ts';
import type { Measure } from '#domain/measures/types.ts';
import { jiaocha } from '../../scripts/samples/jiaocha.ts';

type Values = Readonly<Record<string, number | null | undefined>>;

const absent = (status: 1 | 2 | 5 | 6 | 7): Cell => ({ status, value: null, marks: 0 });
const cellFrom = (value: number | null | undefined): Cell => {
  if (value === undefined) return absent(Status.rowMissing);
  return value === null ? absent(Status.blank) : { status: Status.value, value, marks: 0 };
};
function catalogue(id: MeasureId, form: FormId | null = null): Measure {
  const measure = measureOf(id, form);
  if (measure === null) throw new Error(id);
  return measure;
}
const resultOf = (id: MeasureId, values: Values, form: FormId | null = null) =>
  measureValue(catalogue(id, form), (indicator) => cellFrom(values[indicator]));

const everyDefinition = measures.flatMap((measure: CatalogueMeasure) =>
  measure.forms.map((form) => [measure.id, form, measure] as const),
);

const channels = (counts: readonly (number | null)[]): Values =>
  Object.fromEntries(
    ['website', 'wechat', 'weibo', 'gazette', 'other'].map((channel, k) => [
      `disclosure.channel.${channel}`,
      counts[k],
    ]),
  );

describe('a measure', () => {
  test.each([
    ['share of a channel', 'd.channel_share.weibo', channels([50, 20, 20, 0, 10]), 0.2, 20, 100],
    ['two channels', 'd.new_media_share', channels([50, 20, 20, 0, 10]), 0.4, 40, 100],
    [
      'documents of older years too',
      'd.normative_open_rate',
      { 'disclosure.normative_public': 12, 'disclosure.normative_issued': 8 },
      1.5,
      12,
      8,
    ],
    [
      'disputes per hundred',
      'd.dispute_rate',
      { 'reconsideration.total': 1, 'litigation.total': 1, 'request.received': 50 },
      4,
      2,
      50,
    ],
    [
      'yuan per item',
      'd.budget_per_item',
      { 'org.budget': 0.5, 'disclosure.total': 100 },
      50,
      0.5,
      100,
    ],
    ['a ratio of few', 'd.items_per_staff', { 'disclosure.total': 90, 'org.staff': 1 }, 90, 90, 1],
  ] as const)('%s', (_name, id, values, value, numerator, denominator) => {
    expect(resultOf(id, values)).toMatchObject({ kind: 'value', value, numerator, denominator });
  });

  test.each([
    ['no cases', { 'request.completed': 0, 'request.completed.on_time': 0 }, { kind: 'noCases' }],
    [
      'one case',
      { 'request.completed': 1, 'request.completed.on_time': 1 },
      { kind: 'tooFew', numerator: 1, denominator: 1 },
    ],
    [
      'four cases',
      { 'request.completed': 4, 'request.completed.on_time': 0 },
      { kind: 'tooFew', numerator: 0, denominator: 4 },
    ],
    [
      'a blank',
      { 'request.completed': null, 'request.completed.on_time': 3 },
      { kind: 'noData', missing: ['request.completed'] },
    ],
    [
      'a row that is not there',
      { 'request.completed': 3 },
      { kind: 'noData', missing: ['request.completed.on_time'] },
    ],
  ])('of closed requests with %s', (_name, values, result) => {
    expect(resultOf('d.on_time_rate', values)).toEqual(result);
  });

  test('has a Wilson interval when it is a proportion, and none above 1', () => {
    const share = resultOf('d.on_time_rate', {
      'request.completed': 5,
      'request.completed.on_time': 5,
    });
    expect(share.kind === 'value' ? share.interval?.low : null).toBeCloseTo(0.566, 3);
    const above = resultOf('d.normative_open_rate', {
      'disclosure.normative_public': 12,
      'disclosure.normative_issued': 8,
    });
    expect(above.kind === 'value' ? above.interval : null).toBe(null);
    const ratio = resultOf('d.items_per_staff', { 'disclosure.total': 9, 'org.staff': 1 });
    expect(ratio.kind === 'value' ? ratio.interval : null).toBe(null);
  });

  test('of a missing report or another form is neither', () => {
    const measure = catalogue('d.on_time_rate');
    expect(measureValue(measure, () => absent(Status.noReport))).toEqual({ kind: 'noReport' });
    expect(measureValue(measure, () => absent(Status.notOnForm))).toEqual({ kind: 'notOnForm' });
  });

  test.each(everyDefinition)(
    '%s of %s without any cases is "no cases", with a blank part "no data"',
    (id, form, measure) => {
      const parts = partsOf(measure);
      const nothing = Object.fromEntries(parts.map((part) => [part, 0]));
      expect(resultOf(id, nothing, form)).toMatchObject(
        measure.kind === 'count' ? { kind: 'value', value: 0 } : { kind: 'noCases' },
      );
      for (const blank of parts) {
        const values = Object.fromEntries(parts.map((part) => [part, part === blank ? null : 50]));
        expect(resultOf(id, values, form)).toEqual({ kind: 'noData', missing: [blank] });
      }
    },
  );
});

test('the concentration of channels is 1 for one channel and 0.2 for five equal ones', () => {
  expect(resultOf('d.hhi', channels([7, 0, 0, 0, 0]))).toMatchObject({ value: 1, numerator: null });
  const even = resultOf('d.eff_channels', channels([4, 4, 4, 4, 4]));
  expect(even.kind === 'value' ? even.value : null).toBeCloseTo(5, 10);
});

describe('a measure of requests since 2019', () => {
  const outcome = (row: string) => `application.result.${row}.total`;
  /** Twenty requests handled: 8 granted, 2 in part, 4 refused, 3 not held, 1 repeated, 2 otherwise. */
  const year: Values = {
    ...Object.fromEntries(
      forms.m2019.indicators
        .concat(forms.m2021.indicators)
        .filter(({ grid }) => grid?.table !== 'acts')
        .map(({ id }) => [id, 0]),
    ),
    'application.new.total': 18,
    'application.new.natural': 15,
    'application.carried_in.total': 4,
    [outcome('granted')]: 8,
    [outcome('partial')]: 2,
    [outcome('refused.state_secret')]: 1,
    [outcome('refused.admin_query')]: 3,
    [outcome('unable.not_held')]: 3,
    [outcome('declined.repeat')]: 1,
    [outcome('total')]: 20,
    'application.carried_out.total': 2,
  };
  const m2019: Values = { ...year, [outcome('other_handling')]: 2 };
  const m2021: Values = {
    ...year,
    [outcome('other_handling.fee_unpaid')]: 1,
    [outcome('other_handling.other')]: 1,
  };

  test.each([
    ['d.natural_share', 15, 18],
    ['d.handled_rate', 20, 22],
    ['d.open_rate', 10, 20],
    ['d.open_rate_net', 10, 17],
    ['d.refusal_rate', 4, 20],
    ['d.unable_rate', 3, 20],
    ['d.declined_rate', 1, 20],
    ['d.other_rate', 2, 20],
    ['d.carry_share', 2, 22],
  ] as const)('%s is %i of %i on either form', (id, numerator, denominator) => {
    const value = { kind: 'value', numerator, denominator };
    expect(resultOf(id, m2019, 'm2019')).toMatchObject(value);
    expect(resultOf(id, m2021, 'm2021')).toMatchObject(value);
  });

  test('adds up disputes of all kinds for each hundred requests handled', () => {
    const disputes = {
      'review.total': 2,
      'lawsuit_direct.total': 1,
      'lawsuit_after_review.total': 1,
    };
    expect(resultOf('d.dispute_rate', { ...m2021, ...disputes }, 'm2021')).toMatchObject({
      value: 20,
      numerator: 4,
      denominator: 20,
      interval: null,
    });
  });

  test('leaves pending cases out of the rate of correction', () => {
    const reviews = { 'review.corrected': 1, 'review.pending': 2, 'review.total': 8 };
    expect(resultOf('d.review_correction', reviews, 'm2019')).toMatchObject({
      kind: 'value',
      numerator: 1,
      denominator: 6,
    });
  });

  test('says that numbers contradict each other when more is pending than there is', () => {
    const reviews = { 'review.corrected': 0, 'review.pending': 2, 'review.total': 1 };
    expect(resultOf('d.review_correction', reviews, 'm2019')).toEqual({ kind: 'contradiction' });
  });

  test('gives documents changed for each hundred in force, without an interval', () => {
    const documents = {
      'normative.issued': 3,
      'normative.repealed': 2,
      'normative.in_force': 20,
    };
    expect(resultOf('d.stock_turnover', documents, 'm2021')).toMatchObject({
      value: 25,
      interval: null,
    });
    expect(measureOf('d.stock_turnover', 'm2019')).toBe(null);
  });

  test('of few is no rate', () => {
    const few = { 'licence.decisions': 1, 'penalty.decisions': 1, 'coercion.decisions': 0 };
    expect(resultOf('d.enforcement_mix', few, 'm2021')).toEqual({
      kind: 'tooFew',
      numerator: 1,
      denominator: 2,
    });
  });

  test('that is a count is the number as printed', () => {
    expect(resultOf('d.demand', { 'application.new.total': 3 }, 'm2021')).toEqual({
      kind: 'value',
      value: 3,
      numerator: null,
      denominator: null,
      interval: null,
    });
  });
});

describe('交岔乡 2017', () => {
  test.each([
    ['d.channel_share.website', 0.5296, 4],
    ['d.channel_share.other', 0.1844, 4],
    ['d.channel_share.weibo', 0.1773, 4],
    ['d.channel_share.wechat', 0.1087, 4],
    ['d.channel_share.gazette', 0, 4],
    ['d.new_media_share', 0.2861, 4],
    ['d.hhi', 0.358, 3],
    ['d.eff_channels', 2.8, 2],
    ['d.overlap', 1, 10],
    ['d.normative_open_rate', 1, 10],
    ['d.items_per_staff', 423, 10],
    ['d.trainees_per_course', 14.3, 1],
    ['d.budget_per_item', 0, 10],
  ] as const)('%s is %f', (id, value, digits) => {
    const result = resultOf(id, jiaocha.values);
    expect(result.kind === 'value' ? result.value : null).toBeCloseTo(value, digits);
  });

  test.each([
    'd.on_time_rate',
    'd.grant_rate',
    'd.refusal_rate',
    'd.dispute_rate',
    'd.correction_rate',
  ] as const)('%s has no cases', (id) => {
    expect(resultOf(id, jiaocha.values)).toEqual({ kind: 'noCases' });
  });

  test('one of one full-time is no rate', () => {
    expect(resultOf('d.full_time_share', jiaocha.values)).toEqual({
      kind: 'tooFew',
      numerator: 1,
      denominator: 1,
    });
    expect(isRate(catalogue('d.full_time_share'))).toBe(true);
    expect(isRate(catalogue('d.items_per_staff'))).toBe(false);
  });
});
