import { forms } from './index.ts';
import type { IndicatorId, TableForm, TableFormId } from './index.ts';
import type { FormRow } from './types.ts';

/** A form and those it goes on from, the nearest first. */
export function lineOf(form: TableFormId): readonly TableForm[] {
  const { continues } = forms[form];
  return continues === null ? [forms[form]] : [forms[form], ...lineOf(continues)];
}

/**
 * What holds on a form: what is said of itself, else of the nearest form that it goes on from.
 * @returns null where nothing is said of any of them
 */
export function nearest<T>(
  form: TableFormId,
  said: (form: TableFormId) => T | undefined,
): { readonly of: TableFormId; readonly what: T } | null {
  for (const { id } of lineOf(form)) {
    const what = said(id);
    if (what !== undefined) return { of: id, what };
  }
  return null;
}

/**
 * Whether the sum of these values means on a form what it means on one that it goes on from: the form has them all, and
 * where several are of one group, that group has the same rows on both. A fourth kind of other handling would be missing
 * in a sum of three.
 */
export function carriesOn(
  ids: readonly IndicatorId[],
  from: TableFormId,
  to: TableFormId,
): boolean {
  if (from === to) return true;
  const [before, after] = [rowsOf(from), rowsOf(to)];
  return (
    ids.every((id) => after.get(id)?.heading === false) &&
    sharedGroups(ids, before).every((group) => childrenOf(group, from) === childrenOf(group, to))
  );
}

type Rows = ReadonlyMap<string, FormRow>;

const rowsOf = (form: TableFormId): Rows => new Map(forms[form].rows.map((row) => [row.id, row]));

/** Groups of which at least two of the values lie in different rows. */
function sharedGroups(ids: readonly IndicatorId[], rows: Rows): readonly string[] {
  const branches = new Map<string, Set<string>>();
  for (const id of ids) {
    let row = rows.get(id);
    while (row !== undefined && row.parent !== null) {
      const there = branches.get(row.parent);
      if (there === undefined) branches.set(row.parent, new Set([row.id]));
      else there.add(row.id);
      row = rows.get(row.parent);
    }
  }
  return [...branches].flatMap(([group, below]) => (below.size > 1 ? [group] : []));
}

/** The rows of a group in a key; their order does not matter. */
function childrenOf(group: string, form: TableFormId): string {
  const children = forms[form].rows.filter(({ parent }) => parent === group);
  return children
    .map(({ id }) => id)
    .sort()
    .join(' ');
}
