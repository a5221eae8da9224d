import type { NotReported } from '../draft.ts';
import type { SettledFile } from './clashes.ts';
import type { Decisions } from './decisions.ts';
import type { SilentQuestion } from './questions.ts';
import { listedWithout, silentKey } from './silentUnits.ts';
import type { StoredParts } from './storedParts.ts';

/**
 * Whether units without numbers did not report: once for all files that print the same of the same units. Nothing of a file waits
 * for it.
 * @param files those that are not left out
 * @param silentIn the units of a file that have no report anywhere
 * @param stored what is stored of them, answers too
 */
export function silentQuestions(
  files: readonly SettledFile[],
  silentIn: (file: SettledFile) => readonly NotReported[],
  decisions: Decisions,
  stored: StoredParts,
): SilentQuestion[] {
  const questions = new Map<string, SilentQuestion>();
  for (const one of files) {
    const units = silentIn(one);
    const key = silentKey(listedWithout(one));
    const isAnswered =
      decisions.silent[key] !== undefined || stored.silentOf(one.draft.file) !== null;
    if (units.length === 0 || isAnswered) continue;
    const there = questions.get(key);
    const asked = there ?? { units, files: [] };
    const files = [...asked.files, one.file];
    questions.set(key, {
      ...asked,
      kind: 'silent',
      key: `silent ${key}`,
      list: key,
      files,
      reports: 0,
    });
  }
  return [...questions.values()];
}
