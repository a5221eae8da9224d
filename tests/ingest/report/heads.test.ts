import { describe, expect, test } from 'vitest';
import { Status, hasValue } from '#domain/cell.ts';
import type { OwnWords } from '#domain/ownWords.ts';
import type { ReportReading } from '#ingest/report/report.ts';
import { readReports } from '#ingest/report/report.ts';

const TITLE = [['示例县花桥镇2022年政府信息公开工作年度报告']];
const APPLICANTS = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];
const NEW = '一、本年新收政府信息公开申请数量';
const UNPAID = '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请';
const RESULTS = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const DISPUTES = [['四、政府信息公开行政复议、行政诉讼情况']];

type Rows = readonly (readonly string[])[];

function only(rows: Rows): ReportReading {
  const [report, ...more] = readReports([...TITLE, ...rows]);
  expect(more).toEqual([]);
  if (report === undefined) throw new Error('no report');
  return report;
}

/** Values of one row of the form by the last part of their ids; blank cells are null. */
function rowOf(report: ReportReading, id: string): OwnWords<number | null> {
  return Object.fromEntries(
    report.cells
      .filter(({ indicator }) => indicator.startsWith(`${id}.`))
      .map(({ indicator, cell }) => [
        indicator.slice(id.length + 1),
        hasValue(cell) ? cell.value : null,
      ]),
  );
}
const doubtTexts = ({ doubts }: ReportReading) => doubts.map(({ text }) => text);

const matrix = (heads: readonly string[], values: readonly string[]) =>
  only([
    ['申请人情况', ...heads],
    [NEW, ...values],
    [UNPAID, ...values.map(() => '0')],
  ]);

describe('heads of the matrix', () => {
  test.each([
    ['总计 first', ['总计', ...APPLICANTS], '36 8 7 6 5 4 6', [8, 7, 6, 5, 4, 6, 36]],
    [
      'two applicants swapped',
      ['自然人', '科研机构', '商业企业', ...APPLICANTS.slice(3), '总计'],
      '8 6 7 5 4 6 36',
      [8, 7, 6, 5, 4, 6, 36],
    ],
    [
      'a column 行次 before the values',
      ['行次', ...APPLICANTS, '总计'],
      '3 _ 7 6 5 4 6 28',
      [null, 7, 6, 5, 4, 6, 28],
    ],
    [
      'a column of subtotals and one blank',
      [...APPLICANTS, '小计', '总计'],
      '_ 7 6 5 4 6 28 28',
      [null, 7, 6, 5, 4, 6, 28],
    ],
    ['no 总计', APPLICANTS, '8 7 6 5 4 6', [8, 7, 6, 5, 4, 6]],
    [
      'a remark with a number',
      [...APPLICANTS, '总计', '备注'],
      '_ 7 6 5 4 6 28 3',
      [null, 7, 6, 5, 4, 6, 28],
    ],
  ])('%s: each value goes below its head', (_, heads, printed, expected) => {
    const report = matrix(
      heads,
      printed.split(' ').map((text) => (text === '_' ? '' : text)),
    );
    expect(Object.values(rowOf(report, 'application.new'))).toEqual(expected);
    expect(report.doubts).toEqual([]);
  });

  test.each(['法人小计', '上年数'])('%s in the place of 总计 is asked about', (head) => {
    const report = matrix([...APPLICANTS, head], ['8', '7', '6', '5', '4', '6', '28']);
    expect(rowOf(report, 'application.new')).not.toHaveProperty('total');
    expect(rowOf(report, 'application.new')).toMatchObject({ natural: 8, other_org: 6 });
    expect(report.doubts).toMatchObject([
      { text: '28', candidates: ['application.new.total'] },
      { text: '0' },
    ]);
  });

  test('numbers below no head leave the table to the user', () => {
    const report = matrix([...APPLICANTS, '总计', ''], ['', '8', '7', '6', '5', '4', '6', '36']);
    expect(report.cells).toEqual([]);
    expect(doubtTexts(report)).toContain('8 7 6 5 4 6 36');
  });
});

describe('a place of a value', () => {
  test.each(['[1]5', '共5件', '十二', '(5)', '3–5'])(
    'with %s is asked about, and the others are read',
    (text) => {
      const report = matrix([...APPLICANTS, '总计'], [text, '7', '6', '5', '4', '6', '28']);
      expect(rowOf(report, 'application.new')).toMatchObject({ natural: null, company: 7 });
      const cell = report.cells.find(({ indicator }) => indicator === 'application.new.natural');
      expect(cell).toMatchObject({ text, cell: { status: Status.ambiguous } });
    },
  );

  test('two lines of numbers beside one label are asked about together', () => {
    const report = only([
      ['申请人情况', ...APPLICANTS, '总计'],
      [NEW, '8', '7', '6', '5', '4', '6', '36'],
      ['\u2063' + NEW, '1', '1', '1', '1', '1', '1', '6'],
      [UNPAID, '0', '0', '0', '0', '0', '0', '0'],
    ]);
    expect(rowOf(report, 'application.new')).toEqual({});
    expect(doubtTexts(report)).toEqual(['8 7 6 5 4 6 36 1 1 1 1 1 1 6']);
  });

  test('above its label, one number a line, leaves the table to the user', () => {
    const zeros = APPLICANTS.map(() => '0');
    const report = only(
      [
        ...['三、收到和处理政府信息公开申请情况', ...APPLICANTS, '总计', ...zeros, '0', NEW],
        ...['8', '7', '6', '5', '4', '6', '36', '二、上年结转政府信息公开申请数量'],
        ...['1', '1', '1', '1', '1', '1', '6', UNPAID],
      ].map((text) => [text]),
    );
    expect(report.cells).toEqual([]);
    expect(doubtTexts(report)).toContain('8 7 6 5 4 6 36');
  });
});

describe('tables of two forms in one report', () => {
  const licences = [
    ['2020年对照'],
    ['信息内容', '上一年项目数量', '本年增/减', '处理决定数量'],
    ['行政许可', '11', '2', '23'],
  ];

  test('the values below heads of the other form are asked about', () => {
    const report = only([
      ['第二十条第（一）项'],
      ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
      ['行政规范性文件', '4', '1', '9'],
      ...licences,
    ]);
    expect(report.form).toBe('m2021');
    expect(rowOf(report, 'normative')).toEqual({ issued: 4, repealed: 1, in_force: 9 });
    expect(rowOf(report, 'licence')).toEqual({});
    expect(doubtTexts(report)).toEqual(['11 2 23']);
  });

  test('where the labels of both stand alike, the form is asked and nothing is read', () => {
    const [first, ...others] = readReports([
      ['第二十条第（一）项'],
      ['信息内容', '本年制发件数', '本年废止件数'],
      ['行政规范性文件', '4', '1'],
      ...licences,
    ]);
    expect(others).toEqual([]);
    expect(first?.cells).toEqual([]);
    expect(first?.otherwise).toMatchObject({ cells: [] });
  });
});

describe('heads of the acts', () => {
  const acts = (heads: readonly string[], ...rows: readonly (readonly string[])[]) =>
    only([
      ['第二十条第（一）项'],
      ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
      ['规章', '0', '0', '0'],
      ['第二十条第（五）项'],
      ['信息内容', ...heads],
      ...rows,
    ]);

  test('a value below a head that is not on the form is local', () => {
    const report = acts(['上年处理决定数量', '本年处理决定数量'], ['行政许可', '61', '']);
    expect(rowOf(report, 'licence')).toEqual({ decisions: null });
    expect(report.local).toMatchObject([{ label: '行政许可 上年处理决定数量', text: '61' }]);
  });

  test('a value below another head in the place of a column is asked about', () => {
    const report = only([
      ['第二十条第（一）项'],
      ['信息内容', '本年制发件数', '其中主动公开', '现行有效件数'],
      ['规章', '2', '71', '5'],
    ]);
    expect(rowOf(report, 'rules')).toEqual({ issued: 2, in_force: 5 });
    expect(report.doubts).toMatchObject([{ text: '71', candidates: ['rules.repealed'] }]);
  });

  test.each([
    [['上一年项目数量', '处理决定数量'], ['11', '23'], { items_prev: 11, decisions: 23 }],
    [['处理决定数量'], ['23'], { decisions: 23 }],
  ])('columns without a head %s are missing, not blank', (heads, values, expected) => {
    const report = only([
      ['第二十条第（一）项'],
      ['信息内容', '本年新制作数量', '本年新公开数量', '对外公开总数量'],
      ['规章', '0', '0', '0'],
      ['第二十条第（五）项'],
      ['信息内容', ...heads],
      ['行政许可', ...values],
    ]);
    expect(rowOf(report, 'licence')).toEqual(expected);
  });
});

describe('heads of the disputes', () => {
  const FIRST = ['1', '2', '0', '4', '7'];
  const SECOND = ['5', '0', '0', '0', '5'];
  const THIRD = ['0', '0', '3', '0', '3'];
  const spread = (text: string) => [text, ...Array.from({ length: 4 }, () => '\u2063' + text)];

  test('results swapped in all three groups', () => {
    const swap = ([a = '', b = '', ...rest]: readonly string[]) => [b, a, ...rest];
    const report = only([
      ...DISPUTES,
      ['行政复议', '未经复议直接起诉', '复议后起诉'].flatMap(spread),
      [RESULTS, RESULTS, RESULTS].flatMap(swap),
      [FIRST, SECOND, THIRD].flatMap(swap),
    ]);
    expect(rowOf(report, 'review')).toMatchObject({ upheld: 1, corrected: 2, total: 7 });
    expect(rowOf(report, 'lawsuit_direct')).toMatchObject({ upheld: 5, corrected: 0 });
  });

  test('lawsuits before reviews', () => {
    const report = only([
      ...DISPUTES,
      ['未经复议直接起诉', '复议后起诉', '行政复议'].flatMap(spread),
      [...RESULTS, ...RESULTS, ...RESULTS],
      [...SECOND, ...THIRD, ...FIRST],
    ]);
    expect(rowOf(report, 'review')).toMatchObject({ upheld: 1, pending: 4, total: 7 });
    expect(rowOf(report, 'lawsuit_after_review')).toMatchObject({ other: 3, total: 3 });
  });

  test('totals first without groups are asked about', () => {
    const heads = ['总计', ...RESULTS.slice(0, 4)];
    const report = only([
      ...DISPUTES,
      [...heads, ...heads, ...heads],
      [...FIRST, ...SECOND, ...THIRD],
    ]);
    expect(report.cells).toEqual([]);
    expect(report.doubts[0]?.candidates).toHaveLength(15);
  });

  test('a column of the year is no value, and the blank behind it stays blank', () => {
    const report = only([
      ...DISPUTES,
      ['年度', ...RESULTS, ...RESULTS, ...RESULTS],
      ['2022', '', ...FIRST.slice(1), ...SECOND, ...THIRD],
    ]);
    expect(rowOf(report, 'review')).toMatchObject({ upheld: null, corrected: 2, total: 7 });
  });

  test('two rows of numbers are asked about', () => {
    const report = only([
      ...DISPUTES,
      [...RESULTS, ...RESULTS, ...RESULTS],
      [...FIRST, ...SECOND, ...THIRD],
      [...SECOND, ...FIRST, ...THIRD],
    ]);
    expect(report.cells).toEqual([]);
    expect(report.doubts[0]?.text).toMatch(/^1 2 0 4 7 .* 3$/);
  });

  test('one table for each group', () => {
    const report = only([
      ...DISPUTES,
      ['行政复议', '', '', '', ''],
      RESULTS,
      FIRST,
      ['未经复议直接起诉', '', '', '', ''],
      RESULTS,
      SECOND,
    ]);
    expect(rowOf(report, 'review')).toMatchObject({ upheld: 1, total: 7 });
    expect(rowOf(report, 'lawsuit_direct')).toMatchObject({ upheld: 5, total: 5 });
    expect(rowOf(report, 'lawsuit_after_review')).toEqual({});
  });

  test.each([
    ['fourteen numbers and that of the page', ['9'], false],
    ['fifteen, each total the sum of its parts', ['3'], true],
  ])('one number a line: %s', (_, last, isRead) => {
    const numbers = [...FIRST, ...SECOND, ...THIRD.slice(0, 4), ...last];
    const report = only(
      [...DISPUTES.flat(), ...RESULTS, ...RESULTS, ...RESULTS, ...numbers].map((text) => [text]),
    );
    expect(report.cells).toHaveLength(isRead ? 15 : 0);
    expect(report.doubts.some(({ text }) => text.includes('7 5'))).toBe(!isRead);
  });
});
