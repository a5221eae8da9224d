import type { FormId } from '#domain/forms/types.ts';
import type { Frame } from '#domain/frame.ts';
import { rankingCollected } from '#query/collected.ts';
import { groupOf } from '#query/group.ts';
import { comparedSelection } from '#query/peers.ts';
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
 * The whole group is compared, whatever is shown. Nothing is claimed where units of all types stand together.
 */
export function peerRows(frame: Frame, chosen: Selection, subject: SubjectId): PeerRows {
  const selection = comparedSelection(frame, chosen);
  const rows = rankingCollected(frame, selection, subject);
  const form = rows.compared?.form ?? null;
  const inScope = new Set(groupOf(frame, selection).members.map((at) => frame.authorities[at]?.id));
  return {
    ...rows,
    form,
    tested: selection.mixed === true ? null : testedOn(subject, form),
    beside: rows.rows.filter(({ authority }) => !inScope.has(authority)),
  };
}
