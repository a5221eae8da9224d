import { utils, write } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import type { OwnWords } from '#domain/ownWords.ts';
import type { Draft, IngestOutcome } from '#ingest/draft.ts';
import { cellsOf, codesOf, outcomesOf, reportsOf } from './reading.ts';

type Merge = readonly [fromRow: number, fromColumn: number, toRow: number, toColumn: number];

/** A workbook as Excel 97 or WPS (.et) and as .xlsx write it. */
function bookOf(
  kind: 'biff8' | 'xlsx',
  sheets: OwnWords<{
    rows: readonly (readonly (string | number)[])[];
    merges?: readonly Merge[];
  }>,
): Uint8Array {
  const book = utils.book_new();
  for (const [name, { rows, merges = [] }] of Object.entries(sheets)) {
    const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
    sheet['!merges'] = merges.map(([r1, c1, r2, c2]) => ({
      s: { r: r1, c: c1 },
      e: { r: r2, c: c2 },
    }));
    utils.book_append_sheet(book, sheet, name);
  }
  return new Uint8Array(write(book, { type: 'array', bookType: kind }) as ArrayBuffer);
}

const drafts = (outcomes: readonly IngestOutcome[]): Draft[] =>
  outcomes.flatMap((outcome) => (outcome.kind === 'draft' ? [outcome.draft] : []));

test.each([
  ['2016', '2017年'],
  ['16年', '17年度'],
])('a sheet for each year: %s, %s', async (...names) => {
  const rows = [
    ['单位', '主动公开政府信息数'],
    ['青石镇', 5],
  ];
  const sheets = Object.fromEntries(names.map((name) => [name, { rows }]));
  const read = drafts(await outcomesOf(bookOf('xlsx', sheets), { name: '汇总表.xlsx' }));
  expect(read.flatMap(reportsOf).map(([, , year]) => year)).toEqual([2016, 2017]);
});

test.each([
  ['one county', ['示例县'], 'disputed'],
  ['two of its name', ['示例县', '示范县'], 5],
])('numbers of a sheet without a county against those of %s', async (_, counties, found) => {
  const rows = (n: number) => [
    ['单位', '年度', '收到申请数'],
    ['青石镇', 2017, n],
  ];
  const summaries = counties.map((county, i): [string, { rows: (string | number)[][] }] => [
    `表${i + 1}`,
    { rows: [[`${county}汇总表`], ...rows(7)] },
  ]);
  const sheets = Object.fromEntries([['明细', { rows: rows(5) }] as const, ...summaries]);
  const [own] = drafts(await outcomesOf(bookOf('xlsx', sheets), { name: '汇总表.xlsx' }));
  expect(own === undefined ? null : cellsOf(own)).toEqual({ 'request.received': found });
});

test('an index of sheets that are named like sections is no table that failed', async () => {
  const sections = { 主动公开: '主动公开政府信息数', 依申请公开: '收到申请数' };
  const index = [['序号', '表名'], ...Object.keys(sections).map((name, i) => [i + 1, name])];
  const sheets = Object.entries(sections).map(
    ([name, label]): [string, { rows: (string | number)[][] }] => [
      name,
      {
        rows: [
          ['单位', label],
          ['青石镇', 5],
        ],
      },
    ],
  );
  const bytes = bookOf('xlsx', { 目录: { rows: index }, ...Object.fromEntries(sheets) });
  const outcomes = await outcomesOf(bytes, { name: '2017年汇总表.xlsx' });
  expect(outcomes.map(({ kind }) => kind)).toEqual(['draft', 'draft']);
});

describe.each([
  ['biff8', '汇总表.xls'],
  ['biff8', '汇总表.et'],
  ['xlsx', '汇总表.xlsx'],
] as const)('a county’s roll-up as %s, %s', (kind, name) => {
  test('has units down, two head rows with merged cells, groups and sums', async () => {
    const bytes = bookOf(kind, {
      汇总: {
        rows: [
          ['石门县2022年政府信息公开情况汇总表'],
          ['序号', '单位名称', '本年新收政府信息公开申请数量', '', '', '行政许可', '行政处罚'],
          ['', '', '自然人', '商业企业', '总计', '处理决定数量', '处理决定数量'],
          ['一', '乡镇'],
          [1, '东岭乡', 2, 0, 2, 10, 1],
          [2, '石门县西沟镇人民政府', 1, 1, 2, 20, 0],
          ['', '小计', 3, 1, 4, 30, 1],
          ['二', '街道'],
          [3, '河东街道办事处', 0, 0, 0, '', 3],
          ['', '合计', 3, 1, 4, 30, 4],
          ['', '占比', '75%', '25%', '100%'],
          ['填表人：', '', '', '审核人：'],
        ],
        merges: [
          [0, 0, 0, 6],
          [1, 0, 2, 0],
          [1, 1, 2, 1],
          [1, 2, 1, 4],
        ],
      },
    });
    const [draft, ...more] = drafts(await outcomesOf(bytes, { name }));
    expect(more).toEqual([]);
    expect(reportsOf(draft!)).toEqual([
      ['东岭乡', '石门县', 2022],
      ['西沟镇', '石门县', 2022],
      ['河东街道', '石门县', 2022],
    ]);
    expect(cellsOf(draft!, 1)).toEqual({
      'application.new.natural': 1,
      'application.new.company': 1,
      'application.new.total': 2,
      'licence.decisions': 20,
      'penalty.decisions': 0,
    });
    expect(cellsOf(draft!, 2)['licence.decisions']).toBe(null);
    expect(draft!.unplaced).toEqual([]);
    expect(codesOf(draft!)).not.toContain('row.total.differs');
  });

  test('has labels down and units across, on the form of 2014', async () => {
    const bytes = bookOf(kind, {
      Sheet1: {
        rows: [
          ['2017年度政府信息公开统计汇总表（石门县）'],
          ['统计指标', '单位', '乡镇', '', '街道', '合计'],
          ['', '', '东岭乡', '西沟镇', '河东街道', ''],
          ['一、主动公开情况', '——'],
          ['（一）主动公开政府信息数', '条', 31, 9, 5, 45],
          ['（二）收到申请数', '件', 0, '', 1, 1],
        ],
        merges: [
          [0, 0, 0, 5],
          [1, 2, 1, 3],
        ],
      },
    });
    const [draft] = drafts(await outcomesOf(bytes, { name }));
    expect(reportsOf(draft!).map(([unit, , year]) => [unit, year])).toEqual([
      ['东岭乡', 2017],
      ['西沟镇', 2017],
      ['河东街道', 2017],
    ]);
    expect([0, 1, 2].map((r) => cellsOf(draft!, r))).toEqual([
      { 'disclosure.total': 31, 'request.received': 0 },
      { 'disclosure.total': 9, 'request.received': null },
      { 'disclosure.total': 5, 'request.received': 1 },
    ]);
  });
});

test('a saved page of a government site gives its report and nothing of its surroundings', async () => {
  const page = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>石门县人民政府</title>
    <script>document.write('<td>999</td>')</script><style>td{color:red}</style></head><body>
    <div class="nav"><a href="/">首页</a> <a href="/zw">政务公开</a> 访问量 123456</div>
    <table><tr><td>当前位置：首页 &gt; 年报</td><td><table><tr><td>
    <h1>石门县东岭乡人民政府2022年政府信息公开工作年度报告</h1>
    <p>发布时间：2023-01-16 来源：东岭乡 浏览次数：88</p>
    <p>本报告所列数据的统计期限自2022年1月1日起至12月31日止。2022年，我乡主动公开政府信息56条。</p>
    <table border="1"><tr><th colspan="4">第二十条第（一）项</th></tr>
    <tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>
    <tr><td>规章</td><td>0</td><td>0</td><td>0</td></tr>
    <tr><td>行政规范性文件</td><td>1</td><td>&nbsp;</td><td>6</td></tr></table>
    </td></tr></table></td></tr></table>
    <div>上一篇：2021年年报 下一篇：2023年年报 共 37 条</div></body></html>`;
  const [draft] = drafts(await outcomesOf(page, { name: '年报.htm' }));
  expect(reportsOf(draft!)).toEqual([['东岭乡', '石门县', 2022]]);
  expect(cellsOf(draft!)).toEqual({
    'rules.issued': 0,
    'rules.repealed': 0,
    'rules.in_force': 0,
    'normative.issued': 1,
    'normative.repealed': null,
    'normative.in_force': 6,
  });
  expect(cellsOf({ ...draft!, table: draft!.narrative! })).toEqual({ 'narrative.total': 56 });
});
