import { account } from './account.ts';
import { verdictOf } from './judge.ts';
import { made } from './make.ts';
import type { Choice, Made } from './make.ts';
import type { FaultKind, Verdict } from './oracle.ts';

/** What became of many files. */
export interface Sample {
  readonly printed: number;
  readonly right: number;
  readonly files: readonly { readonly made: Made; readonly verdict: Verdict }[];
}

/** Reads the files of consecutive seeds; only those with faults are kept. */
export async function sampleOf(choice: Choice, from: number, count: number): Promise<Sample> {
  let printed = 0;
  let right = 0;
  const files: { made: Made; verdict: Verdict }[] = [];
  for (let seed = from; seed < from + count; seed += 1) {
    const file = made(seed, choice);
    const verdict = await verdictOf(file);
    printed += verdict.printed;
    right += verdict.right;
    if (verdict.faults.length > 0) files.push({ made: file, verdict });
  }
  return { printed, right, files };
}

/** Accounts of the first files with such faults, below a line that counts them; empty: there is none. */
export function accounts(sample: Sample, kinds: readonly FaultKind[], most = 3): string {
  const bad = sample.files.flatMap(({ made: file, verdict }) => {
    const faults = verdict.faults.filter(({ kind }) => kinds.includes(kind));
    return faults.length > 0 ? [{ file, verdict: { ...verdict, faults } }] : [];
  });
  if (bad.length === 0) return '';
  const shown = bad.slice(0, most).map(({ file, verdict }) => account(file, verdict));
  return [`${bad.length} files`, ...shown].join('\n');
}

/** Numbers that are not those of their place. */
export const untrue: readonly FaultKind[] = ['wrong', 'invented', 'oneOfTwo', 'blanked'];
