import type { FileClaims } from './claims.ts';
import type { AuthorityQuestion, CountyClashQuestion, CountyQuestion } from './questions.ts';
import type { KnownUnits } from './units.ts';

/** One question for all reports whose county nobody says. */
export function countyQuestion(files: readonly FileClaims[], known: KnownUnits): CountyQuestion[] {
  const waiting = new Map<number, number>();
  const heard = new Map<string, number>();
  for (const { file, claims, of } of files) {
    const rows = new Uint32Array(claims.length);
    for (const at of of) rows[at]!++;
    claims.forEach((claim, at) => {
      if (claim.county !== null) tally(heard, claim.county, rows[at]);
      else if (!claim.countyClash && claim.name !== '' && claim.answer === null) {
        tally(waiting, file, rows[at]);
      }
    });
  }
  if (waiting.size === 0) return [];
  const inDrop = [...heard].sort((a, b) => b[1] - a[1]).map(([county]) => county);
  const suggestions = [...new Set([...inDrop, ...known.all.map((unit) => unit.county)])];
  return [
    {
      kind: 'county',
      key: 'county',
      suggestions,
      files: [...waiting.keys()],
      reports: [...waiting.values()].reduce((sum, n) => sum + n, 0),
    },
  ];
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
    const { subject, county, prefecture, said, report } = claim;
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
      { ...base, kind: 'authority', key: `authority ${subject}`, county, prefecture, options },
    ];
  });
}
