import { countyKey } from '#domain/authority.ts';
import type { AuthorityId } from '#domain/authority.ts';
import type { Frame } from '#domain/frame.ts';
import type { Row, Rows, Selection } from './types.ts';

/** The units of a selection, as positions in `frame.authorities`. */
export interface Group {
  /** The comparison group, in the order of the frame: reference values come from all of them and no others. */
  readonly members: readonly number[];
  /** What is shown: the group, then a focus or pinned unit that does not belong to it. */
  readonly shown: readonly number[];
}

/** @returns the units that a selection compares and shows; unknown ids are left out. */
export function groupOf(frame: Frame, selection: Selection): Group {
  const { county, group, focus, pinned } = selection;
  const picked = typeof group === 'string' ? null : new Set(group);
  const members: number[] = [];
  const positions = new Map<AuthorityId, number>();
  frame.authorities.forEach((unit, at) => {
    positions.set(unit.id, at);
    const inGroup =
      picked === null
        ? (county === null || countyKey(unit.county, unit.prefecture) === county) &&
          (group === 'all' || unit.kind === group)
        : picked.has(unit.id);
    if (inGroup) members.push(at);
  });
  const shown = new Set(members);
  for (const id of focus === null ? pinned : [focus, ...pinned]) {
    const at = positions.get(id);
    if (at !== undefined) shown.add(at);
  }
  return { members, shown: [...shown] };
}

/** Rows for the units at these positions, in their order. */
export function rowsOf<T>(
  frame: Frame,
  positions: readonly number[],
  { focus, pinned }: Selection,
  dataOf: (at: number) => T,
): Row<T>[] {
  return positions.flatMap((at) => {
    const unit = frame.authorities[at];
    if (unit === undefined) return [];
    return [
      {
        authority: unit.id,
        name: unit.name,
        focus: unit.id === focus,
        pinned: pinned.includes(unit.id),
        data: dataOf(at),
      },
    ];
  });
}

/** The shown rows in the order of the frame, and the whole group as members; a unit in both is worked out once. */
export function groupRows<T>(
  frame: Frame,
  selection: Selection,
  dataOf: (at: number) => T,
): Rows<T> {
  const { members, shown } = groupOf(frame, selection);
  const rows = rowsOf(frame, shown, selection, dataOf);
  return {
    rows,
    members: rows.slice(0, members.length),
    focus: rows.some((row) => row.focus) ? selection.focus : null,
    total: members.length,
  };
}
