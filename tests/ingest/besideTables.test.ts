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
