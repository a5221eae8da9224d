import { expect, test } from 'vitest';
import { cellsOf, codesOf, draftOf, lines, reportsOf } from './reading.ts';

/** Units with their numbers; beside them a small table of sums. */
const sheet = (gap: string, heads: string, ...sums: readonly string[]) =>
  lines(
    '云岭县2018年汇总',
    `单位,收到申请数,当面申请数${gap},${heads}`,
    `青石镇,46,31${gap},${sums[0] ?? ''}`,
    `花桥镇,3,1${gap},${sums[1] ?? ''}`,
    `云溪镇,7,5${gap},,`,
  );

test.each([
  ['behind a blank column', ',', '指标,合计'],
  ['right behind the units', '', '项目,全县'],
  ['under a word for numbers', ',,', '统计指标,数量'],
  ['under a year', ',', '项目,2018'],
  ['with a year over its labels', ',', '2018,全县'],
])(
  "a table of sums beside the units is nobody's, and takes nothing from them: %s",
  async (_, gap, heads) => {
    const draft = await draftOf(sheet(gap, heads, '收到申请数,56', '当面申请数,37'));
    expect(reportsOf(draft).map(([name]) => name)).toEqual(['青石镇', '花桥镇', '云溪镇']);
    expect([0, 1, 2].map((report) => cellsOf(draft, report))).toEqual([
      { 'request.received': 46, 'request.received.in_person': 31 },
      { 'request.received': 3, 'request.received.in_person': 1 },
      { 'request.received': 7, 'request.received.in_person': 5 },
    ]);
    expect(codesOf(draft)).toEqual(['table.beside']);
  },
);

const units = (year: string) => `${year},青石镇,花桥镇`;

test.each([
  ['as a number', units('2016'), units('2017')],
  ['in words', units('二〇一六年'), units('2017年度')],
])(
  'years over the labels of two tables side by side are those of their numbers: %s',
  async (_, a, b) => {
    const draft = await draftOf(
      lines(
        '云岭县两年对照表',
        `${a},,${b}`,
        '收到申请数,4,5,,收到申请数,6,7',
        '当面申请数,1,2,,当面申请数,3,0',
      ),
    );
    expect(reportsOf(draft)).toEqual([
      ['青石镇', '云岭县', 2016],
      ['花桥镇', '云岭县', 2016],
      ['青石镇', '云岭县', 2017],
      ['花桥镇', '云岭县', 2017],
    ]);
    expect([0, 3].map((report) => Object.values(cellsOf(draft, report)))).toEqual([
      [4, 1],
      [7, 0],
    ]);
  },
);

test('a year over the names of a table is nearer than that of the title', async () => {
  const draft = await draftOf(
    lines('云岭县2017年情况', '2016,收到申请数,当面申请数', '青石镇,4,1', '花桥镇,5,2'),
  );
  expect(reportsOf(draft).map(([, , year]) => year)).toEqual([2016, 2016]);
});
