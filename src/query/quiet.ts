import type { Frame } from '#domain/frame.ts';
import { collectedYear } from './collected.ts';
import { groupOf } from './group.ts';
import { pointReader } from './point.ts';
import type { Point, Selection, SubjectId } from './types.ts';

/** True for a point that shows nothing but a word: no value, 0, or a rate without cases. */
export function isQuietPoint(point: Point): boolean {
  return point.rate === null
    ? point.value === null || point.value === 0
    : point.rate.kind === 'noCases';
}

/**
 * Those of the subjects of which no shown unit has anything to compare in the year of the selection, or the one that
 * is shown instead where it was not collected. Each is looked
 * at only as far as its first unit that has something.
 */
export function quietSubjects(
  frame: Frame,
  selection: Selection,
  subjects: readonly SubjectId[],
): ReadonlySet<SubjectId> {
  const { shown } = groupOf(frame, selection);
  return new Set(
    subjects.filter((subject) => {
      const read = pointReader(frame, subject);
      const { year } = collectedYear(frame, selection, subject).selection;
      return shown.every((at) => isQuietPoint(read(at, year)));
    }),
  );
}
