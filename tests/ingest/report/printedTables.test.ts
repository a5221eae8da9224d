import { describe, expect, test } from 'vitest';
import type { OwnWords } from '#domain/ownWords.ts';
import { cellsOf, codesOf, draftOf, reportsOf } from '../reading.ts';
import type { Draft } from '#ingest/draft.ts';

type Rows = readonly (readonly string[])[];

const APPLICANTS = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];
const NEW = '一、本年新收政府信息公开申请数量';
const UNPAID = '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请';
const RESULTS = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const DISPUTES = [['四、政府信息公开行政复议、行政诉讼情况']];
const ACTS: Rows = [
  ['第二十条第（一）项'],
  ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
  ['行政规范性文件', '4', '1', '9'],
];

/** A page with a report: rows of one cell are paragraphs, the others tables; `>` in front: merged with the cell before. */
function pageOf(rows: Rows): string {
  let page = '<!DOCTYPE html><meta charset="utf-8"><body>';
  let isOpen = false;
  for (const row of [['示例县花桥镇2022年政府信息公开工作年度报告'], ...rows]) {
    if (row.length > 1 !== isOpen) page += isOpen ? '</table>' : '<table>';
    isOpen = row.length > 1;
    page += isOpen ? `<tr>${cellsIn(row)}</tr>` : `<p>${row[0] ?? ''}</p>`;
  }
  return `${page}${isOpen ? '</table>' : ''}</body>`;
}

const cellsIn = (row: readonly string[]) =>
  row
    .map((text, i) => {
      const next = row.slice(i + 1);
      const end = next.findIndex((other) => other !== '>');
      const span = 1 + (end < 0 ? next.length : end);
      return text === '>' ? '' : `<td colspan="${span}">${text}</td>`;
    })
    .join('');

const read = (...rows: Rows): Promise<Draft> => draftOf(pageOf(rows), { name: '年报.html' });

/** Cells of one row of the form, by the last part of their ids. */
function rowOf(draft: Draft, id: string): OwnWords<unknown> {
  return Object.fromEntries(
    Object.entries(cellsOf(draft)).flatMap(([key, value]) =>
      key.startsWith(`${id}.`) ? [[key.slice(id.length + 1), value]] : [],
    ),
  );
}

describe('heads of the matrix', () => {
  test.each([
    ['总计 first', ['总计', ...APPLICANTS], '36 8 7 6 5 4 6', { natural: 8, total: 36 }],
    [
      'two applicants swapped',
      ['自然人', '科研机构', '商业企业', ...APPLICANTS.slice(3), '总计'],
      '8 6 7 5 4 6 36',
      { company: 7, research: 6 },
    ],
    [
      'a column 行次 before the values',
      ['行次', ...APPLICANTS, '总计'],
      '3 _ 7 6 5 4 6 28',
      { natural: null, company: 7, total: 28 },
    ],
    [
      'a column of subtotals and one blank',
      [...APPLICANTS, '小计', '总计'],
      '_ 7 6 5 4 6 28 28',
      { natural: null, other_org: 6, total: 28 },
    ],
    [
      'a remark with a number',
      [...APPLICANTS, '总计', '备注'],
      '_ 7 6 5 4 6 28 3',
      { natural: null, total: 28 },
    ],
  ])('%s: each value goes below its head', async (_name, heads, printed, expected) => {
    const values = printed.split(' ').map((text) => (text === '_' ? '' : text));
    const draft = await read(
      ['申请人情况', ...heads],
      [NEW, ...values],
      [UNPAID, ...values.map(() => '0')],
    );
    expect(rowOf(draft, 'application.new')).toMatchObject(expected);
    expect([draft.unread, draft.unplaced]).toEqual([[], []]);
  });

  test.each(['法人小计', '上年数'])('%s in the place of 总计 is no total', async (head) => {
    const draft = await read(
      ['申请人情况', ...APPLICANTS, head],
      [NEW, '8', '7', '6', '5', '4', '6', '28'],
      [UNPAID, '0', '0', '0', '0', '0', '0', '0'],
    );
    expect(rowOf(draft, 'application.new')).toMatchObject({ natural: 8, other_org: 6 });
    expect(rowOf(draft, 'application.new')).not.toHaveProperty('total');
  });

  test('numbers below no head give no value, and are told', async () => {
    const draft = await read(
      ...ACTS,
      ['申请人情况', ...APPLICANTS, '总计', ''],
      [NEW, '', '8', '7', '6', '5', '4', '6', '36'],
      ['（一）予以公开', '', '0', '0', '0', '0', '0', '0', '0'],
    );
    expect(rowOf(draft, 'application.new')).toEqual({});
    expect(codesOf(draft).length + draft.unplaced.length + draft.unread.length).toBeGreaterThan(0);
  });

  test('a row one cell short gives no value, and the rows beside it are read', async () => {
    const draft = await read(
      ['申请人情况', ...APPLICANTS, '总计'],
      [NEW, '3', '0', '0', '0', '0', '3'],
      ['二、上年结转政府信息公开申请数量', '0', '0', '0', '0', '0', '0', '0'],
    );
    expect(rowOf(draft, 'application.new')).toEqual({});
    expect(rowOf(draft, 'application.carried_in')).toMatchObject({ total: 0 });
    expect(draft.problems).toMatchObject([
      { code: 'row.irregular', params: { cells: 7, head: 8, name: NEW } },
    ]);
  });

  test('a group with sums of its own is no indicator and no question', async () => {
    const draft = await read(
      ['申请人情况', ...APPLICANTS, '总计'],
      ['（三）不予公开', '4', '0', '0', '0', '0', '0', '4'],
      ['1.属于国家秘密', '1', '0', '0', '0', '0', '0', '1'],
      ['1.逾期不补正', '0', '0', '0', '0', '0', '0', '0'],
    );
    expect(rowOf(draft, 'application.result.refused.state_secret')).toMatchObject({ total: 1 });
    expect(Object.values(cellsOf(draft))).not.toContain(4);
    expect(draft.unplaced).toEqual([]);
  });

  test('rows and columns swapped read alike', async () => {
    const draft = await read(
      ['申请人情况', NEW, '二、上年结转政府信息公开申请数量', '（七）总计'],
      ['自然人', '5', '1', '6'],
      ['商业企业', '1', '0', '1'],
      ['总计', '6', '1', '7'],
    );
    expect(rowOf(draft, 'application.new')).toEqual({ natural: 5, company: 1, total: 6 });
    expect(rowOf(draft, 'application.result.total')).toEqual({ natural: 6, company: 1, total: 7 });
  });
});

describe('heads of the acts', () => {
  const HEAD_2019 = ['信息内容', '上一年项目数量', '本年增/减', '处理决定数量'];

  test('a sign outside 本年增/减 says that the columns have shifted', async () => {
    const draft = await read(
      HEAD_2019,
      ['行政许可', '+19', '21', '40'],
      ['其他对外管理服务事项', '2', '-1', '0'],
    );
    expect(Object.values(rowOf(draft, 'licence')).filter(Number.isFinite)).toEqual([]);
    expect(rowOf(draft, 'other_service')).toEqual({
      items_prev: 2,
      items_change: -1,
      decisions: 0,
    });
  });

  test('last year beside this year is not read', async () => {
    const draft = await read(
      ...ACTS,
      ['信息内容', '上年处理决定数量', '本年处理决定数量'],
      ['行政许可', '61', ''],
    );
    expect(rowOf(draft, 'licence')).toEqual({ decisions: null });
  });

  test('columns of two years are told apart by their years', async () => {
    const draft = await read(
      ['信息内容', '2021年本年制发件数', '2022年本年制发件数'],
      ['规章', '0', '1'],
      ['行政规范性文件', '2', '3'],
    );
    const of2022 = reportsOf(draft).findIndex(([, , year]) => year === 2022);
    expect(cellsOf(draft, of2022)).toEqual({ 'rules.issued': 1, 'normative.issued': 3 });
  });

  test('a column with a head of its own asks once, whatever row it stands in', async () => {
    const rows: Rows = [
      ['信息内容', '本年制发件数', '其中主动公开', '现行有效件数'],
      ['规章', '2', '71', '5'],
      ['行政规范性文件', '3', '72', '6'],
    ];
    const draft = await read(...rows);
    const values = {
      'rules.issued': 2,
      'rules.in_force': 5,
      'normative.issued': 3,
      'normative.in_force': 6,
    };
    expect(cellsOf(draft)).toEqual(values);
    expect(draft.unplaced).toMatchObject([{ label: '其中主动公开', examples: ['71', '72'] }]);
    const key = draft.unplaced[0]?.key ?? '';
    const left = await draftOf(pageOf(rows), {
      name: '年报.html',
      answers: { places: new Map([[key, 'leaveOut']]) },
    });
    expect(cellsOf(left)).toEqual(values);
  });

  test('a label that is only similar is a question with that indicator', async () => {
    const draft = await read(
      ['信息内容', '本年处理决定数量'],
      ['行政许可', '6'],
      ['行政处分', '3'],
      ['第二十条第（八）项'],
      ['信息内容', '本年收费金额'],
      ['行政事业性收费', '0'],
    );
    expect(cellsOf(draft)).toEqual({ 'licence.decisions': 6, 'charge.amount': 0 });
    expect(draft.unplaced).toMatchObject([{ label: '行政处分', examples: ['3'] }]);
    expect(draft.unplaced[0]?.candidates).toContain('penalty.decisions');
  });

  test('rows that are not on the form shift nothing', async () => {
    const draft = await read(
      ['信息内容', '本年新制作数量', '本年新公开数量', '对外公开总数量'],
      ['规范性文件', '6', '5', '11'],
      ['其他主动公开文件', '21', '20', '41'],
      ['第二十条第（五）项'],
      HEAD_2019,
      ['行政许可', '8', '+1', '30'],
      ['其他对外管理服务事项', '行政检查', '4', '0', '17'],
      ['行政确认', '2', '0', '9'],
    );
    expect(cellsOf(draft)).toEqual({
      'normative.made_new': 6,
      'normative.published_new': 5,
      'normative.public_total': 11,
      'licence.items_prev': 8,
      'licence.items_change': 1,
      'licence.decisions': 30,
    });
  });

  test('a table of a quarter gives no number of the year', async () => {
    const draft = await read(
      ...ACTS,
      ['2022年第三季度'],
      ['信息内容', '本年处理决定数量'],
      ['行政许可', '6'],
      ['行政处罚', '7'],
    );
    expect(rowOf(draft, 'licence')).toEqual({});
    expect(rowOf(draft, 'normative')).toEqual({ issued: 4, repealed: 1, in_force: 9 });
    expect(codesOf(draft)).toContain('row.period');
  });

  test('a comparison with the year before makes no further report', async () => {
    const draft = await read(
      ...ACTS,
      ['与2021年对比'],
      ['信息内容', '2021年', '2022年'],
      ['行政许可', '5', '6'],
      ['行政处罚', '7', '8'],
    );
    expect(reportsOf(draft)).toEqual([['花桥镇', '示例县', 2022]]);
  });
});

describe('heads of the disputes', () => {
  const FIRST = ['1', '2', '0', '4', '7'];
  const SECOND = ['5', '0', '0', '0', '5'];
  const THIRD = ['0', '0', '3', '0', '3'];
  const over = (...groups: readonly string[]) =>
    groups.flatMap((text) => [text, '>', '>', '>', '>']);
  const swap = ([a = '', b = '', ...rest]: readonly string[]) => [b, a, ...rest];

  test.each([
    [
      'results swapped in all three groups',
      ['行政复议', '未经复议直接起诉', '复议后起诉'],
      swap(RESULTS),
      [FIRST, SECOND, THIRD].flatMap(swap),
    ],
    [
      'lawsuits before reviews',
      ['未经复议直接起诉', '复议后起诉', '行政复议'],
      RESULTS,
      [...SECOND, ...THIRD, ...FIRST],
    ],
  ])('%s', async (_name, groups, results, values) => {
    const draft = await read(
      ...DISPUTES,
      over(...groups),
      [...results, ...results, ...results],
      values,
    );
    expect(rowOf(draft, 'review')).toMatchObject({ upheld: 1, corrected: 2, pending: 4, total: 7 });
    expect(rowOf(draft, 'lawsuit_direct')).toMatchObject({ upheld: 5, corrected: 0 });
    expect(rowOf(draft, 'lawsuit_after_review')).toMatchObject({ other: 3, total: 3 });
  });

  test('one table for each group', async () => {
    const draft = await read(
      ...ACTS,
      ...DISPUTES,
      ['行政复议', '', '', '', ''],
      RESULTS,
      FIRST,
      ['未经复议直接起诉', '', '', '', ''],
      RESULTS,
      SECOND,
    );
    expect(rowOf(draft, 'review')).toMatchObject({ upheld: 1, total: 7 });
    expect(rowOf(draft, 'lawsuit_direct')).toMatchObject({ upheld: 5, total: 5 });
    expect(rowOf(draft, 'lawsuit_after_review')).toEqual({});
  });

  test.each([
    ['fourteen numbers', [[...FIRST, ...SECOND, ...THIRD.slice(1)]]],
    [
      'two rows of numbers',
      [
        [...FIRST, ...SECOND, ...THIRD],
        [...SECOND, ...FIRST, ...THIRD],
      ],
    ],
  ])('%s below fifteen heads are told and not read', async (_name, rows) => {
    const draft = await read(
      ...ACTS,
      ...DISPUTES,
      over('行政复议', '未经复议直接起诉', '复议后起诉'),
      [...RESULTS, ...RESULTS, ...RESULTS],
      ...rows,
    );
    for (const id of ['review', 'lawsuit_direct', 'lawsuit_after_review'])
      expect(rowOf(draft, id)).toEqual({});
    expect(rowOf(draft, 'normative')).toEqual({ issued: 4, repealed: 1, in_force: 9 });
    expect(codesOf(draft).length + draft.unread.length).toBeGreaterThan(0);
  });
});

describe('documents with more than one table of a kind', () => {
  test('the same table twice counts once', async () => {
    const draft = await read(...ACTS, ...ACTS);
    expect(rowOf(draft, 'normative')).toEqual({ issued: 4, repealed: 1, in_force: 9 });
    expect(draft.unread).toEqual([]);
  });

  test('a table printed twice with another number disputes that number', async () => {
    const draft = await read(...ACTS, ...ACTS.slice(0, 2), ['行政规范性文件', '4', '1', '8']);
    expect(rowOf(draft, 'normative')).toEqual({ issued: 4, repealed: 1, in_force: 'disputed' });
    expect(draft.unread).toMatchObject([{ text: '8', problem: { code: 'row.duplicate' } }]);
  });
});
