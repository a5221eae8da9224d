import { describe, expect, test } from 'vitest';
import { headsKey } from '#ingest/columnChoices.ts';
import { cellsOf, draftOf, lines, reportsOf } from './reading.ts';

/** A unit that stands over two columns of a table whose labels stand down the side. */
const TEXT = lines(
  '示例县2017年度汇总表',
  '统计指标,单位,青石镇,云溪镇,云溪镇,石桥镇',
  '一、主动公开情况,——,,,,',
  '主动公开政府信息数,条,5,7,8,9',
  '收到申请数,件,1,2,2,3',
);
const KEY = headsKey([{ label: '云溪镇' }, { label: '云溪镇' }]);

describe('a unit over two columns', () => {
  test('is asked about by its columns, and the other units are read', async () => {
    const draft = await draftOf(TEXT);
    expect(draft.columnChoices).toMatchObject([
      {
        row: 4,
        key: KEY,
        columns: [
          { column: 4, label: '云溪镇' },
          { column: 5, label: '云溪镇' },
        ],
      },
    ]);
    expect(draft.unplaced).toEqual([]);
    expect(reportsOf(draft).map(([name]) => name)).toEqual(['青石镇', '石桥镇']);
  });

  test.each([
    [0, 7],
    [1, 8],
  ])('is read from the column that was chosen: %i', async (at, total) => {
    const draft = await draftOf(TEXT, { answers: { columns: new Map([[KEY, at]]) } });
    expect(draft.columnChoices).toEqual([]);
    expect(reportsOf(draft).map(([name]) => name)).toEqual(['青石镇', '云溪镇', '石桥镇']);
    expect(cellsOf(draft, 1)).toEqual({ 'disclosure.total': total, 'request.received': 2 });
  });
});
