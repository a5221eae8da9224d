import { isLate } from '#domain/crosswalk/timing.ts';
import { lineAt } from '#query/across.ts';
import type { Point, TrendRows } from '#query/types.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import { bandsOf, changesOf } from './lineData.ts';
import type { Course } from './lineData.ts';
import type { FormChange, NamedBand, NamedEra, YearFoot } from './lineFrame.ts';
import { printState, stateWord } from './lineWords.ts';
import { signOf } from '../lacking.ts';
import { usable } from '../printed.ts';
import type { Subject } from '../subject.ts';

/**
 * Under each year: why the focus has no point or that it used an old form, and how many units the median is of. Years in
 * a grey band have their word there, unless the old form stands in for them.
 */
export function feetOf(
  rows: TrendRows,
  hero: Course | null,
  subject: Subject,
  words: Words,
): readonly YearFoot[] {
  const { line } = words.charts;
  const { across } = rows;
  const bands = bandsOf(rows);
  const inBand = (year: number) => bands.some(({ from, to }) => from <= year && year <= to);
  const gapOf = (point: Point, banded: boolean): YearFoot['gap'] => {
    if (isLate(point.form, point.year) && lineAt(across, point.form) >= 0 && usable(point))
      return { long: words.crosswalk.late, short: words.crosswalk.lateShort };
    if (usable(point) || banded) return null;
    return { long: printState(point, subject, across, words), short: shortGap(point, words) };
  };
  return rows.years.map((year, y) => {
    const point = hero?.data[y];
    const median = rows.medians.find((m) => m.year === year);
    return {
      year,
      gap: point === undefined ? null : gapOf(point, inBand(year)),
      n:
        median === undefined || median.median === null
          ? null
          : { long: fill(line.n, { n: median.n }), short: String(median.n) },
    };
  });
}

function shortGap(point: Point, words: Words): string {
  const { signs } = words.charts;
  if (point.rate !== null) return point.rate.kind === 'tooFew' ? signs.few : signs.none;
  return point.shown === 'noReport' ? signs.gapShort : signOf(point, words);
}

/** Eras with the names of their forms. */
export function namedEras({ eras }: TrendRows, { charts }: Words): readonly NamedEra[] {
  return eras.map((era) => ({
    ...era,
    long: charts.forms[era.form],
    short: charts.formsShort[era.form],
  }));
}

/** Where the form changes, with the word for it. */
export function namedChanges(rows: TrendRows, { crosswalk }: Words): readonly FormChange[] {
  const { change: long, changeShort: short } = crosswalk;
  return changesOf(rows).map((year) => ({ year, long, short }));
}

/** Grey bands with the reason. */
export function namedBands(rows: TrendRows, words: Words): readonly NamedBand[] {
  return bandsOf(rows).map(({ from, to, absent }) => ({
    from,
    to,
    long: stateWord(absent, words),
    short: words.crosswalk.bandShort[absent],
  }));
}
