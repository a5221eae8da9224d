import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CsvSplitter, csvRows, guessSeparator } from '#ingest/parse/csv.ts';
import { delimited } from '../../scripts/samples/layouts.ts';

const cells = (text: string) => csvRows(text, ',').map((row) => row.cells);

test.each([
  [
    'plain',
    'a,b\r\nc,d\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'no line end at the end',
    'a,b\nc,d',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'carriage returns alone',
    'a,b\rc,d\r',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['quotes around a separator', '"a,b",c\n', [['a,b', 'c']]],
  ['quotes around a line break', '"a\nb",c\n', [['a\nb', 'c']]],
  ['doubled quotes', '"a""b",c\n', [['a"b', 'c']]],
  ['quotes inside a cell', 'a "b" c,d\n', [['a "b" c', 'd']]],
  ['full-width quotes', '“a，b”,c\n', [['a，b', 'c']]],
  ['empty lines', 'a\n\nb\n', [['a'], [''], ['b']]],
])('%s', (_name, text, rows) => {
  expect(cells(text)).toEqual(rows);
});

test('an opening quote without its end costs one line, not the file', () => {
  const rows = csvRows('a,b\n"c,d\ne,f\ng,h\n', ',');
  expect(rows.map(({ row, damaged }) => [row, damaged])).toEqual([
    [1, false],
    [2, true],
    [3, false],
    [4, false],
  ]);
  expect(rows[1]?.cells).toEqual(['"c', 'd']);
});

test('text behind a closing quote costs one line', () => {
  const rows = csvRows('"a"x,b\nc,d\n', ',');
  expect(rows.map(({ damaged }) => damaged)).toEqual([true, false]);
});

test('an unclosed quote does not swallow a large file', () => {
  const many = 'x,1\n'.repeat(60_000);
  const rows = csvRows(`"a,b\n${many}`, ',');
  expect(rows).toHaveLength(60_001);
  expect(rows.filter(({ damaged }) => damaged)).toHaveLength(1);
});

test('a quote in every line is read to the end', () => {
  expect(csvRows('"a,b\n'.repeat(20_000), ',')).toHaveLength(20_000);
});

test('a line longer than any cell is one row', () => {
  const wide = Array.from({ length: 40_000 }, (_, i) => `n${i}`).join(',');
  expect(cells(`${wide}\na,b\n`).map((row) => row.length)).toEqual([40_000, 2]);
});

test.each([
  ['a\tb\tc\nd\te\tf\n', '\t'],
  ['a,b,c\nd,e,f\n', ','],
  ['a;b;c\n"d,x";e;f\n', ';'],
  ['标题，很长，没有分隔\n指标;单位;数\n甲;条;1,234\n', ';'],
])('the separator of %j is %j', (text, separator) => {
  expect(guessSeparator(text)).toBe(separator);
});

const cell = fc.string({
  unit: fc.constantFrom('a', '1', '汉', ',', ';', '"', '\n', '\r\n', ' ', '\t', '😀'),
});
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), {
  minLength: 1,
  maxLength: 12,
});

test('rows that were written come back however the text is cut', () => {
  fc.assert(
    fc.property(table, fc.array(fc.nat(200), { maxLength: 8 }), (rows, cuts) => {
      const text = delimited(rows);
      const splitter = new CsvSplitter(',');
      const read: string[][] = [];
      const take = (row: { readonly cells: readonly string[] }) => read.push([...row.cells]);
      let at = 0;
      for (const size of cuts) {
        splitter.push(text.slice(at, at + size), take);
        at += size;
      }
      splitter.push(text.slice(at), take);
      splitter.end(take);
      expect(read.slice(0, rows.length)).toEqual(rows);
    }),
  );
});
