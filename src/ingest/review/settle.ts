import type { Draft } from '../draft.ts';
import type { CountySource } from './claimCounty.ts';
import type { Claim, FileClaims } from './claims.ts';
import type { SettledFile } from './clashes.ts';
import { nameKey } from './decisions.ts';
import type { Decisions } from './decisions.ts';
import { State } from './state.ts';
import { eachRow, mapped } from './steps.ts';
import type { Steps } from './steps.ts';
import type { ReviewUnit } from './units.ts';
import type { FileYears } from './years.ts';

/** Unit, year and state of every report of one file, as far as they follow from the file and the answers about it. */
export function* settle(
  { file, draft, claims, of }: FileClaims,
  unitOf: (claim: Claim) => ReviewUnit | null,
  fileYears: FileYears,
  leftOut: boolean,
  blocked: ReadonlySet<number>,
  decisions: Decisions,
): Steps<SettledFile> {
  const count = of.length;
  const units = yield* mapped(claims, unitOf);
  const sure = yield* mapped(claims, (claim, at) =>
    placesOf(claim, units[at] ?? null, draft, decisions),
  );
  const years = fileYears.of;
  const states = new Uint8Array(count);
  const perRow: (ReviewUnit | null)[] = [];
  yield* eachRow(count, (row) => {
    const claim = claims[of[row] ?? -1];
    const unit = units[of[row] ?? -1] ?? null;
    perRow.push(unit);
    if (leftOut) states[row] = State.leftOut;
    else if (claim !== undefined && isNameless(claim, draft)) states[row] = State.nameless;
    else if (unit === null || years[row] === 0 || blocked.has(file)) states[row] = State.asks;
    else {
      const unitPlaces = sure[of[row] ?? -1] ?? 1;
      const yearPlaces = fileYears.places(row);
      states[row] = stateFor(unitPlaces, yearPlaces, claim, draft, decisions.confirmed[file]);
    }
  });
  const flags = () => new Uint8Array(count);
  return { file, draft, units: perRow, years, states, choice: flags(), chosen: flags() };
}

/** A row of a table of many that names nobody cannot be asked for one by one. */
function isNameless(claim: Claim, draft: Draft): boolean {
  return claim.name === '' && claim.answer === null && draft.table.year.length > 1;
}

/** In how many places the unit is said, the known units among them; `Infinity`: by the user. */
function placesOf(
  claim: Claim,
  unit: ReviewUnit | null,
  draft: Draft,
  decisions: Decisions,
): number {
  const { answer, name, county, said } = claim;
  const named = county !== null && decisions.names.has(nameKey(name, county));
  if (answer !== null || named) return Infinity;
  const places = new Set(said.authority.map((p) => p.from).filter((from) => from !== 'folder'));
  if (places.has('cell')) return Math.max(2, places.size);
  const known = unit !== null && unit.known ? 1 : 0;
  return (draft.identity === 'stated' ? Math.max(1, places.size) : places.size) + known;
}

/** A county that is not printed is confirmed, also where all else is. */
const inferredFrom: ReadonlySet<CountySource | null> = new Set([
  'folder',
  'fileName',
  'known',
] as const);

function stateFor(
  unitPlaces: number,
  yearPlaces: number,
  claim: Claim | undefined,
  draft: Draft,
  confirmed: 'agreeing' | 'all' | undefined,
): State {
  const inferred = claim !== undefined && inferredFrom.has(claim.countySource);
  if (draft.identity === 'stated' && !inferred) return State.ready;
  const least = Math.min(unitPlaces, yearPlaces);
  if (least < 2) return confirmed === 'all' ? State.ready : State.single;
  const answered = unitPlaces === Infinity || yearPlaces === Infinity;
  return answered || confirmed !== undefined ? State.ready : State.agrees;
}

/** A version that the user chose by hand has been looked at. */
export function promote(states: Uint8Array, chosen: Uint8Array): void {
  chosen.forEach((yes, row) => {
    if (yes === 1 && states[row] === State.agrees) states[row] = State.ready;
  });
}
