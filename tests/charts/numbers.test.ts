import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  amount,
  axisMoney,
  axisNumber,
  fittedAxis,
  grouped,
  niceAxis,
  padded,
  percent,
  pointsBetween,
  pValue,
  sharePercent,
  signed,
  axisPercent,
} from '#charts/numbers.ts';
import { overlaps, pushApart } from '#charts/placing.ts';
import { subjectOf } from '#charts/subject.ts';
import { wordsOf } from '#i18n/words.ts';

test.each([
  [6484, 2, '6,484'],
  [12.5, 2, '12.5'],
  [1234567.25, 2, '1,234,567.25'],
  [0, 2, '0'],
  [-3, 0, '−3'],
  [-0.001, 2, '0'],
  [(100 * 23) / 80, 1, '28.8'],
  [201 / 200, 2, '1.01'],
  [2 ** 53 - 1, 1, '9,007,199,254,740,991'],
  [1e12 + 0.5, 1, '1,000,000,000,000.5'],
])('%d with %d places prints %s', (value, decimals, text) => {
  expect(grouped(value, decimals)).toBe(text);
});

test.each([
  [0, '0%', '0%'],
  [1, '100%', '100%'],
  [0.277, '27.7%', '28%'],
  [0.27, '27.0%', '27%'],
  [0.0002, '<0.1%', '<1%'],
  [0.9999, '>99.9%', '>99%'],
  [1.5, '150.0%', '150%'],
])('a share of %d prints %s, on an axis %s', (share, one, whole) => {
  expect(percent(share, 1)).toBe(one);
  expect(axisPercent(share)).toBe(whole);
});

test('a share is rounded as its cases are by hand: halves up', () => {
  const cases = fc
    .tuple(fc.nat({ max: 4000 }), fc.integer({ min: 1, max: 4000 }))
    .filter(([x, n]) => x > 0 && x < n)
    .filter(([x, n]) => x * 2000 >= n && (n - x) * 2000 > n);
  fc.assert(
    fc.property(cases, ([x, n]) => {
      const tenths = Math.floor((2000 * x + n) / (2 * n));
      expect(sharePercent(x / n)).toBe(`${(tenths / 10).toFixed(1)}%`);
    }),
    { examples: [[[23, 80]], [[247, 2000]], [[41, 80]]] },
  );
});

test('the difference of two shares is that of the per cents as they are printed', () => {
  const share = fc
    .tuple(fc.nat({ max: 400 }), fc.integer({ min: 1, max: 400 }))
    .map(([x, n]) => Math.min(x, n) / n)
    .filter((one) => !/[<>]/.test(sharePercent(one)));
  const printed = (one: number) => Number(sharePercent(one).replace('%', ''));
  fc.assert(
    fc.property(share, share, (from, to) => {
      expect(pointsBetween(from, to)).toBeCloseTo(printed(to) - printed(from), 6);
    }),
    { examples: [[0.3, 23 / 80]] },
  );
});

test.each([
  [99_999, '99,999', '99,999'],
  [123_000, '12.3 万', '123k'],
])('an axis prints %d as %s and %s', (value, chinese, english) => {
  expect(axisNumber(value, 'zh')).toBe(chinese);
  expect(axisNumber(value, 'en')).toBe(english);
});

test('money in 万元 becomes 亿元 on axes, never 万万', () => {
  expect(axisMoney(2500, 'zh')).toBe('2,500');
  expect(axisMoney(12_000, 'zh')).toBe('1.2 亿元');
  expect(axisMoney(12_000, 'en')).toBe('CNY 120 m');
});

test('differences have their sign, p its own', () => {
  expect(signed(3, String)).toBe('+3');
  expect(signed(-3, (value) => grouped(value, 0))).toBe('−3');
  expect(signed(0, String)).toBe('0');
  expect(pValue(1 / 60)).toBe('=0.017');
  expect(pValue(0.00005)).toBe('<0.001');
});

test('a p below the limit of a trend never prints as the limit', () => {
  expect(pValue(0.0498)).toBe('<0.05');
  expect(pValue(0.05)).toBe('=0.050');
});

test.each([
  [1.2, 2, '1.20'],
  [1, 2, '1.00'],
  [0, 2, '0'],
  [0.001, 2, '<0.01'],
  [6484, 1, '6,484.0'],
  [3, 0, '3'],
])('%d with all of its %d places prints %s', (value, decimals, text) => {
  expect(padded(value, decimals)).toBe(text);
});

test('an amount above 0 never prints as 0', () => {
  expect(amount(0.04, 1)).toBe('<0.1');
  expect(amount(0, 1)).toBe('0');
  expect(amount(0.05, 1)).toBe('0.1');
  expect(amount(6484.25, 1)).toBe('6,484.3');
});

describe('axes', () => {
  test.each([
    [0, { max: 1, step: 1 }],
    [1, { max: 1, step: 1 }],
    [3, { max: 3, step: 1 }],
    [4, { max: 4, step: 2 }],
    [477, { max: 500, step: 100 }],
  ])('counts up to %d', (highest, axis) => {
    expect(niceAxis(highest, 5, true)).toMatchObject({ max: axis.max });
    expect(niceAxis(highest, 5, true).step % 1).toBe(0);
  });

  test('hold a value that is a little beyond a step', () => {
    expect(niceAxis(3.0001, 5, false).max).toBeGreaterThan(3.0001);
    expect(niceAxis(500_001, 5, true).max).toBeGreaterThan(500_001);
    expect(niceAxis(0.3, 5, false).max).toBeCloseTo(0.3, 9);
  });

  test('hold the highest value in few steps', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), fc.boolean(), (value, whole) => {
        const { max, step } = niceAxis(value, 5, whole);
        expect(max * (1 + 1e-9)).toBeGreaterThanOrEqual(value);
        expect(Math.round(max / step)).toBeLessThanOrEqual(6);
      }),
    );
  });

  test('fitted to rates hold both ends and do not go below 0', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const axis = fittedAxis(low, high, 5);
        expect(axis.min).toBeGreaterThanOrEqual(0);
        expect(axis.min).toBeLessThanOrEqual(low + 1e-6);
        expect(axis.max).toBeGreaterThanOrEqual(high - 1e-6);
        expect(axis.step).toBeGreaterThan(0);
      }),
    );
  });
});

describe('labels pushed apart', () => {
  test('stay where they are when there is room', () => {
    expect(pushApart([10, 50, 90], 12, 0, 100)).toEqual([10, 50, 90]);
  });

  test('keep distance, bounds and order', () => {
    const heights = fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 12 });
    fc.assert(
      fc.property(heights, (wished) => {
        const placed = pushApart(wished, 20, 0, 300);
        const sorted = [...placed].sort((a, b) => a - b);
        sorted.forEach((y, i) => {
          expect(y).toBeGreaterThanOrEqual(-1e-6);
          expect(y).toBeLessThanOrEqual(300 + 1e-6);
          const before = sorted[i - 1];
          if (before !== undefined) expect(y - before).toBeGreaterThanOrEqual(20 - 1e-6);
        });
        wished.forEach((a, i) =>
          wished.forEach((b, j) => {
            if (a < b) expect(placed[i] ?? 0).toBeLessThan(placed[j] ?? 0);
          }),
        );
      }),
    );
  });

  test('boxes that only touch do not overlap', () => {
    const box = { left: 0, top: 0, right: 10, bottom: 10 };
    expect(overlaps(box, { left: 10, top: 0, right: 20, bottom: 10 })).toBe(false);
    expect(overlaps(box, { left: 9, top: 9, right: 20, bottom: 20 })).toBe(true);
  });
});

test.each([
  ['en', 0.5, '5,000 yuan'],
  ['en', -0.5, '−5,000 yuan'],
  ['en', 0.07, '700 yuan'],
  ['en', 0, '0 × 10,000 yuan'],
  ['en', 1.5, '1.5 × 10,000 yuan'],
  ['zh', 0.5, '0.5 万元'],
] as const)('in %s %d times ten thousand yuan prints %s', (language, value, text) => {
  expect(subjectOf('org.budget', wordsOf(language)).print(value)).toBe(text);
});
