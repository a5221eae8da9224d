import { counted } from '#i18n/counted.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import type { BatchInfo } from '#state/data.svelte.ts';
import { partName } from '../sourceName.ts';

/** @returns how many files a batch has, and parts where some file has several: its sheets, or its forms */
export function filesText(files: BatchInfo['files'], { data, imports }: Words): string {
  const whole = new Set(files.map(({ name, sha256 }) => `${sha256} ${name}`)).size;
  const text = counted(data.nouns.files, whole);
  return whole === files.length
    ? text
    : fill(imports.filesInParts, { files: text, parts: counted(imports.parts, files.length) });
}

/** Name of one of the files with its part, and its form where the same part of a file is there in several. */
export function rowName(
  file: BatchInfo['files'][number],
  files: BatchInfo['files'],
  words: Words,
): string {
  const name = partName(file, words);
  const isAlone = files.filter((one) => partName(one, words) === name).length === 1;
  return isAlone ? name : `${name} · ${words.charts.forms[file.form]}`;
}
