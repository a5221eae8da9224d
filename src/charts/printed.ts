import type { Words } from '#i18n/zh.ts';
import { fill } from '#i18n/fill.ts';
import { grouped, outOf, printedCases } from './numbers.ts';
import type { Point, RateDetail } from '#query/types.ts';
import type { Subject } from './subject.ts';
import type { TableCell } from './types.ts';

/** True when the point has a number that may be drawn and compared. */
export function usable(point: Point): point is Point & { readonly value: number } {
  return point.value !== null && (point.shown === 'value' || point.shown === 'zero');
}

/** True when the point has a number, or cases too few or none for a rate: something that is drawn or told. */
export function isTold(point: Point): boolean {
  return usable(point) || point.rate !== null;
}

/**
 * What stands for a point in a title, label, table or tooltip: the number with its unit, one in doubt with that word,
 * or the word for why there is none. A blank never prints as 0.
 */
export function printPoint(point: Point, subject: Subject, words: Words): string {
  const { rate } = point;
  if (rate !== null && rate.kind === 'noCases')
    return rate.pending === undefined
      ? words.charts.noCases
      : fill(words.charts.noDecided, { n: grouped(rate.pending, 2) });
  if (rate !== null && rate.kind === 'tooFew') {
    return fill(words.charts.tooFew, { ...printedCases(rate), unit: subject.caseUnit(rate.n) });
  }
  if (usable(point)) return subject.print(point.value);
  return point.doubtful === undefined
    ? words.charts.shown[point.shown]
    : fill(words.charts.doubtful, { v: subject.print(point.doubtful) });
}

/** Like `printPoint`, with x/n behind a rate: 27.7% (41/148). */
export function printWithCases(point: Point, subject: Subject, words: Words): string {
  const text = printPoint(point, subject, words);
  const { rate } = point;
  return rate !== null && rate.kind === 'rate' && usable(point) ? `${text} (${outOf(rate)})` : text;
}

/** Numerator and denominator of a rate, as parts of a cell of a table; none for a count and without cases. */
export function ratioParts({ rate }: Point): Pick<TableCell, 'parts'> {
  return rate === null || rate.kind === 'noCases'
    ? {}
    : { parts: { numerator: rate.x, denominator: rate.n } };
}

/** The 95 % interval of a rate, 8.3%–14.2%; null without one. */
export function printRange(rate: RateDetail | null, subject: Subject): string | null {
  if (rate === null || rate.low === null || rate.high === null) return null;
  return `${subject.figure(rate.low)}–${subject.figure(rate.high)}`;
}
