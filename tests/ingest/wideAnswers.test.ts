import { expect, test } from 'vitest';
import type { IndicatorId } from '#domain/forms/index.ts';
import { draftOf, lines } from './reading.ts';

const answered = (label: string, id: IndicatorId) => ({
  answers: { places: new Map([[`label ${label}`, id]]) },
});
const sumsOf = async (text: string, label: string, id: IndicatorId) =>
  (await draftOf(text, answered(label, id))).sums.map((sum) => [
    sum.label,
    sum.indicator,
    sum.text,
    sum.covers,
  ]);

test('a row of sums is that of the indicator which the user said a column is', async () => {
  const text = lines(
    '示例县2017年汇总表',
    '单位名称,抖音号条数,收到申请数',
    '青石镇,4,7',
    '双河镇,8,9',
    '合计,12,16',
  );
  expect(await sumsOf(text, '抖音号条数', 'disclosure.channel.other')).toEqual([
    ['合计', 'disclosure.channel.other', '12', [0, 1]],
    ['合计', 'request.received', '16', [0, 1]],
  ]);
});

test('a column of sums is that of the indicator which the user said a row is', async () => {
  const text = lines(
    '示例县2017年汇总表',
    '统计指标,青石镇,双河镇,合计',
    '抖音号条数,4,8,12',
    '收到申请数,7,9,16',
  );
  expect(await sumsOf(text, '抖音号条数', 'disclosure.channel.other')).toEqual([
    ['合计', 'disclosure.channel.other', '12', [0, 1]],
    ['合计', 'request.received', '16', [0, 1]],
  ]);
});

test('years that stand in a column are not said to come from the name of the file', async () => {
  const text = lines('单位名称,年度,收到申请数', '青石镇,2016,7', ',2017,9');
  const { shared } = await draftOf(text, { name: '示例县2018年汇总表.csv' });
  expect(shared.year).toEqual([]);
});
