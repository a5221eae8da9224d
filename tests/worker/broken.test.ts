import { zipSync, strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import type { Readers } from '#ingest/readers/types.ts';
import { RunningCall } from '#worker/callWatch.ts';
import { Drops } from '#worker/drops.ts';
import type { Breakdown, BrokenFile, FileHandover, Progress, ReadItem } from '#worker/protocol.ts';
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
async function outcomes(
  files: readonly FileHandover[],
  left: readonly BrokenFile[] = [],
  heard: (progress: Progress, call: RunningCall) => void = () => undefined,
) {
  const items: ReadItem[] = [];
  let clock = 0;
  const call: RunningCall = new RunningCall((progress) => {
    const [first] = progress.items ?? [];
    if (first !== undefined) items.length = first.item;
    items.push(...(progress.items ?? []));
    heard(progress, call);
  });
  const drops = new Drops(readers, () => (clock += 1));
  const result = await drops.read({ drop: 1, files, broken: left }, call);
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

test.each<[Breakdown, object]>([
  [
    { code: 'file.unreadable', params: { detail: 'the worker ended' } },
    { detail: 'the worker ended' },
  ],
  [{ code: 'file.tooSlow', params: { minutes: 2 } }, { minutes: 2 }],
  [{ code: 'file.ended', params: {} }, {}],
])(
  'a file over which a worker was ended is refused (%o), and the others are read',
  async (breakdown, said) => {
    const files = [handover('白阳镇2016.csv', report), handover('白阳镇2017.csv', report)];
    expect(await outcomes(files, [{ source: 0, breakdown }])).toEqual([
      [0, { code: breakdown.code, params: { file: '白阳镇2016.csv', ...said } }],
      [1, 'draft'],
    ]);
  },
);

test('nothing of an archive comes in that the user ended after its first file', async () => {
  const inside = ['2014', '2015', '2016'].map(
    (year) => [`白阳镇${year}.csv`, strToU8(report)] as const,
  );
  const files = [
    handover('白阳镇2017.csv', report),
    handover('年报.zip', zipSync(Object.fromEntries(inside))),
    handover('白阳镇2018.csv', report),
  ];
  const ended = await outcomes(files, [], ({ items }, call) => {
    if (items?.[0]?.source === 1) call.end(1);
  });
  expect(ended).toEqual([
    [0, 'draft'],
    [1, { code: 'file.ended', params: { file: '年报.zip' } }],
    [2, 'draft'],
  ]);
});
