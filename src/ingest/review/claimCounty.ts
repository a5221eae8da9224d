import type { Proposal } from '../draft.ts';
import { bestOf } from '../proposals.ts';
import { sameCounty } from '../names.ts';
import type { KnownUnits } from './units.ts';

/**
 * Where the county of a claim comes from; `known`: the only known unit of that name lies there; `fileName`: the name of
 * the file says it, and a folder or a known unit agrees.
 */
export type CountySource = 'printed' | 'fileName' | 'folder' | 'allFiles' | 'known' | 'user';

/** What is there to tell the county of one unit by. */
export interface CountyHints {
  /** '' when no unit is said. */
  readonly name: string;
  readonly prefecture: string | null;
  readonly said: readonly Proposal<string>[];
  /** County that the user has chosen for this claim or its file. */
  readonly chosen: string | null;
}

export interface ClaimCounty {
  readonly county: string | null;
  readonly from: CountySource | null;
  readonly guess: string | null;
}

/**
 * The county of a unit: what the user says, what is printed, the folder, the answer for all files, the only known unit of
 * that name. A county that stands in the name of the file alone (沙市2020.txt) is a guess and no county.
 * @param forAll county that the user gave to all files without one
 */
export function countyOf(
  { name, prefecture, said, chosen }: CountyHints,
  known: KnownUnits,
  forAll: string | null,
): ClaimCounty {
  if (chosen !== null) return found(chosen, 'user');
  const printed = said.filter(({ from }) => from !== 'folder' && from !== 'fileName');
  const inside = bestOf(printed) ?? printed[0]?.value ?? null;
  if (inside !== null) return found(inside, 'printed');
  const folders = said.filter((p) => p.from === 'folder' && !/^[全各本我]/.test(p.value));
  const folder = folders[folders.length - 1]?.value ?? null;
  const guess = said.find(({ from }) => from === 'fileName')?.value ?? null;
  if (guess !== null) {
    const agrees = folder !== null && sameCounty(folder, guess);
    const match = name === '' ? null : known.match(name, guess, prefecture);
    return agrees || match?.kind === 'same'
      ? found(guess, 'fileName')
      : { county: null, from: null, guess };
  }
  if (folder !== null) return found(folder, 'folder');
  if (forAll !== null) return found(forAll, 'allFiles');
  const match = name === '' ? null : known.match(name, null, prefecture);
  return match?.kind === 'same'
    ? found(match.unit.county, 'known')
    : { county: null, from: null, guess: null };
}

const found = (county: string, from: CountySource): ClaimCounty => ({ county, from, guess: null });
