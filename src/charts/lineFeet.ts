import type { Point, TrendRows } from '#query/types.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import type { Course, Era } from './lineData.ts';
import type { NamedEra, YearFoot } from './lineFrame.ts';
import { printPoint, usable } from './printed.ts';
import type { Subject } from './subject.ts';

/** Under each year: why the focus has no point, and how many units the median is of. */
export function feetOf(
  rows: TrendRows,
  hero: Course | null,
  subject: Subject,
  words: Words,
): readonly YearFoot[] {
  const { signs, line } = words.charts;
  return rows.years.map((year, y) => {
    const point = hero?.data[y];
    const median = rows.medians.find((m) => m.year === year);
    return {
      year,
      gap:
        point === undefined || usable(point)
          ? null
          : { long: printPoint(point, subject, words), short: shortGap(point, signs) },
      n:
        median === undefined || median.median === null
          ? null
          : { long: fill(line.n, { n: median.n }), short: String(median.n) },
    };
  });
}

function shortGap(point: Point, signs: Words['charts']['signs']): string {
  if (point.rate !== null) return point.rate.kind === 'tooFew' ? signs.few : signs.notOwed;
  switch (point.shown) {
    case 'blank':
      return signs.blank;
    case 'suspect':
      return signs.suspect;
    case 'noReport':
      return signs.gapShort;
    default:
      return signs.notOwed;
  }
}

/** An era with the names of its form. */
export function namedEra(era: Era, { charts }: Words): NamedEra {
  return { ...era, long: charts.forms[era.form], short: charts.formsShort[era.form] };
}
