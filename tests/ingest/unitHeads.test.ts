import { expect, test } from 'vitest';
import { cellsOf, draftOf, lines, reportsOf } from './reading.ts';

const unitsOf = async (...rows: readonly string[]) =>
  reportsOf(await draftOf(lines(...rows))).map(([name]) => name);

test.each([
  '报送乡镇',
  '填报乡镇',
  '上报镇街',
  '责任单位名称',
  '镇乡名称',
  '所辖乡镇',
  '填报乡镇街道',
])('%s over names heads a column of units', async (head) => {
  expect(
    await unitsOf(
      '云岭县2017年汇总',
      `${head},收到申请数,当面申请数`,
      '青石镇,46,31',
      '花桥镇,3,1',
    ),
  ).toEqual(['青石镇', '花桥镇']);
});

test.each(['县直各单位', '市直属各部门', '县直单位'])('%s is no unit', async (own) => {
  expect(
    await unitsOf('云岭县2017年汇总', '单位,收到申请数', '青石镇,46', '花桥镇,3', `${own},9`),
  ).toEqual(['青石镇', '花桥镇']);
});

test('a name, its year, and counts that could be years are a row and no head', async () => {
  const draft = await draftOf(
    lines(
      '云岭县历年数据',
      '单位名称,年份,收到申请数,当面申请数,网络申请数',
      '花桥镇,2015年,2013,31,2003',
      ',2016年,710,3,3',
      '青石镇,2015年,2018,2010,2011',
      ',2016年,3,3,3',
    ),
  );
  expect(reportsOf(draft).map(([name]) => name)).toEqual(['花桥镇', '花桥镇', '青石镇', '青石镇']);
  expect(cellsOf(draft, 2)).toEqual({
    'request.received': 2018,
    'request.received.in_person': 2010,
    'request.received.online': 2011,
  });
});
