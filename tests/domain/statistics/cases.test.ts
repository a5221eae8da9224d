import { expect, test } from 'vitest';
import { benjaminiHochberg } from '#domain/statistics/benjaminiHochberg.ts';
import { binomialInterval, binomialLower, binomialUpper } from '#domain/statistics/binomial.ts';
import { chiSquareQuantile, chiSquareUpper } from '#domain/statistics/chiSquare.ts';
import { concentration } from '#domain/statistics/concentration.ts';
import { funnelLimits, funnelScores } from '#domain/statistics/funnel.ts';
import type { Cases } from '#domain/statistics/funnel.ts';
import type { Interval } from '#domain/statistics/interval.ts';
import {
  kendallS,
  kendallVariance,
  mannKendallExact,
  normalTest,
} from '#domain/statistics/mannKendall.ts';
import { normalLower } from '#domain/statistics/normal.ts';
import { overdispersion } from '#domain/statistics/overdispersion.ts';
import type { Dispersion } from '#domain/statistics/overdispersion.ts';
import { byarInterval, garwoodInterval } from '#domain/statistics/poisson.ts';
import { quantile } from '#domain/statistics/quantile.ts';
import {
  regionalKendallVariance,
  regionalKendallYears,
} from '#domain/statistics/regionalKendall.ts';
import { mad, robustCut, robustLimits, robustScores } from '#domain/statistics/robust.ts';
import { compareStructure, gStatistic } from '#domain/statistics/structure.ts';
import { theilSen } from '#domain/statistics/theilSen.ts';
import type { YearValue } from '#domain/statistics/yearValue.ts';
import { twoCountsP, twoCountsScore } from '#domain/statistics/twoCounts.ts';
import { wilsonInterval } from '#domain/statistics/wilson.ts';
import data from './cases.json' with { type: 'json' };

type Result = number | null | readonly (number | null)[];
interface Input {
  readonly [name: string]: unknown;
}

const RELATIVE = 1e-9;
const ABSOLUTE = 1e-12;

/** A single number of the input. */
function one(input: Input, name: string): number {
  const value = input[name];
  if (typeof value !== 'number') throw new Error(`${name} is no number`);
  return value;
}
function numbers(value: unknown): readonly number[] {
  if (!Array.isArray(value)) throw new Error('no list');
  return value.map((entry: unknown, i) => one({ [i]: entry }, String(i)));
}
const list = (input: Input, name: string): readonly number[] => numbers(input[name]);
function rows(input: Input, name: string): readonly unknown[][] {
  const value = input[name];
  if (!Array.isArray(value)) throw new Error(`${name} is no table`);
  return value.map((row: unknown) => (Array.isArray(row) ? row : []));
}
const series = (row: readonly unknown[]): readonly YearValue[] =>
  row.flatMap((value, year) => (typeof value === 'number' ? [{ year, value }] : []));

const bounds = (interval: Interval | null): Result =>
  interval === null ? null : [interval.low, interval.high];
const phis = (phi: Dispersion | null): Result =>
  phi === null ? [null, null] : [phi.estimate, phi.used];
const cases = (input: Input): readonly Cases[] => {
  const n = list(input, 'n');
  return list(input, 'y').map((y, i) => ({ y, n: n[i]! }));
};

const functions: Readonly<Record<string, (input: Input) => Result>> = {
  garwood: (i) => bounds(garwoodInterval(one(i, 'x'), one(i, 'alpha'))),
  byar: (i) => bounds(byarInterval(one(i, 'x'), one(i, 'z'))),
  wilson: (i) => bounds(wilsonInterval(one(i, 'y'), one(i, 'n'), one(i, 'z'))),
  binomialExact: (i) => bounds(binomialInterval(one(i, 'y'), one(i, 'n'), one(i, 'alpha'))),
  binomialLower: (i) => binomialLower(one(i, 'y'), one(i, 'n'), one(i, 'theta')),
  binomialUpper: (i) => binomialUpper(one(i, 'y'), one(i, 'n'), one(i, 'theta')),
  funnelLimits: (i) =>
    bounds(funnelLimits(one(i, 'n'), one(i, 'theta0'), one(i, 'phi'), one(i, 'z'))),
  funnelZ: (i) => funnelScores(cases(i))?.scores ?? null,
  funnelPhi: (i) => phis(overdispersion(funnelScores(cases(i))?.scores ?? [])),
  quantile7: (i) => list(i, 'p').map((p) => quantile(list(i, 'x'), p)),
  mad: (i) => mad(list(i, 'x')),
  robustZ: (i) => robustScores(list(i, 'x')) ?? list(i, 'x').map(() => null),
  robustCut: (i) => robustCut(one(i, 'size')),
  robustLimits: (i) => bounds(robustLimits(list(i, 'x'))),
  twoCounts: (i) => twoCountsScore(one(i, 'x1'), one(i, 'x2'), one(i, 'phi')),
  twoCountsExact: (i) => twoCountsP(one(i, 'x1'), one(i, 'x2')),
  phi: (i) => phis(overdispersion(list(i, 'z'))),
  gStatistic: (i) => gStatistic(list(i, 'ch'), list(i, 'p')),
  chiSquareP: (i) => chiSquareUpper(one(i, 'x'), one(i, 'df')),
  chiSquareQuantile: (i) => chiSquareQuantile(one(i, 'p'), one(i, 'df')),
  structure: (i) => {
    const result = compareStructure(rows(i, 'ch').map(numbers));
    return result && [result.dispersion.estimate, result.dispersion.used, ...result.scores];
  },
  herfindahl: (i) => {
    const result = concentration(list(i, 'ch'));
    return result && [result.index, result.effective];
  },
  mannKendallExact: (i) => {
    const { s, p } = mannKendallExact(list(i, 'x'));
    return [s, p];
  },
  mannKendallNormal: (i) => {
    const variance = kendallVariance(list(i, 'x'));
    const { s, z, p } = normalTest(kendallS(list(i, 'x')), variance);
    return [s, variance, z, p];
  },
  theilSen: (i) => {
    const years = list(i, 't');
    const result = theilSen(list(i, 'x').map((value, k) => ({ year: years[k]!, value })));
    return result && [result.slope, result.range.low, result.range.high];
  },
  regionalKendallYears: (i) => {
    const { s, p } = regionalKendallYears(rows(i, 'x').map(series));
    return [s, p];
  },
  regionalKendallVariance: (i) => {
    const { s, variance, z, p } = regionalKendallVariance(rows(i, 'x').map(series));
    return [s, variance, z, p];
  },
  benjaminiHochberg: (i) => benjaminiHochberg(list(i, 'p')),
  normalLower: (i) => normalLower(one(i, 'z')),
};

/** Small probabilities must be right in their own size, not only near 0. */
const relativeOnly = new Set(['binomialLower', 'binomialUpper', 'chiSquareP', 'normalLower']);

function close(actual: number | null, wanted: unknown, absolute: number): boolean {
  if (typeof wanted !== 'number' || actual === null) return actual === wanted;
  return Math.abs(actual - wanted) <= Math.max(absolute, RELATIVE * Math.abs(wanted));
}

test.each(data.cases)('$id: $r', ({ fn, input, expect: wanted }) => {
  const compute = functions[fn];
  if (compute === undefined) throw new Error(`no function for ${fn}`);
  const actual = [compute({ ...input })].flat();
  const goal = [wanted].flat();
  const absolute = relativeOnly.has(fn) ? 0 : ABSOLUTE;
  const allClose =
    actual.length === goal.length && actual.every((value, i) => close(value, goal[i], absolute));
  // Shown only when they differ by more than the tolerance.
  expect(allClose ? goal : actual).toEqual(goal);
});

test('every function of the table has worked cases', () => {
  const worked = new Set(data.cases.map((worked) => worked.fn));
  expect(Object.keys(functions).filter((fn) => !worked.has(fn))).toEqual([]);
});
