import { expect, test } from 'vitest';
import { wordsOf } from '#i18n/words.ts';
import type { ImportEntry } from '#state/importTypes.ts';
import { filesText, partsText } from '#views/imports/fileCount.ts';

/** An item of the import that was refused: of these only the name of its file counts. */
function entry(source: number, name: string, file: number): ImportEntry {
  const handover = { name, path: name, origin: 'file', blob: new Blob([]) } as const;
  const problem = { code: 'file.unreadable', params: { detail: '' } } as const;
  return { file, source, handover, outcome: { kind: 'refused', problem, form: null } };
}
const book = [entry(0, '汇总.xlsx', 0), entry(0, '汇总.xlsx', 1)];
const single = entry(1, '青石镇.csv', 2);

test.each([
  ['files of one part each', [single], 0, '1 个文件', '1 个文件'],
  ['a workbook of two sheets', book, 0, '1 个文件（按工作表等分为 2 个部分）', '2 个部分'],
  [
    'both, and one that could not be opened',
    [...book, single],
    1,
    '3 个文件（按工作表等分为 4 个部分）',
    '3 个部分',
  ],
])('%s', (_name, entries, lost, files, parts) => {
  const words = wordsOf('zh').imports;
  expect([filesText(entries, lost, words), partsText(entries, words)]).toEqual([files, parts]);
});
