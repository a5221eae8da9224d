import { describe, expect, test } from 'vitest';
import { codesOf, draftOf, reportsOf } from './reading.ts';

const words = [
  '校对',
  '校对人',
  '复核',
  '审核人',
  '录入员',
  '填报人',
  '统计员',
  '制表',
  '单位负责人',
];

async function read(...rows: readonly string[]) {
  const draft = await draftOf(
    ['2017年汇总', '单位,主动公开政府信息数,收到申请数', '青石镇,12,3', '白杨镇,7,0', ...rows].join(
      '\n',
    ),
  );
  return { units: reportsOf(draft).map(([name]) => name), told: codesOf(draft) };
}

describe('who checked or signed a table is no unit of it', () => {
  test.each(words)('%s over numbers is told', async (word) => {
    const { units, told } = await read(`${word},19,3`);
    expect(units).toEqual(['青石镇', '白杨镇']);
    expect(told).toContain('row.unclear');
  });

  test.each(words)('%s beside a name says nothing', async (word) => {
    expect(await read(`${word}：,张明,`)).toEqual({
      units: ['青石镇', '白杨镇'],
      told: [],
    });
  });
});

test('a unit that stands twice in a table without years is told without a year', async () => {
  const draft = await draftOf(
    ['单位,主动公开政府信息数', '青石镇,12', '白杨镇,7', '青石镇,13', ''].join('\n'),
  );
  expect(draft.problems).toEqual([
    { code: 'report.twice.undated', params: { authority: '青石镇', place: 4, first: 2 } },
  ]);
});
