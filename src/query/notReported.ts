import type { AuthorityId } from '#domain/authority.ts';
import type { Frame } from '#domain/frame.ts';
import { groupOf } from './group.ts';
import { owedIn } from './owed.ts';
import { blocksOf, reportBlock } from './reports.ts';
import type { Selection } from './types.ts';

/** Who of a group has not reported for one year. */
export interface NotReported {
  readonly year: number;
  /** In the order of the frame (the roster's), one entry a unit in both lists. */
  readonly units: readonly AuthorityId[];
  readonly names: readonly string[];
  /** Reports that are due. */
  readonly due: number;
  /** Whether a roster covers the whole group: without one, who never reported is not known. */
  readonly roster: boolean;
}

/** The units of the group that owe a report for the year (`owed.ts`) and have none. */
export function notReported(frame: Frame, selection: Selection, year: number): NotReported {
  const blocks = blocksOf(frame);
  const owed = owedIn(frame);
  const { members } = groupOf(frame, selection);
  const due = members.filter((at) => owed.due(at, year));
  const missing = due
    .filter((at) => reportBlock(blocks, at, year) === null)
    .flatMap((at) => frame.authorities[at] ?? []);
  return {
    year,
    units: missing.map((unit) => unit.id),
    names: missing.map((unit) => unit.name),
    due: due.length,
    roster: members.length > 0 && members.every((at) => owed.known(at)),
  };
}
