import type { AuthorityId } from '#domain/authority.ts';

/** Units that are shown as others since something was noted of them. */
export type Moved = ReadonlyMap<AuthorityId, AuthorityId>;

/** @returns name of the report that a note is about, as its unit is shown now; null: its subject begins otherwise */
export function notedReport(subject: string, prefix: string, moved: Moved): string | null {
  if (!subject.startsWith(prefix)) return null;
  const name = subject.slice(prefix.length);
  const [old] = [...moved.keys()].filter((id) => name.endsWith(` ${id}`));
  const now = old === undefined ? undefined : moved.get(old);
  return old === undefined || now === undefined ? name : `${name.slice(0, -old.length)}${now}`;
}
