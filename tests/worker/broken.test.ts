import { zipSync, strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import type { Readers } from '#ingest/readers/types.ts';
import { Drops } from '#worker/drops.ts';
import type { BrokenFile, FileHandover, ReadItem } from '#worker/protocol.ts';
import { handover } from './support.ts';

const book = zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') });
const letter = zipSync({ 'word/document.xml': strToU8('<w:document/>') });
const report = '统计指标,单位,统计数\n主动公开政府信息数,条,12\n';

const broken = () => Promise.reject(new Error('out of memory'));
const readers: Readers = {
  sheets: () => {
    throw new RangeError('Maximum call stack size exceeded');
  },
  word: broken,
  pdf: broken,
  page: broken,
};

/** What becomes of the files of a drop, one after the other. */
async function outcomes(files: readonly FileHandover[], left: readonly BrokenFile[] = []) {
  const items: ReadItem[] = [];
  let clock = 0;
  const result = await new Drops(readers, () => (clock += 1)).read(
    { drop: 1, files, broken: left },
    new Set(),
    {
      signal: new AbortController().signal,
      progress: (progress) => void items.push(...(progress.items ?? [])),
    },
  );
  expect(result.ok).toBe(true);
  return items.map(({ source, outcome }) => [
    source,
    outcome.kind === 'refused' ? outcome.problem : outcome.kind,
  ]);
}
const unreadable = (file: string, detail: string) => ({
  code: 'file.unreadable',
  params: { file, detail },
});

test('a reader that throws refuses its file, and the drop goes on', async () => {
  const files = [
    handover('表.xlsx', book),
    handover('文.docx', letter),
    handover('白阳镇2017.csv', report),
  ];
  expect(await outcomes(files)).toEqual([
    [0, unreadable('表.xlsx', 'Maximum call stack size exceeded')],
    [1, unreadable('文.docx', 'out of memory')],
    [2, 'draft'],
  ]);
});

test('a file on which a worker broke down is refused, and the others are read', async () => {
  const files = [handover('白阳镇2016.csv', report), handover('白阳镇2017.csv', report)];
  expect(await outcomes(files, [{ source: 0, detail: 'the worker ended' }])).toEqual([
    [0, unreadable('白阳镇2016.csv', 'the worker ended')],
    [1, 'draft'],
  ]);
});

test('a file over which a worker fell silent is refused with the minutes that it was given', async () => {
  const files = [handover('白阳镇2016.csv', report), handover('白阳镇2017.csv', report)];
  expect(await outcomes(files, [{ source: 0, detail: 'no answer', minutes: 2 }])).toEqual([
    [0, { code: 'file.tooSlow', params: { file: '白阳镇2016.csv', minutes: 2 } }],
    [1, 'draft'],
  ]);
});
