import { expect, test } from 'vitest';
import { forms } from '#domain/forms/index.ts';
import { blankFormCsv } from '#export/blankForm.ts';
import { encodeGbk } from '../../scripts/samples/encode.ts';
import { sampleCounty, sampleRoster } from '../../scripts/samples/county.ts';
import { cellsOf, codesOf, draftOf, reportsOf } from './reading.ts';

test.each([
  ['东岭乡', '石门县'],
  ['河东街道', '白云区'],
  ['东塔镇', '灵武市'],
  ['城区街道', '石门县'],
  ['乌兰苏木', '红沙旗'],
  ['市中街道', '石门县'],
  ['东岭乡', '石门'],
])('the blank form of %s, %s comes back without a question', async (authority, county) => {
  const draft = await draftOf(blankFormCsv(authority, county, 2017), { name: '空表.csv' });
  expect(reportsOf(draft)).toEqual([[authority, county, 2017]]);
  expect(draft).toMatchObject({
    identity: 'stated',
    matched: 58,
    blanks: 58,
    unplaced: [],
    unreadCount: 0,
    file: { layout: 'blankForm' },
  });
  expect(codesOf(draft)).toEqual([]);
});

test.each([
  ['青石镇', '示例县', '吴忠市'],
  ['青石镇', '示例县', '示例自治州'],
  ['市中街道', '市中区', '济南市'],
  ['东塔镇', '灵武市', '银川市'],
  ['旗下营镇', '卓资县', '乌兰察布市'],
  ['红旗农场', '前旗', '示例盟'],
  ['东岭乡', '石门县', '示例地区'],
])('the blank form of %s, %s says its prefecture %s', async (authority, county, prefecture) => {
  const draft = await draftOf(blankFormCsv(authority, county, 2017, prefecture));
  expect(draft.table.authorities).toMatchObject([{ name: authority, county, prefecture }]);
  expect(draft.identity).toBe('stated');
});

test('every unit of a roster gets a form that comes back as itself', async () => {
  for (const { authority, county } of sampleRoster()) {
    expect(county).toBe(sampleCounty.county);
    const draft = await draftOf(blankFormCsv(authority, county, 2018));
    expect(reportsOf(draft)).toEqual([[authority, county, 2018]]);
  }
});

test('filled in and saved by Excel as GBK it is read whole', async () => {
  let n = 0;
  const filled = blankFormCsv('东岭乡', '石门县', 2017)
    .slice(1)
    .replace(/^([^,\r\n]*,[条件次篇个人万元]+,)$/gm, (row) => `${row}${n++}`);
  const draft = await draftOf(encodeGbk(filled));
  expect(draft.identity).toBe('stated');
  expect(Object.values(cellsOf(draft))).toEqual(forms.s2014.indicators.map((_, i) => i));
});

test('a file name that contradicts the form makes it a question', async () => {
  const draft = await draftOf(blankFormCsv('东岭乡', '石门县', 2017), {
    name: '东岭乡2018年.csv',
  });
  expect(draft.identity).toBe('proposed');
});

test('a title line of the user’s own with 填报单位 below stays a proposal', async () => {
  const text = blankFormCsv('东岭乡', '石门县', 2017).replace(
    '政府信息公开情况统计表',
    '2017年统计表',
  );
  expect((await draftOf(text)).identity).toBe('proposed');
});

test.each([
  [2020, 'm2019'],
  [2024, 'm2021'],
] as const)('the blank form of %i comes back as %s without a question', async (year, form) => {
  const draft = await draftOf(blankFormCsv('花桥镇', '示例县', year), { name: '空表.csv' });
  expect(draft.table.form).toBe(form);
  expect(draft).toMatchObject({ identity: 'stated', unplaced: [], unread: [], unreadTables: [] });
  expect(reportsOf(draft)).toEqual([['花桥镇', '示例县', year]]);
});

test('a blank form of 2021 that was filled in gives its numbers', async () => {
  const filled = blankFormCsv('花桥镇', '示例县', 2024)
    .replace('规章,,,', '规章,0,0,0')
    .replace(/\r\n,{14}\r\n$/, '\r\n0,0,0,0,0,0,0,0,0,0,0,1,0,1,2\r\n')
    .replace(
      '一、本年新收政府信息公开申请数量,,,,,,,,',
      '一、本年新收政府信息公开申请数量,,3,1,0,0,0,0,4',
    );
  const read = cellsOf(await draftOf(filled));
  expect(read['rules.issued']).toBe(0);
  expect(read['application.new.natural']).toBe(3);
  expect(read['application.new.total']).toBe(4);
  expect(read['application.carried_in.total']).toBe(null);
  expect(read['lawsuit_after_review.total']).toBe(2);
});

test('a table of disputes without any number is blank, not missing', async () => {
  const groups = ['未经复议直接起诉', '复议后起诉'];
  const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const cells = (texts: readonly string[], span: string) =>
    texts.map((text) => `<td ${span}>${text}</td>`).join('');
  const rows = [
    `${cells(['行政复议'], 'colspan="5"')}${cells(['行政诉讼'], 'colspan="10"')}`,
    `${cells(results, 'rowspan="2"')}${cells(groups, 'colspan="5"')}`,
    cells([...results, ...results], ''),
    cells(
      Array.from({ length: 15 }, () => ''),
      '',
    ),
  ];
  const table = `<table>${rows.map((row) => `<tr>${row}</tr>`).join('')}</table>`;
  const page = `<p>青石镇2022年政府信息公开工作年度报告</p>${table}`;
  const read = Object.values(cellsOf(await draftOf(page, { name: '年报.html' })));
  expect(read).toEqual(Array.from({ length: 15 }, () => null));
});
