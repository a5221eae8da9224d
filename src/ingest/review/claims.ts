import type { Draft, Identity, Proposal } from '../draft.ts';
import { bestOf } from '../identity.ts';
import { sameCounty } from '../names.ts';
import { subjectKey } from './decisions.ts';
import type { Decisions, NameAnswer } from './decisions.ts';
import { mapped } from './steps.ts';
import type { Steps } from './steps.ts';
import { streetForm } from './units.ts';
import type { KnownUnits } from './units.ts';

/** One file of a drop that could be read. */
export interface ReviewDraft {
  /** Position in the drop. */
  readonly file: number;
  readonly draft: Draft;
}

/** Where the county of a claim comes from; `known`: the only known unit of that name lies there. */
export type CountySource = 'printed' | 'folder' | 'allFiles' | 'known' | 'user';

/** What a file says of the unit of one report, or of all reports under one name. */
export interface Claim {
  readonly subject: string;
  /** Position of the report; null where the claim holds for all rows under the name. */
  readonly report: number | null;
  /** '' when none is said. */
  readonly name: string;
  readonly county: string | null;
  readonly countySource: CountySource | null;
  readonly prefecture: string | null;
  readonly said: Identity;
  /** Names, counties that contradict each other, still to be decided. */
  readonly authorityClash: boolean;
  readonly countyClash: boolean;
  readonly answer: NameAnswer | null;
}

export interface FileClaims {
  readonly file: number;
  readonly draft: Draft;
  readonly claims: readonly Claim[];
  /** Row → position of its claim. */
  readonly of: Int32Array;
}

/** Gathers what one draft says of units, with the user's decisions applied. */
export function* claimsOf(
  { file, draft }: ReviewDraft,
  known: KnownUnits,
  decisions: Decisions,
): Steps<FileClaims> {
  const { table, identities, shared } = draft;
  const count = table.year.length;
  const oneUnit = table.authorities.length <= 1;
  if (identities.length === count) {
    const claims = yield* mapped(identities, (identity, report) => {
      const said = oneUnit ? identity : withoutFileName(identity, 'authority');
      const own = table.authorities[table.authority[report] ?? -1];
      const at = count === 1 ? null : report;
      return claim(subjectKey(file, at), at, own?.name ?? '', said, own, known, decisions);
    });
    return { file, draft, claims, of: Int32Array.from({ length: count }, (_, r) => r) };
  }
  const claims = yield* mapped(table.authorities, (own) => {
    const cell = draft.identity === 'stated' || !shared.authority.some((p) => p.value === own.name);
    const inCell: Proposal<string>[] =
      cell && own.name !== '' ? [{ value: own.name, from: 'cell', text: own.name }] : [];
    const said: Identity = {
      ...shared,
      authority: [...inCell, ...(oneUnit ? shared.authority : [])],
      county:
        own.county === null
          ? shared.county
          : [{ value: own.county, from: 'cell', text: own.county }],
    };
    return claim(subjectKey(file, null), null, own.name, said, own, known, decisions);
  });
  return { file, draft, claims, of: table.authority };
}

/** A file of several units or years: its name cannot say one for all. */
export function withoutFileName(identity: Identity, what: 'authority' | 'year'): Identity {
  return what === 'authority'
    ? { ...identity, authority: identity.authority.filter((p) => p.from !== 'fileName') }
    : { ...identity, year: identity.year.filter((p) => p.from !== 'fileName') };
}

function claim(
  subject: string,
  report: number | null,
  name: string,
  said: Identity,
  own: { readonly county: string | null; readonly prefecture: string | null } | undefined,
  known: KnownUnits,
  decisions: Decisions,
): Claim {
  const printed = said.county.filter((p) => p.from !== 'folder');
  const chosen = decisions.counties[subject] ?? null;
  const countyClash =
    chosen === null && printed.some((p) => !sameCounty(p.value, printed[0]?.value ?? ''));
  const prefecture = own?.prefecture ?? bestOf(said.prefecture);
  const place = countyOf(name, prefecture, printed, said.county, chosen, known, decisions);
  const county = countyClash ? null : place.county;
  const answer = decisions.authorities[subject] ?? null;
  return {
    subject,
    report,
    name: name === '' ? (bestOf(said.authority) ?? '') : name,
    county,
    countySource: county === null ? null : place.from,
    prefecture,
    said,
    authorityClash: answer === null && differ(said.authority, county, prefecture, known),
    countyClash,
    answer,
  };
}

function countyOf(
  name: string,
  prefecture: string | null,
  printed: readonly Proposal<string>[],
  all: Identity['county'],
  chosen: string | null,
  known: KnownUnits,
  decisions: Decisions,
): { readonly county: string | null; readonly from: CountySource | null } {
  if (chosen !== null) return { county: chosen, from: 'user' };
  const said = bestOf(printed) ?? printed[0]?.value ?? null;
  if (said !== null) return { county: said, from: 'printed' };
  const folders = all.filter((p) => p.from === 'folder' && !/^[全各本我]/.test(p.value));
  const folder = folders[folders.length - 1];
  if (folder !== undefined) return { county: folder.value, from: 'folder' };
  if (decisions.county !== null) return { county: decisions.county, from: 'allFiles' };
  const match = name === '' ? null : known.match(name, null, prefecture);
  return match?.kind === 'same'
    ? { county: match.unit.county, from: 'known' }
    : { county: null, from: null };
}

/** Whether several names are said that are not one unit. */
function differ(
  said: readonly Proposal<string>[],
  county: string | null,
  prefecture: string | null,
  known: KnownUnits,
): boolean {
  const [first] = said;
  if (first === undefined || said.every((p) => p.value === first.value)) return false;
  const who = new Set(
    said.map(({ value }) => {
      const match = known.match(value, county, prefecture);
      return match.kind === 'same' ? match.unit.id : streetForm(value);
    }),
  );
  return who.size > 1;
}
