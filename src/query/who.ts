import type { Frame } from '#domain/frame.ts';
import { groupRows } from './group.ts';
import { pointReader } from './point.ts';
import { isUsable } from './spread.ts';
import type { Point, Row, Selection, SubjectId } from './types.ts';

/**
 * Who of a group had any of something in one year, for "3 of 14 units had requests". Every unit of the group stands in
 * exactly one list; lists are in the order of the frame, `positive` from the highest value down.
 */
export interface Who {
  readonly subject: SubjectId;
  readonly year: number;
  /** Units in the group. */
  readonly total: number;
  /** Units with a value that may be compared: `positive` and `zeros`. */
  readonly usable: number;
  readonly positive: readonly Row<Point>[];
  readonly zeros: readonly Row<Point>[];
  /** Rates on 1 to 4 cases: x of n, no rate. */
  readonly tooFew: readonly Row<Point>[];
  readonly noCases: readonly Row<Point>[];
  readonly blank: readonly Row<Point>[];
  readonly rowAbsent: readonly Row<Point>[];
  readonly notLoaded: readonly Row<Point>[];
  readonly suspect: readonly Row<Point>[];
  readonly notInText: readonly Row<Point>[];
  readonly notOnForm: readonly Row<Point>[];
  readonly noReport: readonly Row<Point>[];
  readonly notOwed: readonly Row<Point>[];
  readonly notSeen: readonly Row<Point>[];
}

/** Sorts the units of the group by what they reported; focus and pinned units outside the group are left out. */
export function positives(frame: Frame, selection: Selection, subject: SubjectId): Who {
  const { year } = selection;
  const read = pointReader(frame, subject);
  const { members, total } = groupRows(frame, selection, (at) => read(at, year));
  const absent = (shown: Point['shown']) =>
    members.filter(({ data }) => !isUsable(data) && data.rate === null && data.shown === shown);
  const ofKind = (kind: 'tooFew' | 'noCases') =>
    members.filter(({ data }) => data.rate !== null && data.rate.kind === kind);
  const valued = members.filter(({ data }) => isUsable(data));
  return {
    subject,
    year,
    total,
    usable: valued.length,
    positive: valued
      .filter(({ data }) => data.value !== 0)
      .sort(({ data: a }, { data: b }) =>
        a.value === null || b.value === null ? 0 : b.value - a.value,
      ),
    zeros: valued.filter(({ data }) => data.value === 0),
    tooFew: ofKind('tooFew'),
    noCases: ofKind('noCases'),
    blank: absent('blank'),
    rowAbsent: absent('rowAbsent'),
    notLoaded: absent('notLoaded'),
    suspect: absent('suspect'),
    notInText: absent('notInText'),
    notOnForm: absent('notOnForm'),
    noReport: absent('noReport'),
    notOwed: absent('notOwed'),
    notSeen: absent('notSeen'),
  };
}
