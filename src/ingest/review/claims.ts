import type { Draft, Identity, Proposal } from '../draft.ts';
import { bestOf } from '../proposals.ts';
import { sameCounty } from '../names.ts';
import { subjectKey } from './decisions.ts';
import { countyOf } from './claimCounty.ts';
import type { CountySource } from './claimCounty.ts';
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

/** What a file says of the unit of one report, or of all reports under one name. */
export interface Claim {
  readonly subject: string;
  /** Position of the report; null where the claim holds for all rows under the name. */
  readonly report: number | null;
  /** '' when none is said. */
  readonly name: string;
  readonly county: string | null;
  readonly countySource: CountySource | null;
  /** A county that the name of the file alone says: it is asked for and stands nowhere before the answer. */
  readonly countyGuess: string | null;
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
  const forFile = decisions.counties[subjectKey(file, null)] ?? null;
  // the cells of a table of many go before one answer for the whole file
  const forAll = (said: Identity) =>
    count > 1 && said.county.some((p) => p.from === 'cell') ? null : forFile;
  if (identities.length === count) {
    const claims = yield* mapped(identities, (identity, report) => {
      const said = oneUnit ? identity : withoutFileName(identity, 'authority');
      const own = table.authorities[table.authority[report] ?? -1];
      const at = count === 1 ? null : report;
      const subject = subjectKey(file, at);
      const name = own?.name ?? '';
      const chosen = decisions.counties[subject] ?? forAll(said);
      return claim(subject, at, name, said, own, known, decisions, chosen);
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
    const subject = subjectKey(file, null);
    return claim(subject, null, own.name, said, own, known, decisions, forAll(said));
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
  chosen: string | null,
): Claim {
  const printed = said.county.filter((p) => p.from !== 'folder');
  const answer = decisions.authorities[subject] ?? null;
  const given = answer?.county ?? chosen;
  const countyClash =
    given === null && printed.some((p) => !sameCounty(p.value, printed[0]?.value ?? ''));
  const prefecture = own?.prefecture ?? bestOf(said.prefecture);
  const hints = { name, prefecture, said: said.county, chosen: given };
  const place = countyOf(hints, known, decisions.county);
  const county = countyClash ? null : place.county;
  return {
    subject,
    report,
    name: name === '' ? (bestOf(said.authority) ?? '') : name,
    county,
    countySource: county === null ? null : place.from,
    countyGuess: countyClash ? null : place.guess,
    prefecture,
    said,
    authorityClash: answer === null && differ(said.authority, county, prefecture, known),
    countyClash,
    answer,
  };
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
