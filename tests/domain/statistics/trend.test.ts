import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kendallS, mannKendall, mannKendallExact } from '#domain/statistics/mannKendall.ts';
import { regionalKendall, regionalKendallYears } from '#domain/statistics/regionalKendall.ts';
import { theilSen } from '#domain/statistics/theilSen.ts';
import type { YearValue } from '#domain/statistics/yearValue.ts';
import { trend } from '#domain/statistics/trend.ts';

/** Values of years in a row; null leaves a hole. */
const from = (first: number, values: readonly (number | null)[]): readonly YearValue[] =>
  values.flatMap((value, i) => (value === null ? [] : [{ year: first + i, value }]));

const series = fc.array(fc.nat(12), { minLength: 1, maxLength: 13 });

describe('Mann–Kendall', () => {
  test('turns its sign and keeps its p when time is reversed', () => {
    fc.assert(
      fc.property(series, (values) => {
        const forth = mannKendall(values);
        const back = mannKendall([...values].reverse());
        expect(back.s + forth.s).toBe(0);
        expect(back.p).toBe(forth.p);
        expect(back.significant).toBe(forth.significant);
      }),
    );
  });
  test('has a p above 0 and at most 1', () => {
    fc.assert(
      fc.property(series, (values) => {
        const { p } = mannKendall(values);
        expect(p).toBeGreaterThan(0);
        expect(p).toBeLessThanOrEqual(1);
      }),
    );
  });
  test('sees only what is larger, not by how much', () => {
    fc.assert(
      fc.property(series, (values) => {
        expect(mannKendall(values.map((x) => 3 * x ** 3 + 7))).toEqual(mannKendall(values));
      }),
    );
  });
  test('counts the same as a list of all orders', () => {
    const orders = (values: readonly number[]): readonly (readonly number[])[] =>
      values.length === 0
        ? [[]]
        : values.flatMap((value, i) =>
            orders(values.filter((_, k) => k !== i)).map((rest) => [value, ...rest]),
          );
    fc.assert(
      fc.property(fc.array(fc.nat(4), { maxLength: 6 }), (values) => {
        const size = Math.abs(kendallS(values));
        const all = orders(values);
        const extreme = all.filter((order) => Math.abs(kendallS(order)) >= size).length;
        expect(mannKendallExact(values).p).toBeCloseTo(extreme / all.length, 14);
      }),
      { numRuns: 60 },
    );
  });
  test('does not take 1 order in 20 for less than 1 in 20', () => {
    // Two groups of three: 2 of the 20 orders are as extreme; p is 0.1 and not below any 0.05.
    expect(mannKendallExact([1, 1, 1, 2, 2, 2])).toEqual({ s: 9, p: 0.1, significant: false });
    // One value after 39 equal ones: 2 of 40 orders, p exactly 0.05.
    const late = [...Array.from({ length: 39 }, () => 0), 1];
    expect(mannKendallExact(late)).toEqual({ s: 39, p: 0.05, significant: false });
  });
  test('goes over to the normal approximation at 10 values without a leap', () => {
    const values = [1, 2, 2, 4, 3, 6, 7, 7, 9, 8];
    const exact = mannKendallExact(values);
    const normal = mannKendall(values);
    expect(normal.s).toBe(exact.s);
    expect(normal.p).not.toBe(exact.p);
    expect(Math.abs(normal.p - exact.p)).toBeLessThan(0.001);
  });
});

describe('Theil–Sen', () => {
  test('gives the slope of a straight line, also with years missing', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 2008, max: 2030 }), { minLength: 2, maxLength: 9 }),
        fc.integer({ min: -50, max: 50 }),
        (years, k) => {
          const points = years.map((year) => ({ year, value: 1000 + k * (year - 2008) }));
          const result = theilSen(points)!;
          expect([result.slope, result.range.low, result.range.high]).toEqual([k, k, k]);
        },
      ),
    );
  });
  test('needs two years', () => {
    expect(theilSen([])).toBeNull();
    expect(theilSen([{ year: 2014, value: 5 }])).toBeNull();
  });
});

describe('the verdict on a series', () => {
  test.each([
    ['five years that rise', [120, 180, 240, 310, 423], 'rising'],
    ['five years that fall', [5, 4, 3, 2, 1], 'falling'],
    ['five years with one swap', [1, 2, 4, 3, 5], 'noClearTrend'],
    ['five years, two of them equal', [1, 2, 2, 3, 4], 'rising'],
    ['five years, two pairs equal', [1, 1, 2, 2, 3], 'noClearTrend'],
    ['five equal years', [7, 7, 7, 7, 7], 'noClearTrend'],
    ['five years with a hole between', [1, 2, null, 3, 4, 5], 'rising'],
    ['six years, S 13', [1, 3, 2, 4, 5, 6], 'rising'],
    ['six years, S 11', [1, 3, 2, 5, 4, 6], 'noClearTrend'],
    ['four years that rise', [1, 2, 3, 4], 'roseEveryYear'],
    ['three years that fall', [9, 4, 0], 'fellEveryYear'],
    ['four years, two of them equal', [1, 2, 2, 4], 'tooFewYears'],
    ['four years, up and down', [1, 3, 2, 4], 'tooFewYears'],
    ['four years with a hole between', [1, 2, null, 3, 4], 'tooFewYears'],
    ['two years', [1, 50], 'tooFewYears'],
    ['one year', [1], 'tooFewYears'],
    ['no year', [], 'tooFewYears'],
  ] as const)('%s: %j is %s', (_, values, verdict) => {
    expect(trend(from(2014, values)).verdict).toBe(verdict);
  });

  test('comes with everything that a reader needs to check it', () => {
    expect(trend(from(2014, [120, 180, 240, 310, 423]))).toEqual({
      verdict: 'rising',
      n: 5,
      years: [2014, 2015, 2016, 2017, 2018],
      s: 10,
      p: 2 / 120,
      slope: 67.5,
      slopeRange: [60, 113],
    });
  });
  test('of two years is only a difference', () => {
    expect(trend(from(2021, [3, 8]))).toMatchObject({ n: 2, slope: 5, slopeRange: [5, 5] });
  });
  test('of one year or none has no slope and no p', () => {
    for (const points of [from(2014, []), from(2014, [4])]) {
      expect(trend(points)).toMatchObject({ s: 0, p: null, slope: null, slopeRange: null });
    }
  });
  test('shows the range of slopes only below 8 years', () => {
    expect(trend(from(2011, [1, 2, 3, 4, 5, 6, 7])).slopeRange).toEqual([1, 1]);
    expect(trend(from(2011, [1, 2, 3, 4, 5, 6, 7, 8])).slopeRange).toBeNull();
  });
  test('does not depend on the order in which the years are given', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9), { maxLength: 8 }), (values) => {
        const points = from(2014, values);
        expect(trend([...points].reverse())).toEqual(trend(points));
      }),
    );
  });
});

describe('regional Kendall', () => {
  const county = (rows: readonly (readonly (number | null)[])[]) =>
    rows.map((values) => from(2014, values));

  test('takes units that move together for no more evidence than one of them', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5), { minLength: 4, maxLength: 6 }), (values) => {
        const result = regionalKendall(county(Array.from({ length: 5 }, () => values)))!;
        const single = mannKendall(values);
        expect(result.s).toBe(5 * single.s);
        expect(result.p).toBeCloseTo(single.p, 14);
      }),
      { numRuns: 40 },
    );
  });
  test('turns its sign and keeps its p when time is reversed', () => {
    const row = fc.array(fc.option(fc.nat(6)), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 5, maxLength: 7 }), (rows) => {
        const forth = regionalKendallYears(county(rows));
        const back = regionalKendallYears(county(rows.map((values) => [...values].reverse())));
        expect(back.s + forth.s).toBe(0);
        expect(back.p).toBe(forth.p);
        expect(forth.p).toBeGreaterThan(0);
        expect(forth.p).toBeLessThanOrEqual(1);
      }),
      { numRuns: 40 },
    );
  });
  test('says rising when the county rises, with the median of the slopes within units', () => {
    const rows = [10, 20, 30, 40, 50].map((start) => [0, 2, 4, 6, 8].map((step) => start + step));
    expect(regionalKendall(county(rows))).toEqual({
      verdict: 'rising',
      units: 5,
      years: [2014, 2015, 2016, 2017, 2018],
      s: 50,
      p: 2 / 120,
      slope: 2,
    });
  });
  test('leaves out units with fewer than 4 values and is silent below 5 units', () => {
    const rows = Array.from({ length: 4 }, () => [1, 2, 3, 4, 5]);
    expect(regionalKendall(county(rows))).toBeNull();
    expect(regionalKendall(county([...rows, [1, null, 2, 3, null]]))).toBeNull();
    expect(regionalKendall(county([...rows, [1, null, 2, 3, 4]]))?.units).toBe(5);
  });
  test('leaves out years that fewer than half of the units have, then units with too few left', () => {
    const rows = Array.from({ length: 6 }, () => [1, 2, 3, 4, 5]);
    const late = [null, 2, 3, 4, null, 6, 7];
    expect(regionalKendall(county([...rows, late]))).toMatchObject({
      units: 6,
      years: [2014, 2015, 2016, 2017, 2018],
    });
    const half = [1, 2, 3, 4, 5, 6];
    expect(regionalKendall(county([...rows.slice(3), half, half, half]))?.years).toHaveLength(6);
    expect(regionalKendall(county([...rows.slice(2), late]))).toBeNull();
  });
  test('is not told where most units stand still', () => {
    const still = Array.from({ length: 6 }, () => [3, 3, 3, 3, 3]);
    const result = regionalKendall(county([...still, [1, 2, 3, 4, 5], [2, 3, 4, 5, 6]]));
    expect(result).toMatchObject({ verdict: 'noClearTrend', s: 20, p: 2 / 120, slope: 0 });
  });
  test('has too few years with four', () => {
    const rows = Array.from({ length: 6 }, () => [1, 2, 3, 4]);
    expect(regionalKendall(county(rows))?.verdict).toBe('tooFewYears');
  });
  test('adds the variances from 10 years on', () => {
    const rising = Array.from({ length: 10 }, (_, i) => i);
    const result = regionalKendall(county(Array.from({ length: 5 }, () => rising)))!;
    expect(result).toMatchObject({ verdict: 'rising', s: 225 });
    // z = 224/√625
    expect(result.p).toBeCloseTo(3.2e-19, 20);
  });
});
