import type { AuthorityName } from '#domain/reportTable.ts';
import type { Identity, Proposal, ReadAt } from './draft.ts';

export const NO_IDENTITY: Identity = { authority: [], county: [], prefecture: [], year: [] };

/** @returns all proposals of both, each value once a place. */
export function joined(a: Identity, b: Identity): Identity {
  return {
    authority: once([...a.authority, ...b.authority]),
    county: once([...a.county, ...b.county]),
    prefecture: once([...a.prefecture, ...b.prefecture]),
    year: once([...a.year, ...b.year]),
  };
}

function once<T>(list: readonly Proposal<T>[]): Proposal<T>[] {
  return list.filter(
    (p, i) => list.findIndex((q) => q.value === p.value && q.from === p.from) === i,
  );
}

const LARGER = /(?:县|区|市|旗|州|盟)$/;

/**
 * A county that a title names beside a township is the township's county, and a city beside a county its prefecture:
 * whichever of file, sheet and title says it.
 */
export function settled(identity: Identity): Identity {
  const townships = identity.authority.filter(({ value }) => !LARGER.test(value));
  const larger = identity.authority.filter(({ value }) => LARGER.test(value));
  const authority = townships.length > 0 ? townships : identity.authority;
  const counties = [...identity.county, ...(townships.length > 0 ? larger : [])];
  const cities = counties.filter(({ value }) => /市$/.test(value));
  const own = counties.filter(({ value }) => !/市$/.test(value));
  return own.length === 0 || cities.length === 0
    ? { ...identity, authority, county: once(counties) }
    : {
        ...identity,
        authority,
        county: once(own),
        prefecture: once([...identity.prefecture, ...cities]),
      };
}

/**
 * Whether unit and year stand in places that can mean nothing else (own cell, head of the column; in the blank form its
 * header lines too) and no other place contradicts them.
 */
export function isStated(identity: Identity, headerCounts: boolean): boolean {
  const sure = ({ from }: Proposal<unknown>) =>
    from === 'cell' || from === 'column' || (headerCounts && from === 'header');
  return [identity.authority, identity.year].every(
    (said) =>
      said.some(sure) &&
      said.every((p) => p.from === 'folder' || p.value === said.find(sure)?.value),
  );
}

const rank: Readonly<Record<ReadAt, number>> = {
  user: 0,
  cell: 1,
  yearColumn: 2,
  column: 3,
  header: 4,
  title: 5,
  sheet: 6,
  fileName: 7,
  roster: 8,
  allFiles: 9,
  folder: 10,
};

/** What was said, the most trusted place first; folders prove nothing and are left out. */
export function byTrust<T>(proposals: readonly Proposal<T>[]): readonly Proposal<T>[] {
  return proposals
    .filter(({ from }) => from !== 'folder')
    .sort((a, b) => rank[a.from] - rank[b.from]);
}

/**
 * The value of the most trusted place (own cell, head of the column, header line, title, file name; folders never).
 * @returns null when there is none or that place itself names two
 */
export function bestOf<T>(proposals: readonly Proposal<T>[]): T | null {
  const sorted = byTrust(proposals);
  const [first] = sorted;
  if (first === undefined) return null;
  return sorted.every((p) => p.from !== first.from || p.value === first.value) ? first.value : null;
}

/** The best reading of an identity as a name; '' where no name is said. */
export function nameOf(identity: Identity): AuthorityName {
  return {
    name: bestOf(identity.authority) ?? '',
    county: bestOf(identity.county),
    prefecture: bestOf(identity.prefecture),
    province: null,
    code: null,
  };
}
