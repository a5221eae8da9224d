import type { Words } from '#i18n/zh.ts';
import type { ImportEntry } from '#state/importTypes.ts';
import { sourceName } from '../sourceName.ts';

/** Name of an item of the import, also of one that was refused inside an archive. */
export function entryName({ outcome, handover }: ImportEntry, words: Words): string {
  if (outcome.kind === 'draft') return sourceName(outcome.draft.file, words);
  const file = outcome.kind === 'refused' ? outcome.problem.params['file'] : undefined;
  return file === undefined ? handover.name : String(file);
}
