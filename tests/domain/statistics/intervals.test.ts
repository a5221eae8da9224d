import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { binomialInterval, binomialLower, binomialUpper } from '#domain/statistics/binomial.ts';
import { ALPHA_95, ALPHA_998, Z_95, Z_998 } from '#domain/statistics/limits.ts';
import { normalLower, normalQuantile } from '#domain/statistics/normal.ts';
import { byarInterval, garwoodInterval } from '#domain/statistics/poisson.ts';
import { twoCountsP, twoCountsScore } from '#domain/statistics/twoCounts.ts';
import { wilsonInterval } from '#domain/statistics/wilson.ts';

const count = fc.integer({ min: 0, max: 100_000 });
const proportion = fc
  .tuple(fc.nat(5000), fc.nat(5000))
  .filter(([a, b]) => a + b > 0)
  .map(([y, rest]) => ({ y, n: y + rest }));

describe('a count', () => {
  test('lies in both its intervals, and these are never below 0', () => {
    fc.assert(
      fc.property(count, (x) => {
        for (const interval of [garwoodInterval(x, ALPHA_95), byarInterval(x, Z_95)]) {
          expect(interval!.low).toBeGreaterThanOrEqual(0);
          expect(interval!.low).toBeLessThanOrEqual(x);
          expect(interval!.high).toBeGreaterThan(x);
        }
      }),
    );
  });
  test('has wider 99.8 % than 95 % limits, and relatively narrower ones when it is larger', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 }), (x) => {
        const [wide, narrow] = [garwoodInterval(x, ALPHA_998)!, garwoodInterval(x, ALPHA_95)!];
        expect(wide.low).toBeLessThan(narrow.low);
        expect(wide.high).toBeGreaterThan(narrow.high);
        const twice = garwoodInterval(2 * x, ALPHA_95)!;
        expect((twice.high - twice.low) / (2 * x)).toBeLessThan((narrow.high - narrow.low) / x);
      }),
    );
  });
  test.each([-1, 2.5, NaN, Infinity])('%s is no count and has no interval', (x) => {
    expect(garwoodInterval(x, ALPHA_95)).toBeNull();
    expect(byarInterval(x, Z_95)).toBeNull();
  });
  test('far limits of a very large count agree with the normal approximation', () => {
    const { low, high } = garwoodInterval(1_000_000, ALPHA_998)!;
    expect((1_000_000 - low) / 1000).toBeCloseTo(Z_998, 1);
    expect((high - 1_000_000) / 1000).toBeCloseTo(Z_998, 1);
  });
});

describe('a proportion', () => {
  test('lies in its intervals, which stay between 0 and 1', () => {
    fc.assert(
      fc.property(proportion, ({ y, n }) => {
        for (const interval of [wilsonInterval(y, n, Z_95), binomialInterval(y, n, ALPHA_95)]) {
          expect(interval!.low).toBeGreaterThanOrEqual(0);
          expect(interval!.low).toBeLessThanOrEqual(y / n);
          expect(interval!.high).toBeGreaterThanOrEqual(y / n);
          expect(interval!.high).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
  test('has a narrower interval when the same share rests on more cases', () => {
    fc.assert(
      fc.property(proportion, fc.integer({ min: 2, max: 20 }), ({ y, n }, times) => {
        const few = wilsonInterval(y, n, Z_95)!;
        const many = wilsonInterval(y * times, n * times, Z_95)!;
        expect(many.high - many.low).toBeLessThan(few.high - few.low);
      }),
    );
  });
  test('has its interval mirrored when hits and misses change places', () => {
    fc.assert(
      fc.property(proportion, ({ y, n }) => {
        const hits = wilsonInterval(y, n, Z_95)!;
        const misses = wilsonInterval(n - y, n, Z_95)!;
        expect(hits.low).toBeCloseTo(1 - misses.high, 12);
      }),
    );
  });
  test('without cases has none: neither 0 % nor 100 %', () => {
    expect(wilsonInterval(0, 0, Z_95)).toBeNull();
    expect(binomialInterval(0, 0, ALPHA_95)).toBeNull();
  });
  test('above 100 % is no proportion and has none', () => {
    expect(wilsonInterval(13, 12, Z_95)).toBeNull();
    expect(binomialInterval(13, 12, ALPHA_95)).toBeNull();
  });
  test('keeps its digits where one case stands against a hundred thousand', () => {
    const few = binomialInterval(1, 100_000, ALPHA_998)!;
    expect(few.low / -Math.expm1(Math.log(0.999) / 100_000)).toBeCloseTo(1, 11);
    expect(binomialInterval(50_000, 100_000, ALPHA_998)!.low).toBeCloseTo(0.4951090429036959, 13);
  });
});

test('the two tails of a binomial share exactly the one point', () => {
  fc.assert(
    fc.property(proportion, fc.double({ min: 0.01, max: 0.99, noNaN: true }), ({ y, n }, theta) => {
      const below = binomialLower(y, n, theta);
      const above = binomialUpper(y + 1, n, theta);
      expect(below + above).toBeCloseTo(1, 10);
    }),
  );
});

test('the normal quantile undoes the normal distribution', () => {
  fc.assert(
    fc.property(fc.double({ min: -8, max: 5, noNaN: true }), (z) => {
      expect(normalQuantile(normalLower(z))).toBeCloseTo(z, 8);
    }),
  );
  expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 14);
  expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity]);
});

describe('two counts', () => {
  test('give the opposite score the other way round, and 0 when equal', () => {
    fc.assert(
      fc.property(count, count, (a, b) => {
        expect(twoCountsScore(a, b, 1) + twoCountsScore(b, a, 1)).toBe(0);
        expect(Math.sign(twoCountsScore(a, b, 1))).toBe(Math.sign(b - a));
      }),
    );
  });
  test('have an exact p above 0 and at most 1, the same in both directions', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.nat(400), (a, b) => {
        const p = twoCountsP(a, b);
        expect(p).toBeGreaterThan(0);
        expect(p).toBeLessThanOrEqual(1);
        expect(twoCountsP(b, a)).toBe(p);
      }),
    );
  });
  test('that are equal tell nothing', () => {
    expect([twoCountsP(0, 0), twoCountsP(7, 7)]).toEqual([1, 1]);
  });
});
