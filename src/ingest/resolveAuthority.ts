import { authorityId } from '#domain/authority.ts';
import type { Authority, AuthorityId, Roster, RosterEntry } from '#domain/authority.ts';
import { areSimilar, sameCounty, sameName } from './names.ts';

/** A unit that a name may mean. */
export interface NameCandidate {
  /** Of a unit on the roster without a report yet: the id it will have. */
  readonly id: AuthorityId;
  readonly name: string;
  readonly county: string;
  readonly prefecture: string | null;
  readonly onRoster: boolean;
}
export type Resolution =
  | { readonly kind: 'same'; readonly candidate: NameCandidate }
  | { readonly kind: 'several'; readonly candidates: readonly NameCandidate[] }
  | { readonly kind: 'similar'; readonly candidates: readonly NameCandidate[] }
  | { readonly kind: 'new' };

/**
 * Who a name is. The key is the county with the name, never the name alone: without a county a name that only one
 * county has is `same`, one that several have is `several`.
 * @param name short name, as `shortName` gives it
 * @param county null when neither file nor user says it
 * @returns `similar` when a known unit of the county differs by a character, a variant or its kind; `new` else
 */
export function resolveAuthority(
  name: string,
  county: string | null,
  prefecture: string | null,
  known: readonly Authority[],
  roster: Roster | null,
): Resolution {
  const all = candidates(known, roster).filter(
    (c) =>
      (county === null || sameCounty(c.candidate.county, county)) &&
      (prefecture === null ||
        c.candidate.prefecture === null ||
        c.candidate.prefecture === prefecture),
  );
  const same = all.filter((c) => c.names.some((n) => sameName(n, name))).map((c) => c.candidate);
  const [first] = same;
  if (first !== undefined) {
    return same.length === 1
      ? { kind: 'same', candidate: first }
      : { kind: 'several', candidates: same };
  }
  const similar = all
    .filter((c) => c.names.some((n) => areSimilar(n, name)))
    .map((c) => c.candidate);
  return similar.length > 0 ? { kind: 'similar', candidates: similar } : { kind: 'new' };
}

interface Named {
  readonly candidate: NameCandidate;
  readonly names: readonly string[];
}

function candidates(known: readonly Authority[], roster: Roster | null): Named[] {
  const entries = roster === null ? [] : roster.entries;
  const out: Named[] = known.map((a) => ({
    candidate: {
      id: a.id,
      name: a.name,
      county: a.county,
      prefecture: a.prefecture,
      onRoster: entries.some((e) => isOf(e, a)),
    },
    names: [
      a.name,
      ...a.aliases,
      ...entries.filter((e) => isOf(e, a)).flatMap((e) => [e.authority, ...e.aliases]),
    ],
  }));
  for (const entry of entries) {
    if (known.some((a) => isOf(entry, a))) continue;
    const id = authorityId(entry.authority, entry.county, entry.prefecture);
    if (out.some((c) => c.candidate.id === id)) continue;
    out.push({
      candidate: {
        id,
        name: entry.authority,
        county: entry.county,
        prefecture: entry.prefecture,
        onRoster: true,
      },
      names: [entry.authority, ...entry.aliases],
    });
  }
  return out;
}

function isOf(entry: RosterEntry, a: Authority): boolean {
  return (
    sameCounty(entry.county, a.county) &&
    (entry.prefecture === null || a.prefecture === null || entry.prefecture === a.prefecture) &&
    [entry.authority, ...entry.aliases].some((n) => sameName(n, a.name))
  );
}
