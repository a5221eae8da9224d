import { expect, test } from 'vitest';
import { cellsOf, codesOf, draftOf, outcomeOf, outcomesOf, reportsOf } from './reading.ts';

const name = 'a.json';
const json = (value: unknown) => JSON.stringify(value);
const one = {
  authority: '东岭乡',
  county: '石门县',
  year: 2017,
  values: { 'disclosure.total': 31, 'request.received': null },
};

test.each([
  ['one report', json(one), 'jsonReport'],
  ['an array of one', json([one]), 'jsonArray'],
  ['JSON Lines', `${json(one)}\n${json({ ...one, year: 2018 })}\n`, 'jsonArray'],
  [
    'labels as keys',
    json({ ...one, values: { 主动公开政府信息数: 31, 收到申请数: null } }),
    'jsonReport',
  ],
  [
    'paths as keys',
    json({ ...one, values: { '主动公开/主动公开政府信息数': 31, '依申请公开/收到申请数': null } }),
    'jsonReport',
  ],
  [
    'one key per indicator',
    json({
      单位: '东岭乡',
      县: '石门县',
      年度: '2017年度',
      'disclosure.total': 31,
      收到申请数: null,
    }),
    'jsonReport',
  ],
  [
    'numbers as text',
    json({ ...one, values: { 'disclosure.total': ' 31 ', 'request.received': '—' } }),
    'jsonReport',
  ],
  [
    'the name in full',
    json({ ...one, county: undefined, authority: '石门县东岭乡人民政府' }),
    'jsonReport',
  ],
  ['the key township', json({ ...one, authority: undefined, township: '东岭乡' }), 'jsonReport'],
  ['a byte order mark and white space', `\ufeff\n ${json(one)}`, 'jsonReport'],
])('JSON is read: %s', async (_name, text, layout) => {
  const draft = await draftOf(text, { name });
  expect(reportsOf(draft)[0]).toEqual(['东岭乡', '石门县', 2017]);
  expect(cellsOf(draft)).toEqual({ 'disclosure.total': 31, 'request.received': null });
  expect(draft).toMatchObject({
    identity: 'stated',
    unplaced: [],
    identities: [],
    file: { kind: 'json', layout, axis: 'row' },
  });
});

test('a key that is not there is a missing row, not a blank', async () => {
  const draft = await draftOf(
    json([one, { ...one, year: 2018, values: { 'disclosure.total': 0 } }]),
    { name },
  );
  expect(cellsOf(draft, 1)).toEqual({ 'disclosure.total': 0 });
});

test.each([
  [true, 'cell.unreadable'],
  [false, 'cell.unreadable'],
  [{}, 'cell.unreadable'],
  [[], 'cell.unreadable'],
  [[3], 'cell.unreadable'],
  [[3, 4], 'cell.twoNumbers'],
  [-3, 'cell.negative'],
  [2.5, 'cell.decimal'],
  ['12/3', 'cell.twoNumbers'],
])('the count %j is not read', async (value, code) => {
  const draft = await draftOf(
    json({ ...one, values: { 'disclosure.total': value, 'request.received': 1 } }),
    { name },
  );
  expect(cellsOf(draft)).toEqual({ 'disclosure.total': 'ambiguous', 'request.received': 1 });
  expect(draft.unread).toMatchObject([{ problem: { code } }]);
});

test('amounts under ids are in 万元, under labels a large one asks', async () => {
  expect(
    cellsOf(await draftOf(json({ ...one, values: { 'org.budget': 8040 } }), { name })),
  ).toEqual({ 'org.budget': 8040 });
  const draft = await draftOf(json({ ...one, values: { 政府信息公开专项经费: 8040 } }), { name });
  expect(cellsOf(draft)).toEqual({ 'org.budget': 'unitUnknown' });
});

test('an unknown key is asked about and kept', async () => {
  const draft = await draftOf(json({ ...one, values: { ...one.values, 抖音条数合并: 7 } }), {
    name,
  });
  expect(draft.unplaced).toMatchObject([{ key: 'label 抖音条数合并', examples: ['7'] }]);
  expect(draft.local).toEqual([{ report: 0, label: '抖音条数合并', text: '7' }]);
});

test('what an item does not say itself is proposed from the file name', async () => {
  const draft = await draftOf(json({ values: one.values }), { name: '东岭乡2017年年报.json' });
  expect(reportsOf(draft)).toEqual([['东岭乡', null, 2017]]);
  expect(draft.identity).toBe('proposed');
});

test('合计 is no report', async () => {
  const draft = await draftOf(json([one, { ...one, authority: '合计' }]), { name });
  expect(reportsOf(draft)).toHaveLength(1);
});

test('items of several forms are told apart by their keys', async () => {
  const later = {
    authority: '东岭乡',
    year: 2021,
    values: { 'rules.in_force': 1, 'review.total': 0 },
  };
  const outcomes = await outcomesOf(json([one, later]), { name });
  const drafts = outcomes.flatMap((o) => (o.kind === 'draft' ? [o.draft] : []));
  expect(drafts.map((d) => d.table.form)).toEqual(['s2014', 'm2021']);
  expect(cellsOf(drafts[1]!)).toEqual({ 'rules.in_force': 1, 'review.total': 0 });
});

test.each([
  ['cut off', '{"authority":"东岭乡","values":{', 'file.json.syntax'],
  ['a bad line', `${json(one)}\n{"authority":`, 'file.json.syntax'],
  ['an empty array', '[]', 'file.empty'],
  [
    'two townships under one key',
    '{"石门县":{"城关镇":{"2017":{"收到申请数":3}},\n"城关镇":{"2017":{"收到申请数":5}}}}',
    'file.json.twice',
  ],
  [
    'two values under one key, one of them escaped',
    '[{"单位":"东岭乡","年度":2017,"收到申请数":3,"\\u6536到申请数":5}]',
    'file.json.twice',
  ],
  ['numbers alone', '[1,2,3]', 'file.json.shape'],
  ['no values', '{"authority":"东岭乡","year":2017}', 'file.json.shape'],
])('JSON that is %s is refused with the reason', async (_name, text, code) => {
  expect(await outcomeOf(text, { name })).toMatchObject({ kind: 'refused', problem: { code } });
});

test('names of JavaScript’s own in keys do no harm', async () => {
  const text =
    '{"authority":"东岭乡","year":2017,"values":{"__proto__":5,"constructor":6,"disclosure.total":31}}';
  expect(cellsOf(await draftOf(text, { name }))).toEqual({ 'disclosure.total': 31 });
});

test('a backup of this program is recognised, however large its records', async () => {
  const text = '{"kind":"gongkai-lens-backup","version":1,"records":{}}';
  const bytes = new TextEncoder().encode(text);
  expect(await outcomeOf(text, { name })).toEqual({ kind: 'backup', bytes });
});

test('an item of a quarter is no report', async () => {
  const items = ['一季度', null].map((quarter) => ({
    township: '东岭乡',
    year: 2017,
    quarter,
    收到申请数: 3,
  }));
  const draft = await draftOf(JSON.stringify(items), { name: 'a.json' });
  expect(reportsOf(draft)).toEqual([['东岭乡', null, 2017]]);
  expect(codesOf(draft)).toEqual(['row.period']);
});

const counts = { 青石镇: 31, 云溪镇: 8 };
test.each([
  [
    'county, unit and year',
    { 石门县: { 青石镇: { 2017: { 收到申请数: 31 } }, 云溪镇: { 2017: { 收到申请数: 8 } } } },
  ],
  [
    'year and unit',
    { 石门县: { '2017年': { 青石镇: { 收到申请数: 31 }, 云溪镇: { 收到申请数: 8 } } } },
  ],
  ['unit and indicator', { county: '石门县', 年度: 2017, 数据: { 收到申请数: counts } }],
  [
    'rows with Chinese keys',
    Object.entries(counts).map(([单位名称, 数值]) => ({
      县: '石门县',
      单位名称,
      年度: 2017,
      指标: '收到申请数',
      数值,
    })),
  ],
  [
    'values with their units',
    Object.entries(counts).map(([乡镇, n]) => ({
      县: '石门县',
      乡镇,
      年度: '2017',
      收到申请数: `${n}件`,
    })),
  ],
  [
    'lists of lists',
    [
      ['县', '乡镇', '年度', '收到申请数'],
      ['石门县', '青石镇', 2017, 31],
      ['石门县', '云溪镇', 2017, 8],
    ],
  ],
])('JSON nested by %s is read', async (_name, value) => {
  const draft = await draftOf(json(value), { name });
  expect(reportsOf(draft)).toEqual([
    ['青石镇', '石门县', 2017],
    ['云溪镇', '石门县', 2017],
  ]);
  expect([0, 1].map((r) => cellsOf(draft, r))).toEqual([
    { 'request.received': 31 },
    { 'request.received': 8 },
  ]);
});

const heads = ['单位', '主动公开政府信息数', '收到申请数'];
const rows = [
  ['东岭乡', 31, null],
  ['西沟镇', 9, 2],
];
test.each([
  ['heads beside rows', { title: '石门县2017年情况', columns: heads, rows }],
  ['heads in the rows', { 年度: 2017, 县: '石门县', 数据: [heads, ...rows] }],
])('a table in lists under the keys of an object: %s', async (_what, value) => {
  const draft = await draftOf(json(value), { name });
  expect(reportsOf(draft)).toEqual([
    ['东岭乡', '石门县', 2017],
    ['西沟镇', '石门县', 2017],
  ]);
  expect(cellsOf(draft, 0)).toEqual({ 'disclosure.total': 31, 'request.received': null });
  expect(cellsOf(draft, 1)).toEqual({ 'disclosure.total': 9, 'request.received': 2 });
});

test('heads of another length than the rows are no heads of them', async () => {
  const value = { title: '石门县2017年情况', columns: heads.slice(1), rows };
  expect((await outcomeOf(json(value), { name })).kind).toBe('refused');
});

test.each([
  [
    '单位 over a list',
    { 县区: '石门县', 年报: [{ 年度: 2017, 单位: [{ 名称: '东岭乡', 收到申请数: 5 }] }] },
  ],
  [
    '年度 over years, 乡镇 over units',
    { 县区: '石门县', 年度: { 2017: { 乡镇: { 东岭乡: { 收到申请数: 5 } } } } },
  ],
  [
    'groups of indicators',
    { 石门县: { 年度: 2017, 单位: [{ 乡镇: '东岭乡', 依申请公开情况: { 收到申请数: '5件' } }] } },
  ],
])('head words over lists and objects are no names: %s', async (_, value) => {
  const draft = await draftOf(json(value), { name });
  expect(reportsOf(draft)).toEqual([['东岭乡', '石门县', 2017]]);
  expect(cellsOf(draft)).toEqual({ 'request.received': 5 });
});
