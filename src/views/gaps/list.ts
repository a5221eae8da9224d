import { entryKinds } from '#analysis/entries.ts';
import type { Entry, EntryKind } from '#analysis/entries.ts';
import type { GapMeasure } from '#analysis/types.ts';
import type { AuthorityId } from '#domain/authority.ts';
import type { Frame } from '#domain/frame.ts';
import { groupOf } from '#query/group.ts';
import type { Selection } from '#query/types.ts';
import type { ListGrouping, ListKind, ListState } from '#url/viewState.ts';

/**
 * Entries of the county, units and years that are selected on all pages; one that reaches into the years is among them.
 * What the units of a county do together is left out where only some of them are selected.
 */
export function inScope(
  entries: readonly Entry[],
  frame: Frame,
  selection: Selection,
): readonly Entry[] {
  const { county, group } = selection;
  const [from, to] = selection.years;
  const units = group === 'all' && county === null ? null : unitsOf(frame, selection);
  return entries.filter(
    (entry) =>
      (entry.authority === null
        ? (county === null || entry.county === county) &&
          (group === 'all' || entry.kind === 'collection')
        : units === null || units.has(entry.authority)) &&
      entry.years.some((year) => year >= from && year <= to),
  );
}

function unitsOf(frame: Frame, selection: Selection): ReadonlySet<AuthorityId> {
  return new Set(
    groupOf(frame, selection).members.flatMap((at) => frame.authorities[at]?.id ?? []),
  );
}

/** What of the list is asked for; null: everything. */
export interface ListFilter {
  readonly kind: ListKind | null;
  readonly state: ListState | null;
  readonly units: ReadonlySet<AuthorityId> | null;
}

export function filtered(
  entries: readonly Entry[],
  { kind, state, units }: ListFilter,
  stateOf: (key: string) => ListState,
): readonly Entry[] {
  if (kind === null && state === null && units === null) return entries;
  return entries.filter(
    (entry) =>
      (kind === null || entry.kind === kind) &&
      (units === null || (entry.authority !== null && units.has(entry.authority))) &&
      (state === null || stateOf(entry.key) === state),
  );
}

/** How many gaps of each kind lie in the years; trends count once. */
export function countsByKind(
  entries: readonly Entry[],
  [from, to]: readonly [number, number],
): Readonly<Record<EntryKind, number>> {
  const counts = {
    ...{ report: 0, contradiction: 0, data: 0, zero: 0 },
    ...{ level: 0, structure: 0, trend: 0, collection: 0 },
  };
  for (const entry of entries) {
    counts[entry.kind] +=
      entry.kind === 'trend'
        ? 1
        : entry.gaps.filter(({ year }) => year >= from && year <= to).length;
  }
  return counts;
}

/** Entries that are listed under one heading, heaviest first. */
export interface EntryGroup {
  /** Unique in the list. */
  readonly id: string;
  /** What the heading names; of measures also a whole report and several rows, of units also the county. */
  readonly head:
    | { readonly kind: EntryKind }
    | { readonly authority: AuthorityId | null; readonly county: string }
    | { readonly measure: GapMeasure | 'whole' | 'several' };
  readonly entries: readonly Entry[];
}

/**
 * Groups in order: kinds as they are told, units and measures by their heaviest entry. What no form asks for is left
 * out: it speaks of the forms and stands at the end of the list (`notCollected`).
 */
export function groupsOf(entries: readonly Entry[], by: ListGrouping): readonly EntryGroup[] {
  const groups = new Map<string, { head: EntryGroup['head']; entries: Entry[] }>();
  for (const entry of entries) {
    if (entry.kind === 'collection') continue;
    const head = headOf(entry, by);
    const id = Object.values(head).join('|');
    const there = groups.get(id);
    if (there === undefined) groups.set(id, { head, entries: [entry] });
    else there.entries.push(entry);
  }
  const all = [...groups].map(([id, group]) => ({ id, ...group }));
  return by === 'kind' ? entryKinds.flatMap((kind) => all.filter(({ id }) => id === kind)) : all;
}

export function notCollected(entries: readonly Entry[]): readonly Entry[] {
  return entries.filter(({ kind }) => kind === 'collection');
}

function headOf(entry: Entry, by: ListGrouping): EntryGroup['head'] {
  switch (by) {
    case 'kind':
      return { kind: entry.kind };
    case 'authority':
      return { authority: entry.authority, county: entry.county };
    case 'measure':
      return { measure: measureOf(entry) };
  }
}

function measureOf(entry: Entry): GapMeasure | 'whole' | 'several' {
  if (entry.kind === 'trend') return entry.trend.measure;
  const [first] = entry.measures;
  if (first === undefined) return 'whole';
  return entry.measures.length > 1 && entry.kind !== 'contradiction' ? 'several' : first;
}
