import { forms, isIndicatorId } from '../forms/index.ts';
import type { IndicatorId } from '../forms/index.ts';
import { applicants } from '../forms/matrix.ts';
import { isBeyondChance } from './beyondChance.ts';
import { heldOrFailed, isThere, numberOf, perCell, resultOf } from './results.ts';
import type { Equation } from './results.ts';
import { countRows, moneyRows, speaks } from './rows.ts';
import type { CheckResult, CheckedReport, Surroundings, SurroundedRule } from './types.ts';

/** 元 for 万元 is ten thousand times; amounts of two years differ in themselves, so up to twice either way counts as that. */
const SLIP_OF = 10_000;
const SLIP: readonly [number, number] = [SLIP_OF / 2, SLIP_OF * 2];
/** A slipped unit: so many times, within 5 %. */
const POWERS = [10, 100, 1000, 10_000];
const NEAR = 0.05;
/** Values that make two reports alike, when all others are the same too: so many of at least so much. */
const ALIKE = { least: 5, count: 3 };
/** Staff that come or go at once. */
const MOVED = 3;

/** @returns a report of another year, if it is on the same form */
function onForm({ form }: CheckedReport, other: CheckedReport | null): CheckedReport | null {
  return other?.form === form ? other : null;
}

/** The numbers of some cells of two reports; null when one is not known. */
function numbersOf(
  cells: readonly (readonly [CheckedReport, IndicatorId])[],
): readonly number[] | null {
  const numbers = cells.flatMap(([report, id]) => numberOf(report, id) ?? []);
  return numbers.length < cells.length ? null : numbers;
}

/** M06: what is in force is what was, with what came and without what went. */
function stocks(report: CheckedReport, before: CheckedReport | null): readonly CheckResult[] {
  return ['rules' as const, 'normative' as const].map((act) => {
    const now = `${act}.in_force` as const;
    const moves = [`${act}.issued`, `${act}.repealed`] as const;
    const equation: Equation = {
      ...{ check: 'M06', severity: 'warning', reason: 'stockOfDocuments' },
      ...{ indicators: [now], beside: moves },
    };
    if (before === null || ![now, ...moves].every((id) => isThere(report, id)))
      return resultOf(equation, 'notApplicable');
    const [issued, repealed] = moves;
    const numbers = numbersOf([
      [report, now],
      [before, now],
      [report, issued],
      [report, repealed],
    ]);
    if (numbers === null) return resultOf(equation, 'cannotTell');
    const [value = 0, was = 0, came = 0, went = 0] = numbers;
    return heldOrFailed(equation, value === was + came - went, {
      ...{ value, before: was, issued: came, repealed: went, expected: was + came - went },
    });
  });
}

/** M09: the list of matters of last year, as last year's report leaves it. */
function matters(report: CheckedReport, before: CheckedReport | null): readonly CheckResult[] {
  return ['licence', 'other_service', 'penalty', 'coercion', 'charge'].flatMap((act) => {
    const [prev, change] = [`${act}.items_prev`, `${act}.items_change`];
    if (!isIndicatorId(prev) || !isIndicatorId(change)) return [];
    const equation: Equation = {
      ...{ check: 'M09', severity: 'notice', reason: 'stockOfMatters' },
      indicators: [prev],
    };
    if (before === null || !isThere(report, prev)) return [resultOf(equation, 'notApplicable')];
    const numbers = numbersOf([
      [report, prev],
      [before, prev],
      [before, change],
    ]);
    if (numbers === null) return [resultOf(equation, 'cannotTell')];
    const [value = 0, was = 0, by = 0] = numbers;
    const expected = was + by;
    return [
      heldOrFailed(equation, value === expected, { value, before: was, change: by, expected }),
    ];
  });
}

/** M08: what one report carries over the next one takes in; one result for the report, the total first. */
function carriedOver(report: CheckedReport, before: CheckedReport | null): readonly CheckResult[] {
  const columns = applicants.map(({ key }) => ({
    to: `application.carried_in.${key}` as const,
    from: `application.carried_out.${key}` as const,
  }));
  const total = 'application.carried_in.total';
  const equation: Equation = {
    ...{ check: 'M08', severity: 'warning', reason: 'carriedOver' },
    indicators: [total],
  };
  if (!columns.some(({ to }) => isThere(report, to))) return [];
  const there = columns.filter(
    ({ to, from }) => before !== null && isThere(report, to) && isThere(before, from),
  );
  if (before === null || there.length === 0) return [resultOf(equation, 'notApplicable')];
  const pairs = there.flatMap(({ to, from }) => {
    const numbers = numbersOf([
      [report, to],
      [before, from],
    ]);
    const [now = 0, was = 0] = numbers ?? [];
    return numbers === null ? [] : [{ to, now, was }];
  });
  const apart = pairs.filter(({ now, was }) => now !== was);
  const [whole] = apart.filter(({ to }) => to === total);
  if (whole !== undefined)
    return [resultOf(equation, 'failed', { value: whole.now, before: whole.was })];
  const [first] = apart;
  if (first === undefined)
    return [resultOf(equation, pairs.length < there.length ? 'cannotTell' : 'passed')];
  const columnsApart: Equation = {
    ...{ check: 'M08', severity: 'notice', reason: 'carriedOverByColumn' },
    indicators: apart.map(({ to }) => to),
  };
  return [resultOf(columnsApart, 'failed', { value: first.now, before: first.was })];
}

/** M15: a lawsuit after reconsideration needs a reconsideration, this year or last. */
function appeals(report: CheckedReport, before: CheckedReport | null): readonly CheckResult[] {
  const [lawsuits, reviews] = ['lawsuit_after_review.total', 'review.total'] as const;
  const equation: Equation = {
    ...{ check: 'M15', severity: 'notice', reason: 'appealWithoutReview' },
    ...{ indicators: [lawsuits], beside: [reviews] },
  };
  if (!isThere(report, lawsuits)) return [];
  const [value, now] = [numberOf(report, lawsuits), numberOf(report, reviews)];
  if (value === 0) return [resultOf(equation, 'notApplicable')];
  if (value === null || now === null) return [resultOf(equation, 'cannotTell')];
  if (now > 0) return [resultOf(equation, 'passed')];
  const was = before === null ? null : numberOf(before, reviews);
  return was === null
    ? [resultOf(equation, 'cannotTell')]
    : [heldOrFailed(equation, was > 0, { value })];
}

/** C13: an amount that is ten thousand times that of the year before, or the other way round. */
export const slips: SurroundedRule = (report, around) =>
  money(report, around, { check: 'C13', reason: 'tenThousandTimes' }, (times) =>
    times >= SLIP[0] && times <= SLIP[1] ? SLIP_OF : null,
  );

/** Y05: an amount that is almost exactly a round number of times that of the year before. */
const roundTimes: SurroundedRule = (report, around) =>
  money(
    report,
    around,
    { check: 'Y05', reason: 'roundTimes' },
    (times) => POWERS.find((one) => times >= (1 - NEAR) * one && times <= (1 + NEAR) * one) ?? null,
  );

/** @param told how many times one amount is the other, as the rule tells it; null: the rule is kept */
function money(
  report: CheckedReport,
  around: Surroundings,
  rule: Pick<Equation, 'check' | 'reason'>,
  told: (times: number) => number | null,
): readonly CheckResult[] {
  const before = onForm(report, around.earlier(1));
  return moneyRows(report.form).map(({ id }) => {
    const equation: Equation = { ...rule, severity: 'warning', indicators: [id] };
    if (before === null || !isThere(report, id)) return resultOf(equation, 'notApplicable');
    const numbers = numbersOf([
      [report, id],
      [before, id],
    ]);
    if (numbers === null) return resultOf(equation, 'cannotTell');
    const [value = 0, was = 0] = numbers;
    if (value <= 0 || was <= 0) return resultOf(equation, 'notApplicable');
    const times = told(Math.max(value / was, was / value));
    return times === null
      ? resultOf(equation, 'passed')
      : resultOf(equation, 'failed', { value, before: was, times });
  });
}

/** Y02: every cell as the year before, blanks too, and enough numbers that are not small. */
function allAlike(report: CheckedReport, before: CheckedReport | null): readonly CheckResult[] {
  const equation: Equation = {
    ...{ check: 'Y02', severity: 'warning', reason: 'sameAsYearBefore' },
    indicators: [],
  };
  if (report.form === 'none') return [];
  if (before === null) return [resultOf(equation, 'notApplicable')];
  const rows = forms[report.form].indicators;
  const isAlike = rows.every(({ id }) => numberOf(report, id) === numberOf(before, id));
  const telling = rows.filter((row) => {
    const value = numberOf(report, row.id);
    return speaks(row) && value !== null && value >= ALIKE.least;
  }).length;
  if (telling < ALIKE.count) return [resultOf(equation, 'notApplicable')];
  return [heldOrFailed(equation, !isAlike, { before: before.year, count: telling })];
}

const stoppedOf = perCell({ check: 'Y03', severity: 'notice', reason: 'stopped' });

/** Y03: some in each of two years, by either of them more than chance lets vanish, then none. */
function stopped(
  report: CheckedReport,
  [last, secondLast]: readonly (CheckedReport | null)[],
  { changes }: Surroundings,
): readonly CheckResult[] {
  return countRows(report.form).map(({ id }) => {
    const equation = stoppedOf(id);
    if (!last || !secondLast || numberOf(report, id) !== 0)
      return resultOf(equation, 'notApplicable');
    const numbers = numbersOf([
      [last, id],
      [secondLast, id],
    ]);
    if (numbers === null) return resultOf(equation, 'cannotTell');
    const [was = 0, earlier = 0] = numbers;
    const isGone = numbers.every((one) => one > 0 && isBeyondChance(one, 0, changes(id)));
    return heldOrFailed(equation, !isGone, { before: was, earlier });
  });
}

/** Y04: staff that at least doubles, or goes altogether, by three people or more. */
function staff(report: CheckedReport, before: CheckedReport | null): readonly CheckResult[] {
  const id = 'org.staff';
  const equation: Equation = {
    ...{ check: 'Y04', severity: 'notice', reason: 'staffMoved' },
    indicators: [id],
  };
  if (!isThere(report, id)) return [];
  if (before === null) return [resultOf(equation, 'notApplicable')];
  const numbers = numbersOf([
    [report, id],
    [before, id],
  ]);
  if (numbers === null) return [resultOf(equation, 'cannotTell')];
  const [value = 0, was = 0] = numbers;
  const by = Math.abs(value - was);
  return [heldOrFailed(equation, by < MOVED || by < was, { value, before: was })];
}

/**
 * What one report says of the year before, against what that year said (M06, M08, M09, M15): an equation over two years, so
 * both are taken as reported.
 */
export const carriedRules: readonly SurroundedRule[] = [
  (report, { reported }) => stocks(report, onForm(report, reported(1))),
  (report, { reported }) => matters(report, onForm(report, reported(1))),
  (report, { reported }) => carriedOver(report, reported(1)),
  (report, { reported }) => appeals(report, reported(1)),
];

/** Rules that compare a report with the unit's own years before (C13, Y02–Y05). */
export const yearRules: readonly SurroundedRule[] = [
  slips,
  roundTimes,
  (report, { earlier }) => allAlike(report, onForm(report, earlier(1))),
  (report, around) => {
    const years = [1, 2].map((back) => onForm(report, around.earlier(back)));
    return stopped(report, years, around);
  },
  (report, { earlier }) => staff(report, onForm(report, earlier(1))),
];
