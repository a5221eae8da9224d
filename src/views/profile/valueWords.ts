import { outOf } from '#charts/numbers.ts';
import { medianOf, withDoubtful } from '#charts/peerWords.ts';
import { printPoint, usable } from '#charts/printed.ts';
import type { Subject } from '#charts/subject.ts';
import { MIN_RANK_CASES } from '#domain/statistics/limits.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import type { ProfileValue } from '#query/profile.ts';
import type { Point } from '#query/types.ts';

/** A number without its unit, which stands beside the name of the row, or the word for why there is none. */
export function valueText(point: Point, subject: Subject, words: Words): string {
  return usable(point) ? subject.figure(point.value) : printPoint(point, subject, words);
}

/** (x/n) of a rate, for the line below it; null for all else. */
export function casesText(point: Point): string | null {
  const { rate } = point;
  if (rate === null || rate.kind !== 'rate' || !usable(point)) return null;
  return `(${outOf(rate)})`;
}

/** Median of the group with the number of units behind it; that number alone where they are too few to compare. */
export function medianText({ set }: ProfileValue, subject: Subject, words: Words): string {
  const n = set.points.length;
  return set.spread === null
    ? fill(words.profile.medianFew, { n })
    : withDoubtful(
        fill(words.charts.line.medianCell, { m: subject.figure(set.spread.median), n }),
        set.doubtful,
        words,
      );
}

/** Place of the unit from the top; why there is none for a rate on few cases; empty for all else. */
export function placeText({ point, place }: ProfileValue, words: Words): string {
  if (place !== null) {
    const said = { r: place.place, k: place.of };
    return fill(place.tied ? words.charts.placesTied : words.charts.places, said);
  }
  const pale = usable(point) && point.rate !== null && point.rate.n < MIN_RANK_CASES;
  return pale ? words.charts.bars.hollow : '';
}

/** Median and place of one value in one line, for years that have no columns of their own; empty without a median. */
export function besideText(value: ProfileValue, subject: Subject, words: Words): string {
  const median = medianOf(value.set, subject, words);
  if (median === null) return '';
  return [median, placeText(value, words)].filter((part) => part !== '').join(words.charts.joiner);
}

/** The same in small print below a value: the median, and the place where there is one; null without a median. */
export function besideShort(
  { set, place }: ProfileValue,
  subject: Subject,
  { profile }: Words,
): string | null {
  if (set.spread === null) return null;
  const m = subject.figure(set.spread.median);
  if (place === null) return m;
  const said = { r: place.place, k: place.of };
  const p = fill(place.tied ? profile.besideTied : profile.besidePlace, said);
  return fill(profile.beside, { m, p });
}
