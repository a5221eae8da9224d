import { describe, expect, test } from 'vitest';
import { Mark, Status } from '#domain/cell.ts';
import { indicatorOf } from '#domain/forms/index.ts';
import type { Draft } from '#ingest/draft.ts';
import { cellOf as cellAt } from '#domain/reportTable.ts';
import { reportsIn } from '#ingest/report/report.ts';
import { textRows } from '#ingest/readers/text.ts';
import { documentOf as only, numbersIn } from './documents.ts';

const numbers = (draft: Draft) => Object.fromEntries(numbersIn([draft]));
const cellOf = ({ table }: Draft, id: string) => {
  const column = table.columns.get(indicatorOf(id)?.id ?? 'rules.made_new');
  return column === undefined ? null : cellAt(column, 0);
};
const codesOf = ({ unread }: Draft) => unread.map(({ problem }) => problem.code);
const lostIn = ({ unreadTables }: Draft) => unreadTables.map(({ problem }) => problem.code);
const rowOf = (report: Draft, id: string) =>
  Object.fromEntries(
    Object.entries(numbers(report))
      .filter(([key]) => key.startsWith(`${id}.`))
      .map(([key, value]) => [key.slice(id.length + 1), value]),
  );

const ACTS_2021 = `
二、主动公开政府信息情况
第二十条第（一）项 ||||
信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
规章 | 0 | 0 | 0 |
行政规范性文件 | 4 | 1 | 9 |
第二十条第（五）项 ||||
信息内容 | 本年处理决定数量 |||
行政许可 | 37 |||
第二十条第（六）项 ||||
信息内容 | 本年处理决定数量 |||
行政处罚 | 5 |||
行政强制 | 2 |||
第二十条第（八）项 ||||
信息内容 | 本年收费金额（单位：万元） |||
行政事业性收费 | 1.25 |||
`;

const HEADS = `
三、收到和处理政府信息公开申请情况
申请人情况
自然人 | 法人或其他组织 | 总计
商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他
`;

const spaced = (text: string) =>
  text
    .trim()
    .split(/[ |\n]+/)
    .join('\n\n');

describe('layouts of the tables', () => {
  test('a label cut around its numbers, with pieces of the merged label beside it', () => {
    const report = only(`
三、收到和处理政府信息公开申请情况
                       自然人                                  总计
                             商业   科研   社会公益 法律服务 其他
                             企业   机构   组织   机构
一、本年新收政府信息公开申请数量      31     4    0   1    0     0   36
      （四）      2.没有现成信息需要另行制
      无法       作               6      2     0   0    0     0   8
      提供
               3.补正后申请内容仍不明确   3      0    0   0    0     0   3
               5.要求行政机关确认或重新
                               7      0    0   0    0     0    7
               出具已获取信息
               1.逾期不补正          9      0    0   0    0     0   9
`);
    expect(report.table.form).toBe('m2021');
    expect(rowOf(report, 'application.result.unable.needs_creation')).toMatchObject({
      natural: 6,
      company: 2,
      total: 8,
    });
    expect(rowOf(report, 'application.result.declined.reconfirm')).toMatchObject({ total: 7 });
    expect(report.unread).toEqual([]);
  });

  test('a note or unit in brackets that goes on in the next line', () => {
    const report = only(
      `第二十条第（八）项
信息内容
本年收费金额（单位：
万元）
行政事业性收费
152.5
${HEADS.replace(/ \| /g, '\n')}
（一）予以公开
1\n0\n0\n0\n0\n0\n1
（二）部分公开（区分处理的，只计这一情形，
不计其他情形）
2\n0\n0\n0\n0\n0\n2
（三）
不予公开
1.属于国家
秘密
0\n0\n0\n0\n0\n0\n0
`,
    );
    expect(numbers(report)['charge.amount']).toBe(152.5);
    expect(rowOf(report, 'application.result.partial')).toMatchObject({ natural: 2, total: 2 });
    expect(rowOf(report, 'application.result.refused.state_secret')).toMatchObject({ total: 0 });
  });

  test('the disputes as one bare row of fifteen numbers', () => {
    const report = only(`
示例县花桥镇2022年政府信息公开工作年度报告
${ACTS_2021}
四、政府信息公开行政复议、行政诉讼情况
1 2 3 4 10 0 0 1 0 1 5 0 0 0 5
五、存在的主要问题及改进情况
`);
    expect(rowOf(report, 'review')).toEqual({
      upheld: 1,
      corrected: 2,
      other: 3,
      pending: 4,
      total: 10,
    });
    expect(rowOf(report, 'lawsuit_after_review')).toMatchObject({ upheld: 5, total: 5 });
  });

  test('fourteen numbers of disputes are a doubt', () => {
    const report = only(`
${ACTS_2021}
四、政府信息公开行政复议、行政诉讼情况
1 2 3 4 10 0 0 1 0 1 5 0 0 0
五、存在的主要问题及改进情况
`);
    expect(rowOf(report, 'review')).toEqual({});
    expect(codesOf(report)).toEqual(['table.count']);
    expect(report.unread[0]?.candidates).toHaveLength(15);
  });

  test('a row with fewer numbers than columns is a doubt where blank cells are lost', () => {
    const report = only(
      spaced(`${HEADS}
一、本年新收政府信息公开申请数量 3 0 0 0 0 3
二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0
三、本年度办理结果
(一)予以公开 1 0 0 0 0 0 1
1.逾期不补正 1 0 0 0 0 0 1 2.逾期不缴费`),
    );
    expect(rowOf(report, 'application.new')).toEqual({});
    expect(rowOf(report, 'application.carried_in')).toMatchObject({ total: 0 });
    expect(report.unread).toMatchObject([
      { text: '3 0 0 0 0 3', problem: { code: 'table.count' } },
    ]);
  });

  test('the number of a label that is cut off is no value', () => {
    const report = only(
      spaced(`${ACTS_2021.replace(/\|/g, ' ')}${HEADS}
(一)予以公开 1 0 0 0 0 0 1
(二)部分公开(区分处理的,只计这一情形,不计其他情形) 0 0 0 0 0 0 0
(三)不予公开
1.属于国家秘密 0 0 0 0 0 0 0
2`),
    );
    expect(rowOf(report, 'application.result.refused.state_secret')).toMatchObject({ total: 0 });
    expect(rowOf(report, 'application.result.partial')).toMatchObject({ total: 0 });
  });

  test('copies without repeated lines are refused', () => {
    const report = only(
      spaced(`
第二十条第（一）项 信息内容 本年新制作数量 本年新公开数量 对外公开总数量
规章 0 规范性文件 4
第二十条第（五）项 上一年项目数量 本年增/减 处理决定数量
行政许可 12 其他对外管理服务事项 行政处罚 7 行政强制
行政事业性收费 采购项目数量 采购总金额 政府集中采购 2`),
    );
    expect(numbers(report)).toEqual({});
    expect(lostIn(report)).toEqual(['table.lostLines']);
  });
});

describe('numbers that stand in the wrong place', () => {
  test('blank cells lost between wide gaps are not filled from the left', () => {
    const report = only(`
信息内容     上一年项目数量     本年增/减     处理决定数量
行政处罚     7     2     9
行政强制     3     5
`);
    expect(rowOf(report, 'penalty')).toEqual({ items_prev: 7, items_change: 2, decisions: 9 });
    expect(rowOf(report, 'coercion')).toEqual({});
  });
});

describe('amounts', () => {
  const acts = (head: string, amount: string) => `
第二十条第（一）项
信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量
规章 | 0 | 0 | 0
第二十条第（九）项
信息内容 | 采购项目数量 | ${head}
政府集中采购 | 2 | ${amount}
`;

  test.each([
    ['采购总金额', '152790元', 15.279],
    ['采购总金额', '8.5万元', 8.5],
    ['采购总金额（万元）', '477.35', 477.35],
    ['采购总金额(单位：元)', '84565', 8.4565],
    ['采购总金额', '0', 0],
  ])('%s %s is %d in ten thousands', (head, amount, value) => {
    expect(cellOf(only(spaced(acts(head, amount))), 'procurement.amount')?.value).toBe(value);
  });

  test.each(['8040', '3.5'])('a bare %s has no unit', (amount) => {
    const cell = cellOf(only(spaced(acts('采购总金额', amount))), 'procurement.amount');
    expect(cell?.status).toBe(Status.unitUnknown);
  });

  test('a converted amount says so', () => {
    const cell = cellOf(only(spaced(acts('采购总金额', '152790元'))), 'procurement.amount');
    expect(cell?.marks).toBe(Mark.converted);
  });
});

describe('which form it is', () => {
  test('a matrix with rows and columns swapped is not read of lines, and said to be there', () => {
    const report = only(`
三、收到和处理政府信息公开申请情况
申请人情况     一、本年新收政府信息公开申请数量     二、上年结转政府信息公开申请数量     （七）总计
自然人     5     1     6
商业企业     1     0     1
总计     6     1     7
四、政府信息公开行政复议、行政诉讼情况
`);
    expect(numbers(report)).toEqual({});
    expect(lostIn(report)).toEqual(['table.lostLines']);
  });

  test('headings without tables are a report without numbers, and missing tables', () => {
    const report = only(`
花桥镇2020年政府信息公开工作年度报告
一、总体情况
2020年，我镇主动公开政府信息88条。
二、主动公开政府信息情况
三、收到和处理政府信息公开申请情况
四、政府信息公开行政复议、行政诉讼情况
五、存在的主要问题及改进情况
公开的面还不够宽。
`);
    expect(report).toMatchObject({ table: { form: 'none' }, unread: [] });
    expect(lostIn(report)).toEqual(Array(3).fill('table.missing'));
  });

  test('sentences with the words of the tables are no table', () => {
    const report = only(`
花桥镇2022年政府信息公开工作年度报告
全年办理行政许可 37 件，行政处罚 5 件，行政强制 0 件。
本年新收政府信息公开申请数量 3 件，其中予以公开 2 件。
主动公开政府信息数 160 条，政务微博公开政府信息数 12 条。
`);
    expect(report).toMatchObject({ table: { form: 'none' }, local: [], unread: [] });
    expect(report.figures.map(({ row }) => row)).toEqual([2, 2, 2, 3, 3, 4, 4]);
  });
});

const OLD = [
  '统 计 指 标\t单 位\t汇 总 数',
  '一、主动公开情况\t——\t',
  '（一）主动公开政府信息数（不同渠道和方式公开相同信息计 1 条）\t条\t1,234',
  '其中：主动公开规范性文件数\t条\t5',
  '1. 政府公报公开政府信息数\t条\t0',
  '3. 政务微博公开政府信息数\t条\t—',
  '',
  '统计指标\t单位\t汇总数',
  '四、行政复议数量\t件\t3',
  '（一）维持具体行政行为数\t件\t1',
  '（二）被依法纠错数\t件\t2',
  '五、行政诉讼数量\t件\t4',
  '（二）被依法纠错数\t件\t4',
  '(三) 从事政府信息公开工作人员数\t人\t',
];

describe('the table of 2014 to 2018 inside a document', () => {
  const title = '示例县青石镇2016年度政府信息公开情况统计表';

  test('a second value column counts even where it is blank', () => {
    const rows = OLD.slice(2).map((line) => (line === '' ? line : `${line}\t`));
    const report = only([title, '统计指标\t单位\t部门统计数\t社区统计数', ...rows].join('\n'));
    expect(Object.keys(numbers(report)).filter((id) => id.startsWith('disclosure.'))).toEqual([]);
  });

  test('an older local table is not this form', () => {
    const report = only(`花桥镇2010年政府信息公开工作年度报告
主动公开信息数     条     46
当面申请数     件     0
传真申请数     件     0
网上申请数     件     1
信函申请数     件     0`);
    expect(report).toMatchObject({ table: { form: 'none' } });
  });

  test('one cell a line: only rows that are followed by the next row of the form', () => {
    const lines = [...OLD.slice(1, 4), '制发规范性文件总数\t件\t9', ...OLD.slice(4, 5)];
    const cells = lines.flatMap((line) => line.split('\t'));
    const report = only([title, ...cells, '一句话。'].join('\n\n'));
    expect(numbers(report)).toEqual({
      'disclosure.total': 1234,
      'disclosure.normative_public': 5,
      'disclosure.normative_issued': 9,
    });
    expect(report.unread).toMatchObject([{ text: '0', problem: { code: 'table.count' } }]);
  });
});

describe('documents with more than one table of a kind', () => {
  const report = (name: string, licences: number) => `
示例县${name}2022年政府信息公开工作年度报告
一、总体情况
我镇工作有序。
${ACTS_2021.replace('行政许可 | 37', `行政许可 | ${licences}`)}
五、存在的主要问题及改进情况
`;

  test('a list of other years is no report', () => {
    const links = '花桥镇2021年政府信息公开工作年度报告\n花桥镇2020年政府信息公开工作年度报告\n';
    const [place, ...more] = reportsIn(textRows(report('花桥镇', 11) + links));
    expect(place?.identity.year.map(({ value }) => value)).toEqual([2022]);
    expect(more).toEqual([]);
  });
});
