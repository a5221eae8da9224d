import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gapCells, textRows } from '#ingest/readers/text.ts';

test.each<[string, string, string[]]>([
  ['tabs part cells', '1.当面申请数\t件\t0', ['1.当面申请数', '件', '0']],
  ['an empty cell between tabs stays', '一、主动公开情况\t——\t', ['一、主动公开情况', '——', '']],
  ['bars part cells', '规章 | 0 | 0 | 2', ['规章', '0', '0', '2']],
  ['one bar at the end is no cell', '规章 | 0 | 0 |', ['规章', '0', '0']],
  ['empty cells before it are', '0 | 0 | | |', ['0', '0', '', '']],
  ['bars on both sides are no cells', '| 规章 | 1 | 2 |', ['规章', '1', '2']],
  ['full-width bars', '规章｜3｜4', ['规章', '3', '4']],
  ['drawn bars', '│ 规章 │ 3 │ │', ['规章', '3', '']],
  ['bars alone disappear', '| ||', ['']],
  ['a Markdown rule disappears', '| --- | :---: |', ['']],
  ['a drawn rule disappears', '├────┼────┤', ['']],
  ['a row of dashes is no rule', '| —— | —— |', ['——', '——']],
  ['two thin dashes are blanks, too', '| - | - |', ['-', '-']],
  ['gaps part no cells: blank ones are lost between them', '规章     2   0', ['规章     2   0']],
  ['a blank line is one empty cell', '   ', ['']],
])('%s', (_name, line, cells) => {
  expect(textRows(line)).toEqual([cells]);
});

test.each<[string, string, string[]]>([
  [
    'wide gaps part a label and its numbers',
    '规章          2      0     11',
    ['规章', '2', '0', '11'],
  ],
  [
    'a single blank parts numbers in such a row',
    '一、本年新收     12 114  0',
    ['一、本年新收', '12', '114', '0'],
  ],
  [
    'a numbering stays with its label',
    '1.   政务微博公开政府信息数   条   7',
    ['1.政务微博公开政府信息数', '条', '7'],
  ],
  [
    'the end of a label above stays apart',
    '（三）   4.保护第三方合法权益   3   0',
    ['（三）', '4.保护第三方合法权益', '3', '0'],
  ],
  [
    'a head of short words',
    '信息内容     本年制发件数    本年废止件数',
    ['信息内容', '本年制发件数', '本年废止件数'],
  ],
  ['a line of numbers only', '3   1 0  4', ['3', '1', '0', '4']],
  ['groups of three may be one number', '12 345 678', ['12 345 678']],
  ['a paragraph is one cell', '今年我镇公开信息12条。', ['今年我镇公开信息12条。']],
  [
    'a sentence with gaps is one cell',
    '公开信息  12 条，其中网站  8 条。',
    ['公开信息  12 条，其中网站  8 条。'],
  ],
  [
    'a name with its post is one cell',
    '填报人：示例    填报日期：2018年1月',
    ['填报人：示例    填报日期：2018年1月'],
  ],
])('set apart by gaps: %s', (_name, line, cells) => {
  expect(gapCells(line)).toEqual(cells);
});

test('row n is line n, whatever ends the lines', () => {
  expect(textRows('\ufeff标题\r\n\r\n|\n规章\t1\r数')).toEqual([
    ['标题'],
    [''],
    [''],
    ['规章', '1'],
    ['数'],
  ]);
});

test.each([
  ['dashes', `|${'---'.repeat(50_000)}x`],
  ['wide blanks', `a${'\u3000 '.repeat(100_000)}x`],
  ['bars', '| '.repeat(100_000)],
])('a hostile line of %s is read in one go', (_name, line) => {
  expect(textRows(line)).toHaveLength(1);
  expect(gapCells(line).length).toBeGreaterThan(0);
});

test('any text gives as many rows as lines, none of them without a cell', () => {
  const piece = fc.constantFrom(
    '规章',
    '12',
    ' ',
    '  ',
    '\t',
    '|',
    '｜',
    '---',
    '——',
    '。',
    '\n',
    '1.',
    '（一）',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece).map((p) => p.join('')),
      ),
      (text) => {
        const rows = textRows(text);
        expect(rows).toHaveLength(text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/).length);
        expect(rows.every((row) => row.length > 0)).toBe(true);
      },
    ),
  );
});
