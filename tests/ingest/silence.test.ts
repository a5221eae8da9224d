import fc from 'fast-check';
import { expect, test } from 'vitest';
import { voicesIn } from './damage/readOut.ts';
import { cell, line } from './damage/sheet.ts';
import type { Book, Grid, Part, Sheet } from './damage/sheet.ts';
import { letter } from './damage/write/docx.ts';
import { workbook } from './damage/write/xlsx.ts';
import { pdfBook, pdfPage, plainStream } from './readers/pdfBook.ts';
import { draftOf, outcomesOf } from './reading.ts';

const gridOf = (rows: readonly (readonly string[])[]): Grid => ({
  rows: rows.map(() => line('value')),
  columns: (rows[0] ?? []).map(() => line('value')),
  cells: rows.map((row) => row.map((text) => cell(text))),
});

type Numbers = readonly (readonly number[])[];

const page = (body: string) =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>${body}</body></html>`;
const rowsAs = (numbers: Numbers, between: string) =>
  numbers.map((row) => row.join(between)).join('\n');
const htmlOf = (numbers: Numbers) =>
  `<table>${numbers.map((row) => `<tr>${row.map((n) => `<td>${n}</td>`).join('')}</tr>`).join('')}</table>`;

const title = '青石镇2021年政府信息公开工作年度报告';
const textsOf = (numbers: Numbers) => numbers.map((row) => row.map(String));
const bookOf = (...parts: Part[]): Book => ({
  name: '汇总表',
  sheets: [{ name: 'Sheet1', parts }],
});
/** Each number in a place of its own on a page. */
const drawn = (numbers: Numbers) =>
  numbers
    .flatMap((row, r) =>
      row.map((n, c) => `BT /F1 8 Tf ${30 + 36 * c} ${700 - 20 * r} Td (${n}) Tj ET`),
    )
    .join('\n');

const files: readonly (readonly [string, (numbers: Numbers) => string | Uint8Array])[] = [
  ['a.csv', (numbers) => rowsAs(numbers, ',')],
  ['a.tsv', (numbers) => rowsAs(numbers, '\t')],
  ['年度报告.txt', (numbers) => `${title}\n\n${rowsAs(numbers, '   ')}`],
  ['一行一格.txt', (numbers) => `${title}\n\n${rowsAs(numbers, '\n')}`],
  ['年度报告.html', (numbers) => page(`<p>${title}</p>${htmlOf(numbers)}`)],
  ['a.html', (numbers) => page(htmlOf(numbers))],
  ['a.json', (numbers) => JSON.stringify(numbers)],
  ['a.xlsx', (numbers) => workbook(bookOf({ grid: gridOf(textsOf(numbers)) }))],
  [
    '年度报告.docx',
    (numbers) => letter(bookOf({ lines: [title] }, { grid: gridOf(textsOf(numbers)) })),
  ],
  ['年度报告.pdf', (numbers) => pdfBook({ 3: pdfPage(), 4: plainStream(drawn(numbers)) })],
];

const tables = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 3, max: 15 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.nat(1800), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

test.each(files)('%s: numbers that nothing names are told', async (name, write) => {
  await fc.assert(
    fc.asyncProperty(tables, async (numbers) => {
      expect(voicesIn(await outcomesOf(write(numbers), { name }))).not.toEqual([]);
    }),
    { numRuns: 20 },
  );
});

test('a table that nothing names beside one that is read is told', async () => {
  const own = '统计指标,单位,统计数\n主动公开政府信息数,条,5\n收到申请数,件,7'
    .split('\n')
    .map(
      (row) =>
        `<tr>${row
          .split(',')
          .map((cell) => `<td>${cell}</td>`)
          .join('')}</tr>`,
    )
    .join('');
  const text = `<p>青石镇2017年政府信息公开工作年度报告</p><p>一、总体情况</p><table>${own}</table><p>全年工作有序，公开及时。</p>`;
  const draft = await draftOf(page(text + htmlOf([[11, 2, 0, 1, 14]])), { name: '年度报告.html' });
  expect(draft.matched).toBe(2);
  expect(draft.problems.map(({ code, params }) => [code, params.row])).toEqual([
    ['row.irregular', 7],
  ]);
});

const stacked = [
  ['示例县2017年政府信息公开汇总表'],
  ['填报单位：双河镇'],
  ['', '件', '31'],
  ['', '次', '——'],
  ['', '件', '4'],
  ['', '件', '9'],
  ['填报单位：青石镇'],
  ['统计指标', '计量单位', '统计数'],
  ['主动公开政府信息数', '条', '5'],
  ['收到申请数', '件', '7'],
];

test.each([
  ['a.csv', ','],
  ['a.tsv', '\t'],
])('%s: a table without labels above one that is read is told once', async (name, between) => {
  const text = stacked.map((row) => row.join(between)).join('\n');
  const { unreadTables, matched } = await draftOf(text, { name });
  expect(matched).toBe(2);
  expect(unreadTables.map(({ from, to, problem }) => [from, to, problem.code])).toEqual([
    [3, 6, 'table.notRead'],
  ]);
});

test('a sheet whose labels are lost is told beside one that is read', async () => {
  const sheet = (name: string, ...rows: string[][]): Sheet => ({
    name,
    parts: [{ grid: gridOf(rows) }],
  });
  const heads = ['单位', '主动公开政府信息数', '收到申请数', '网络申请数'];
  const book = workbook({
    name: '示例县汇总表',
    sheets: [
      sheet('2016年', heads, ['青石镇', '5', '7', '3']),
      sheet('2017年', ['青石镇', '6', '8', '2']),
    ],
  });
  const outcomes = await outcomesOf(book, { name: '示例县汇总表.xlsx' });
  expect(voicesIn(outcomes)).toContain('refused file.layout.unknown');
});

test.each(['27', '网络申请数'])(
  '%s in the place of a name is no unit that did not report',
  async (text) => {
    const rows = ['单位,年份,主动公开政府信息数,收到申请数', '青石镇,2017,5,6', '双河镇,2017,7,8'];
    const draft = await draftOf([...rows, `${text},,,`].join('\n'));
    expect(draft.notReported).toEqual([]);
    expect(draft.problems.map(({ code, params }) => [code, params.row])).toEqual([
      ['row.unclear', 4],
    ]);
  },
);

test('a year before the first form is told', async () => {
  const text = '单位,年份,主动公开政府信息数,收到申请数\n青石镇,2012,5,6\n双河镇,2016,7,8\n';
  const { problems } = await draftOf(text);
  expect(problems).toEqual([{ code: 'year.beforeForm', params: { years: '2012', from: 2014 } }]);
});
