import type { ReviewDraft } from './claims.ts';
import type { Decisions } from './decisions.ts';
import type { SilentQuestion } from './questions.ts';

/**
 * Whether units without numbers did not report, once a file. Nothing of the file waits for it.
 * @param drafts those that are not left out
 */
export function silentQuestions(
  drafts: readonly ReviewDraft[],
  decisions: Decisions,
): SilentQuestion[] {
  return drafts
    .filter(
      ({ file, draft }) => draft.notReported.length > 0 && decisions.silent[file] === undefined,
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
