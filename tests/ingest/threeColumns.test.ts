import { describe, expect, test } from 'vitest';
import { headsKey } from '#ingest/columnChoices.ts';
import { gridPlace } from '#domain/sourceFile.ts';
import { cellsOf, codesOf, draftOf, lines, outcomeOf, reportsOf } from './reading.ts';

const head = '统计指标,单位,统计数';
const few = [
  '一、主动公开情况,——,',
  '（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）,条,31',
  '其中：主动公开规范性文件数,条,2',
];
const values = { 'disclosure.total': 31, 'disclosure.normative_public': 2 };

test.each([
  ['head and rows alone', [head, ...few]],
  ['汇总数 over the values', ['统计指标,单位,汇总数', ...few]],
  ['no head at all', few],
  ['a title and a unit line above', ['东岭乡2017年度统计表,,', '填报单位：东岭乡,,', head, ...few]],
  [
    'signatures below',
    [head, ...few, '单位负责人：李某,审核人：,填报人：', '填报日期：2018年1月9日,,'],
  ],
  ['a note below', [head, ...few, '注：1条信息在3个渠道公开的计1条,,']],
  ['blank lines between', [head, few[0], ',,', '', few[1], '', few[2]]],
  ['the head printed again after a page break', [head, ...few.slice(0, 2), '', head, few[2]]],
  [
    'half-width brackets',
    [head, '(一)主动公开政府信息数(不同渠道和方式公开相同信息计1条),条,31', few[2]],
  ],
  [
    'spaces inside labels',
    [head, '"（一） 主动公开 政府信息数（不同渠道和方式公开相同信息计 1 条）",条,31', few[2]],
  ],
  ['no numbering', [head, '主动公开政府信息数,条,31', '主动公开规范性文件数,条,2']],
  [
    'a column of running numbers',
    ['序号,统计指标,单位,统计数', '1,主动公开政府信息数,条,31', '2,主动公开规范性文件数,条,2'],
  ],
  ['no unit column', ['统计指标,统计数', '主动公开政府信息数,31', '主动公开规范性文件数,2']],
  [
    'units behind the labels',
    ['统计指标,统计数', '主动公开政府信息数（条）,31', '主动公开规范性文件数（条）,2'],
  ],
  [
    'a column of remarks',
    [
      '统计指标,单位,统计数,备注',
      '主动公开政府信息数,条,31,比上年多3条',
      '主动公开规范性文件数,条,2,',
    ],
  ],
  ['a line break inside a label', [head, '"主动公开政府\n信息数",条,31', few[2]]],
  ['a label that goes on in the next row', [head, '主动公开政府,,', '信息数,条,31', few[2]]],
])('the official three columns are read with %s', async (_name, rows) => {
  const draft = await draftOf(lines(...rows.map(String)));
  expect(cellsOf(draft)).toEqual(values);
  expect(draft.unplaced).toEqual([]);
});

test('unit and year come from the title as proposals, with where they stand', async () => {
  const draft = await draftOf(lines('石门县东岭乡2017年度政府信息公开情况统计表,,', head, ...few));
  expect(reportsOf(draft)).toEqual([['东岭乡', '石门县', 2017]]);
  expect(draft.identity).toBe('proposed');
  expect(draft.identities[0]?.year).toEqual([
    { value: 2017, from: 'title', text: '石门县东岭乡2017年度政府信息公开情况统计表' },
  ]);
});

test('title and file name that disagree are both proposed', async () => {
  const draft = await draftOf(lines('东岭乡2017年度统计表,,', head, ...few), {
    name: '东岭乡2018年度统计表.csv',
  });
  expect(draft.identities[0]?.year.map((p) => [p.value, p.from])).toEqual(
    expect.arrayContaining([
      [2017, 'title'],
      [2018, 'fileName'],
    ]),
  );
  expect(reportsOf(draft)).toEqual([['东岭乡', null, 2017]]);
});

test('a folder named like a county is a proposal and never a reading', async () => {
  const draft = await draftOf(lines(head, ...few), {
    name: '东岭乡2017年.csv',
    path: '石门县/乡镇/东岭乡2017年.csv',
  });
  expect(reportsOf(draft)).toEqual([['东岭乡', null, 2017]]);
  expect(draft.shared.county).toEqual([{ value: '石门县', from: 'folder', text: '石门县' }]);
});

test('a day of signature is not the year of the report', async () => {
  const draft = await draftOf(
    lines('东岭乡政府信息公开情况统计表（2018年1月15日）,,', head, ...few),
  );
  expect(reportsOf(draft)).toEqual([['东岭乡', null, 0]]);
});

test('a file without a unit and a year leaves both open', async () => {
  const draft = await draftOf(lines(head, ...few));
  expect(reportsOf(draft)).toEqual([['', null, 0]]);
  expect(draft.identity).toBe('proposed');
});

test('cells that are dashes, empty or 无 are blank and never 0', async () => {
  const draft = await draftOf(
    lines(head, '主动公开政府信息数,条,——', '主动公开规范性文件数,条,', '制发规范性文件总数,件,无'),
  );
  expect(cellsOf(draft)).toEqual({
    'disclosure.total': null,
    'disclosure.normative_public': null,
    'disclosure.normative_issued': null,
  });
  expect([draft.blanks, draft.zeros]).toEqual([3, 0]);
});

test('one bad cell is listed with its place and the other rows stay', async () => {
  const draft = await draftOf(lines(head, '主动公开政府信息数,条,3l', '主动公开规范性文件数,条,2'));
  expect(cellsOf(draft)).toEqual({
    'disclosure.total': 'ambiguous',
    'disclosure.normative_public': 2,
  });
  expect(draft.unread[0]).toMatchObject({
    row: 2,
    column: 3,
    text: '3l',
    problem: { code: 'cell.suspicious', params: { place: 'C2' } },
  });
});

test('the same row printed twice with other numbers is disputed', async () => {
  const draft = await draftOf(
    lines(
      head,
      '主动公开政府信息数,条,31',
      '主动公开政府信息数,条,32',
      '主动公开规范性文件数,条,2',
    ),
  );
  expect(cellsOf(draft)).toEqual({
    'disclosure.total': 'disputed',
    'disclosure.normative_public': 2,
  });
  expect(draft.unread).toMatchObject([
    { row: 3, column: 3, text: '32', problem: { code: 'row.duplicate' } },
  ]);
  expect(codesOf(draft)).toEqual([]);
});

test('rows under one parent keep their sense although their labels repeat', async () => {
  const draft = await draftOf(
    lines(
      head,
      '四、行政复议数量,件,3',
      '（一）维持具体行政行为数,件,1',
      '（二）被依法纠错数,件,2',
      '（三）其他情形数,件,0',
      '五、行政诉讼数量,件,5',
      '（一）维持具体行政行为或者驳回原告诉讼请求数,件,4',
      '（二）被依法纠错数,件,1',
      '（三）其他情形数,件,0',
    ),
  );
  expect(cellsOf(draft)).toEqual({
    'reconsideration.total': 3,
    'reconsideration.upheld': 1,
    'reconsideration.corrected': 2,
    'reconsideration.other': 0,
    'litigation.total': 5,
    'litigation.upheld': 4,
    'litigation.corrected': 1,
    'litigation.other': 0,
  });
});

describe('several value columns', () => {
  const rows = [
    '统计指标,单位,部门统计数,社区统计数',
    '主动公开政府信息数,条,31,9',
    '主动公开规范性文件数,条,2,1',
  ];
  const HEADS = headsKey([{ label: '部门统计数' }, { label: '社区统计数' }]);
  test('are a question and no value is read before it is answered', async () => {
    const draft = await draftOf(lines(...rows));
    expect(draft.columnChoices).toEqual([
      {
        key: HEADS,
        row: 2,
        columns: [
          { column: 3, label: '部门统计数', examples: ['31', '2'], numbers: 2 },
          { column: 4, label: '社区统计数', examples: ['9', '1'], numbers: 2 },
        ],
      },
    ]);
    expect(cellsOf(draft)).toEqual({});
  });
  test('are read from the column that the user chose', async () => {
    const draft = await draftOf(lines(...rows), { answers: { columns: new Map([[HEADS, 1]]) } });
    expect(cellsOf(draft)).toEqual({ 'disclosure.total': 9, 'disclosure.normative_public': 1 });
  });
  test('本年累计 beside 本期实际 is the one of the year', async () => {
    const draft = await draftOf(
      lines(
        '统计指标,单位,本期实际,本年累计',
        '主动公开政府信息数,条,9,31',
        '主动公开规范性文件数,条,1,2',
      ),
    );
    expect(cellsOf(draft)).toEqual(values);
  });
});

describe('parts of a year', () => {
  const table = (heads: string, first: string, second: string) =>
    lines(
      '交岔乡2016年度统计表',
      `统计指标,单位,${heads}`,
      `主动公开政府信息数,条,${first}`,
      `主动公开规范性文件数,条,${second}`,
    );
  const quarters = '一季度,二季度,三季度,四季度';
  test.each([
    [`${quarters},全年`, '1,2,3,4,31', '0,1,1,0,2'],
    [`${quarters},合计`, '1,2,3,4,31', '0,1,1,0,2'],
    ['上半年,下半年,合计', '1,2,31', '0,1,2'],
    ['1月,全年累计', '1,31', '0,2'],
    ['今年', '31', '2'],
    ['代码,统计数', '101,31', '102,2'],
  ])('%s: only the whole year is read, and no head is a unit', async (heads, first, second) => {
    const draft = await draftOf(table(heads, first, second));
    expect(reportsOf(draft)).toEqual([['交岔乡', null, 2016]]);
    expect(cellsOf(draft)).toEqual({ 'disclosure.total': 31, 'disclosure.normative_public': 2 });
  });
  test.each([
    [quarters, '1,2,3,4', '0,1,1,0'],
    ['一季度,二季度,合计', '1,2,3', '0,1,1'],
    ['1-6月,7-12月', '1,2', '0,1'],
  ])('%s without the whole year are a question', async (heads, first, second) => {
    const draft = await draftOf(table(heads, first, second));
    expect(draft.columnChoices[0]?.columns.length).toBeGreaterThan(1);
    expect(cellsOf(draft)).toEqual({});
  });
});

test('a hundred and fifty reports stacked in one file are all read', async () => {
  const signs = [...'甲乙丙丁戊己庚辛壬癸'];
  const names = Array.from(
    { length: 150 },
    (_, i) => `${signs[Math.floor(i / 100)]}${signs[Math.floor(i / 10) % 10]}${signs[i % 10]}镇`,
  );
  const text = lines(
    ...names.flatMap((name, i) => [
      `${name}2017年度统计表,,`,
      '统计指标,单位,统计数',
      `主动公开政府信息数,条,${i}`,
      `收到申请数,件,2`,
    ]),
  );
  const draft = await draftOf(text);
  expect(reportsOf(draft).map(([name]) => name)).toEqual(names);
  expect(names.map((_, i) => cellsOf(draft, i)['disclosure.total'])).toEqual(
    names.map((_, i) => i),
  );
});

test('two reports stacked in one file are two reports', async () => {
  const table = (title: string, n: number) => [
    title,
    head,
    `主动公开政府信息数,条,${n}`,
    '主动公开规范性文件数,条,0',
    '',
  ];
  const draft = await draftOf(
    lines(...table('东岭乡2017年度统计表,,', 5), ...table('西沟镇2017年度统计表,,', 6)),
  );
  expect(reportsOf(draft)).toEqual([
    ['东岭乡', null, 2017],
    ['西沟镇', null, 2017],
  ]);
  expect([cellsOf(draft, 0), cellsOf(draft, 1)].map((c) => c['disclosure.total'])).toEqual([5, 6]);
  expect(draft.file.axis).toBe('grid');
  expect(draft.table.cellRows?.get('disclosure.total')).toEqual(
    Int32Array.of(gridPlace(3, 3), gridPlace(8, 3)),
  );
});

test('a local row is kept by its label and asked about, and shifts nothing', async () => {
  const draft = await draftOf(
    lines(
      head,
      '主动公开政府信息数,条,31',
      '其中：政务抖音公开数,条,7',
      '主动公开规范性文件数,条,2',
    ),
  );
  expect(cellsOf(draft)).toEqual(values);
  expect(draft.local).toEqual([{ report: 0, label: '其中：政务抖音公开数', text: '7' }]);
  expect(draft.unplaced).toHaveLength(1);
});

test('an answered label is read as its indicator', async () => {
  const text = lines(head, '主动公开政府信息数,条,31', '规范性文件公开件数合并,条,2');
  const [asked] = (await draftOf(text)).unplaced;
  const places = new Map([[asked?.key ?? '', 'disclosure.normative_public' as const]]);
  const draft = await draftOf(text, { answers: { places } });
  expect(cellsOf(draft)).toEqual(values);
  expect(draft.unplaced).toEqual([]);
});

test('an amount without any unit is not read when it may be in yuan, and is with the answer', async () => {
  const text = lines('统计指标,统计数', '主动公开政府信息数,31', '政府信息公开专项经费,8040');
  expect(cellsOf(await draftOf(text))['org.budget']).toBe('unitUnknown');
  const answered = (label: string) =>
    draftOf(text, { answers: { moneyUnits: new Map([[label, '元']]) } });
  expect(cellsOf(await answered('政府信息公开专项经费'))['org.budget']).toBe(0.804);
  expect(cellsOf(await answered('专项经费'))['org.budget']).toBe('unitUnknown');
});

test('a table in which every label is right but no number stands is a report of blanks', async () => {
  const draft = await draftOf(lines(head, '主动公开政府信息数,条,', '主动公开规范性文件数,条,'));
  expect(draft.blanks).toBe(2);
  expect(codesOf(draft)).toEqual([]);
});

test('a head without any row is refused as such', async () => {
  expect(
    await outcomeOf(lines('单位名称,年度,主动公开政府信息数,主动公开规范性文件数')),
  ).toMatchObject({
    kind: 'refused',
    problem: { code: 'file.headOnly' },
  });
});

test('合计 and 占比 among the labels are neither indicators nor questions', async () => {
  const draft = await draftOf(lines(head, ...few, '合计,条,33', '占比,%,3'));
  expect(draft.unplaced).toEqual([]);
  expect(draft.local).toEqual([]);
});

test('two tables side by side with heads of their own are one report', async () => {
  const draft = await draftOf(
    lines(
      '统计指标,统计数,统计指标,统计数',
      '主动公开政府信息数,31,收到申请数,3',
      '政府公报公开政府信息数,1,当面申请数,2',
    ),
  );
  expect(cellsOf(draft)).toEqual({
    'disclosure.total': 31,
    'disclosure.channel.gazette': 1,
    'request.received': 3,
    'request.received.in_person': 2,
  });
  expect(codesOf(draft)).toEqual([]);
});
