import type { Point } from '#query/types.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import { outOf } from './numbers.ts';
import { printPoint, printRange } from './printed.ts';
import type { Subject } from './subject.ts';

/**
 * First lines of the tooltip of one number, and what a screen reader says: unit, year and form, the number or the
 * word, its cases and interval. What the group says comes behind, then `lastLine`.
 */
export function sayPoint(
  name: string,
  point: Point,
  subject: Subject,
  words: Words,
): readonly string[] {
  const { tip } = words.charts;
  const { rate } = point;
  const range = printRange(rate, subject);
  return [
    name,
    yearAndForm(point, words),
    fill(tip.named, { ind: subject.name, v: printPoint(point, subject, words) }),
    ...(rate?.kind === 'rate' ? [outOf(rate)] : []),
    ...(range === null ? [] : [fill(tip.interval, { range })]),
  ];
}

/** 2018 年 · 2014年表; the year alone without a report. A number without a form was read in the running text. */
export function yearAndForm(
  { year, form }: Pick<Point, 'year' | 'form'>,
  { charts, crosswalk }: Words,
): string {
  if (form === null) return fill(charts.year, { y: year });
  const name = form === 'none' ? crosswalk.inText : charts.forms[form];
  return fill(charts.yearForm, { y: year, form: name });
}

/** Says how to get to the source, where there is one. */
export function lastLine({ cells }: Pick<Point, 'cells'>, words: Words): readonly string[] {
  return cells.length === 0 ? [] : [words.charts.tip.open];
}
