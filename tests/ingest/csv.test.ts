import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { CsvSplitter, csvRows } from '#ingest/parse/csv.ts';
import type { Separator } from '#ingest/parse/csv.ts';
import { cutProblem, rowProblem } from '#ingest/parse/rowProblem.ts';
import { BLANK_CELL, OTHER_CELL } from '#ingest/parse/textRow.ts';
import type { TextRow } from '#ingest/parse/textRow.ts';
import { delimited } from '../../scripts/samples/layouts.ts';

const cells = (text: string) => csvRows(text, ',').map((row) => row.cells);

describe('cells', () => {
  test.each([
    ['plain', 'a,b\r\nc,d\r\n', ['a|b', 'c|d']],
    ['no line end at the end', 'a,b\nc,d', ['a|b', 'c|d']],
    ['carriage returns alone', 'a,b\rc,d\r', ['a|b', 'c|d']],
    ['line ends of three kinds', 'a,b\nc,d\r\ne,f\rg,h', ['a|b', 'c|d', 'e|f', 'g|h']],
    ['quotes around a separator', '"a,b",c\n', ['a,b|c']],
    ['quotes around a line break', '"a\nb",c\n', ['a\nb|c']],
    ['doubled quotes', '"a""b",c\n', ['a"b|c']],
    ['quotes inside a cell', 'a "b" c,d\n', ['a "b" c|d']],
    ['quotes with blanks around them', 'a, "1,234" ,b\n', ['a|1,234|b']],
    ['full-width quotes', '“a，b”,c\n', ['a，b|c']],
    ['full-width quotes around a separator', '“1,234”,c\n', ['1,234|c']],
    ['full-width quotes around a word', '“331”平台,c\n', ['“331”平台|c']],
    ['an empty cell in quotes', '"",""\n', ['|']],
    ['numbers as texts, ="12"', '="1234",="0",="",=A1\n', ['1234|0||=A1']],
    ['numbers as texts in quotes', '"=""1234""","="""""\n', ['1234|']],
    ['tabs around every cell', 'a\t,12\t,\t3\t\n', ['a|12|3']],
    ['a byte order mark where two files were joined', 'a,b\n\ufeff"c,d",e\n', ['a|b', 'c,d|e']],
    ['empty lines', 'a\n\nb\n', ['a', '', 'b']],
    ['rows of different lengths', 'a,b,c\nd\ne,f,g,h\n', ['a|b|c', 'd', 'e|f|g|h']],
    ['nothing', '', []],
  ])('%s', (_name, text, rows) => {
    expect(cells(text).map((row) => row.join('|'))).toEqual(rows);
  });

  test('a count is read without its text', () => {
    const [row] = csvRows('0,12,9999999,,10000000,007,1.5,-3,"8",x,１\n', ',');
    expect(row?.cells.map((_, i) => row.count(i))).toEqual([
      0,
      12,
      9_999_999,
      BLANK_CELL,
      ...Array.from({ length: 4 }, () => OTHER_CELL),
      8,
      OTHER_CELL,
      OTHER_CELL,
    ]);
    expect([row?.count(11), row?.cell(11)]).toEqual([BLANK_CELL, '']);
  });
});

/** `row damage lines: cells` for each row, without the damage where there is none. */
const told = (text: string) =>
  csvRows(text, ',').map(
    ({ damage, line, lines, cells }) =>
      `${damage === null ? '' : `${damage} ${line}-${line + lines - 1} `}${cells.join('|')}`,
  );

describe('damage is told', () => {
  test.each([
    [
      'an opening quote without its end costs its own line',
      '"c,d\ne,f\ng,h\n',
      ['quote 1-1 "c|d', 'e|f', 'g|h'],
    ],
    [
      'cells in whole quotes on such a line keep their places',
      'a,"b,"1,234",5\ne,f,g,h\n',
      ['quote 1-1 a|"b|1,234|5', 'e|f|g|h'],
    ],
    ['text behind a closing quote', '"a"x,b\nc,d\n', ['quote 1-1 "a"x|b', 'c|d']],
    [
      'a quote that swallows whole rows gives those rows back that it does not touch',
      'n,a,b\np,"1,2\nq,3,4\nr,5",6\ns,7,8\n',
      ['n|a|b', 'quote 2-2 p|"1|2', 'q|3|4', 'quote 4-4 r|5"|6', 's|7|8'],
    ],
    [
      'two rows glued into one of the usual length have no certain cell',
      'n,a,b\np,"1,2\nq,3",4\ns,7,8\n',
      ['n|a|b', 'glued 2-3 p,"1,2\nq,3",4', 's|7|8'],
    ],
    [
      'two rows glued at their ends',
      'n,a,b\np,1,"2\nq",3,4\ns,7,8\n',
      ['n|a|b', 'quote 2-2 p|1|"2', 'quote 3-3 q"|3|4', 's|7|8'],
    ],
    [
      'a label with line breaks is no damage',
      '"单\n位",年,数\n"东岭\n乡",2017,3\n西沟镇,"2017\n",4\n',
      ['单\n位|年|数', '东岭\n乡|2017|3', '西沟镇|2017\n|4'],
    ],
    [
      'a remark with commas and line breaks is no damage where its lines are no rows',
      'n,a,b,c,d\np,1,2,3,"一,\n二,\n三"\n',
      ['n|a|b|c|d', 'p|1|2|3|一,\n二,\n三'],
    ],
    [
      'a carriage return within a line cuts it in two, and both halves say so',
      'n,a,b\r\np,1\r,2\r\nq,3,4\r\n',
      ['n|a|b', 'broken 2-2 p|1', 'broken 3-3 |2', 'q|3|4'],
    ],
    [
      'a carriage return in place of a line end does no harm',
      'n,a,b\r\np,1,2\rq,3,4\r\n',
      ['n|a|b', 'p|1|2', 'q|3|4'],
    ],
    ['NUL', 'n,a\np\0,1\nq,2\n', ['n|a', 'bytes 2-2 p\0|1', 'q|2']],
    ['a character that could not be decoded', 'n,a\n东\ufffd,1\n', ['n|a', 'bytes 2-2 东\ufffd|1']],
    ['what such characters become elsewhere', 'n,a\n锟斤拷,1\n', ['n|a', 'bytes 2-2 锟斤拷|1']],
  ])('%s', (_name, text, rows) => {
    expect(told(text)).toEqual(rows);
  });

  test('only the last row of a text without a line end is open', () => {
    expect(csvRows('a,b\nc,1', ',').map(({ isOpen }) => isOpen)).toEqual([false, true]);
    expect(csvRows('a,b\nc,1\n', ',').some(({ isOpen }) => isOpen)).toBe(false);
  });

  test('each damage has a sentence with its place, a sound row none', () => {
    const text = 'n,a,b\np,"1,2\nq,3",4\n"s,7,8\nt\0,1,2\nu,1,2';
    const rows = csvRows(text, ',');
    expect(rows.map(rowProblem)).toEqual([
      null,
      { code: 'row.glued', params: { from: 2, to: 3 } },
      { code: 'row.quote', params: { row: 3 } },
      { code: 'row.bytes', params: { row: 4 } },
      null,
    ]);
    expect(rows.map((row) => cutProblem(row, 'a.csv')).filter((one) => one !== null)).toEqual([
      { code: 'file.cut', params: { file: 'a.csv', row: 5, text: '2' } },
    ]);
    expect(rowProblem({ row: 1, cells: ['"'], damaged: false })).toBeNull();
  });

  test('lines are counted as in a text, rows as in a sheet', () => {
    const rows = csvRows('a,b\r\n"c\r\nd\r\ne",f\r\n\r\ng,h\r\n', ',');
    expect(rows.map(({ row, line, lines }) => [row, line, lines])).toEqual([
      [1, 1, 1],
      [2, 2, 3],
      [3, 5, 1],
      [4, 6, 1],
    ]);
  });
});

describe('what is long', () => {
  test('an unclosed quote does not swallow a large file', () => {
    const many = 'x,1\n'.repeat(60_000);
    const rows = csvRows(`"a,b\n${many}`, ',');
    expect(rows).toHaveLength(60_001);
    expect(rows.filter(({ damaged }) => damaged)).toHaveLength(1);
  });

  test('a quote in every line is read to the end, and whole quotes among them too', () => {
    const rows = csvRows('"a,b\n"c,d",e\n'.repeat(10_000), ',');
    expect(rows).toHaveLength(20_000);
    expect(rows.filter(({ damaged }) => damaged)).toHaveLength(10_000);
    expect(rows[19_999]?.cells).toEqual(['c,d', 'e']);
  });

  test('a row of more cells than any sheet', () => {
    const wide = Array.from({ length: 40_000 }, (_, i) => `n${i}`).join(',');
    expect(cells(`${wide}\na,b\n`).map((row) => row.length)).toEqual([40_000, 2]);
  });

  test('a million empty lines, a thousand rows of ten thousand cells', () => {
    expect(csvRows('\n'.repeat(1_000_000), ',')).toHaveLength(1_000_000);
    const rows = csvRows(`${','.repeat(9_999)}\n`.repeat(1000), ',');
    expect([rows.length, rows[999]?.width]).toEqual([1000, 10_000]);
  });

  test('a text without any line end is cut, and says so', () => {
    const splitter = new CsvSplitter(',');
    const rows: TextRow[] = [];
    for (let i = 0; i < 9; i++) splitter.push('x'.repeat(1024 * 1024), (row) => rows.push(row));
    splitter.end((row) => rows.push(row));
    expect(rows.map(({ damage }) => damage)).toEqual(['long', null]);
  });
});

const separator = fc.constantFrom<Separator>(',', ';', '\t', '\uff0c');
const character = fc.constantFrom(
  'a',
  '1',
  '汉',
  ',',
  ';',
  '"',
  '\n',
  '\r\n',
  ' ',
  '\t',
  '😀',
  '=',
);
const cell = fc.string({ unit: character });
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), {
  minLength: 1,
  maxLength: 12,
});
const cuts = fc.array(fc.nat(200), { maxLength: 8 });

/** The rows of a text that comes in pieces. */
function inPieces(text: string, by: Separator, sizes: readonly number[]): TextRow[] {
  const splitter = new CsvSplitter(by);
  const rows: TextRow[] = [];
  const take = (row: TextRow) => rows.push(row);
  let at = 0;
  for (const size of sizes) {
    splitter.push(text.slice(at, at + size), take);
    at += size;
  }
  splitter.push(text.slice(at), take);
  splitter.end(take);
  return rows;
}

const shown = (rows: readonly TextRow[]) =>
  rows.map(({ row, line, lines, cells, damage, isOpen }) => [
    row,
    line,
    lines,
    cells,
    damage,
    isOpen,
  ]);

test('however a text is cut into pieces, its rows are the same', () => {
  const soup = fc.string({ unit: character, maxLength: 80 });
  fc.assert(
    fc.property(soup, separator, cuts, (text, by, sizes) => {
      expect(shown(inPieces(text, by, sizes))).toEqual(shown(csvRows(text, by)));
    }),
    { numRuns: 2000 },
  );
});

/** Without the tabs at its ends and the signs of ="12", which no cell keeps. */
const kept = (text: string) => text.replace(/^="([^"]*)"$/, '$1').replace(/^\t+|\t+$/g, '');

test('rows that were written come back, unless a quoted cell looks like rows, which is told', () => {
  fc.assert(
    fc.property(table, separator, cuts, (rows, by, sizes) => {
      const read = inPieces(delimited(rows, by), by, sizes);
      if (read.some((row) => row.damaged)) return;
      expect(read.map((row) => row.cells.map(kept))).toEqual(rows.map((row) => row.map(kept)));
    }),
    { numRuns: 1000 },
  );
});

test('well-formed tables are split as by Papa Parse', () => {
  const plain = fc.string({ unit: fc.constantFrom('a', '1', '汉', '"', ',', ';', '.', ' ') });
  const rows = fc.array(fc.array(plain, { minLength: 2, maxLength: 4 }), { minLength: 1 });
  fc.assert(
    fc.property(rows, fc.constantFrom('\n', '\r\n'), (written, newline) => {
      const text = Papa.unparse(written, { quotes: true, newline });
      const { data } = Papa.parse<string[]>(text, { delimiter: ',', newline });
      expect(cells(text)).toEqual(data);
    }),
  );
});

const number = fc.constantFrom('0', '3', '12', '4000', '', '"1,234"', '"a""b"', '"两\n行"', '东');
const damages = fc.array(
  fc.record({
    row: fc.nat(11),
    at: fc.nat(40),
    put: fc.constantFrom('"', '"', '",', ',"', '""', ',', '\r', '\n', '\0', '\t', '=', null),
  }),
  { minLength: 1, maxLength: 4 },
);
const numbers = fc.integer({ min: 2, max: 5 }).chain((width) =>
  fc.array(fc.array(number, { minLength: width, maxLength: width }), {
    minLength: 2,
    maxLength: 12,
  }),
);
const nameOf = (row: number) => `k${'abcdefghijkl'.charAt(row)}`;

/** The line with a character put in or (null) taken out. */
const damaged = (line: string, at: number, put: string | null) =>
  put === null ? line.slice(0, at) + line.slice(at + 1) : line.slice(0, at) + put + line.slice(at);

test('whatever happens to some rows, no cell of another one moves, and none is lost untold', () => {
  fc.assert(
    fc.property(numbers, damages, fc.constantFrom('\n', '\r\n'), (rows, done, end) => {
      const whole = rows.map((row, i) => `${nameOf(i)},${row.join(',')}`);
      const lines = [...whole];
      const hit = new Set(done.map(({ row }) => row % lines.length));
      for (const { row, at, put } of done) {
        const i = row % lines.length;
        const line = lines[i] ?? '';
        lines[i] = damaged(line, at % (line.length + 1), put);
      }
      const head = ['n', ...(rows[0] ?? []).map(() => 'h')].join(',');
      const read = csvRows([head, ...lines, ''].join(end), ',');
      let at = 2;
      for (const [i, line] of lines.entries()) {
        const own = at;
        at += `${line}${end}`.split(/\r\n|\r|\n/).length - 1;
        if (hit.has(i)) continue;
        const around = read.find((row) => row.line <= own && own < row.line + row.lines);
        const same =
          around?.line === own && around.cells.join('|') === cells(`${whole[i]}\n`)[0]?.join('|');
        expect(same || around?.damaged).toBe(true);
      }
      for (const row of read) {
        const i = whole.findIndex((_, k) => row.cells[0] === nameOf(k));
        if (i < 0 || hit.has(i) || row.damaged || row.width !== (rows[0]?.length ?? NaN) + 1)
          continue;
        expect(row.cells).toEqual(cells(`${whole[i]}\n`)[0]);
      }
    }),
    { numRuns: 3000 },
  );
});
