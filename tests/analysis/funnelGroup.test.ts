import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { funnelGroup, takesPart } from '#analysis/funnelGroup.ts';

const cases = fc.array(
  fc
    .tuple(fc.integer({ min: 5, max: 300 }), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([n, share]) => ({ y: Math.round(n * share), n })),
  { minLength: 8, maxLength: 20 },
);

describe('the funnel of a group of rates', () => {
  test('a point lies outside its own limits exactly when it is called', () => {
    fc.assert(
      fc.property(cases, (units) => {
        const funnel = funnelGroup(units);
        units.forEach(({ y, n }, i) => {
          if (funnel === null) return;
          const { low, high } = funnel.alarm(n);
          const side = y / n < low - 1e-12 ? 'low' : y / n > high + 1e-12 ? 'high' : null;
          expect(funnel.units[i]?.side).toBe(side);
        });
      }),
    );
  });

  test('the 95 % limits lie within those of 99.8 %', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 5, max: 500 }), (units, n) => {
        const funnel = funnelGroup(units);
        if (funnel === null) return;
        expect(funnel.alert(n).low).toBeGreaterThanOrEqual(funnel.alarm(n).low);
        expect(funnel.alert(n).high).toBeLessThanOrEqual(funnel.alarm(n).high);
      }),
    );
  });

  test.each([
    ['7 units', Array.from({ length: 7 }, (_, i) => ({ y: i, n: 30 }))],
    ['a common rate of 0', Array.from({ length: 9 }, () => ({ y: 0, n: 30 }))],
    ['a common rate of 1', Array.from({ length: 9 }, () => ({ y: 30, n: 30 }))],
  ])('%s have no limits', (_what, units) => {
    expect(funnelGroup(units)).toBeNull();
  });

  test.each([
    [{ y: 1, n: 4 }, false],
    [{ y: 6, n: 5 }, false],
    [{ y: 5, n: 5 }, true],
  ])('%o takes part: %s', (unit, takes) => {
    expect(takesPart(unit)).toBe(takes);
  });
});
