import { describe, expect, test } from 'vitest';
import { Status } from '#domain/cell.ts';
import type { Cell } from '#domain/cell.ts';
import { isRate, measureValue, partsOf } from '#domain/measures/evaluate.ts';
import { measureOf, measures } from '#domain/measures/index.ts';
import type { MeasureId } from '#domain/measures/s2014.ts';
import type { Measure } from '#domain/measures/types.ts';
import { jiaocha } from '../../scripts/samples/jiaocha.ts';

type Values = Readonly<Record<string, number | null | undefined>>;

const absent = (status: 1 | 2 | 5 | 6 | 7): Cell => ({ status, value: null, marks: 0 });
const cellFrom = (value: number | null | undefined): Cell => {
  if (value === undefined) return absent(Status.rowMissing);
  return value === null ? absent(Status.blank) : { status: Status.value, value, marks: 0 };
};
function catalogue(id: MeasureId): Measure {
  const measure = measureOf(id);
  if (measure === null) throw new Error(id);
  return measure;
}
const resultOf = (id: MeasureId, values: Values) =>
  measureValue(catalogue(id), (indicator) => cellFrom(values[indicator]));

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

  test.each(measures.map((measure) => [measure.id, measure] as const))(
    '%s without any cases is "no cases", with a blank part "no data"',
    (id, measure) => {
      const parts = partsOf(measure);
      expect(resultOf(id, Object.fromEntries(parts.map((part) => [part, 0])))).toEqual({
        kind: 'noCases',
      });
      for (const blank of parts) {
        const values = Object.fromEntries(parts.map((part) => [part, part === blank ? null : 50]));
        expect(resultOf(id, values)).toEqual({ kind: 'noData', missing: [blank] });
      }
    },
  );
});

test('the concentration of channels is 1 for one channel and 0.2 for five equal ones', () => {
  expect(resultOf('d.hhi', channels([7, 0, 0, 0, 0]))).toMatchObject({ value: 1, numerator: null });
  const even = resultOf('d.eff_channels', channels([4, 4, 4, 4, 4]));
  expect(even.kind === 'value' ? even.value : null).toBeCloseTo(5, 10);
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
