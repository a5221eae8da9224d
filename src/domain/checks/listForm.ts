import { formOf } from '../forms/index.ts';
import type { IndicatorId } from '../forms/index.ts';
import { heldOrFailed, isThere, numberOf, overKnown, resultOf } from './results.ts';
import type { Equation } from './results.ts';
import { countRows } from './rows.ts';
import type { Bound, CheckResult, CheckedReport } from './types.ts';

const total = 'disclosure.total';
const channels = [
  'disclosure.channel.gazette',
  'disclosure.channel.website',
  'disclosure.channel.weibo',
  'disclosure.channel.wechat',
  'disclosure.channel.other',
] as const satisfies readonly IndicatorId[];

/** Rules of the form of 2014 that are neither a printed sum nor two cells side by side (S01, S02, S06, S16, S17, S20, S21). */
export function checkListForm(report: CheckedReport): readonly CheckResult[] {
  if (formOf(report.form)?.layout !== 'list') return [];
  return [
    ...checkTotals(report),
    channelsAddedUp(report),
    hotspots(report),
    ...['org.offices' as const, 'org.staff' as const].map((id) => somebodyThere(report, id)),
    attendances(report),
    disputesWithoutRequests(report),
    ...sameNumbers(report),
  ];
}

/** S01 alone: the only one of these rules that can find what is impossible. */
export function checkTotals(report: CheckedReport): readonly CheckResult[] {
  return formOf(report.form)?.layout === 'list' ? [channelsAgainstTotal(report)] : [];
}

/** S01: each item is on one channel at least and may be on several; 其他方式 takes all that is elsewhere. */
function channelsAgainstTotal(report: CheckedReport): CheckResult {
  const equation: Equation = {
    ...{ check: 'S01', severity: 'error', reason: 'channelAboveTotal' },
    ...{ indicators: [total], beside: channels },
  };
  const value = numberOf(report, total);
  const known = channels.flatMap((id) => numberOf(report, id) ?? []);
  if (!isThere(report, total) || !channels.some((id) => isThere(report, id)))
    return resultOf(equation, 'notApplicable');
  if (value === null || known.length === 0) return resultOf(equation, 'cannotTell');
  const most = Math.max(...known);
  const sum = known.reduce((all, one) => all + one, 0);
  if (most > value) return resultOf(equation, 'failed', { value, most });
  if (known.length < channels.length) return resultOf(equation, 'cannotTell');
  return heldOrFailed({ ...equation, reason: 'totalAboveChannels' }, value <= sum, { value, sum });
}

/** Of S01. */
export const totalBounds: readonly Bound[] = [
  ...channels.map((id) => ({ parts: [id], whole: [total] as const })),
  { parts: [total], whole: channels },
];

/** S02: no item on two channels, although several are used: often the total was simply added up. */
function channelsAddedUp(report: CheckedReport): CheckResult {
  const equation: Equation = {
    ...{ check: 'S02', severity: 'notice', reason: 'channelsAddedUp' },
    ...{ indicators: [total], beside: channels },
  };
  return overKnown(equation, report, [total, ...channels], ([value = 0, ...parts]) => {
    const positive = parts.filter((n) => n > 0).length;
    const isSum = parts.reduce((all, one) => all + one, 0) === value;
    return heldOrFailed(equation, !isSum || positive < 2, { value, positive });
  });
}

/** S06: hotspots count topics, and each answered event belongs to one. */
function hotspots(report: CheckedReport): CheckResult {
  const answered = ['response.weibo_wechat', 'response.other'] as const;
  const equation: Equation = {
    ...{ check: 'S06', severity: 'warning', reason: 'moreAnsweredThanTopics' },
    ...{ indicators: ['response.hotspot'], beside: answered },
  };
  const topics = numberOf(report, 'response.hotspot');
  const all = ['response.hotspot' as const, ...answered];
  if (!all.every((id) => isThere(report, id))) return resultOf(equation, 'notApplicable');
  const known = answered.flatMap((id) => numberOf(report, id) ?? []);
  if (topics === null || known.length === 0) return resultOf(equation, 'cannotTell');
  const most = Math.max(...known);
  if (most > topics) return resultOf(equation, 'failed', { value: topics, most });
  return resultOf(equation, known.length < answered.length ? 'cannotTell' : 'passed');
}

/** S16: somebody did the work. */
function somebodyThere(report: CheckedReport, id: IndicatorId): CheckResult {
  const equation: Equation = {
    ...{ check: 'S16', severity: 'notice', reason: 'nobodyThere' },
    ...{ indicators: [id], beside: [total] },
  };
  return overKnown(equation, report, [id, total], ([value = 0, items = 0]) =>
    items === 0
      ? resultOf(equation, 'notApplicable')
      : heldOrFailed(equation, value >= 1, { items }),
  );
}

/** S17: a course has people in it, and one person at least each. */
function attendances(report: CheckedReport): CheckResult {
  const cells = ['training.trainees', 'training.courses'] as const;
  const equation: Equation = {
    ...{ check: 'S17', severity: 'warning', reason: 'traineesAgainstCourses' },
    indicators: cells,
  };
  return overKnown(equation, report, cells, ([trainees = 0, courses = 0]) =>
    heldOrFailed(equation, trainees > 0 === courses > 0 && trainees >= courses, {
      trainees,
      courses,
    }),
  );
}

/** S20: possible, from an older request, but unusual. */
function disputesWithoutRequests(report: CheckedReport): CheckResult {
  const disputes = ['reconsideration.total', 'litigation.total'] as const;
  const equation: Equation = {
    ...{ check: 'S20', severity: 'notice', reason: 'disputesWithoutRequests' },
    ...{ indicators: disputes, beside: ['request.received'] },
  };
  return overKnown(equation, report, [...disputes, 'request.received'], (all) => {
    const [reviews = 0, lawsuits = 0, received = 0] = all;
    return received > 0
      ? resultOf(equation, 'notApplicable')
      : heldOrFailed(equation, reviews + lawsuits === 0, { reviews, lawsuits });
  });
}

/** A number below this repeats by chance. */
const LEAST_REPEATED = 10;
/** So many sections bear the same number before it is worth a look; the running text counts as one. */
const SECTIONS_ALIKE = 3;

/** S21: one figure that was used again in several sections; one finding for each such number. */
function sameNumbers(report: CheckedReport): readonly CheckResult[] {
  const rows = new Map<number, { readonly id: IndicatorId; readonly section: number }[]>();
  for (const { id, section } of countRows(report.form)) {
    const value = numberOf(report, id);
    if (value === null || value < LEAST_REPEATED) continue;
    const there = rows.get(value);
    if (there === undefined) rows.set(value, [{ id, section }]);
    else there.push({ id, section });
  }
  const told = new Set(report.text?.figures.map(({ value }) => value));
  return [...rows].flatMap(([value, cells]) => {
    const sections = new Set(cells.map(({ section }) => section)).size;
    if (sections < 2) return [];
    const inText = told.has(value);
    const equation: Equation = {
      ...{ check: 'S21', severity: 'notice' },
      reason: inText ? 'sameNumberAndText' : 'sameNumber',
      indicators: cells.map(({ id }) => id),
    };
    const isHeld = sections + (inText ? 1 : 0) < SECTIONS_ALIKE;
    return [heldOrFailed(equation, isHeld, { value, sections })];
  });
}
