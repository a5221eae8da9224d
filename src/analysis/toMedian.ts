import type { Frame } from '#domain/frame.ts';
import type { RankedPoint, Row, Selection, SubjectId } from '#query/types.ts';
import { peerRows } from './peerRows.ts';
import type { PeerRows } from './peerRows.ts';

/** How far each unit of a group lies from the median of its usable values. */
export interface ToMedian extends PeerRows {
  /** Value − median, in the unit of the subject (a share for rates); null without a number, a median, or on another form. */
  readonly distanceOf: (row: Row<RankedPoint>) => number | null;
}

/** Plain differences, no target; the median is of the whole group, and there is none with fewer than five peers. */
export function toMedian(frame: Frame, selection: Selection, subject: SubjectId): ToMedian {
  const rows = peerRows(frame, selection, subject);
  const median = rows.spread?.median ?? null;
  return {
    ...rows,
    distanceOf: ({ data: { point, apart } }) =>
      point.value === null || median === null || apart ? null : point.value - median,
  };
}
