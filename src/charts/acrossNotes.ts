import { caveatHolds } from '#domain/crosswalk/caveats.ts';
import type { Across } from '#query/across.ts';
import type { Point } from '#query/types.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import { isTold } from './printed.ts';

/**
 * What must be known of a series before the numbers of several forms are looked at together; nothing where all numbers
 * stand on one side of the change of form that the caveat is about, and where the forms have the same row.
 * @param points those of the chart, also those without a number: they say which forms were used
 */
export function acrossNotes(
  { series, status }: Across,
  points: readonly Point[],
  { crosswalk }: Words,
): readonly string[] {
  if (series === null || status === 'same') return [];
  const text = crosswalk.caveats[series];
  const used = new Set(points.flatMap(({ form }) => form ?? []));
  const told = new Set(points.filter(isTold).flatMap(({ form }) => form ?? []));
  return text === undefined || !caveatHolds(series, used, told)
    ? []
    : [fill(crosswalk.caveat, { text })];
}
