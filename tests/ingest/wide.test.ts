import { expect, test } from 'vitest';
import { cellsOf, codesOf, draftOf, lines, outcomesOf, reportsOf } from './reading.ts';

const values = { 'disclosure.total': 31, 'request.received': 0 };

test.each([
  ['ids', 'authority,county,year,disclosure.total,request.received'],
  ['the English head township', 'township,county,year,disclosure.total,request.received'],
  [
    'official labels',
    '单位名称,县区,年度,（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）,（一）收到申请数',
  ],
  ['bare labels', '乡镇,县,年份,主动公开政府信息数,收到申请数'],
  ['labels with their path', '单位,区县,年度,主动公开/主动公开政府信息数,依申请公开/收到申请数'],
  [
    'paths with another sign',
    '乡镇街道,县（市、区）,报告年度,主动公开情况>主动公开政府信息数,依申请公开情况>收到申请数',
  ],
  ['aliases', '填报单位,县,年度,主动公开政府信息总数,收到申请数'],
  ['units behind the labels', '填报单位,县,年度,主动公开政府信息数（条）,收到申请数(件)'],
  ['full-width and spaced heads', '单 位 名 称,县 区,年 度,主动公开　政府信息数,收到申请数'],
])('a wide table is read with %s as heads', async (_name, head) => {
  const draft = await draftOf(lines(head, '东岭乡,石门县,2017,31,0', '西沟镇,石门县,2018,,4'));
  expect(reportsOf(draft)).toEqual([
    ['东岭乡', '石门县', 2017],
    ['西沟镇', '石门县', 2018],
  ]);
  expect(cellsOf(draft)).toEqual(values);
  expect(cellsOf(draft, 1)).toEqual({ 'disclosure.total': null, 'request.received': 4 });
  expect(draft).toMatchObject({
    identity: 'stated',
    unplaced: [],
    matched: 2,
    blanks: 1,
    zeros: 1,
  });
});

test('two head rows with merged cells: the upper head tells equal labels apart', async () => {
  const draft = await draftOf(
    lines(
      ',,行政复议,,行政诉讼,',
      '单位名称,年度,被依法纠错数,其他情形数,被依法纠错数,其他情形数',
      '东岭乡,2017,1,2,3,4',
    ),
  );
  expect(cellsOf(draft)).toEqual({
    'reconsideration.corrected': 1,
    'reconsideration.other': 2,
    'litigation.corrected': 3,
    'litigation.other': 4,
  });
});

test('a row of ids above a row of labels is one head', async () => {
  const draft = await draftOf(
    lines('authority,year,disclosure.total', '单位,年度,主动公开政府信息数', '东岭乡,2017,31'),
  );
  expect(reportsOf(draft)).toEqual([['东岭乡', null, 2017]]);
});

test('title lines above give what the rows do not say, notes below give nothing', async () => {
  const draft = await draftOf(
    lines(
      '石门县2017年度政府信息公开情况,,',
      '单位名称,主动公开政府信息数,收到申请数',
      '东岭乡,31,0',
      '制表人：李某,,',
      '注：截至2018年1月,,',
    ),
  );
  expect(reportsOf(draft)).toEqual([['东岭乡', '石门县', 2017]]);
  expect(draft.identity).toBe('proposed');
});

test('the head printed again and blank lines are no reports', async () => {
  const head = '单位名称,年度,主动公开政府信息数,收到申请数';
  const draft = await draftOf(lines(head, '东岭乡,2017,31,0', '', ',,,', head, '西沟镇,2017,8,1'));
  expect(reportsOf(draft).map(([name]) => name)).toEqual(['东岭乡', '西沟镇']);
});

test.each(['合计', '小计', '全县', '平均', '占比', '排名', '总 计', '合计：'])(
  '%s is never an authority',
  async (word) => {
    const draft = await draftOf(
      lines('单位名称,年度,主动公开政府信息数', '东岭乡,2017,31', '西沟镇,2017,9', `${word},,40`),
    );
    expect(reportsOf(draft).map(([name]) => name)).toEqual(['东岭乡', '西沟镇']);
    expect(codesOf(draft)).toEqual(['row.sums']);
  },
);

test.each(['合计', '占比', '排名', '平均'])('%s is never an indicator', async (word) => {
  const draft = await draftOf(
    lines(`单位名称,年度,主动公开政府信息数,${word}`, '东岭乡,2017,31,99'),
  );
  expect(cellsOf(draft)).toEqual({ 'disclosure.total': 31 });
  expect([draft.unplaced, draft.local]).toEqual([[], []]);
});

test('a total that differs from its parts is a notice and changes nothing', async () => {
  const draft = await draftOf(
    lines('单位名称,年度,收到申请数', '东岭乡,2017,3', '西沟镇,2017,4', '合计,2017,8'),
  );
  expect(draft.problems).toMatchObject([
    {
      code: 'row.total.differs',
      params: { row: 4, label: '合计', indicator: '（一）收到申请数', text: '8', sum: 7 },
    },
    { code: 'row.sums' },
  ]);
});

test.each([
  ['a blank', ['西沟镇,2017,5,'], ['row.sums']],
  ['a unit that did not report', ['西沟镇,2017,,'], ['row.sums', 'row.notReported']],
])('a total over %s is not called wrong', async (_name, rows, codes) => {
  const draft = await draftOf(
    lines(
      '单位名称,年度,主动公开政府信息数,收到申请数',
      '东岭乡,2017,1,3',
      ...rows,
      '合计,2017,6,8',
    ),
  );
  expect(codesOf(draft)).toEqual(codes);
});

test('printed sums are kept with the reports that they cover', async () => {
  const draft = await draftOf(
    lines('单位名称,年度,收到申请数', '东岭乡,2017,3', '西沟镇,2017,4', '镇小计,2017,7'),
  );
  expect(draft.sums).toEqual([
    {
      label: '镇小计',
      indicator: 'request.received',
      text: '7',
      row: 4,
      column: 3,
      covers: [0, 1],
    },
  ]);
});

test('a unit that is listed with blanks alone, or as 未报, has no report', async () => {
  const draft = await draftOf(
    lines(
      '单位名称,年度,主动公开政府信息数,收到申请数',
      '东岭乡,2017,31,3',
      '西沟镇,2017,,',
      '南坪镇,2017,未报,未报',
      '西沟镇,2018,,',
    ),
  );
  expect(reportsOf(draft).map(([name]) => name)).toEqual(['东岭乡']);
  expect(draft.notReported.map(({ row, name }) => [row, name])).toEqual([
    [3, '西沟镇'],
    [4, '南坪镇'],
    [5, '西沟镇'],
  ]);
  expect(draft.problems).toEqual([
    { code: 'row.notReported', params: { units: '西沟镇 2017、西沟镇 2018' } },
    { code: 'row.saysNotReported', params: { units: '南坪镇 2017', text: '未报' } },
  ]);
});

test('小计 sums its own group, 乡镇 and 街道 are heads of groups', async () => {
  const draft = await draftOf(
    lines(
      '单位名称,年度,收到申请数',
      '乡镇,,',
      '东岭乡,2017,3',
      '小计,,3',
      '街道,,',
      '河东街道,2017,4',
      '小计,,5',
      '合计,,7',
    ),
  );
  expect(reportsOf(draft).map(([name]) => name)).toEqual(['东岭乡', '河东街道']);
  expect(draft.problems.map(({ params }) => params['row'])).toEqual([7, undefined]);
});

test.each([
  [
    'a label that fits two rows',
    '被依法纠错数',
    'several',
    ['reconsideration.corrected', 'litigation.corrected'],
  ],
  ['one character off', '收到申请敉', 'similar', ['request.received']],
  ['a label of its own', '村级财务收支笔次', 'none', []],
])(
  '%s is a question with the likeliest first, never an answer',
  async (_name, label, why, first) => {
    const draft = await draftOf(
      lines(`单位名称,年度,主动公开政府信息数,${label}`, '东岭乡,2017,31,5'),
    );
    expect(cellsOf(draft)).toEqual({ 'disclosure.total': 31 });
    const [asked] = draft.unplaced;
    expect(asked).toMatchObject({ key: `label ${label}`, label, why, examples: ['5'] });
    expect(asked?.candidates.slice(0, first.length)).toEqual(first);
    expect(draft.local).toEqual([{ report: 0, label, text: '5' }]);
  },
);

test.each([
  ['placed', 'request.received', { 'disclosure.total': 31, 'request.received': 5 }, 0],
  ['kept by its label', 'local', { 'disclosure.total': 31 }, 1],
  ['left out', 'leaveOut', { 'disclosure.total': 31 }, 0],
] as const)(
  'a column that the user has %s is no question any more',
  async (_name, answer, read, local) => {
    const draft = await draftOf(
      lines('单位名称,年度,主动公开政府信息数,申请', '东岭乡,2017,31,5'),
      {
        answers: { places: new Map([['label 申请', answer]]) },
      },
    );
    expect(cellsOf(draft)).toEqual(read);
    expect(draft.unplaced).toEqual([]);
    expect(draft.local).toHaveLength(local);
  },
);

test('two columns of one indicator are questions, each by its letter', async () => {
  const text = lines(
    '单位名称,年度,收到申请数,主动公开政府信息数,收到申请数',
    '东岭乡,2017,1,31,2',
  );
  const draft = await draftOf(text);
  expect(cellsOf(draft)).toEqual({ 'disclosure.total': 31 });
  const keys = draft.unplaced.map(({ key }) => key);
  expect(keys).toEqual(['label 收到申请数 (C)', 'label 收到申请数 (E)']);
  const [first = '', second = ''] = keys;
  const places = new Map([
    [first, 'leaveOut'],
    [second, 'request.received'],
  ] as const);
  const answered = await draftOf(text, { answers: { places } });
  expect(cellsOf(answered)).toEqual({ 'disclosure.total': 31, 'request.received': 2 });
  expect(answered.unplaced).toEqual([]);
});

test('a column without a head asks under its letter', async () => {
  const draft = await draftOf(
    lines('单位名称,年度,,主动公开政府信息数', '东岭乡,2017,5,31', '西沟镇,2017,4,8'),
  );
  expect([cellsOf(draft), cellsOf(draft, 1)]).toEqual([
    { 'disclosure.total': 31 },
    { 'disclosure.total': 8 },
  ]);
  expect(draft.unplaced).toMatchObject([{ key: 'label C', examples: ['5', '4'] }]);
});

test('a row with a number right of the last head is left out and told, the others are read', async () => {
  const draft = await draftOf(
    lines(
      '单位名称,年度,主动公开政府信息数,',
      '东岭乡,2017,31,5',
      '西沟镇,2017,8,',
      '南坪镇,2017,7,',
    ),
  );
  expect(reportsOf(draft).map(([name]) => name)).toEqual(['西沟镇', '南坪镇']);
  expect(codesOf(draft)).toHaveLength(1);
});

test('a row with too many or too few cells is left out and named', async () => {
  const draft = await draftOf(
    lines(
      '单位名称,年度,主动公开政府信息数,收到申请数',
      '东岭乡,2017,1,234,5',
      '西沟镇,2017,8',
      '南坪镇,2017,6,1',
    ),
  );
  expect(reportsOf(draft).map(([name]) => name)).toEqual(['南坪镇']);
  expect(draft.problems).toEqual([
    { code: 'row.irregular', params: { row: 2, cells: 5, head: 4, name: '东岭乡', numbers: 3 } },
    { code: 'row.irregular', params: { row: 3, cells: 3, head: 4, name: '西沟镇', numbers: 1 } },
  ]);
});

test('a bad cell leaves the rest of its row', async () => {
  const draft = await draftOf(
    lines('单位名称,年度,主动公开政府信息数,收到申请数', '东岭乡,2017,12(3),4'),
  );
  expect(cellsOf(draft)).toEqual({ 'disclosure.total': 'ambiguous', 'request.received': 4 });
  expect(draft.unread).toMatchObject([{ row: 2, column: 3, text: '12(3)' }]);
});

test.each([
  ['17年', 0],
  ['1017', 0],
  ['', 0],
  ['2017年度', 2017],
  ['２０１７', 2017],
  ["'2017", 2017],
  ['2017.0', 2017],
])('the year %o is read as %d', async (text, year) => {
  const draft = await draftOf(lines('单位名称,年度,收到申请数', `东岭乡,${text},1`), {
    name: '2016年.csv',
  });
  expect(reportsOf(draft)).toEqual([['东岭乡', null, year]]);
});

test('a row without a name is a report without a name, and said', async () => {
  const draft = await draftOf(lines('单位名称,年度,收到申请数', ',2017,1', '西沟镇,2017,2'));
  expect(reportsOf(draft)[0]).toEqual(['', null, 2017]);
  expect(draft).toMatchObject({ identity: 'proposed', problems: [{ code: 'name.missing' }] });
});

test('a unit and year that stand in two rows are one report; where they differ they are disputed', async () => {
  const draft = await draftOf(
    lines('单位名称,年度,收到申请数,当面申请数', '东岭乡,2017,1,1', '东岭乡人民政府,2017,2,1'),
  );
  expect(reportsOf(draft)).toEqual([['东岭乡', null, 2017]]);
  expect(cellsOf(draft)).toEqual({
    'request.received': 'disputed',
    'request.received.in_person': 1,
  });
  expect(draft.unread).toMatchObject([
    { row: 3, column: 3, text: '2', problem: { code: 'row.duplicate' } },
  ]);
  expect(draft.problems).toEqual([
    { code: 'report.twice', params: { authority: '东岭乡', year: 2017, place: 3, first: 2 } },
  ]);
});

test('names in full are read as short names with their county', async () => {
  const draft = await draftOf(
    lines('填报单位,年度,收到申请数', '石门县东岭乡人民政府,2017,1', '石门县河东街道办事处,2017,2'),
  );
  expect(reportsOf(draft)).toEqual([
    ['东岭乡', '石门县', 2017],
    ['河东街道', '石门县', 2017],
  ]);
});

test('codes are texts of 6, 9 or 12 digits; what a spreadsheet made of them is none', async () => {
  const draft = await draftOf(
    lines(
      '单位名称,区划代码,年度,收到申请数',
      '东岭乡,640425201000,2017,1',
      '西沟镇,6.40425E+11,2017,2',
    ),
  );
  expect(draft.table.authorities.map(({ code }) => code)).toEqual(['640425201000', null]);
});

test('rows that name their form are kept apart by it', async () => {
  const outcomes = await outcomesOf(
    lines(
      'authority,year,form,disclosure.total,application.new.total',
      '东岭乡,2018,s2014,31,',
      '东岭乡,2021,m2021,,4',
    ),
  );
  const drafts = outcomes.flatMap((o) => (o.kind === 'draft' ? [o.draft] : []));
  expect(drafts.map((d) => [d.table.form, reportsOf(d), cellsOf(d)])).toEqual([
    ['s2014', [['东岭乡', null, 2018]], { 'disclosure.total': 31 }],
    ['m2021', [['东岭乡', null, 2021]], { 'application.new.total': 4 }],
  ]);
});

test('two head rows of the form of 2021 name its cells', async () => {
  const draft = await draftOf(
    lines(
      '单位名称,年度,一、本年新收政府信息公开申请数量,,行政许可',
      ',,自然人,总计,处理决定数量',
      '东岭乡,2022,2,3,40',
    ),
  );
  expect(draft.table.form).toBe('m2021');
  expect(cellsOf(draft)).toEqual({
    'application.new.natural': 2,
    'application.new.total': 3,
    'licence.decisions': 40,
  });
});

test('a signed change is a number where the form has one', async () => {
  const draft = await draftOf(
    lines('authority,year,licence.items_prev,licence.items_change', '东岭乡,2020,12,-8'),
  );
  expect(cellsOf(draft)).toEqual({ 'licence.items_prev': 12, 'licence.items_change': -8 });
});

test('a column that is answered with an indicator of another column makes it disputed', async () => {
  const draft = await draftOf(lines('单位名称,年度,收到申请数,申请件', '东岭乡,2017,3,5'), {
    answers: { places: new Map([['label 申请件', 'request.received']]) },
  });
  expect(cellsOf(draft)).toEqual({ 'request.received': 'disputed' });
  expect(draft.unread).toMatchObject([{ text: '5', problem: { code: 'row.duplicate' } }]);
  expect(draft.problems).toEqual([]);
});

test('numbers under a heading of the form are kept by its label', async () => {
  const draft = await draftOf(lines('单位名称,年度,依申请公开情况,收到申请数', '东岭乡,2017,9,3'));
  expect(draft.local).toEqual([{ report: 0, label: '依申请公开情况', text: '9' }]);
});

test.each([
  ['季度', '一季度'],
  ['季度', '2'],
  ['月份', '12'],
  ['报告期', '2017年1-9月'],
  ['报告期', '上半年'],
])('a row whose %s is %s is left out, the row of the whole year stays', async (head, part) => {
  const draft = await draftOf(
    lines(
      `乡镇,年度,${head},收到申请数`,
      `东岭乡,2017,${part},3`,
      '东岭乡,2017,全年,9',
      '西沟镇,2017,1-12月,5',
      '双河镇,2017,,4',
    ),
  );
  expect([0, 1, 2].map((r) => cellsOf(draft, r))).toEqual([
    { 'request.received': 9 },
    { 'request.received': 5 },
    { 'request.received': 4 },
  ]);
  expect(draft.table.year.length).toBe(3);
  expect(draft.problems).toEqual([{ code: 'row.period', params: { place: 2, text: part } }]);
});

test('全县平均 and 街道小计 are no units, and a second row of heads is none either', async () => {
  const draft = await draftOf(
    lines(
      '乡镇,年度,收到申请数,备用',
      ',,,甲',
      '东岭乡,2017,3,1',
      '街道小计,2017,3,1',
      ',全县平均,3,1',
      '全县各乡镇合计,2017,3,1',
      '占全县比重,2017,3,1',
    ),
  );
  expect(reportsOf(draft)).toEqual([['东岭乡', null, 2017]]);
});

test('full-width quotes around cells are quotes', async () => {
  const draft = await draftOf(lines('“乡镇”,“年度”,“收到申请数”', '“东岭乡”,“2017”,“3”'));
  expect(reportsOf(draft)).toEqual([['东岭乡', null, 2017]]);
  expect(cellsOf(draft)).toEqual({ 'request.received': 3 });
});

test.each([
  [
    'a file whose last number has no line end',
    '东岭乡,2017,3\n西沟镇,2017,21',
    ['file.cut'],
    'file',
  ],
  ['one that ends with a line', '东岭乡,2017,3\n西沟镇,2017,21\n', [], 'file'],
  ['one that ends with a blank', '东岭乡,2017,3\n西沟镇,2017,', [], 'file'],
  ['a pasted text', '东岭乡,2017,3\n西沟镇,2017,21', [], 'paste'],
] as const)('%s may have been cut off, or not', async (_name, rows, codes, origin) => {
  const draft = await draftOf(`单位名称,年度,收到申请数\n${rows}`, { origin });
  expect(codesOf(draft).filter((code) => code === 'file.cut')).toEqual(codes);
});

test('the unit in a label stays when the user says what the label is', async () => {
  const text = lines('单位名称,年度,收到申请数,公开花费（元）', '东岭乡,2017,3,80400');
  const draft = await draftOf(text, {
    answers: { places: new Map([['label 公开花费（元）', 'org.budget']]) },
  });
  expect(cellsOf(draft)).toEqual({ 'request.received': 3, 'org.budget': 8.04 });
});

test('a row whose label the user has placed is blank where its cells are', async () => {
  const text = lines(
    '统计指标,单位,统计数',
    '主动公开政府信息数,条,31',
    '网上的,件,',
    '收到申请数,件,2',
  );
  const draft = await draftOf(text, {
    answers: { places: new Map([['label 网上的', 'request.received.online']]) },
  });
  expect(cellsOf(draft)).toEqual({
    'disclosure.total': 31,
    'request.received.online': null,
    'request.received': 2,
  });
});

test.each([
  ['a million blank lines before it', (table: string) => '\r\n'.repeat(1_000_000) + table],
  ['a million blank lines behind it', (table: string) => table + '\r\n'.repeat(1_000_000)],
  [
    'the separators of all columns of a sheet',
    (table: string) => table.replace(/\n/g, `${','.repeat(16_384)}\n`),
  ],
])('a table is read with %s', async (_name, made) => {
  const table = lines('单位,县,年度,主动公开政府信息数,收到申请数', '东岭乡,石门县,2017,31,0');
  const draft = await draftOf(made(`${table}\n`));
  expect(reportsOf(draft)).toEqual([['东岭乡', '石门县', 2017]]);
  expect(cellsOf(draft)).toEqual(values);
});

test('a table behind many blank lines is one of its own', async () => {
  const table = (unit: string) => lines('单位,年度,主动公开政府信息数', `${unit},2017,31`);
  const draft = await draftOf(`${table('东岭乡')}${'\n'.repeat(500)}${table('西沟镇')}`);
  expect(reportsOf(draft).map(([unit]) => unit)).toEqual(['东岭乡', '西沟镇']);
});
