import { isMainCount } from '../measures/mainCounts.ts';
import { MIN_PEERS, TWO_COUNTS_Z } from '../statistics/limits.ts';
import { overdispersion } from '../statistics/overdispersion.ts';
import { median } from '../statistics/quantile.ts';
import { twoCountsScore } from '../statistics/twoCounts.ts';
import { heldOrFailed, isThere, numberOf, resultOf } from './results.ts';
import type { Equation } from './results.ts';
import { countRows, speakingRows } from './rows.ts';
import type { CheckResult, CheckedReport, Surroundings, SurroundedRule } from './types.ts';

/** A slipped digit, or the number of the whole county. */
const TIMES_MEDIAN = 100;
/** A jump at least doubles or halves, and is of so many at least. */
const JUMP = { times: 2, by: 8 };

/** Rules that hold a report against the other units of its county (C10, C12, Y01, Y06). */
export const countyRules: readonly SurroundedRule[] = [copied, farAbove, jumps, places];

/** C10: the same numbers in the same cells as another unit, or as the unit's own year before. */
function copied(_: CheckedReport, { alike }: Surroundings): readonly CheckResult[] {
  const equation: Equation = {
    ...{ check: 'C10', severity: 'warning', reason: 'sameAsOther' },
    indicators: [],
  };
  const { units, before, cells } = alike();
  if (cells === null) return [resultOf(equation, 'notApplicable')];
  const [first] = units;
  return [
    first === undefined
      ? resultOf(equation, 'passed')
      : resultOf(equation, 'failed', { other: first, cells }),
    before === null
      ? resultOf(equation, 'passed')
      : resultOf({ ...equation, reason: 'sameNumbersAsYearBefore' }, 'failed', { before, cells }),
  ];
}

/** C12: against the middle of what the other units have above zero. */
export function farAbove(report: CheckedReport, { others }: Surroundings): readonly CheckResult[] {
  return speakingRows(report.form).map(({ id, kind }) => {
    const equation: Equation = {
      ...{ check: 'C12', severity: 'warning', reason: 'farAboveCounty' },
      indicators: [id],
    };
    if (!isThere(report, id)) return resultOf(equation, 'notApplicable');
    const value = numberOf(report, id);
    if (value === null) return resultOf(equation, 'cannotTell');
    // a count above zero is one at least, and so is the middle of several
    const least = kind === 'money' ? 0 : TIMES_MEDIAN;
    if (value <= 0 || value < least) return resultOf(equation, 'passed');
    const positive = others(id).filter((n) => n > 0);
    const middle = median(positive);
    if (middle === null || positive.length < MIN_PEERS) return resultOf(equation, 'cannotTell');
    const isHeld = value < TIMES_MEDIAN * middle;
    return heldOrFailed(equation, isHeld, { value, median: middle, units: positive.length });
  });
}

/** Y01: a count that moves far more than chance and than its county. */
function jumps(report: CheckedReport, around: Surroundings): readonly CheckResult[] {
  const before = around.earlier(1);
  return countRows(report.form).map(({ id }) => {
    const equation: Equation = {
      ...{ check: 'Y01', severity: 'notice', reason: 'jump' },
      indicators: [id],
    };
    if (before?.form !== report.form || !isThere(report, id))
      return resultOf(equation, 'notApplicable');
    const [value, was] = [numberOf(report, id), numberOf(before, id)];
    if (value === null || was === null) return resultOf(equation, 'cannotTell');
    if (Math.abs(value - was) < JUMP.by || !isTwice(value, was))
      return resultOf(equation, 'passed');
    const scores = around.changes(id);
    const dispersion = overdispersion(scores);
    const isFar = Math.abs(twoCountsScore(was, value, dispersion?.used ?? 1)) > TWO_COUNTS_Z;
    const told: Equation = dispersion === null ? { ...equation, reason: 'jumpOfFew' } : equation;
    return heldOrFailed(told, !isFar, { value, before: was, pairs: scores.length });
  });
}

/** From none to some is any number of times. */
const isTwice = (a: number, b: number) => Math.max(a, b) >= JUMP.times * Math.min(a, b);

/** Y06: from the top quarter of the county to the bottom one, or back. */
function places(report: CheckedReport, { quarter }: Surroundings): readonly CheckResult[] {
  return countRows(report.form)
    .filter(({ id }) => isMainCount(id, report.form))
    .map(({ id }) => {
      const equation: Equation = {
        ...{ check: 'Y06', severity: 'notice', reason: 'fellToBottom' },
        indicators: [id],
      };
      const [now, was] = [quarter(id, 0), quarter(id, 1)];
      if (now === null || was === null) return resultOf(equation, 'notApplicable');
      if (now === 'bottom' && was === 'top') return resultOf(equation, 'failed');
      return heldOrFailed(
        { ...equation, reason: 'roseToTop' },
        !(now === 'top' && was === 'bottom'),
      );
    });
}
