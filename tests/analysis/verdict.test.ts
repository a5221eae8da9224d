import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countLevels, countVerdicts, mixLevels, rateLevelsOf } from '#analysis/verdict.ts';
import type { Level } from '#analysis/verdict.ts';
import { spreadGroup, tellingLimits } from '#analysis/spreadGroup.ts';

const short = (level: Level | undefined) =>
  level?.is === 'cannotJudge' ? level.why : level?.is === 'standsOut' ? level.side : level?.is;

describe('a count among its peers', () => {
  test.each([
    ['half the median', 10, [20, 20, 21, 22, 19], false, 'ordinary'],
    ['twice the median', 40, [20, 20, 21, 22, 19], false, 'ordinary'],
    ['0 where the median is 0', 0, [0, 0, 0, 0, 1], false, 'ordinary'],
    ['more than twice, within the chance of two counts', 3, [1, 1, 1, 1, 1], false, 'ordinary'],
    [
      '16 among 0 to 3: inside the limits is no all-clear',
      16,
      [0, 1, 1, 1, 2, 2, 3, 3],
      false,
      'withinChance',
    ],
    ['far above', 900, [40, 42, 44, 45, 46, 47, 48, 50, 52, 54, 55], false, 'high'],
    ['0 where all have many', 0, [40, 42, 44, 45, 46, 47, 48, 50, 52, 54, 55], false, 'zero'],
    ['among four others', 5, [5, 5, 5, 5], false, 'fewPeers'],
    ['money of twice the median', 4, [2, 2, 2, 2, 3], true, 'ordinary'],
    ['money is not drawn by chance', 5, [2, 2, 2, 2, 3], true, 'withinChance'],
  ] as const)('%s', (_, own, others, money, level) => {
    expect(short(countLevels([own, ...others], money)[0])).toBe(level);
  });

  test('stands out exactly where the list tells a gap', () => {
    const counts = fc.array(fc.nat(200), { minLength: 6, maxLength: 20 });
    fc.assert(
      fc.property(counts, fc.boolean(), (values, money) => {
        const found = spreadGroup(values, money)?.found.map((one) => one !== null);
        expect(countLevels(values, money).map(({ is }) => is === 'standsOut')).toEqual(found);
      }),
    );
  });
});

describe('a rate among its peers', () => {
  const others = Array.from({ length: 9 }, (_, i) => ({ y: 38 + (i % 4), n: 50 }));
  test.each([
    ['like the others', { y: 39, n: 50 }, others, 'ordinary'],
    ['far below', { y: 15, n: 50 }, others, 'low'],
    ['between the 95 % and the 99.8 % limits', { y: 32, n: 50 }, others, 'withinChance'],
    ['on 4 cases', { y: 1, n: 4 }, others, 'fewCases'],
    ['of more than all', { y: 7, n: 6 }, others, 'notShare'],
    ['among six others', { y: 39, n: 50 }, others.slice(0, 6), 'fewUnits'],
    ['where all have 100 %', { y: 9, n: 9 }, others.map(({ n }) => ({ y: n, n })), 'allEqual'],
  ] as const)('%s', (_, own, rest, level) => {
    expect(short(rateLevelsOf([own, ...rest])[0])).toBe(level);
  });
});

describe('a channel mix among its peers', () => {
  const others = Array.from({ length: 9 }, (_, i) => [60 + i, 20, 10, 0, 10 + (i % 3)]);
  test.each([
    ['like the others', [61, 20, 10, 0, 11], others, 'ordinary'],
    ['far from them', [10, 10, 10, 0, 70], others, null],
    ['of fewer than 30 items', [9, 9, 0, 0, 9], others, 'fewCases'],
    ['among six others', [61, 20, 10, 0, 11], others.slice(0, 6), 'fewUnits'],
    ['where one channel is used', [61, 0, 0, 0, 0], others.map(() => [60, 0, 0, 0, 0]), 'allEqual'],
  ] as const)('%s', (_, own, rest, level) => {
    expect(short(mixLevels([own, ...rest])[0])).toBe(level);
  });
});

test('an upper limit beyond five times the largest value says nothing', () => {
  expect(tellingLimits({ low: null, high: 3584.6 }, 16)).toBeNull();
  expect(tellingLimits({ low: 2, high: 3584.6 }, 16)).toEqual({ low: 2, high: null });
  expect(tellingLimits({ low: null, high: 80 }, 16)).toEqual({ low: null, high: 80 });
});

test('verdicts are counted with the reasons, the most frequent first', () => {
  const cannot = (why: 'fewCases' | 'withinChance'): Level => ({ is: 'cannotJudge', why });
  const levels: Level[] = [
    ...[{ is: 'ordinary' } as const, { is: 'standsOut', side: 'high' } as const],
    ...[cannot('fewCases'), cannot('withinChance'), cannot('withinChance')],
    ...[{ is: 'noValue', shown: 'blank' } as const, { is: 'valueOnly' } as const],
  ];
  expect(countVerdicts(levels)).toEqual({
    ...{ ordinary: 1, standsOut: 1, cannotJudge: 3 },
    reasons: ['withinChance', 'fewCases'],
  });
});
