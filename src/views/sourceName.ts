import type { SourceFile } from '#domain/sourceFile.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';

/** Name of a file, inside its archive where it came in one, with its part: book.xlsx · 工作表 花桥镇. */
export function sourceName(
  { name, part }: Pick<SourceFile, 'name' | 'part'>,
  words: Words,
): string {
  if (part === undefined) return name;
  const sheet = /^sheet (.*)$/s.exec(part)?.[1];
  return `${name} · ${sheet === undefined ? part : fill(words.beside.sheet, { name: sheet })}`;
}

/** As `sourceName`, of a stored file. */
export function partName(
  { name, part }: { readonly name: string; readonly part: string | null },
  words: Words,
): string {
  return sourceName({ name, ...(part === null ? {} : { part }) }, words);
}
