import type { FormId } from '#domain/forms/types.ts';
import type { Frame } from '#domain/frame.ts';
import { collectedYear } from '#query/collected.ts';
import { mostOf } from '#query/eras.ts';
import { groupOf, groupRows } from '#query/group.ts';
import { pointReader } from '#query/point.ts';
import { ranked } from '#query/ranking.ts';
import type { RankedPoint, RankingRows, Row, Selection, SubjectId } from '#query/types.ts';
import { testedOn } from './tested.ts';
import type { Tested } from './tested.ts';

/** One subject in one year over the units that are compared with each other: those with a report on one form. */
export interface PeerRows extends RankingRows {
  /** Null when no report of the group has the subject. */
  readonly form: FormId | null;
  /** Null: shown, nothing claimed. */
  readonly tested: Tested | null;
  /** Rows of units that the selection shows beside its group. */
  readonly beside: readonly Row<RankedPoint>[];
}

/**
 * One subject in the year of the selection, or where it was not collected in the nearest year that has it (`instead`).
 * Reports on the form that most of the group used are compared; numbers from other forms stand apart.
 */
export function peerRows(frame: Frame, selection: Selection, subject: SubjectId): PeerRows {
  const { selection: fitted, ...instead } = collectedYear(frame, selection, subject);
  const { year } = fitted;
  const form = peerForm(frame, fitted, subject);
  const read = pointReader(frame, subject, form);
  const rows = ranked(
    groupRows(frame, fitted, (at) => read(at, year)),
    { subject, year },
    (point) => point.value !== null && point.form !== form,
  );
  const group = new Set(rows.peers);
  return {
    ...rows,
    ...instead,
    form,
    tested: testedOn(subject, form),
    beside: rows.rows.filter((row) => !group.has(row)),
  };
}

/** The form on which most units of the group have the subject in the year of the selection; null without any. */
export function peerForm(frame: Frame, selection: Selection, subject: SubjectId): FormId | null {
  const read = pointReader(frame, subject);
  const points = groupOf(frame, selection).members.map((at) => read(at, selection.year));
  return mostOf(points.map(({ form, shown }) => (shown === 'notOnForm' ? null : form)));
}
