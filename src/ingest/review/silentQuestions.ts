import type { NotReported } from '../draft.ts';
import type { SettledFile } from './clashes.ts';
import type { Decisions } from './decisions.ts';
import type { SilentQuestion } from './questions.ts';
import type { StoredParts } from './storedParts.ts';

/**
 * Whether units without numbers did not report, once a file. Nothing of the file waits for it.
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
  return files.flatMap((one): SilentQuestion[] => {
    const { file, draft } = one;
    const units = silentIn(one);
    const isAnswered = decisions.silent[file] !== undefined || stored.silentOf(draft.file) !== null;
    if (units.length === 0 || isAnswered) return [];
    return [{ kind: 'silent', key: `silent ${file}`, file, units, files: [file], reports: 0 }];
  });
}
