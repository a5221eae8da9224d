/** `prefecture/county/name` as far as known when first seen; it stays after a change of name. */
export type AuthorityId = string & { readonly brand: 'AuthorityId' };

/** Type of a reporting unit by the end of its short name; 乡 and 镇 are one type. */
export const authorityKinds = ['township', 'street', 'other'] as const;
export type AuthorityKind = (typeof authorityKinds)[number];

/** A unit that reports. */
export interface Authority {
  readonly id: AuthorityId;
  readonly name: string;
  readonly kind: AuthorityKind;
  readonly county: string;
  readonly prefecture: string | null;
  readonly province: string | null;
  readonly code: string | null;
  readonly aliases: readonly string[];
}

/** A line of a roster: this unit owes a report for the years `from` to `to` (null: until further notice). */
export interface RosterEntry {
  readonly county: string;
  readonly prefecture: string | null;
  readonly authority: string;
  readonly from: number;
  readonly to: number | null;
  readonly aliases: readonly string[];
}
export interface Roster {
  readonly entries: readonly RosterEntry[];
}

/** @returns the id of a unit that is seen for the first time. */
export function authorityId(name: string, county: string, prefecture: string | null): AuthorityId {
  return [prefecture, county, name].filter((part) => part !== null).join('/') as AuthorityId;
}

/**
 * 街道 or 街 → street; 乡, 镇, 苏木 → township; everything else → other.
 * @param name short name, without 人民政府 or 办事处
 */
export function kindOf(name: string): AuthorityKind {
  if (/(街道|街)$/.test(name)) return 'street';
  return /(乡|镇|苏木)$/.test(name) ? 'township' : 'other';
}

/** Key of a county: two prefectures may each have a county of one name. */
export function countyKey(county: string, prefecture: string | null): string {
  return prefecture === null ? county : `${prefecture}/${county}`;
}
