import { counted } from '#i18n/counted.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import type { ImportEntry } from '#state/importTypes.ts';

type ImportWords = Words['imports'];

/** Sheets of one workbook and forms of one document are parts of one file, the documents of an archive are several files. */
export function filesIn(entries: readonly ImportEntry[]): number {
  return new Set(
    entries.map(({ source, handover, outcome }) => {
      const name = outcome.kind === 'draft' ? outcome.draft.file.name : handover.name;
      return `${source} ${name}`;
    }),
  ).size;
}

/** @returns how many entries there are: as files where each is a file of its own, else as parts */
export function partsText(entries: readonly ImportEntry[], words: ImportWords): string {
  const isWhole = filesIn(entries) === entries.length;
  return counted(isWhole ? words.files : words.parts, entries.length);
}

/**
 * @param lost files that could not be opened: they have no entries
 * @returns how many files there are, and parts where some file has several
 */
export function filesText(
  entries: readonly ImportEntry[],
  lost: number,
  words: ImportWords,
): string {
  const files = counted(words.files, filesIn(entries) + lost);
  if (filesIn(entries) === entries.length) return files;
  return fill(words.filesInParts, { files, parts: counted(words.parts, entries.length + lost) });
}
