import type { FileClaims } from './claims.ts';
import type { AuthorityQuestion, CountyClashQuestion, CountyQuestion } from './questions.ts';
import type { KnownUnits } from './units.ts';

interface Waiting {
  readonly guess: string | null;
  /** File → reports that wait. */
  readonly files: Map<number, number>;
}

/** One question for all reports whose county nobody says, and one for each county that names of files alone say. */
export function countyQuestions(files: readonly FileClaims[], known: KnownUnits): CountyQuestion[] {
  const waiting = new Map<string, Waiting>();
  const heard = new Map<string, number>();
  for (const { file, claims, of } of files) {
    const rows = new Uint32Array(claims.length);
    for (const at of of) rows[at]!++;
    claims.forEach((claim, at) => {
      const { county, countyGuess: guess } = claim;
      if (county !== null) tally(heard, county, rows[at]);
      else if (!claim.countyClash && claim.name !== '' && claim.answer === null) {
        const key = guess === null ? 'county' : `county ${guess}`;
        const there = waiting.get(key) ?? { guess, files: new Map<number, number>() };
        waiting.set(key, there);
        tally(there.files, file, rows[at]);
      }
    });
  }
  const suggestions = countiesOf(heard, known);
  return [...waiting].map(([key, { guess, files: reports }]) => ({
    kind: 'county',
    key,
    guess,
    suggestions: suggestions.filter((county) => county !== guess),
    files: [...reports.keys()],
    reports: [...reports.values()].reduce((sum, n) => sum + n, 0),
  }));
}

/** Counties that something in the drop is known to lie in, and those of the known units, most frequent first. */
function countiesOf(heard: ReadonlyMap<string, number>, known: KnownUnits): string[] {
  const inDrop = [...heard].sort((a, b) => b[1] - a[1]).map(([county]) => county);
  return [...new Set([...inDrop, ...known.all.map((unit) => unit.county)])];
}

function tally<K>(counts: Map<K, number>, key: K, n: number | undefined): void {
  const there = counts.get(key);
  if (n !== undefined) counts.set(key, there === undefined ? n : there + n);
}

/** Questions about names and counties that one file says twice, or not at all. */
export function claimQuestions({
  file,
  claims,
  of,
}: FileClaims): (AuthorityQuestion | CountyClashQuestion)[] {
  const seen = new Set<string>();
  return claims.flatMap((claim): (AuthorityQuestion | CountyClashQuestion)[] => {
    const { subject, county, countyGuess, prefecture, said, report } = claim;
    const reports = report === null ? of.length : 1;
    const base = { subject, files: [file], reports };
    if (claim.countyClash && !seen.has(`county ${subject}`)) {
      seen.add(`county ${subject}`);
      const options = said.county.filter((p) => p.from !== 'folder');
      return [{ ...base, kind: 'countyClash', key: `countyClash ${subject}`, options }];
    }
    const asks =
      claim.authorityClash || (claim.name === '' && claim.answer === null && of.length === 1);
    if (!asks || claim.countyClash) return [];
    const options = claim.authorityClash ? said.authority : [];
    return [
      {
        ...base,
        kind: 'authority',
        key: `authority ${subject}`,
        county,
        countyGuess,
        prefecture,
        options,
      },
    ];
  });
}
