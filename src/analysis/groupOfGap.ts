import type { AuthorityId } from '#domain/authority.ts';
import type { Frame } from '#domain/frame.ts';
import { oncePer } from '#query/once.ts';
import { countiesOf, peerGroups } from './county.ts';
import type { County, PeerGroup } from './county.ts';
import type { Gap } from './types.ts';

/** Position of a unit in `frame.authorities`; undefined for one that the frame does not have. */
export const positionsIn: (frame: Frame) => ReadonlyMap<AuthorityId, number> = oncePer(
  (frame) => new Map(frame.authorities.map(({ id }, at) => [id, at])),
);

/** The counties of a frame by key. */
export const countiesByKey: (frame: Frame) => ReadonlyMap<string, County> = oncePer(
  (frame) => new Map(countiesOf(frame).map((county) => [county.key, county])),
);

const groupsOf: (county: County) => ReadonlyMap<string, PeerGroup> = oncePer(
  (county) => new Map(peerGroups(county).map((group) => [groupKey(group), group])),
);

/** The group that a gap was found in; null for gaps without peers and without a report. */
export function groupOfGap(frame: Frame, gap: Gap): PeerGroup | null {
  const { county, authority, year, form } = gap;
  const of = countiesByKey(frame).get(county);
  const at = authority === null ? undefined : positionsIn(frame).get(authority);
  const kind = at === undefined ? undefined : frame.authorities[at]?.kind;
  if (of === undefined || kind === undefined || form === null || form === 'none') return null;
  return groupsOf(of).get(groupKey({ year, form, kind })) ?? null;
}

const groupKey = ({ year, form, kind }: Pick<PeerGroup, 'year' | 'form' | 'kind'>) =>
  `${year} ${form} ${kind}`;
