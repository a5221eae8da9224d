import { expect, test } from 'vitest';
import type { IndicatorId } from '#domain/forms/index.ts';
import { evidenceOf } from '#ingest/evidence.ts';
import { encode } from '../../scripts/samples/encode.ts';
import { draftOf, lines } from './reading.ts';

async function find(
  content: string | Uint8Array,
  report: number,
  indicator: IndicatorId,
  name = 'a.csv',
  keep = true,
) {
  const draft = await draftOf(content, { name });
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return evidenceOf(draft.file, keep ? bytes : null, {
    indicator,
    place: draft.table.place[report] ?? 0,
    cellRow: draft.table.cellRows?.get(indicator)?.[report] ?? null,
  });
}

const three = lines(
  '东岭乡2017年度统计表,,',
  '统计指标,单位,统计数',
  '（一）主动公开政府信息数,条,31',
  '其中：主动公开规范性文件数,条, ２ ',
  '（一）收到申请数,件,0',
);

test('three columns in GBK: row, column, printed text and the lines around', async () => {
  expect(await find(encode(three, 'gb18030'), 0, 'disclosure.normative_public')).toMatchObject({
    file: 'a.csv',
    path: 'a.csv',
    at: { kind: 'cell', row: 4, column: 3 },
    label: '其中：主动公开规范性文件数',
    text: ' ２ ',
    around: [
      '统计指标  单位  统计数',
      '（一）主动公开政府信息数  条  31',
      '其中：主动公开规范性文件数  条   ２ ',
      '（一）收到申请数  件  0',
    ],
  });
});

test('without the bytes place and label remain', async () => {
  expect(await find(three, 0, 'request.received', 'a.csv', false)).toMatchObject({
    at: { kind: 'cell', row: 5, column: 3 },
    label: '（一）收到申请数',
    text: null,
    around: [],
  });
});

test('wide: the row of the report, the column of the indicator, and what stands beside it', async () => {
  const heads = Array.from({ length: 12 }, (_, i) => `备用${i}`);
  const text = lines(
    ['单位名称', '年度', ...heads, '收到申请数', '当面申请数'].join(','),
    ['东岭乡', '2017', ...heads.map(() => 'x'), '7', '5'].join(','),
  );
  const found = await find(text, 0, 'request.received');
  expect(found).toMatchObject({ at: { row: 2, column: 15 }, text: '7', label: '收到申请数' });
  expect(found?.around[1]).toBe('东岭乡  2017  …  x  x  7  5');
});

test('roll-up: the column of the unit', async () => {
  const text = lines(
    '统计指标,单位,东岭乡,西沟镇',
    '（一）收到申请数,件,7,8',
    '1.当面申请数,件,5,6',
  );
  expect(await find(text, 1, 'request.received.in_person')).toMatchObject({
    at: { row: 3, column: 4 },
    text: '6',
  });
});

test.each([
  ['of two reports', ['西沟镇,2017,收到申请数,8'], 1, 3, '8'],
  ['of one report', ['东岭乡,2017,当面申请数,5', '东岭乡,2017,传真申请数,2'], 0, 2, '7'],
  ['with two rows a report', ['西沟镇,2017,当面申请数,5', '西沟镇,2017,收到申请数,8'], 1, 4, '8'],
])('long, %s: the row of the cell', async (_name, more, report, row, text) => {
  const file = lines('单位名称,年度,指标,数值', '东岭乡,2017,收到申请数,7', ...more);
  expect(await find(file, report, 'request.received')).toMatchObject({
    at: { row, column: 4 },
    text,
  });
});

test('years side by side: the row of the label in the column of unit and year', async () => {
  const text = lines(
    '统计指标,单位,东岭乡,,西沟镇,',
    ',,2016年,2017年,2016年,2017年',
    '（一）收到申请数,件,1,2,3,4',
    '1.当面申请数,件,5,6,7,8',
  );
  expect(await find(text, 2, 'request.received.in_person')).toMatchObject({
    at: { row: 4, column: 5 },
    text: '7',
  });
});

test('a wide table with two years in a row: the column of the year', async () => {
  const text = lines(
    '单位,收到申请数,,当面申请数,',
    ',2016年,2017年,2016年,2017年',
    '东岭乡,1,2,3,4',
    '西沟镇,5,6,7,8',
  );
  expect(await find(text, 3, 'request.received.in_person')).toMatchObject({
    at: { row: 4, column: 5 },
    text: '8',
  });
});

test('three columns without a title: the column of the values', async () => {
  const text = lines('统计指标,单位,统计数', '主动公开政府信息数,条,31', '收到申请数,件,2');
  expect(await find(text, 0, 'request.received')).toMatchObject({
    at: { row: 3, column: 3 },
    text: '2',
  });
});

test('stacked tables: the row of the cell in the column of the report', async () => {
  const table = (name: string, n: number) => [
    `${name}2017年度统计表,,`,
    '统计指标,单位,统计数',
    `主动公开政府信息数,条,${n}`,
    '主动公开规范性文件数,条,0',
  ];
  expect(
    await find(lines(...table('东岭乡', 5), ...table('西沟镇', 6)), 1, 'disclosure.total'),
  ).toMatchObject({
    at: { row: 7, column: 3 },
    text: '6',
  });
});

test('rows are counted with quoted line breaks as one', async () => {
  const text =
    '统计指标,单位,统计数\r\n"主动公开政府\r\n信息数",条,31\r\n主动公开规范性文件数,条,2\r\n';
  expect(await find(text, 0, 'disclosure.normative_public')).toMatchObject({
    at: { row: 3 },
    text: '2',
  });
});

const item = (n: unknown) => ({
  authority: '东岭乡',
  year: 2017,
  values: { 'disclosure.total': 1, 'request/x': null, 收到申请数: n },
});

test.each([
  ['one report', JSON.stringify(item('8件')), '/values/收到申请数', 0],
  [
    'an array',
    JSON.stringify([item(7), { ...item('8件'), year: 2018 }]),
    '/1/values/收到申请数',
    1,
  ],
  [
    'lines',
    `${JSON.stringify(item(7))}\n\n${JSON.stringify({ ...item('8件'), year: 2018 })}\n`,
    '/1/values/收到申请数',
    1,
  ],
  [
    'flat keys',
    JSON.stringify({ authority: '东岭乡', year: 2017, 收到申请数: '8件' }),
    '/收到申请数',
    0,
  ],
  [
    'rows of 指标 and 数值',
    JSON.stringify([
      { 单位: '东岭乡', 年度: 2017, 指标: '主动公开政府信息数', 数值: 3 },
      { 单位: '东岭乡', 年度: 2017, 指标: '收到申请数', 数值: '8件' },
    ]),
    '/1/数值',
    0,
  ],
  [
    'another key than in the first item',
    JSON.stringify([
      item(7),
      { authority: '东岭乡', year: 2018, values: { 'request.received': '8件' } },
    ]),
    '/1/values/request.received',
    1,
  ],
  [
    'lists below their heads',
    JSON.stringify({ columns: ['单位', '年度', '收到申请数'], rows: [['东岭乡', 2017, '8件']] }),
    '/rows/0/2',
    0,
  ],
  [
    'nested by unit and year',
    JSON.stringify({
      石门县: { 东岭乡: { 2017: { 收到申请数: 7 } }, 西沟镇: { 2017: { 收到申请数: '8件' } } },
    }),
    '/石门县/西沟镇/2017/收到申请数',
    1,
  ],
])('JSON, %s: a pointer and the value as it stands', async (_name, text, pointer, report) => {
  expect(await find(text, report, 'request.received', 'a.json')).toMatchObject({
    at: { kind: 'json', pointer },
    text: '8件',
  });
});

test('JSON without its bytes still has its label', async () => {
  expect(
    await find(JSON.stringify([item(7)]), 0, 'request.received', 'a.json', false),
  ).toMatchObject({
    at: { kind: 'json' },
    label: '收到申请数',
    text: null,
  });
});

test('an indicator that the file does not have has no place', async () => {
  expect(await find(three, 0, 'org.budget')).toBeNull();
});
