import { expect, test } from 'vitest';
import { leftOutOf } from '#ingest/leftOut.ts';
import { draftOf, lines } from './reading.ts';

const HEAD = '单位名称,年度,主动公开政府信息数,收到申请数';

test('a row with numbers that was left out is told, a heading and a row of sums are not', async () => {
  const draft = await draftOf(
    lines(HEAD, '一、主动公开', '青石镇,2017,8', '石桥镇,2017,6,1', '合计,2017,14,1'),
  );
  expect(leftOutOf(draft).map(({ code, params }) => [code, params['name']])).toEqual([
    ['row.irregular', '青石镇'],
  ]);
});
