import type { SourceFile } from '#domain/sourceFile.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import type { ImportEntry } from '#state/importTypes.ts';

/** Name of a file, inside its archive where it came in one, with its part: book.xlsx · 工作表 花桥镇. */
export function sourceName(source: Pick<SourceFile, 'name' | 'part'>, words: Words): string {
  const { name, part } = source;
  if (part === undefined) return name;
  const sheet = /^sheet (.*)$/s.exec(part)?.[1];
  return `${name} · ${sheet === undefined ? part : fill(words.beside.sheet, { name: sheet })}`;
}

/** Name of an item of the import, also of one that was refused inside an archive. */
export function entryName({ outcome, handover }: ImportEntry, words: Words): string {
  if (outcome.kind === 'draft') return sourceName(outcome.draft.file, words);
  const file = outcome.kind === 'refused' ? outcome.problem.params['file'] : undefined;
  return file === undefined ? handover.name : String(file);
}
