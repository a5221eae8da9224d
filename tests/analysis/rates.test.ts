import { describe, expect, test } from 'vitest';
import { normalLower } from '#domain/statistics/normal.ts';
import { overdispersion } from '#domain/statistics/overdispersion.ts';
import { frameWith, idOf } from '../support/frames.ts';
import type { SmallReport } from '../support/frames.ts';
import { gapsIn, inShort, onlyCounty, rowsOf } from './support.ts';

/** Full-time staff y of n, one unit a pair. */
type Pair = readonly [y: number, n: number];
const staff = (pairs: readonly Pair[]): SmallReport[] =>
  rowsOf(pairs.map(([y, n]) => ({ 'org.staff': n, 'org.staff.full_time': y })));
const times = (count: number, pair: Pair) => Array.from({ length: count }, () => pair);
const share = 'd.full_time_share';

const found = (pairs: readonly Pair[]) =>
  gapsIn(frameWith([staff(pairs)])).filter(({ measure }) => measure === share);

/** P(Y ≤ k) of Binomial(n, p), term by term. */
function lower(k: number, n: number, p: number): number {
  let term = (1 - p) ** n;
  let sum = 0;
  for (let i = 0; i <= k; i++) {
    sum += term;
    term *= ((n - i) / (i + 1)) * (p / (1 - p));
  }
  return sum;
}
/** Φ(−3.0902 √φ), φ of the units' distances from their common rate. */
function chanceOf(pairs: readonly Pair[]): number {
  const sum = (of: (pair: Pair) => number) => pairs.reduce((total, pair) => total + of(pair), 0);
  const rate = sum(([y]) => y) / sum(([, n]) => n);
  const scores = pairs.map(([y, n]) => (y / n - rate) / Math.sqrt((rate * (1 - rate)) / n));
  return normalLower(-3.0902 * Math.sqrt(overdispersion(scores)?.used ?? NaN));
}
const upper = (k: number, n: number, p: number) => lower(n - k, n, 1 - p);

describe('level gap of a rate', () => {
  test('holds rate, cases, side, limits and peers', () => {
    expect(found([[25, 40], ...times(9, [8, 40])])).toEqual([
      {
        ...{ kind: 'level', county: '示例县', authority: idOf('甲1镇'), year: 2017, form: 's2014' },
        ...{ measure: share, value: 25 / 40, side: 'high', peers: 9, n: 40 },
        low: expect.any(Number),
        high: expect.any(Number),
        distance: expect.any(Number),
      },
    ]);
  });

  test.each([
    ['high', 40, 8],
    ['high', 12, 3],
    ['high', 200, 40],
    ['low', 40, 20],
    ['low', 200, 40],
  ] as const)(
    'begins, %s, where the exact tail of %i cases is below that of 3.09 √φ',
    (side, n, others) => {
      for (let y = 0; y <= n; y++) {
        const rate = (y + 9 * others) / (10 * n);
        const chance = chanceOf([[y, n], ...times(9, [others, n])]);
        const tail = side === 'low' ? lower(y, n, rate) : upper(y, n, rate);
        const [gap] = found([[y, n], ...times(9, [others, n])]);
        expect([y, gap?.side === side]).toEqual([y, tail < chance]);
        if (gap === undefined) continue;
        const [low, high] = [Math.round(gap.low! * n), Math.round(gap.high! * n)];
        expect(gap.side === 'low' ? y < low : y > high).toBe(true);
        expect(upper(high, n, rate)).toBeGreaterThanOrEqual(chance);
        expect(upper(high + 1, n, rate)).toBeLessThan(chance);
      }
    },
  );

  test.each<readonly [string, readonly Pair[], number]>([
    ['8 units take part', [[25, 40], ...times(7, [8, 40])], 1],
    ['7 units: no claim', [[25, 40], ...times(6, [8, 40])], 0],
    ['a unit of 4 cases does not take part', [[25, 40], ...times(6, [8, 40]), [1, 4]], 0],
    ['a unit of 5 cases does', [[25, 40], ...times(6, [8, 40]), [1, 5]], 1],
    ['a unit without cases does not', [[25, 40], ...times(6, [8, 40]), [0, 0]], 0],
    ['a part larger than its whole does not', [[25, 40], ...times(6, [8, 40]), [9, 8]], 0],
    ['a common rate of 0', times(10, [0, 40]), 0],
    ['a common rate of 1', times(10, [40, 40]), 0],
  ])('%s', (_, pairs, expected) => {
    expect(found(pairs)).toHaveLength(expected);
  });

  test('lies further out where all units differ by more than chance', () => {
    const even = times(9, [8, 40]);
    const uneven = [1, 15, 2, 14, 3, 13, 4, 12, 8].map((y): Pair => [y, 40]);
    expect(found([[22, 40], ...even])).toHaveLength(1);
    expect(found([[22, 40], ...uneven])).toHaveLength(0);
    const [near, far] = [found([[30, 40], ...even])[0], found([[38, 40], ...uneven])[0]];
    expect(far?.high).toBeGreaterThan(near?.high ?? 1);
  });

  test('is of each rate of the form of the report', () => {
    const values = (y: number) => ({
      'application.new.total': 40,
      'application.new.natural': y,
      'application.carried_in.total': 0,
      'application.result.total.total': 40,
      'application.result.granted.total': y,
      'application.result.partial.total': 0,
    });
    const reports = [38, ...Array.from({ length: 9 }, () => 8)].map(values);
    for (const form of ['m2019', 'm2021'] as const) {
      const gaps = gapsIn(frameWith([rowsOf(reports, form, 2021)]), 'level');
      expect(gaps.map(inShort)).toEqual([
        '甲1镇 2021 d.natural_share high',
        '甲1镇 2021 d.open_rate high',
      ]);
    }
  });

  test('of two forms of one year is that of the newer', () => {
    const values = (y: number) => ({ 'application.new.total': 40, 'application.new.natural': y });
    const old = rowsOf([38, ...Array.from({ length: 9 }, () => 8)].map(values), 'm2019', 2021);
    const [recent] = rowsOf([values(8)], 'm2021', 2021);
    expect(gapsIn(frameWith([old]), 'level')).toHaveLength(1);
    expect(gapsIn(frameWith([[...old, recent!]]), 'level')).toEqual([]);
  });

  test('counts the comparisons made', () => {
    const { tests } = onlyCounty(frameWith([staff([[25, 40], ...times(7, [8, 40]), [1, 4]])]));
    expect(tests.level).toBe(9 + 8);
  });
});
