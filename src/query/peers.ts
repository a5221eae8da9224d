import { countyKey } from '#domain/authority.ts';
import type { AuthorityKind } from '#domain/authority.ts';
import type { Frame } from '#domain/frame.ts';
import { groupOf } from './group.ts';
import { counties } from './selection.ts';
import type { Selection } from './types.ts';

/**
 * The selection with units of one county and type as the comparison group: streets, townships and others have different
 * tasks, and each county its own targets. A group that was picked by hand stays; "all" becomes the type of the focus, or
 * without one the most frequent type; without a chosen county it is that of the focus, else the one with most units.
 */
export function peerSelection(frame: Frame, chosen: Selection): Selection {
  const selection = inOneCounty(frame, chosen);
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

function inOneCounty(frame: Frame, selection: Selection): Selection {
  const { county, group, focus } = selection;
  if (county !== null || typeof group !== 'string') return selection;
  const all = counties(frame);
  if (all.length < 2) return selection;
  const unit = frame.authorities.find(({ id }) => id === focus);
  const [most] = [...all].sort((a, b) => b.units - a.units);
  const key = unit === undefined ? most?.key : countyKey(unit.county, unit.prefecture);
  return key === undefined ? selection : { ...selection, county: key };
}
