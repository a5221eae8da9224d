import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { benjaminiHochberg } from '#domain/statistics/benjaminiHochberg.ts';
import { binomialLower, binomialUpper } from '#domain/statistics/binomial.ts';
import { concentration } from '#domain/statistics/concentration.ts';
import { funnelLimits, funnelScores } from '#domain/statistics/funnel.ts';
import { FALSE_DISCOVERY_RATE, Z_998 } from '#domain/statistics/limits.ts';
import { normalLower } from '#domain/statistics/normal.ts';
import { overdispersion, winsorise } from '#domain/statistics/overdispersion.ts';
import { places } from '#domain/statistics/places.ts';
import { median, quantile } from '#domain/statistics/quantile.ts';
import { robustCut, robustLimits, robustScores } from '#domain/statistics/robust.ts';
import { compareStructure } from '#domain/statistics/structure.ts';

const counts = fc.array(fc.nat(2000), { minLength: 6, maxLength: 30 });
const positions = (length: number): readonly number[] => Array.from({ length }, (_, i) => i);
/** A list and an order in which to take it. */
const shuffled = counts.chain((list) =>
  fc
    .shuffledSubarray([...positions(list.length)], {
      minLength: list.length,
      maxLength: list.length,
    })
    .map((order) => ({ list, order, mixed: order.map((i) => list[i]!) })),
);

describe('no result depends on the order of the units', () => {
  test('places', () => {
    fc.assert(
      fc.property(shuffled, ({ list, order, mixed }) => {
        const straight = places(list);
        expect(places(mixed)).toEqual(order.map((i) => straight[i]));
      }),
    );
  });
  test('robust scores', () => {
    fc.assert(
      fc.property(shuffled, ({ list, order, mixed }) => {
        const straight = robustScores(list);
        const other = robustScores(mixed);
        expect(other === null).toBe(straight === null);
        other?.forEach((score, k) => expect(score).toBeCloseTo(straight![order[k]!]!, 9));
      }),
    );
  });
  test('quantiles and medians', () => {
    fc.assert(
      fc.property(shuffled, ({ list, mixed }) => {
        for (const p of [0.1, 0.25, 0.5, 0.75, 0.9]) {
          expect(quantile(mixed, p)).toBe(quantile(list, p));
        }
      }),
    );
  });
});

describe('places', () => {
  test('are shared by equal values and go on after them', () => {
    expect(places([0, 12, 7, 12, 0, 3])).toEqual([5, 1, 3, 1, 5, 4]);
  });
  test('count how many are larger', () => {
    fc.assert(
      fc.property(counts, (list) => {
        const larger = list.map((value) => list.filter((other) => other > value).length);
        expect(places(list)).toEqual(larger.map((n) => n + 1));
      }),
    );
  });
});

test('nothing has no quantile, median, score or place', () => {
  expect([quantile([], 0.5), median([]), robustScores([]), robustLimits([])]).toEqual([
    null,
    null,
    null,
    null,
  ]);
  expect([places([]), winsorise([]), benjaminiHochberg([])]).toEqual([[], [], []]);
});

test('a quantile lies between the smallest and the largest value and leaves them in place', () => {
  fc.assert(
    fc.property(counts, fc.double({ min: 0, max: 1, noNaN: true }), (list, p) => {
      const before = [...list];
      const value = quantile(list, p)!;
      expect(value).toBeGreaterThanOrEqual(Math.min(...list));
      expect(value).toBeLessThanOrEqual(Math.max(...list));
      expect(list).toEqual(before);
    }),
  );
});

describe('robust scores', () => {
  test('pass the cut exactly for the counts outside the limits', () => {
    fc.assert(
      fc.property(counts, (list) => {
        const scores = robustScores(list);
        const limits = robustLimits(list);
        if (scores === null || limits === null) return;
        const cut = robustCut(list.length)!;
        list.forEach((count, i) => {
          const distance = Math.abs(scores[i]!) - cut;
          if (Math.abs(distance) < 1e-9) return;
          expect(count < limits.low || count > limits.high).toBe(distance > 0);
        });
      }),
    );
  });
  test('claim nothing below 5 peers', () => {
    expect(robustCut(5)).toBeNull();
    expect(robustLimits([1, 2, 3, 4, 900])).toBeNull();
    expect(robustCut(6)).toBeCloseTo(10.09, 12);
  });
  test('say nothing of money when half or more of the amounts are equal', () => {
    expect(robustScores([0, 0, 0, 0, 0, 0, 40, 2], { money: true })).toBeNull();
    expect(robustLimits([0, 0, 0, 0, 0, 0, 40, 2], { money: true })).toBeNull();
    expect(robustScores([1, 2, 3, 4, 5, 60], { money: true })).not.toBeNull();
  });
  test('say nothing when all are equal', () => {
    expect(robustLimits([3, 3, 3, 3, 3, 3])).toBeNull();
  });
});

describe('over-dispersion', () => {
  test('is never used below 1 and never estimated from fewer than 8', () => {
    const scores = fc.array(fc.double({ min: -20, max: 20, noNaN: true }), { maxLength: 40 });
    fc.assert(
      fc.property(scores, (list) => {
        const phi = overdispersion(list);
        expect(phi === null).toBe(list.length < 8);
        if (phi !== null) expect(phi.used).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});

describe('funnel', () => {
  const funnel = fc.record({
    n: fc.integer({ min: 1, max: 3000 }),
    rate: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
    phi: fc.double({ min: 1, max: 8, noNaN: true }),
  });
  test('a point lies outside the lines exactly when its tail is below the limit', () => {
    fc.assert(
      fc.property(funnel, fc.double({ min: 0, max: 1, noNaN: true }), ({ n, rate, phi }, at) => {
        const y = Math.round(at * n);
        const chance = normalLower(-Z_998 * Math.sqrt(phi));
        const { low, high } = funnelLimits(n, rate, phi, Z_998);
        expect(y / n < low).toBe(binomialLower(y, n, rate) < chance);
        expect(y / n > high).toBe(binomialUpper(y, n, rate) < chance);
      }),
    );
  });
  test('the lines enclose the common rate, as near as whole cases allow', () => {
    fc.assert(
      fc.property(funnel, ({ n, rate, phi }) => {
        const { low, high } = funnelLimits(n, rate, phi, Z_998);
        expect(low).toBeLessThanOrEqual(rate);
        expect(high).toBeGreaterThanOrEqual(rate);
      }),
    );
  });
  test('a common rate of 0 or 1, and no unit at all, compares nothing', () => {
    expect(funnelScores([{ y: 0, n: 9 }])).toBeNull();
    expect(funnelScores([{ y: 9, n: 9 }])).toBeNull();
    expect(funnelScores([])).toBeNull();
  });
});

describe('structure', () => {
  const mix = [0, 20, 30, 40, 10];
  test('units of the same mix are no distance from it, whatever their size', () => {
    const units = [1, 2, 3, 4, 5, 6, 7, 8].map((times) => mix.map((count) => count * times));
    const result = compareStructure(units)!;
    expect(result.freedom).toBe(3);
    result.scores.forEach((score) => expect(score).toBeCloseTo(0, 9));
    expect(result.dispersion.used).toBe(1);
  });
  test('is not compared below 8 units, nor where only one part occurs', () => {
    expect(compareStructure(Array.from({ length: 7 }, () => mix))).toBeNull();
    expect(compareStructure(Array.from({ length: 8 }, () => [0, 50, 0]))).toBeNull();
    expect(compareStructure(Array.from({ length: 8 }, () => [0, 0]))).toBeNull();
    expect(compareStructure([])).toBeNull();
  });
});

describe('concentration', () => {
  test('lies between one over the parts and 1', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(500), { minLength: 1, maxLength: 8 }), (list) => {
        const result = concentration(list);
        expect(result === null).toBe(list.every((count) => count === 0));
        if (result === null) return;
        expect(result.index).toBeLessThanOrEqual(1 + 1e-12);
        expect(result.index).toBeGreaterThanOrEqual(1 / list.length - 1e-12);
        expect(result.effective * result.index).toBeCloseTo(1, 12);
      }),
    );
  });
});

describe('Benjamini–Hochberg', () => {
  test('tells exactly those up to the largest k with p(k) ≤ kq/m', () => {
    const ps = fc.array(fc.double({ min: 1e-6, max: 1, noNaN: true }), { maxLength: 40 });
    fc.assert(
      fc.property(ps, (list) => {
        const rising = [...list].sort((a, b) => a - b);
        const passing = rising.filter(
          (p, i) => p <= ((i + 1) * FALSE_DISCOVERY_RATE) / list.length,
        );
        const largest = passing[passing.length - 1];
        const told = benjaminiHochberg(list).map((p) => p <= FALSE_DISCOVERY_RATE);
        expect(told).toEqual(list.map((p) => largest !== undefined && p <= largest));
      }),
    );
  });
});
