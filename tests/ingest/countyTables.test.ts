import { expect, test } from 'vitest';
import type { IndicatorId } from '#domain/forms/index.ts';
import { cellsOf, codesOf, draftOf, lines, reportsOf } from './reading.ts';
import type { Read } from './reading.ts';

const DISCLOSED = '主动公开政府信息数';
const WEBSITE = '政府网站公开政府信息数';
const RECEIVED = '收到申请数';

/** What clerks write, with the reports that must come out of it: unit, county, year, values. */
const cases: readonly [what: string, text: string, reports: readonly (readonly unknown[])[]][] = [
  [
    'years of two digits over the columns',
    lines(
      '林泉县各乡镇情况',
      `乡镇,${DISCLOSED},,${RECEIVED},`,
      `,'15年,'16年,'15年,'16年`,
      '杉木镇,31,32,3,4',
      '小溪乡,41,42,0,1',
    ),
    [
      ['杉木镇', '林泉县', 2015, { 'disclosure.total': 31, 'request.received': 3 }],
      ['杉木镇', '林泉县', 2016, { 'disclosure.total': 32, 'request.received': 4 }],
      ['小溪乡', '林泉县', 2015, { 'disclosure.total': 41, 'request.received': 0 }],
      ['小溪乡', '林泉县', 2016, { 'disclosure.total': 42, 'request.received': 1 }],
    ],
  ],
  [
    'a name that begins with the word for notes',
    lines('林泉县2016年情况', `乡镇,${DISCLOSED}`, '杉木镇,31', '注沟镇,12', '注：截至年底。'),
    [
      ['杉木镇', '林泉县', 2016, { 'disclosure.total': 31 }],
      ['注沟镇', '林泉县', 2016, { 'disclosure.total': 12 }],
    ],
  ],
  [
    'the year in a cell of its own beside the unit',
    lines('填报单位：林泉县小溪乡人民政府,,2018年度', '统计指标,单位,统计数', `${DISCLOSED},条,8`),
    [['小溪乡', '林泉县', 2018, { 'disclosure.total': 8 }]],
  ],
  [
    'all units of measure in one line over the table: that of money is for money alone',
    lines(
      '林泉县2018年情况',
      '单位：条、件、万元',
      `乡镇,${DISCLOSED},${RECEIVED},政府信息公开专项经费`,
      '杉木镇,31,3,2',
      '小溪乡,41,0,3.5',
    ),
    [
      [
        '杉木镇',
        '林泉县',
        2018,
        { 'disclosure.total': 31, 'request.received': 3, 'org.budget': 2 },
      ],
      [
        '小溪乡',
        '林泉县',
        2018,
        { 'disclosure.total': 41, 'request.received': 0, 'org.budget': 3.5 },
      ],
    ],
  ],
  [
    'counties with their sums, each before its townships',
    lines(
      '2018年情况,',
      `单位,${DISCLOSED}`,
      '林泉县,12',
      '城关镇,5',
      '杉木镇,7',
      '南浦县,5',
      '　城关镇,2',
      '　小溪乡,3',
      '总计,17',
    ),
    [
      ['城关镇', '林泉县', 2018, { 'disclosure.total': 5 }],
      ['杉木镇', '林泉县', 2018, { 'disclosure.total': 7 }],
      ['城关镇', '南浦县', 2018, { 'disclosure.total': 2 }],
      ['小溪乡', '南浦县', 2018, { 'disclosure.total': 3 }],
    ],
  ],
  [
    'the same across',
    lines(
      '2018年情况,,,,,,',
      '统计指标,林泉县,城关镇,杉木镇,南浦县,城关镇,小溪乡',
      `${DISCLOSED},12,5,7,5,2,3`,
      `${RECEIVED},3,1,2,1,1,0`,
    ),
    [
      ['城关镇', '林泉县', 2018, { 'disclosure.total': 5, 'request.received': 1 }],
      ['杉木镇', '林泉县', 2018, { 'disclosure.total': 7, 'request.received': 2 }],
      ['城关镇', '南浦县', 2018, { 'disclosure.total': 2, 'request.received': 1 }],
      ['小溪乡', '南浦县', 2018, { 'disclosure.total': 3, 'request.received': 0 }],
    ],
  ],
  [
    'counties behind their townships, or in a row, are those of none',
    lines(
      '2018年情况,',
      `单位,${DISCLOSED}`,
      '林泉县,12',
      '南浦县,5',
      '杉木镇,7',
      '小溪乡,3',
      '北岸县,3',
    ),
    [
      ['杉木镇', null, 2018, { 'disclosure.total': 7 }],
      ['小溪乡', null, 2018, { 'disclosure.total': 3 }],
    ],
  ],
  [
    'units of measure of all columns behind each head',
    lines(
      '林泉县2018年情况,,',
      `乡镇,${DISCLOSED}（条/件）,${RECEIVED}（条、件）`,
      '杉木镇,31,3',
      '小溪乡,41,0',
    ),
    [
      ['杉木镇', '林泉县', 2018, { 'disclosure.total': 31, 'request.received': 3 }],
      ['小溪乡', '林泉县', 2018, { 'disclosure.total': 41, 'request.received': 0 }],
    ],
  ],
  [
    'years down the side below the word for the units, which stand over the columns',
    lines(
      '林泉县情况,,,',
      '单位,,杉木镇,小溪乡',
      `2016年度,${DISCLOSED},31,41`,
      `,${RECEIVED},3,0`,
      `2017年度,${DISCLOSED},32,42`,
      `,${RECEIVED},4,1`,
    ),
    [
      ['杉木镇', '林泉县', 2016, { 'disclosure.total': 31, 'request.received': 3 }],
      ['小溪乡', '林泉县', 2016, { 'disclosure.total': 41, 'request.received': 0 }],
      ['杉木镇', '林泉县', 2017, { 'disclosure.total': 32, 'request.received': 4 }],
      ['小溪乡', '林泉县', 2017, { 'disclosure.total': 42, 'request.received': 1 }],
    ],
  ],
  [
    'numbers of the units over their names, each over two years',
    lines(
      '林泉县情况,,,,',
      '序号,1,,2,',
      '单位,杉木镇,,小溪乡,',
      '年份,2016年,2017年,2016年,2017年',
      `${DISCLOSED},31,32,41,42`,
    ),
    [
      ['杉木镇', '林泉县', 2016, { 'disclosure.total': 31 }],
      ['杉木镇', '林泉县', 2017, { 'disclosure.total': 32 }],
      ['小溪乡', '林泉县', 2016, { 'disclosure.total': 41 }],
      ['小溪乡', '林泉县', 2017, { 'disclosure.total': 42 }],
    ],
  ],
  [
    'years behind the labels, and the offices of the county',
    lines(
      '林泉县情况',
      `单位,${DISCLOSED}2016年,${DISCLOSED}（条）2017年度`,
      '杉木镇,31,32',
      '小溪乡,41,42',
      '县政府组成部门（25个）,9,9',
    ),
    [
      ['杉木镇', '林泉县', 2016, { 'disclosure.total': 31 }],
      ['杉木镇', '林泉县', 2017, { 'disclosure.total': 32 }],
      ['小溪乡', '林泉县', 2016, { 'disclosure.total': 41 }],
      ['小溪乡', '林泉县', 2017, { 'disclosure.total': 42 }],
    ],
  ],
  [
    'the same years below each label, under a corner over both lanes',
    lines(
      '林泉县情况,,,',
      '报送单位,,杉木镇,小溪乡',
      `${DISCLOSED},2016,31,41`,
      ',2017,32,42',
      `${RECEIVED},2016,3,0`,
      ',2017,4,1',
    ),
    [
      ['杉木镇', '林泉县', 2016, { 'disclosure.total': 31, 'request.received': 3 }],
      ['小溪乡', '林泉县', 2016, { 'disclosure.total': 41, 'request.received': 0 }],
      ['杉木镇', '林泉县', 2017, { 'disclosure.total': 32, 'request.received': 4 }],
      ['小溪乡', '林泉县', 2017, { 'disclosure.total': 42, 'request.received': 1 }],
    ],
  ],
  [
    'a people in a name, and what is no unit: the mean of the towns, offices of the county',
    lines(
      '林泉县2018年情况,',
      `单位,${DISCLOSED}`,
      '红旗回族乡,31',
      '小溪乡,41',
      '镇均,36',
      '直属机构,12',
    ),
    [
      ['红旗回族乡', '林泉县', 2018, { 'disclosure.total': 31 }],
      ['小溪乡', '林泉县', 2018, { 'disclosure.total': 41 }],
    ],
  ],
  [
    'a title in a column of its own beside a table on its side',
    lines(
      '林泉县2018年政务公开情况,乡镇,杉木镇,小溪乡',
      `,${DISCLOSED},31,41`,
      `,${WEBSITE},7,5`,
      `,${RECEIVED},3,0`,
    ),
    [
      [
        '杉木镇',
        '林泉县',
        2018,
        { 'disclosure.total': 31, 'disclosure.channel.website': 7, 'request.received': 3 },
      ],
      [
        '小溪乡',
        '林泉县',
        2018,
        { 'disclosure.total': 41, 'disclosure.channel.website': 5, 'request.received': 0 },
      ],
    ],
  ],
];

test.each(cases)('%s', async (_, text, reports) => {
  const draft = await draftOf(text);
  const read = reportsOf(draft).map((one, r): unknown[] => [...one, cellsOf(draft, r)]);
  expect(read).toEqual(reports);
  expect(draft.notReported).toEqual([]);
});

const DISPUTES = [
  '行政复议数量',
  '维持具体行政行为数',
  '被依法纠错数',
  '其他情形数',
  '行政诉讼数量',
  '维持具体行政行为或者驳回原告诉讼请求数',
  '被依法纠错数',
  '其他情形数',
];
const disputes = (first: number): Read => ({
  'reconsideration.total': first,
  'reconsideration.upheld': first + 1,
  'reconsideration.corrected': first + 2,
  'reconsideration.other': first + 3,
  'litigation.total': first + 4,
  'litigation.upheld': first + 5,
  'litigation.corrected': first + 6,
  'litigation.other': first + 7,
});

/** Two years below each label, so that the year changes with every number: the label before still tells whose part one is. */
test.each([
  [
    'across',
    lines(
      `林泉县情况${','.repeat(16)}`,
      `单位,${DISPUTES.map((label) => `${label},`).join(',')}`,
      `,${DISPUTES.map(() => '2016年,2017年').join(',')}`,
      `杉木镇,${DISPUTES.map((_, i) => `${10 + i},${20 + i}`).join(',')}`,
    ),
  ],
  [
    'down',
    lines(
      '林泉县情况,,',
      '指标,年度,杉木镇',
      ...DISPUTES.flatMap((label, i) => [`${label},2016年,${10 + i}`, `,2017年,${20 + i}`]),
    ),
  ],
])('parts that two totals share, with years below each label: %s', async (_, text) => {
  const draft = await draftOf(text);
  expect(reportsOf(draft).map(([, , year]) => year)).toEqual([2016, 2017]);
  expect(cellsOf(draft, 0)).toEqual(disputes(10));
  expect(cellsOf(draft, 1)).toEqual(disputes(20));
});

test.each([
  [
    'over them',
    [
      `单位,${RECEIVED},其中,,${DISCLOSED}`,
      ',,当面申请数,网络申请数,',
      '杉木镇,3,1,2,31',
      '小溪乡,9,4,5,41',
    ],
  ],
  [
    'beside them',
    [
      '指标,,杉木镇,小溪乡',
      `${RECEIVED},,3,9`,
      '其中：,当面申请数,1,4',
      ',网络申请数,2,5',
      `${DISCLOSED},,31,41`,
    ],
  ],
])('parts with 其中 %s', async (_, rows) => {
  const draft = await draftOf(lines('林泉县2018年情况', ...rows));
  expect(reportsOf(draft).map(([name]) => name)).toEqual(['杉木镇', '小溪乡']);
  expect(cellsOf(draft, 1)).toEqual({
    'request.received': 9,
    'request.received.in_person': 4,
    'request.received.online': 5,
    'disclosure.total': 41,
  });
});

test('合计 beside four quarters is the year, but for what does not add up over it', async () => {
  const quarters = ['一季度', '二季度', '三季度', '四季度', '合计'].join();
  const staff = '从事政府信息公开工作人员数';
  const text = lines(
    '林泉县2018年情况',
    `单位,${RECEIVED},,,,,${staff},,,,`,
    `,${quarters},${quarters}`,
    '杉木镇,1,2,3,4,10,3,3,3,3,12',
    '小溪乡,0,0,1,0,1,2,2,2,2,8',
  );
  const draft = await draftOf(text);
  expect(reportsOf(draft).map(([name]) => name)).toEqual(['杉木镇', '小溪乡']);
  expect([cellsOf(draft, 0), cellsOf(draft, 1)]).toEqual([
    { 'request.received': 10 },
    { 'request.received': 1 },
  ]);
  expect(draft.unplaced.map(({ label }) => label)).toEqual([`${staff}/合计`]);
});

test.each([
  ['a quarter is missing', '一季度,二季度,三季度,合计', '1,2,3,6'],
  ['the whole year stands beside it', '一季度,二季度,三季度,四季度,全年,合计', '1,2,3,4,10,99'],
])('合计 is no year where %s', async (_, heads, numbers) => {
  const blanks = ','.repeat(numbers.split(',').length - 1);
  const text = lines(
    '林泉县2018年情况',
    `单位,${RECEIVED}${blanks},${DISCLOSED}`,
    `,${heads},`,
    `杉木镇,${numbers},31`,
    `小溪乡,${numbers},41`,
  );
  const read = cellsOf(await draftOf(text));
  expect(read['request.received'] ?? null).toBe(heads.includes('全年') ? 10 : null);
});

const OF_EACH: Read[] = [
  { 'application.new.total': 3, 'application.result.granted.total': 2 },
  { 'application.new.total': 5, 'application.result.granted.total': 4 },
];

test.each([
  [
    'across',
    [
      '申请情况,杉木镇,小溪乡',
      ',总计,总计',
      '一、本年新收政府信息公开申请数量,3,5',
      '（一）予以公开,2,4',
    ],
  ],
  [
    'down',
    [
      '乡镇,申请人,一、本年新收政府信息公开申请数量,（一）予以公开',
      '杉木镇,总计,3,2',
      '小溪乡,总计,5,4',
    ],
  ],
  [
    'across, with a sum of the units',
    [
      '申请情况,杉木镇,小溪乡,合计',
      ',总计,总计,总计',
      '一、本年新收政府信息公开申请数量,3,5,8',
      '（一）予以公开,2,4,6',
    ],
  ],
])('总计 beside each unit is its own: %s', async (_, rows) => {
  const draft = await draftOf(lines('林泉县2022年情况', ...rows));
  expect(reportsOf(draft).map(([name]) => name)).toEqual(['杉木镇', '小溪乡']);
  expect([cellsOf(draft, 0), cellsOf(draft, 1)]).toEqual(OF_EACH);
});

/** The row （七）总计 and the column 总计 behind the organisations, in a table that leaves the headings of its rows out. */
test('the total of totals', async () => {
  const draft = await draftOf(
    lines(
      '林泉县2020年情况',
      ',杉木镇,,,,,,',
      ',自然人,法人或其他组织,,,,,总计',
      ',,商业企业,科研机构,社会公益组织,法律服务机构,其他,',
      '（一）予以公开,1,2,0,0,0,0,3',
      '（六）其他处理,0,1,0,0,0,0,1',
      '（七）总计,1,3,0,0,0,0,4',
    ),
  );
  const expected: Read = {
    'application.result.granted.total': 3,
    'application.result.total.company': 3,
    'application.result.total.total': 4,
  };
  expect(cellsOf(draft)).toMatchObject(expected);
});

test.each(['小溪乡;41;0', '小溪乡|41|0', '小溪乡，41，0', '"小溪乡,41,0"'])(
  'a row of which all cells stand in one is told: %s',
  async (row) => {
    const text = lines('林泉县2018年情况,,', `乡镇,${DISCLOSED},${RECEIVED}`, '杉木镇,31,3', row);
    const draft = await draftOf(text);
    expect(reportsOf(draft)).toEqual([['杉木镇', '林泉县', 2018]]);
    expect(codesOf(draft).length + draft.unplaced.length).toBeGreaterThan(0);
  },
);

test.each(['备注：数据截至12月31日，共2个乡镇，3件申请。', '联系人：王某，电话：0954-7012345'])(
  'a note below a table is no row of it: %s',
  async (note) => {
    const text = lines('林泉县2018年情况,,', `乡镇,${DISCLOSED},${RECEIVED}`, '杉木镇,31,3', note);
    expect(codesOf(await draftOf(text))).toEqual([]);
  },
);

test.each<[string, IndicatorId]>([
  ['行政复议数', 'reconsideration.total'],
  [`累计${DISCLOSED}`, 'disclosure.total'],
  [`${DISCLOSED}（合计）`, 'disclosure.total'],
])('the only column of its kind is asked about, not left out in silence: %s', async (head, id) => {
  const text = lines(
    '林泉县2018年情况,,',
    `乡镇,${RECEIVED},${head}`,
    '杉木镇,3,31',
    '小溪乡,0,41',
  );
  const draft = await draftOf(text);
  expect(cellsOf(draft)).toEqual({ 'request.received': 3 });
  expect(draft.unplaced).toMatchObject([{ candidates: [id] }]);
  const answered = await draftOf(text, { answers: { places: new Map([[`label ${head}`, id]]) } });
  expect(cellsOf(answered)).toEqual({ 'request.received': 3, [id]: 31 });
});

test.each([
  ['beside the column itself', `${DISCLOSED},累计${DISCLOSED}`],
  ['a sum without a label', `${DISCLOSED},合计`],
])('no question: %s', async (_, heads) => {
  const text = lines('林泉县2018年情况,,', `乡镇,${heads}`, '杉木镇,31,310', '小溪乡,41,410');
  const draft = await draftOf(text);
  expect(cellsOf(draft)).toEqual({ 'disclosure.total': 31 });
  expect(draft.unplaced).toEqual([]);
});

test('of a number as reported and as checked neither is taken: both are asked about', async () => {
  const text = lines(
    '林泉县2018年情况',
    `单位,${DISCLOSED},,${RECEIVED}`,
    ',上报数,核定数,',
    '杉木镇,31,30,3',
    '小溪乡,41,41,0',
  );
  const draft = await draftOf(text);
  expect(cellsOf(draft)).toEqual({ 'request.received': 3 });
  const asked = ['上报数', '核定数'].map((head) => `${DISCLOSED}/${head}`);
  expect(draft.unplaced.map(({ label }) => label)).toEqual(asked);
});

test('the only numbers of a table are those that were checked', async () => {
  const text = lines('林泉县2018年情况', `单位,${DISCLOSED}`, ',核定数', '杉木镇,31', '小溪乡,41');
  expect(cellsOf(await draftOf(text))).toEqual({ 'disclosure.total': 31 });
});
