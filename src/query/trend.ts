import type { Frame } from '#domain/frame.ts';
import { isTrendTested } from '#domain/measures/mainCounts.ts';
import { MIN_YEARS } from '#domain/statistics/limits.ts';
import { trend as trendTest } from '#domain/statistics/trend.ts';
import { groupRows } from './group.ts';
import { pointReader } from './point.ts';
import { chosenYears } from './reports.ts';
import { enoughPeers, isUsable, valuesOf } from './spread.ts';
import { quantile } from '#domain/statistics/quantile.ts';
import type { Point, Selection, SubjectId, TrendRows, TrendVerdict } from './types.ts';

/**
 * One subject over the years of the selection: a point for each shown unit and year, the median of the group with its
 * n per year (null below five peers), and the verdict on the focus. Nothing is filled in.
 */
export function trend(frame: Frame, selection: Selection, subject: SubjectId): TrendRows {
  const years = chosenYears(frame, selection.years);
  const read = pointReader(frame, subject);
  const rows = groupRows(frame, selection, (at) => years.map((year) => read(at, year)));
  const focus = rows.rows.find((row) => row.focus);
  return {
    ...rows,
    subject,
    years,
    medians: years.map((year, y) => {
      const values = valuesOf(rows.peers.flatMap((row) => row.data[y] ?? []));
      const n = values.length;
      return { year, n, median: enoughPeers(n) ? quantile(values, 0.5) : null };
    }),
    verdict: focus === undefined ? null : verdictOn(subject, focus.data),
  };
}

/**
 * The verdict on one unit's series, within the form that has most of its values (the newest of equals). Only main
 * counts are tested: null for every other indicator, for measures (their denominators are too small) and without any
 * value. `p` is null below five years, where no test can tell.
 */
export function verdictOn(subject: SubjectId, series: readonly Point[]): TrendVerdict | null {
  if (!isTrendTested(subject)) return null;
  const usable = series.filter(isUsable);
  let best: readonly (Point & { readonly value: number })[] = [];
  for (const form of new Set(usable.map((point) => point.form))) {
    const ofForm = usable.filter((point) => point.form === form);
    if (ofForm.length >= best.length) best = ofForm;
  }
  const [first, last] = [best[0], best[best.length - 1]];
  if (first === undefined || last === undefined) return null;
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
