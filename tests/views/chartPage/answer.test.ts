import { describe, expect, test } from 'vitest';
import { wordsOf } from '#i18n/words.ts';
import { ranking } from '#query/ranking.ts';
import type { Chosen } from '#query/selection.ts';
import { alonePage, saidOnce, subjectLine, whoLine } from '#views/chartPage/answer.ts';
import { lineText } from '#views/chartPage/clauseParts.ts';
import { trendsAnswer } from '#views/trends/answer.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import { frameWith, idOf, oneYear, rosterLine, selectionIn } from '../../support/frames.ts';
import type { SmallReport } from '../../support/frames.ts';

const zh = wordsOf('zh');
const en = wordsOf('en');

function sentence(
  subject: IndicatorId,
  reports: readonly SmallReport[],
  {
    words = zh,
    who = false,
    roster = null as readonly string[] | null,
    chosen = {} as Partial<Chosen>,
  } = {},
): string {
  const frame = frameWith([reports], roster?.map((name) => rosterLine(name)) ?? null);
  const rows = ranking(frame, selectionIn(frame, chosen), subject);
  const line = who ? whoLine(rows, words, words.responsiveness.requests) : subjectLine(rows, words);
  return lineText(line, words);
}
const received = (values: readonly (number | null)[]) => oneYear('request.received', values);
const total = (values: readonly (number | null)[]) => oneYear('disclosure.total', values);

describe('of a single unit', () => {
  test.each([
    ['a value', [31], '主动公开条数 31 条。'],
    ['a zero', [0], '主动公开条数 0 条。'],
    ['a blank', [null], '主动公开条数 空白。'],
  ])('%s is said without counting units', (_name, values, expected) => {
    expect(sentence('disclosure.total', total(values))).toBe(expected);
    expect(sentence('disclosure.total', total(values), { who: true })).toBe(expected);
  });
  test('it is said once for the page that there are no peers', () => {
    const frame = frameWith([total([31])]);
    const [line] = alonePage(frame, selectionIn(frame), zh);
    expect(lineText(line ?? [], zh)).toBe('只有甲1镇 1 个单位，没有可比的同类，只列数值。');
    const two = frameWith([total([31, 2])]);
    expect(alonePage(two, selectionIn(two), zh)).toEqual([]);
  });
  test('one year is no answer about change', () => {
    const frame = frameWith([total([31])]);
    expect(trendsAnswer(frame, selectionIn(frame), 'disclosure.total', zh)).toEqual([]);
  });
});

describe('who had requests', () => {
  test('those above zero are named with their number, the zeros counted', () => {
    expect(sentence('request.received', received([9, 0, 2, 0, 0, 0, 0]), { who: true })).toBe(
      '2017 年 7 个有数的单位中 2 个有申请：甲1镇 9 件、甲3镇 2 件；5 个填 0。',
    );
  });
  test('blanks and missing reports are named and are no zeros', () => {
    const reports = received([9, 0, null, 0]);
    const roster = ['甲1镇', '甲2镇', '甲3镇', '甲4镇', '乙镇'];
    expect(sentence('request.received', reports, { who: true, roster })).toBe(
      '2017 年 3 个有数的单位中 1 个有申请：甲1镇 9 件；2 个填 0；缺年报：乙镇；空白：甲3镇。',
    );
  });
  test('nobody had any', () => {
    expect(sentence('request.received', received([0, 0, 0]), { who: true })).toBe(
      '2017 年有数的 3 个单位都没有收到申请。',
    );
  });
  test('nobody has a value', () => {
    expect(sentence('request.received', received([null, null]), { who: true })).toBe(
      '2017 年没有一个单位有可用的收到申请件数；空白：甲1镇、甲2镇。',
    );
  });
  test('from nine names on the rest is counted', () => {
    const many = received(Array.from({ length: 10 }, (_, i) => i + 1));
    const text = sentence('request.received', many, { who: true });
    expect(text).toContain('甲3镇 3 件等 10 个。');
    expect(text).not.toContain('甲2镇');
  });
  test('in English', () => {
    expect(sentence('request.received', received([9, 0, null]), { who: true, words: en })).toBe(
      '1 of 2 units with a value had requests in 2017: 甲1镇 9 cases; 1 entered 0; blank: 甲3镇.',
    );
  });
});

describe('how much', () => {
  test('median, highest and lowest, equal ones together', () => {
    expect(sentence('disclosure.total', total([10, 20, 30, 40, 60, 60]))).toBe(
      '2017 年主动公开条数：同类乡镇（6 个有数）中位数 35 条；各单位最多 60 条（甲5镇、甲6镇），最少 10 条（甲1镇）。',
    );
  });
  test('with fewer than six values nothing is compared', () => {
    expect(sentence('disclosure.total', total([10, 20, 30]))).toBe(
      '2017 年主动公开条数：甲3镇 30 条、甲2镇 20 条、甲1镇 10 条（乡镇有数 3 个，太少，不比较）。',
    );
  });
  test('half or more zeros: who is above zero', () => {
    expect(sentence('org.budget', oneYear('org.budget', [0, 0, 0, 1.5, 2, 0]))).toBe(
      '2017 年 6 个有数的单位中 2 个公开专项经费大于零：甲5镇 2 万元、甲4镇 1.5 万元；4 个填 0。',
    );
  });
  test.each([
    ['in the middle', [10, 20, 30, 40, 50, 60], '甲3镇', '；甲3镇 30 条。'],
    ['beside another of the same value', [10, 20, 30, 40, 40, 60], '甲5镇', '；甲5镇 40 条。'],
    ['on top', [10, 20, 30, 40, 50, 60], '甲6镇', '；甲6镇 60 条。'],
    ['with a reported zero', [10, 20, 30, 40, 50, 0], '甲6镇', '甲6镇 0 条。'],
    ['with a blank', [10, 20, 30, 40, 50, 60, null], '甲7镇', '最少 10 条（甲1镇）；空白：甲7镇。'],
  ] as const)('the focus %s', (_case, values, unit, end) => {
    const text = sentence('disclosure.total', total(values), { chosen: { focus: idOf(unit) } });
    expect(text.endsWith(end)).toBe(true);
  });
});

test('a focus that a list names already is not named twice', () => {
  const chosen = { focus: idOf('甲1镇') };
  expect(sentence('disclosure.total', total([10, 20]), { chosen }).match(/甲1镇/g)).toHaveLength(1);
  const zeros = total([5, 0, 0, 0, 0, 0, 0]);
  expect(sentence('disclosure.total', zeros, { chosen }).match(/甲1镇/g)).toHaveLength(1);
});

test('a clause that an earlier sentence holds is not said again', () => {
  const a = { template: 'a' };
  const b = { template: 'b', values: { n: 1 } };
  expect(
    saidOnce([
      [a, b],
      [b, { template: 'c' }],
    ]),
  ).toEqual([[a, b], [{ template: 'c' }]]);
});

test('braces in a name stay braces', () => {
  expect(
    sentence('disclosure.total', [
      { unit: '{n}镇', year: 2017, values: { 'disclosure.total': 3 } },
      { unit: '乙镇', year: 2017, values: { 'disclosure.total': 4 } },
    ]),
  ).toContain('{n}镇 3 条');
});
