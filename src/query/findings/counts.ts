import { indicatorOf } from '#domain/forms/index.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import type { Frame } from '#domain/frame.ts';
import { mainCounts } from '#domain/measures/mainCounts.ts';
import { groupOf } from '../group.ts';
import { pointReader } from '../point.ts';
import type { PointReader } from '../point.ts';
import { isUsable } from '../spread.ts';
import type { Point, Selection } from '../types.ts';

/** A main count with a reader for its points. */
export interface MainCount {
  readonly subject: IndicatorId;
  readonly money: boolean;
  readonly read: PointReader;
  readonly members: readonly number[];
}

/** The main counts over the group of a selection. */
export function mainCountsOf(frame: Frame, selection: Selection): MainCount[] {
  const { members } = groupOf(frame, selection);
  return mainCounts.map((subject) => ({
    subject,
    money: indicatorOf(subject)?.kind === 'money',
    read: pointReader(frame, subject),
    members,
  }));
}

export type UsablePoint = Point & { readonly value: number };

/** Entries with the same form, each list in its order: values of two forms are never compared. */
export function byForm<T>(entries: readonly T[], pointOf: (entry: T) => Point): T[][] {
  const forms = new Map<Point['form'], T[]>();
  for (const entry of entries) {
    const { form } = pointOf(entry);
    const there = forms.get(form);
    if (there === undefined) forms.set(form, [entry]);
    else there.push(entry);
  }
  return [...forms.values()];
}

/** The usable points of one year. */
export function usableIn({ read, members }: MainCount, year: number) {
  return members.flatMap((at) => {
    const point = read(at, year);
    return isUsable(point) ? [{ at, point }] : [];
  });
}
