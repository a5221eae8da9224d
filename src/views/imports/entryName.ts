import type { Words } from '#i18n/zh.ts';
import type { ImportEntry } from '#state/importTypes.ts';
import { partName, sourceName } from '../sourceName.ts';

/** Name of an item of the import, also of one that was refused inside an archive. */
export function entryName({ outcome, handover }: ImportEntry, words: Words): string {
  if (outcome.kind === 'draft') return sourceName(outcome.draft.file, words);
  const { file = handover.name, part } = outcome.kind === 'refused' ? outcome.problem.params : {};
  return partName({ name: String(file), part: part === undefined ? null : String(part) }, words);
}
