import { describe, expect, test } from 'vitest';
import { cellsOf, codesOf, draftOf, lines, outcomeOf, reportsOf } from './reading.ts';

const ROWS = [
  '（一）主动公开政府信息数,条,100',
  '1.政府公报公开政府信息数,条,0',
  '2.政府网站公开政府信息数,条,60',
  '3.政务微博公开政府信息数,条,5',
];
/** The same rows with other columns behind the unit. */
const withColumns = (...columns: readonly (readonly string[])[]) =>
  ROWS.map((row, i) =>
    [...row.split(',').slice(0, 2), ...columns.map((c) => c[i] ?? '')].join(','),
  );

describe('numbers of a part of a year are not read as the year', () => {
  test.each([
    ['a quarter in the title', '示例县青石镇2017年第三季度政府信息公开情况统计表', ''],
    ['months in the title', '示例县青石镇2017年1-6月政府信息公开统计表', ''],
    [
      'half a year in the period',
      '示例县青石镇2017年统计表',
      '统计期限：2017年1月1日至2017年6月30日',
    ],
  ])('%s', async (_name, title, period) => {
    const outcome = await outcomeOf(lines(title, period, '统计指标,单位,统计数', ...ROWS));
    expect(outcome).toMatchObject({ kind: 'refused', problem: { code: 'file.partOfYear' } });
  });

  test('the whole year is read', async () => {
    const period = '统计期限：2017年1月1日至12月31日';
    const draft = await draftOf(
      lines('青石镇2017年统计表', period, '统计指标,单位,统计数', ...ROWS),
    );
    expect(cellsOf(draft)).toMatchObject({ 'disclosure.total': 100 });
  });
});

describe('columns of another time', () => {
  test("last year's column is never read in place of a blank one of this year", async () => {
    const rows = withColumns(['100', '0', '60', '5'], []);
    const draft = await draftOf(
      lines('青石镇2017年统计表', '统计指标,单位,上年数,本年数', ...rows),
    );
    expect(Object.values(cellsOf(draft))).toEqual([null, null, null, null]);
  });

  test("last year's column alone is a question", async () => {
    const rows = withColumns(['100', '0', '60', '5']);
    const draft = await draftOf(lines('青石镇2017年统计表', '统计指标,单位,上年数', ...rows));
    expect(cellsOf(draft)).toEqual({});
    expect(draft.columnChoices).toMatchObject([{ columns: [{ column: 3 }] }]);
  });

  test.each(['计划数,实际完成数', '目标,完成数', '上年,本年', '去年同期,本年', '上年数,全年数'])(
    'of %s the second is read',
    async (heads) => {
      const rows = withColumns(['900', '9', '9', '9'], ['100', '0', '60', '5']);
      const draft = await draftOf(lines('青石镇2017年统计表', `统计指标,单位,${heads}`, ...rows));
      expect(cellsOf(draft)).toMatchObject({ 'disclosure.total': 100 });
    },
  );

  test("beside this year's under each name it is passed over", async () => {
    const rows = withColumns(
      ['900', '9', '9', '9'],
      ['100', '0', '60', '5'],
      ['800', '8', '8', '8'],
      ['200', '1', '70', '6'],
    );
    const head = ['统计指标,单位,青石镇,,白石镇,', ',,上年,本年,上年,本年'];
    const draft = await draftOf(lines('示例县2017年汇总表', ...head, ...rows));
    expect(draft.table.year).toHaveLength(2);
    expect(cellsOf(draft, 0)).toMatchObject({ 'disclosure.total': 100 });
    expect(cellsOf(draft, 1)).toMatchObject({ 'disclosure.total': 200 });
  });

  test('words below the head of a wide table tell which column is of the year', async () => {
    const text = lines('单位,收到申请数,,申请办结数,', ',上年,本年,上年,本年', '青石镇,50,5,60,6');
    const draft = await draftOf(lines('示例县2017年统计') + text);
    expect(cellsOf(draft)).toEqual({ 'request.received': 5, 'request.completed': 6 });
    expect(draft.unplaced).toEqual([]);
    expect(reportsOf(draft)).toEqual([['青石镇', '示例县', 2017]]);
  });

  test('years over the columns of a wide table are those of its reports', async () => {
    const text = lines('单位,2016年,2017年', ',收到申请数,申请办结数', '青石镇,50,6');
    const draft = await draftOf(text);
    expect(reportsOf(draft)).toEqual([
      ['青石镇', null, 2016],
      ['青石镇', null, 2017],
    ]);
    expect(cellsOf(draft, 0)).toEqual({ 'request.received': 50 });
    expect(cellsOf(draft, 1)).toEqual({ 'request.completed': 6 });
  });
});

describe('units of measure', () => {
  test('a row of units below the head holds for its columns', async () => {
    const text = lines('单位,收到申请数,政府信息公开专项经费', '计量单位,百件,元', '青石镇,5,8');
    const draft = await draftOf(lines('示例县2017年统计') + text);
    expect(cellsOf(draft)).toEqual({ 'request.received': 'ambiguous', 'org.budget': 0.0008 });
  });

  test('a printed unit that is not known is a question, not none', async () => {
    const text = lines(
      '乡镇,年度,指标,单位,数值',
      '青石镇,2017,政府信息公开专项经费,千元,5',
      '青石镇,2017,收到申请数,百件,5',
      '青石镇,2017,申请办结数,件,4',
    );
    expect(cellsOf(await draftOf(text))).toEqual({
      'org.budget': 'ambiguous',
      'request.received': 'ambiguous',
      'request.completed': 4,
    });
  });
});

describe('rows of a wide table', () => {
  test.each([
    ['乡镇合计数', 'row.sums'],
    ['平均每乡镇', 'row.sums'],
    ['其中：网上', 'row.sums'],
    ['累计', 'row.sums'],
    ['共2个乡镇', 'row.sums'],
    ['上年同期', 'row.period'],
    ['目标值', 'row.period'],
  ])('%s is no unit', async (name, code) => {
    const draft = await draftOf(lines('单位,年度,收到申请数', '青石镇,2017,5', `${name},2017,9`));
    expect(reportsOf(draft)).toEqual([['青石镇', null, 2017]]);
    expect(cellsOf(draft)).toEqual({ 'request.received': 5 });
    expect(codesOf(draft)).toContain(code);
  });

  test('a second table with its columns in another order is read by its own head and title', async () => {
    const second = lines('示例县2016年统计', '单位,申请办结数,收到申请数', '青石镇,1,2');
    const draft = await draftOf(
      lines('示例县2017年统计', '单位,收到申请数,申请办结数', '青石镇,5,8') + second,
    );
    expect(reportsOf(draft)).toEqual([
      ['青石镇', '示例县', 2017],
      ['青石镇', '示例县', 2016],
    ]);
    expect([0, 1].map((r) => cellsOf(draft, r))).toEqual([
      { 'request.received': 5, 'request.completed': 8 },
      { 'request.received': 2, 'request.completed': 1 },
    ]);
  });
});

test('labels and numbers twice in a row are two tables of one report', async () => {
  const row = (a: string, b: string) => `${a},条,5,${b},件,6`;
  const text = lines(
    '示例县青石镇2017年统计表',
    row('主动公开政府信息数', '收到申请数'),
    row('政府网站公开政府信息数', '申请办结数'),
  );
  expect(cellsOf(await draftOf(text))).toEqual({
    'disclosure.total': 5,
    'disclosure.channel.website': 5,
    'request.received': 6,
    'request.completed': 6,
  });
});

test.each([
  '主动公开政府信息数（2018年）',
  '主动公开政府信息数(2018年度)',
  '2018年主动公开政府信息数',
])('a year beside a label is the year of its numbers: %s', async (label) => {
  const draft = await draftOf(lines(`单位,县区,${label}`, '青石镇,示例县,125', '云溪镇,示例县,98'));
  expect([...draft.table.year]).toEqual([2018, 2018]);
  expect(draft.unplaced).toEqual([]);
  expect([...(draft.table.columns.get('disclosure.total')?.values ?? [])]).toEqual([125, 98]);
});

describe('the sum of four quarters below them', () => {
  const HEAD = '单位,季度,收到申请数,从事政府信息公开工作人员数';
  const quarters = (unit: string, ...sum: readonly string[]) =>
    ['一季度', '二季度', '三季度', '四季度']
      .map((q, i) => `${i === 0 ? unit : ''},${q},${i + 1},2`)
      .concat(sum);
  const read = (...rows: readonly string[]) => draftOf(lines('示例县2017年汇总', HEAD, ...rows));

  test('is the number of the year, but not of what is there at a time', async () => {
    const draft = await read(
      ...quarters('青石镇', ',合计,10,8'),
      ...quarters('双河乡', ',小计,10,8'),
    );
    expect(reportsOf(draft).map(([name]) => name)).toEqual(['青石镇', '双河乡']);
    expect([0, 1].map((r) => cellsOf(draft, r))).toEqual([
      { 'request.received': 10 },
      { 'request.received': 10 },
    ]);
    expect(draft.unread.map(({ problem }) => problem.code)).toEqual([
      'cell.yearSum',
      'cell.yearSum',
    ]);
  });

  test('is no unit of its own where only the last has one: it may be of all units', async () => {
    const draft = await read(
      ...quarters('青石镇', '东河镇,全年,9,2'),
      ...quarters('双河乡'),
      ...quarters('云溪镇', ',合计,30,24'),
    );
    expect(reportsOf(draft).map(([name]) => name)).toEqual(['东河镇']);
  });

  test('is none where a quarter is missing', async () => {
    const outcome = await outcomeOf(
      lines('示例县2017年汇总', HEAD, ...quarters('青石镇').slice(0, 3), ',合计,6,6'),
    );
    expect(outcome.kind).toBe('refused');
  });

  test('is read of each indicator with units over the columns', async () => {
    const rows = ['上半年', '下半年', '合计'].map(
      (q, i) => `${i === 0 ? '收到申请数' : ''},${q},${i + 4},7`,
    );
    const draft = await draftOf(lines('示例县2017年汇总', '指标,时间,青石镇,双河乡', ...rows));
    expect(cellsOf(draft)).toEqual({ 'request.received': 6 });
  });
});

describe('a time in one cell with a label', () => {
  const read = async (...rows: readonly string[]) => {
    const draft = await draftOf(lines('示例县2017年情况', ...rows));
    return reportsOf(draft).map(([name, , year], r) => [
      name,
      year,
      ...Object.values(cellsOf(draft, r)),
    ]);
  };
  test.each([
    ['over the columns', ['单位,收到申请数计划数,收到申请数完成数', '青石镇,9,5', '双河乡,8,6']],
    ['down the side', ['指标,青石镇,双河乡', '收到申请数目标数,9,8', '收到申请数实际完成数,5,6']],
    [
      'as a column of times',
      [
        '单位,时间,收到申请数',
        '青石镇,2017年上半年,3',
        '青石镇,2017年全年,5',
        '双河乡,2017年全年,6',
      ],
    ],
  ])('is told %s', async (_, rows) => {
    expect(await read(...rows)).toEqual([
      ['青石镇', 2017, 5],
      ['双河乡', 2017, 6],
    ]);
  });

  test('years down the side are two reports', async () => {
    const rows = ['指标,青石镇', '2016年收到申请数,5', '收到申请数（2017年）,6'];
    expect(await read(...rows)).toEqual([
      ['青石镇', 2016, 5],
      ['青石镇', 2017, 6],
    ]);
  });
});

test.each(['示例县本级', '示例县直部门', '示例区直属机关'])('%s is no township', async (name) => {
  const draft = await draftOf(
    lines('示例县2017年情况', '单位,收到申请数', '青石镇,5', `${name},9`),
  );
  expect(reportsOf(draft).map(([unit]) => unit)).toEqual(['青石镇']);
});
