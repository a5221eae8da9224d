import { describe, expect, test } from 'vitest';
import { draftOf } from './reading.ts';

const HEAD = '单位,县区,主动公开政府信息数,政府网站公开政府信息数';
const sheet = (...rows: string[]) => ['示例县2017年政府信息公开汇总表', HEAD, ...rows].join('\n');

/** Units with their numbers, as read. */
async function read(text: string) {
  const { table, notReported, sums, unplaced } = await draftOf(text);
  const units = [...table.authority].map((at, report) => [
    table.authorities[at]?.name,
    table.columns.get('disclosure.total')?.values[report],
  ]);
  return {
    units,
    silent: notReported.map(({ name }) => name),
    sums: sums.map(({ text: printed }) => printed),
    asked: unplaced.length,
  };
}

describe('a unit without numbers is a row of the table, no second head', () => {
  test.each(['未报', '未上报', '缺报', '没报'])(
    '%s in each cell, right above the sums',
    async (word) => {
      const text = sheet(
        '青石镇,示例县,5,2',
        '云溪镇,示例县,7,3',
        `石河镇,示例县,${word},${word}`,
        '合计,,12,5',
      );
      expect(await read(text)).toEqual({
        units: [
          ['青石镇', 5],
          ['云溪镇', 7],
        ],
        silent: ['石河镇'],
        sums: ['12', '5'],
        asked: 0,
      });
    },
  );

  test('in words that nobody knows, between the others: the others are read', async () => {
    const text = sheet(
      '青石镇,示例县,5,2',
      '石河镇,示例县,已撤并,已撤并',
      '云溪镇,示例县,7,3',
      '合计,,12,5',
    );
    const { units, sums } = await read(text);
    expect(units).toContainEqual(['青石镇', 5]);
    expect(units).toContainEqual(['云溪镇', 7]);
    expect(sums).toEqual(['12', '5']);
  });
});
