import { isMainCount } from '../measures/mainCounts.ts';
import { MIN_DISPERSION_UNITS, MIN_PEERS } from '../statistics/limits.ts';
import { median } from '../statistics/quantile.ts';
import { isBeyondChance } from './beyondChance.ts';
import { heldOrFailed, isThere, numberOf, perCell, resultOf } from './results.ts';
import type { Equation } from './results.ts';
import { countRows, speakingRows } from './rows.ts';
import type { CheckResult, CheckedReport, Surroundings, SurroundedRule } from './types.ts';

/** A slipped digit, or the number of the whole county. */
const TIMES_MEDIAN = 100;
/** A jump at least doubles or halves, and is of so many at least. */
const JUMP = { times: 2, by: 8 };

const farAboveOf = perCell({ check: 'C12', severity: 'warning', reason: 'farAboveCounty' });
const jumpOf = perCell({ check: 'Y01', severity: 'notice', reason: 'jump' });
const placeOf = perCell({ check: 'Y06', severity: 'notice', reason: 'fellToBottom' });

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
      : resultOf(equation, 'failed', { other: first, alike: cells }),
    before === null
      ? resultOf(equation, 'passed')
      : resultOf({ ...equation, reason: 'sameNumbersAsYearBefore' }, 'failed', {
          before,
          alike: cells,
        }),
  ];
}

/** C12: against the middle of what the other units have above zero. */
export function farAbove(report: CheckedReport, { others }: Surroundings): readonly CheckResult[] {
  return speakingRows(report.form).map(({ id, kind }) => {
    const equation = farAboveOf(id);
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
    const equation = jumpOf(id);
    if (before?.form !== report.form || !isThere(report, id))
      return resultOf(equation, 'notApplicable');
    const [value, was] = [numberOf(report, id), numberOf(before, id)];
    if (value === null || was === null) return resultOf(equation, 'cannotTell');
    if (Math.abs(value - was) < JUMP.by || !isTwice(value, was))
      return resultOf(equation, 'passed');
    const scores = around.changes(id);
    const isOfFew = scores.length < MIN_DISPERSION_UNITS;
    const told: Equation = isOfFew ? { ...equation, reason: 'jumpOfFew' } : equation;
    const figures = { value, before: was, pairs: scores.length };
    return heldOrFailed(told, !isBeyondChance(was, value, scores), figures);
  });
}

/** From none to some is any number of times. */
const isTwice = (a: number, b: number) => Math.max(a, b) >= JUMP.times * Math.min(a, b);

/** Y06: from the top quarter of the county to the bottom one, or back, by more than chance moves it. */
function places(report: CheckedReport, around: Surroundings): readonly CheckResult[] {
  const before = around.earlier(1);
  return countRows(report.form)
    .filter(({ id }) => isMainCount(id, report.form))
    .map(({ id }) => {
      const equation = placeOf(id);
      const [now, then] = [around.quarter(id, 0), around.quarter(id, 1)];
      if (now === null || then === null || before === null)
        return resultOf(equation, 'notApplicable');
      const [value, was] = [numberOf(report, id), numberOf(before, id)];
      const isTurned = [now, then].every((quarter) => quarter !== 'middle') && now !== then;
      if (!isTurned || value === null || was === null) return resultOf(equation, 'passed');
      const isHeld = !isBeyondChance(was, value, around.changes(id));
      const reason = now === 'bottom' ? 'fellToBottom' : 'roseToTop';
      return heldOrFailed({ ...equation, reason }, isHeld, { value, before: was });
    });
}
