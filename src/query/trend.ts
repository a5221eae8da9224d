import { inTextBeside } from '#domain/crosswalk/inText.ts';
import { formsOfSeries, seriesOfId, termsOn } from '#domain/crosswalk/series.ts';
import type { FormId } from '#domain/forms/types.ts';
import type { Frame } from '#domain/frame.ts';
import { isTrendTested } from '#domain/measures/mainCounts.ts';
import { MIN_YEARS } from '#domain/statistics/limits.ts';
import { trend as trendTest } from '#domain/statistics/trend.ts';
import { acrossOf } from './across.ts';
import { erasOf, formIn } from './eras.ts';
import { groupRows } from './group.ts';
import { pointReader } from './point.ts';
import { chosenYears } from './reports.ts';
import { formAmong, leadKey, peers } from './peers.ts';
import { isUsable } from './spread.ts';
import type { InText, Point, Selection, SubjectId, TrendRows, TrendVerdict } from './types.ts';

/**
 * One subject over the years of the selection: a point for each shown unit and year, the median with its n of the group
 * that the page speaks of (`query/peers.ts`; null below five peers), and the verdict on the focus. Nothing is filled in.
 * Medians are of reports on the form that most of the group used: those of a late user of an old form take no part.
 * @param withText also figures of the running text of the focus (or the only unit), where the subject has some
 */
export function trend(
  frame: Frame,
  selection: Selection,
  subject: SubjectId,
  withText = false,
): TrendRows {
  const years = chosenYears(frame, selection.years);
  const read = pointReader(frame, subject);
  const rows = groupRows(frame, selection, (at) => years.map((year) => read(at, year)));
  const across = acrossOf(subject);
  const eras = across.status === 'inText' ? [] : erasOf(rows.rows, years);
  const focus = rows.rows.find((row) => row.focus);
  const lead = leadKey(frame, selection);
  return {
    ...rows,
    subject,
    years,
    among: lead?.among ?? null,
    medians: years.map((year) => {
      const usual = lead === null ? null : formAmong(frame, lead, subject, year);
      const set = lead === null ? null : peers(frame, lead, { subject, year, form: usual });
      const form = usual ?? formIn(eras, year);
      const [n, doubtful] = set === null ? [0, 0] : [set.points.length, set.doubtful];
      return { year, n, doubtful, form, median: set?.spread?.median ?? null };
    }),
    verdict: focus === undefined ? null : verdictOn(subject, focus.data),
    across,
    eras,
    inText: withText ? textBeside(frame, selection, subject) : null,
  };
}

/** The figures of the running text of one unit beside a subject; null where there are no such figures at all. */
function textBeside(frame: Frame, selection: Selection, subject: SubjectId): InText | null {
  const beside = inTextBeside(subject);
  if (beside === null) return null;
  const years = chosenYears(frame, selection.years);
  const read = pointReader(frame, beside);
  const { rows } = groupRows(frame, selection, (at) => years.map((year) => read(at, year)));
  const told = rows.find((row) => row.focus) ?? (rows.length === 1 ? rows[0] : undefined);
  return { subject: beside, row: told ?? null };
}

/** @returns whether a movement of the subject may be tested on any form, or on that one */
export function isTested(subject: SubjectId, form: FormId | null = null): boolean {
  const series = seriesOfId(subject);
  if (series === null) return isTrendTested(subject);
  const on = form === null ? formsOfSeries(series) : [form];
  return on.some((one) => {
    const terms = termsOn(series, one);
    return terms.length > 0 && terms.every(({ indicator }) => isTrendTested(indicator));
  });
}

/**
 * The verdict on one unit's series, within the form that has most of its values (the newest of equals). Only main
 * counts are tested: null for every other indicator, for measures (their denominators are too small) and without any
 * value. `p` is null below five years, where no test can tell.
 */
export function verdictOn(subject: SubjectId, series: readonly Point[]): TrendVerdict | null {
  const usable = series.filter(isUsable);
  let best: readonly (Point & { readonly value: number })[] = [];
  for (const form of new Set(usable.map((point) => point.form))) {
    const ofForm = usable.filter((point) => point.form === form);
    if (ofForm.length >= best.length) best = ofForm;
  }
  const [first, last] = [best[0], best[best.length - 1]];
  if (first === undefined || last === undefined || !isTested(subject, first.form)) return null;
  const found = trendTest(best.map(({ year, value }) => ({ year, value })));
  return {
    verdict: found.verdict,
    n: found.n,
    years: [first.year, last.year],
    p: found.n < MIN_YEARS ? null : found.p,
    slope: found.slope,
    slopeRange: found.slopeRange,
  };
}
