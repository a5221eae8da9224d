import type { ReviewDraft } from './claims.ts';
import type { Decisions } from './decisions.ts';
import type { SilentQuestion } from './questions.ts';
import type { StoredParts } from './storedParts.ts';

/**
 * Whether units without numbers did not report, once a file. Nothing of the file waits for it.
 * @param drafts those that are not left out
 * @param stored what is stored of them, answers too
 */
export function silentQuestions(
  drafts: readonly ReviewDraft[],
  decisions: Decisions,
  stored: StoredParts,
): SilentQuestion[] {
  return drafts
    .filter(
      ({ file, draft }) =>
        draft.notReported.length > 0 &&
        decisions.silent[file] === undefined &&
        stored.silentOf(draft.file) === null,
    )
    .map(({ file, draft }) => ({
      kind: 'silent',
      key: `silent ${file}`,
      file,
      units: draft.notReported,
      files: [file],
      reports: 0,
    }));
}
