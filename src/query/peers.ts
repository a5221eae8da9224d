import type { AuthorityKind } from '#domain/authority.ts';
import type { Frame } from '#domain/frame.ts';
import { groupOf } from './group.ts';
import type { Selection } from './types.ts';

/**
 * The selection with units of one type as the comparison group: streets, townships and others have different tasks. A
 * group that was chosen stays; "all" becomes the type of the focus, or without one the most frequent type.
 */
export function peerSelection(frame: Frame, selection: Selection): Selection {
  if (selection.group !== 'all') return selection;
  const focus = frame.authorities.find(({ id }) => id === selection.focus);
  if (focus !== undefined) return { ...selection, group: focus.kind };
  const counts = new Map<AuthorityKind, number>();
  for (const at of groupOf(frame, selection).members) {
    const kind = frame.authorities[at]?.kind;
    if (kind === undefined) continue;
    const there = counts.get(kind);
    counts.set(kind, there === undefined ? 1 : there + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most === undefined ? selection : { ...selection, group: most[0] };
}
