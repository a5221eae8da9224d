import { expect, test } from 'vitest';
import { cellsOf, codesOf, draftOf, lines, reportsOf } from './reading.ts';

const body = [
  '一、主动公开情况,——,,,',
  '（一）主动公开政府信息数,条,31,9,40',
  '其中：主动公开规范性文件数,条,2,,2',
];

test('labels down and units across: every column is a report', async () => {
  const draft = await draftOf(
    lines('石门县2017年度政府信息公开情况统计汇总表', '统计指标,单位,东岭乡,西沟镇,合计', ...body),
  );
  expect(draft.file).toMatchObject({ layout: 'rollUp', axis: 'column' });
  expect(reportsOf(draft)).toEqual([
    ['东岭乡', '石门县', 2017],
    ['西沟镇', '石门县', 2017],
  ]);
  expect(cellsOf(draft, 0)).toEqual({ 'disclosure.total': 31, 'disclosure.normative_public': 2 });
  expect(cellsOf(draft, 1)).toEqual({ 'disclosure.total': 9, 'disclosure.normative_public': null });
  expect(codesOf(draft)).toEqual([]);
  expect([...draft.table.place]).toEqual([3, 4]);
});

test('names without their kind are taken as they stand', async () => {
  const draft = await draftOf(lines('统计指标,单位,白羊,双河,合计', ...body));
  expect(reportsOf(draft).map(([name]) => name)).toEqual(['白羊', '双河']);
});

test('乡镇 and 街道 above the names are heads of groups, 小计 is checked by group', async () => {
  const draft = await draftOf(
    lines(
      ',,乡镇,,,街道,,',
      '统计指标,单位,东岭乡,西沟镇,小计,河东街道,小计,合计',
      '（一）主动公开政府信息数,条,31,9,40,5,5,45',
      '其中：主动公开规范性文件数,条,2,1,4,1,1,4',
    ),
  );
  expect(reportsOf(draft).map(([name]) => name)).toEqual(['东岭乡', '西沟镇', '河东街道']);
  expect(draft.problems).toMatchObject([
    { code: 'row.total.differs', params: { label: '小计', text: '4', sum: 3 } },
  ]);
});

test('years side by side under each name', async () => {
  const draft = await draftOf(
    lines(
      '统计指标,单位,东岭乡,,西沟镇,',
      ',,2016年,2017年,2016年,2017年',
      '（一）主动公开政府信息数,条,1,2,3,4',
      '其中：主动公开规范性文件数,条,0,0,0,0',
    ),
  );
  expect(reportsOf(draft)).toEqual([
    ['东岭乡', null, 2016],
    ['东岭乡', null, 2017],
    ['西沟镇', null, 2016],
    ['西沟镇', null, 2017],
  ]);
  expect([0, 1, 2, 3].map((r) => cellsOf(draft, r)['disclosure.total'])).toEqual([1, 2, 3, 4]);
  expect(draft.identity).toBe('stated');
});

test('names under each year', async () => {
  const draft = await draftOf(
    lines(
      ',,2016,,2017,',
      '统计指标,单位,东岭乡,西沟镇,东岭乡,西沟镇',
      '（一）主动公开政府信息数,条,1,2,3,4',
      '其中：主动公开规范性文件数,条,0,0,0,0',
    ),
  );
  expect(reportsOf(draft)).toEqual([
    ['东岭乡', null, 2016],
    ['西沟镇', null, 2016],
    ['东岭乡', null, 2017],
    ['西沟镇', null, 2017],
  ]);
});

test('several years of one unit, which the title names', async () => {
  const draft = await draftOf(
    lines(
      '石门县东岭乡政府信息公开情况统计表,,,',
      '统计指标,单位,2016年,2017年',
      '（一）主动公开政府信息数,条,1,2',
      '其中：主动公开规范性文件数,条,0,0',
    ),
  );
  expect(reportsOf(draft)).toEqual([
    ['东岭乡', '石门县', 2016],
    ['东岭乡', '石门县', 2017],
  ]);
});

test.each([
  '平均',
  '占比',
  '排名',
  '全县',
  '总计',
  '全县平均',
  '乡镇合计',
  '增减',
  '比上年增减',
  '最大值',
])('a column %s is no unit', async (word) => {
  const draft = await draftOf(
    lines(
      `统计指标,单位,东岭乡,西沟镇,${word}`,
      '（一）主动公开政府信息数,条,30,10,40',
      '（一）收到申请数,件,1,1,2',
    ),
  );
  expect(reportsOf(draft).map(([name]) => name)).toEqual(['东岭乡', '西沟镇']);
});
