import { expect, test } from 'vitest';
import { forms } from '#domain/forms/index.ts';
import { linesOf } from '#ingest/report/lines.ts';
import { looseNumbers } from '#ingest/report/missingTables.ts';
import { cellsOf, draftOf, lines, reportsOf } from './reading.ts';

const labels = forms.s2014.indicators;
const FILLED = 30;
/** Rows of labels of which all but one have blanks. */
const rowsWith = (...values: readonly string[]) =>
  labels.map(({ label }, i) =>
    [label, ...values.map((value) => (i === FILLED ? value : ''))].join(),
  );

test('the first number far below the head: all rows above it are blank, not missing', async () => {
  const draft = await draftOf(
    lines('示例县青石镇2016年度政府信息公开情况统计表', '统计指标,统计数', ...rowsWith('7')),
  );
  const wanted = labels.map(({ id }, i) => [id, i === FILLED ? 7 : null]);
  expect(cellsOf(draft)).toEqual(Object.fromEntries(wanted));
});

test('the first number far below the names of units', async () => {
  const draft = await draftOf(
    lines('示例县2017年汇总表', '统计指标,青石镇,双河镇', ...rowsWith('7', '9')),
  );
  expect(reportsOf(draft).map(([name]) => name)).toEqual(['青石镇', '双河镇']);
  expect(cellsOf(draft, 1)[labels[FILLED]?.id ?? 'disclosure.total']).toBe(9);
});

test('many units without numbers above the first that has some', async () => {
  const silent = Array.from('东西南北上下前后左右内外大小', (side) => `${side}河镇,,`);
  const draft = await draftOf(
    lines('示例县2017年汇总表', '单位名称,主动公开政府信息数,收到申请数', ...silent, '青石镇,4,7'),
  );
  expect(draft.notReported).toHaveLength(silent.length);
  expect(cellsOf(draft)).toEqual({ 'disclosure.total': 4, 'request.received': 7 });
});

test.each([
  ['a label', '收到申请数', 1],
  ['another word', '第一页', 0],
])('a number beside %s that nothing reads', (_what, word, found) => {
  expect(looseNumbers(linesOf([[word, '5'], ['以上']]))).toHaveLength(found);
});

const requests = (group: string) =>
  lines(
    '青石镇2022年政府信息公开工作年度报告',
    `申请人情况,,自然人,${group}`,
    ',,,商业企业,科研机构,社会公益组织,法律服务机构,其他,总计',
    '一、本年新收政府信息公开申请数量,,1,2,0,0,0,0,3',
    '三、本年度办理结果,（一）予以公开,1,2,0,0,0,0,3',
    ',（七）总计,1,4,0,0,0,0,5',
  );
const totals = [
  'application.new.total',
  'application.result.granted.total',
  'application.result.total.total',
] as const;

test('总计 behind the applicants of a heading that goes on over blanks is the total, of 总计 too', async () => {
  const cells = cellsOf(await draftOf(requests('法人或其他组织,,,,,')));
  expect(totals.map((id) => cells[id])).toEqual([3, 3, 5]);
});

test('总计 printed below 法人或其他组织 is asked about, the total first', async () => {
  const group = Array.from({ length: 6 }, () => '法人或其他组织').join();
  const { unplaced } = await draftOf(requests(group));
  expect(unplaced.map(({ candidates: [first] }) => first)).toEqual(totals);
});

test('（七）总计 over applicants is the row of that number, no sum of units', async () => {
  const draft = await draftOf(
    lines(
      '示例县2022年汇总表',
      '单位名称,第二十条第（六）项,（七）总计,（七）总计',
      ',行政强制,自然人,总计',
      ',本年处理决定数量,,',
      '青石镇,17,3,11',
      '花桥镇,5,2,20',
    ),
  );
  expect(cellsOf(draft)).toEqual({
    'coercion.decisions': 17,
    'application.result.total.natural': 3,
    'application.result.total.total': 11,
  });
});
