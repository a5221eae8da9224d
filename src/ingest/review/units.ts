import { authorityId } from '#domain/authority.ts';
import type { AuthorityId, Roster } from '#domain/authority.ts';
import type { Frame } from '#domain/frame.ts';
import { areAlike, comparedName, sameCounty } from '../names.ts';
import type { ComparedName } from '../names.ts';
import { squeezed } from '../plainText.ts';

/** A reporting unit that a report of the drop belongs to. */
export interface ReviewUnit {
  /** Id of a known unit, or the one that a new unit will get. */
  readonly id: AuthorityId;
  readonly known: boolean;
  readonly onRoster: boolean;
  readonly name: string;
  readonly county: string;
  readonly prefecture: string | null;
}

/** Who a name is, among the units that are known. */
export type NameMatch =
  | { readonly kind: 'same'; readonly unit: ReviewUnit }
  | { readonly kind: 'several'; readonly units: readonly ReviewUnit[] }
  | {
      readonly kind: 'similar';
      readonly units: readonly ReviewUnit[];
      /** What the name is when it is none of them. */
      readonly otherwise: 'notOnRoster' | 'new';
    }
  | { readonly kind: 'notOnRoster' }
  | { readonly kind: 'new' };

interface Named {
  readonly unit: ReviewUnit;
  readonly names: ReadonlySet<string>;
}

/** @returns a name for looking up: without white space, 街 as 街道 */
export const streetForm = (name: string) => squeezed(name).replace(/街$/, '街道');
/** @returns a county for looking up: without white space and kind */
export const withoutKind = (county: string) =>
  squeezed(county).replace(/(?:自治县|县|区|市|旗)$/, '');

/** The units of the frame and its roster, found by name and county. Made once a frame: a province asks thousands of names. */
export class KnownUnits {
  readonly all: readonly ReviewUnit[];
  readonly #byName = new Map<string, Named[]>();
  /** Thousands of counties may have a unit of one name. */
  readonly #byPlaceAndName = new Map<string, Named[]>();
  readonly #byCounty = new Map<string, Named[]>();
  readonly #rosterCounties: ReadonlySet<string>;
  readonly #compared = new Map<Named, readonly ComparedName[]>();
  readonly #matches = new Map<string, NameMatch>();

  /** @param frame null: nothing is known yet */
  constructor(frame: Frame | null) {
    const named = frame === null ? [] : namedUnits(frame);
    this.all = named.map(({ unit }) => unit);
    for (const one of named) {
      const county = withoutKind(one.unit.county);
      for (const name of new Set([...one.names].map(streetForm))) {
        push(this.#byName, name, one);
        push(this.#byPlaceAndName, `${county} ${name}`, one);
      }
      push(this.#byCounty, county, one);
    }
    const entries: Roster['entries'] = frame?.roster?.entries ?? [];
    this.#rosterCounties = new Set(entries.map((entry) => withoutKind(entry.county)));
  }

  /**
   * Finds who a printed short name is. The key is the county with the name: without a county a name that only one
   * county has is `same`, and 街 stands for 街道 only inside a county.
   * @param county null when nobody has said it
   * @returns `similar`: a unit of the county differs by a character, a variant or its kind (`areAlike`); `notOnRoster`: the county has
   * a roster and this name is not on it
   */
  match(name: string, county: string | null, prefecture: string | null): NameMatch {
    const key = JSON.stringify([name, county, prefecture]);
    const seen = this.#matches.get(key);
    if (seen !== undefined) return seen;
    const match = this.#match(name, county, prefecture);
    this.#matches.set(key, match);
    return match;
  }

  #match(name: string, county: string | null, prefecture: string | null): NameMatch {
    const exact = this.#exact(name, county, prefecture);
    const [first] = exact;
    if (first !== undefined) {
      return exact.length === 1 ? { kind: 'same', unit: first } : { kind: 'several', units: exact };
    }
    if (county === null) return { kind: 'new' };
    const compared = comparedName(name);
    const similar = this.#inCounty(county, prefecture).filter((named) =>
      this.#comparedOf(named).some((other) => areAlike(compared, other)),
    );
    const otherwise = this.#rosterCounties.has(withoutKind(county)) ? 'notOnRoster' : 'new';
    return similar.length > 0
      ? { kind: 'similar', units: similar.map(({ unit }) => unit), otherwise }
      : { kind: otherwise };
  }

  /** The known unit of exactly this name and place, or a new one. */
  named(name: string, county: string, prefecture: string | null): ReviewUnit {
    const exact = this.#exact(name, county, prefecture);
    const [first] = exact;
    if (first !== undefined && exact.length === 1) return first;
    const place = this.placeOf(county, prefecture);
    const id = authorityId(name, place.county, place.prefecture);
    return { id, known: false, onRoster: false, name, ...place };
  }

  /** County as the known units write it, with its prefecture where they agree on one. */
  placeOf(
    county: string,
    prefecture: string | null,
  ): { readonly county: string; readonly prefecture: string | null } {
    const there = this.#inCounty(county, prefecture).map(({ unit }) => unit);
    const [first] = there;
    const one =
      first !== undefined &&
      there.every((u) => u.county === first.county && u.prefecture === first.prefecture);
    return one
      ? { county: first.county, prefecture: prefecture ?? first.prefecture }
      : { county, prefecture };
  }

  #exact(name: string, county: string | null, prefecture: string | null): ReviewUnit[] {
    const wanted = squeezed(name);
    const named =
      county === null
        ? this.#byName.get(streetForm(wanted))
        : this.#byPlaceAndName.get(`${withoutKind(county)} ${streetForm(wanted)}`);
    return (named ?? [])
      .filter(
        ({ unit, names }) =>
          (county === null ? names.has(wanted) : sameCounty(unit.county, county)) &&
          samePrefecture(unit, prefecture),
      )
      .map(({ unit }) => unit);
  }

  #comparedOf(named: Named): readonly ComparedName[] {
    const there = this.#compared.get(named);
    if (there !== undefined) return there;
    const compared = [...named.names].map(comparedName);
    this.#compared.set(named, compared);
    return compared;
  }

  #inCounty(county: string, prefecture: string | null): Named[] {
    return (this.#byCounty.get(withoutKind(county)) ?? []).filter(
      ({ unit }) => sameCounty(unit.county, county) && samePrefecture(unit, prefecture),
    );
  }
}

function samePrefecture(unit: ReviewUnit, prefecture: string | null): boolean {
  return prefecture === null || unit.prefecture === null || unit.prefecture === prefecture;
}

function namedUnits(frame: Frame): Named[] {
  const rosterNames = new Map<number, string[]>();
  frame.roster?.entries.forEach((entry, i) => {
    const at = frame.rosterAuthorities[i];
    if (at === undefined) return;
    const names = rosterNames.get(at);
    if (names === undefined) rosterNames.set(at, [entry.authority, ...entry.aliases]);
    else names.push(entry.authority, ...entry.aliases);
  });
  return frame.authorities.map((a, at) => {
    const roster = rosterNames.get(at);
    const { id, name, county, prefecture } = a;
    return {
      unit: { id, known: true, onRoster: roster !== undefined, name, county, prefecture },
      names: new Set([name, ...a.aliases, ...(roster ?? [])].map(squeezed)),
    };
  });
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
