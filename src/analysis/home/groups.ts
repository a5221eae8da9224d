import type { Frame } from '#domain/frame.ts';
import { groupOf } from '#query/group.ts';
import type { Selection } from '#query/types.ts';
import { countiesOf, peerGroups } from '../county.ts';
import type { County, PeerGroup } from '../county.ts';
import type { Gap } from '../types.ts';

/** Peers of the chosen year, and whether a unit of theirs is shown. */
export interface ShownGroup {
  readonly county: County;
  readonly group: PeerGroup;
}

/** The groups of the chosen year in which a shown unit stands; each whole, whatever of it is shown. */
export function shownGroups(frame: Frame, selection: Selection): readonly ShownGroup[] {
  const shown = new Set(groupOf(frame, selection).members);
  return shownCounties(frame, selection).flatMap((county) =>
    peerGroups(county)
      .filter(
        ({ year, reports }) => year === selection.year && reports.some(({ at }) => shown.has(at)),
      )
      .map((group) => ({ county, group })),
  );
}

/** The counties of the shown units. */
export function shownCounties(frame: Frame, selection: Selection): readonly County[] {
  const shown = new Set(groupOf(frame, selection).members);
  return countiesOf(frame).filter(({ units }) => units.some((at) => shown.has(at)));
}

/** Whether the unit of a gap is shown. */
export function isShown(
  frame: Frame,
  selection: Selection,
): (gap: Pick<Gap, 'authority'>) => boolean {
  const ids = new Set(
    groupOf(frame, selection).members.map((at) => frame.authorities[at]?.id ?? null),
  );
  return ({ authority }) => ids.has(authority);
}
