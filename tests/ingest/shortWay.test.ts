import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Draft } from '#ingest/draft.ts';
import { cellsOf, draftOf, reportsOf } from './reading.ts';

const HEAD = [
  '县区',
  '单位名称',
  '年度',
  '主动公开政府信息数',
  '收到申请数',
  '政府信息公开专项经费',
];

const names = [
  '东岭乡',
  '西沟镇',
  '河东街道',
  '石门县',
  '镇小计',
  '合计',
  '全县共5镇',
  '县本级',
  '乡镇',
  '',
  '平均',
  '石门县南坪镇',
  '北坡',
];
const rows = fc.array(
  fc.tuple(
    fc.constantFrom('石门县', '石门县', '望水县', ''),
    fc.constantFrom(...names),
    fc.constantFrom('2016', '2017', '2018年', '', '2015'),
    fc.constantFrom('0', '31', '2017', '', '未报', '12（3）', '1200', '/'),
    fc.constantFrom('3', '0', '', '未报', '7件', '88'),
    fc.constantFrom('3.5万元', '', '2', '8040元'),
  ),
  { minLength: 3, maxLength: 12 },
);

const csv = (table: readonly (readonly string[])[]) =>
  [HEAD, ...table].map((cells) => `${cells.join(',')}\r\n`).join('');
const page = (table: readonly (readonly string[])[]) =>
  `<table>${[HEAD, ...table]
    .map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    .join('')}</table>`;

/** Reports with their cells, in the order of the file. */
const read = (draft: Draft) =>
  reportsOf(draft).map((report, i) => ({ report, cells: cellsOf(draft, i) }));

test('a row of a wide text gives the same the short way as a row of a page the long way', async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (own) => {
      // two sound rows make it a table of units whatever the others are
      const table = [
        ['石门县', '云溪镇', '2017', '1', '2', ''],
        ['望水县', '云溪镇', '2017', '3', '4', ''],
        ...own,
      ];
      const short = await draftOf(csv(table), { name: 'a.csv' });
      const long = await draftOf(page(table), { name: 'a.html' });
      expect(read(short)).toEqual(read(long));
      expect(short.sums.map(({ label, covers }) => ({ label, covers }))).toEqual(
        long.sums.map(({ label, covers }) => ({ label, covers })),
      );
    }),
    { numRuns: 120, seed: 20_140_418 },
  );
});
