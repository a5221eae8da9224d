import { readFileSync } from 'node:fs';
import { utils, write } from '@e965/xlsx';
import type { BookType, CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { OwnWords } from '#domain/ownWords.ts';
import { readSheets } from '#ingest/readers/sheets.ts';
import { sheetKind } from '#ingest/readers/sheetsKind.ts';
import { COVERED } from '#ingest/readers/types.ts';
import type { ReadPart } from '#ingest/readers/types.ts';

function bytesOf(sheets: OwnWords<WorkSheet>, bookType: BookType = 'xlsx', hide?: string) {
  const book: WorkBook = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name);
  if (hide !== undefined)
    book.Workbook = { Sheets: book.SheetNames.map((name) => ({ Hidden: name === hide ? 1 : 0 })) };
  return new Uint8Array(write(book, { type: 'array', bookType, cellStyles: true }) as ArrayBuffer);
}

async function partsOf(bytes: Uint8Array): Promise<readonly ReadPart[]> {
  const outcome = await readSheets(bytes, '表.xlsx');
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.parts;
}
const shown = (parts: readonly ReadPart[]) =>
  parts.map(({ rows }) => rows.map((row) => row.join('|').replaceAll(COVERED, '^')));

async function refusal(bytes: Uint8Array): Promise<string | null> {
  const outcome = await readSheets(bytes, '表.xlsx');
  return outcome.ok ? null : outcome.problem.code;
}

/** A workbook of one sheet as another program may write it. */
function packageOf(sheet: string): Uint8Array {
  const files = unzipSync(bytesOf({ 表: utils.aoa_to_sheet([['x']]) }));
  files['xl/worksheets/sheet1.xml'] = strToU8(
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${sheet}</worksheet>`,
  );
  return zipSync(files);
}

describe.each<BookType>(['xlsx', 'xls', 'ods', 'xlml', 'xlsb'])('a book saved as %s', (kind) => {
  const grid = utils.aoa_to_sheet([
    ['指标', '青石镇', '花桥镇'],
    ['主动公开数', 12, 0],
    ['收到申请数', null, '005'],
  ]);
  test('gives each sheet with its name, blanks blank and zeros zero', async () => {
    const other = utils.aoa_to_sheet([['第二张', 1]]);
    const blank = utils.aoa_to_sheet([['', null]]);
    const parts = await partsOf(bytesOf({ 汇总: grid, 空表: blank, 柳溪镇: other }, kind));
    expect(parts.map(({ part, name }) => [part, name])).toEqual([
      ['sheet 汇总', '汇总'],
      ['sheet 柳溪镇', '柳溪镇'],
    ]);
    expect(shown(parts)).toEqual([
      ['指标|青石镇|花桥镇', '主动公开数|12|0', '收到申请数||005'],
      ['第二张|1'],
    ]);
  });

  test('repeats merged labels in the cells they cover', async () => {
    const sheet = utils.aoa_to_sheet([
      ['示例县统计表', null, null],
      ['主动公开', null, '申请'],
      ['数量', '文件', null],
      [1, 2, 3],
    ]);
    sheet['!merges'] = ['A1:C1', 'A2:B2', 'C2:C3'].map((range) => utils.decode_range(range));
    expect(shown(await partsOf(bytesOf({ 表: sheet }, kind)))).toEqual([
      ['示例县统计表', '主动公开|^主动公开|申请', '数量|文件|^申请', '1|2|3'],
    ]);
  });

  // the library writes no hidden sheets into .ods; those have a test of their own
  test.skipIf(kind === 'ods')('leaves out a hidden sheet and says so', async () => {
    const [part, ...more] = await partsOf(bytesOf({ 汇总: grid, 旧表: grid }, kind, '旧表'));
    expect(more).toEqual([]);
    expect(part?.notices).toEqual([{ code: 'sheet.hiddenLeft', params: { sheets: '旧表' } }]);
  });
});

describe('text of a cell', () => {
  const cases: [string, CellObject, string][] = [
    ['a large number in general format', { t: 'n', v: 640425000000 }, '640425000000'],
    ['a number shown with an exponent', { t: 'n', v: 12345, z: '0.00E+00' }, '12345'],
    ['a number shown rounded', { t: 'n', v: 15.279, z: '0.0' }, '15.279'],
    ['a rounded number with its unit', { t: 'n', v: 15.279, z: '0.0"万元"' }, '15.279万元'],
    ['a number with its unit', { t: 'n', v: 12, z: '0"件"' }, '12件'],
    ['a number with separators', { t: 'n', v: 1234, z: '#,##0' }, '1,234'],
    ['a number with its sign', { t: 'n', v: 19, z: '+0;-0' }, '+19'],
    ['a negative number in brackets', { t: 'n', v: -8, z: '0;(0)' }, '-8'],
    ['a number shown in ten thousands', { t: 'n', v: 12345, z: '0!.0,"万"' }, '12345'],
    ['a sum with noise', { t: 'n', v: 0.1 + 0.2 }, '0.3'],
    ['a percentage', { t: 'n', v: 0.924, z: '0.0%' }, '92.4%'],
    ['a zero that its format hides', { t: 'n', v: 0, z: '0;-0;;@' }, ''],
    ['a date', { t: 'n', v: 43101, z: 'yyyy"年"m"月"d"日"' }, '2018年1月1日'],
    ['a short date', { t: 'n', v: 43101, z: 'm/d/yy' }, '2018/1/1'],
    ['a number that became a date', { t: 'n', v: 43161, z: 'd-mmm' }, '2-Mar'],
    ['text with zeros in front', { t: 's', v: '007' }, '007'],
    ['an error', { t: 'e', v: 0x17, w: '#REF!' }, '#REF!'],
    ['a truth value', { t: 'b', v: true }, 'TRUE'],
    ['a formula with its value', { t: 'n', v: 7, f: 'SUM(A1:A2)' }, '7'],
    ['a formula whose value is 0', { t: 'n', v: 0, f: 'SUM(A1:A2)' }, '0'],
    ['a label of several lines', { t: 's', v: '本年新\r\n制作数量' }, '本年新制作数量'],
  ];
  test.each(cases)('%s', async (_, cell, text) => {
    for (const kind of ['xlsx', 'xls'] as const) {
      const sheet = utils.aoa_to_sheet([['前', null, '后']]);
      sheet['B1'] = cell;
      const [row] = (await partsOf(bytesOf({ 表: sheet }, kind)))[0]?.rows ?? [];
      expect([kind, row]).toEqual([kind, ['前', text, '后']]);
    }
  });

  test('breaks are kept in a text that stands alone', async () => {
    const sheet = utils.aoa_to_sheet([['第一段。\n第二段。'], ['标签', 1]]);
    expect((await partsOf(bytesOf({ 表: sheet })))[0]?.rows).toEqual([
      ['第一段。\n第二段。', ''],
      ['标签', '1'],
    ]);
  });

  test.each([
    ['<c r="B1"><f>SUM(A2:A9)</f></c>', '=SUM(A2:A9)'],
    ['<c r="B1" s="0"><f>A2&amp;A3</f><v></v></c>', '=A2&A3'],
    ['<c r="B1"><f>A2</f><v/></c>', '=A2'],
    ['<c r="B1"><f t="shared" si="0"/></c>', '=…'],
    ['<c r="B1"><f>A2</f><v>0</v></c>', '0'],
    ['<c r="B1" t="str"><f>IF(A2,"","x")</f><v></v></c>', ''],
    ['<c r="B1"/>', ''],
    ['<c r="B1" t="inlineStr"><is><r><t>富</t></r><r><t>文本</t></r></is></c>', '富文本'],
  ])('of a formula never computed is the formula, never 0: %s', async (cell, text) => {
    const bytes = packageOf(
      `<sheetData><row r="1"><c r="A1" t="str"><v>前</v></c>${cell}<c r="C1"><v>5</v></c></row></sheetData>`,
    );
    expect((await partsOf(bytes))[0]?.rows).toEqual([['前', text, '5']]);
  });
});

describe('an .ods book', () => {
  const odsOf = (tables: string) => {
    const files = unzipSync(bytesOf({ 表: utils.aoa_to_sheet([['x']]) }, 'ods'));
    const spaces = ['office', 'table', 'text', 'style']
      .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
      .join(' ');
    files['content.xml'] = strToU8(
      `<?xml version="1.0"?><office:document-content ${spaces}><office:automatic-styles><style:style style:name="t2" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    );
    return zipSync(files);
  };
  const cell = (text: string, more = '') =>
    `<table:table-cell office:value-type="string"${more}><text:p>${text}</text:p></table:table-cell>`;
  const row = (cells: string, more = '') => `<table:table-row${more}>${cells}</table:table-row>`;

  test('leaves out a hidden sheet and says so', async () => {
    const bytes = odsOf(
      `<table:table table:name="甲">${row(cell('看得见'))}</table:table><table:table table:name="乙" table:style-name="t2">${row(cell('藏'))}</table:table>`,
    );
    expect(await partsOf(bytes)).toEqual([
      {
        part: null,
        name: '甲',
        rows: [['看得见']],
        notices: [{ code: 'sheet.hiddenLeft', params: { sheets: '乙' } }],
      },
    ]);
  });

  test('filled to its last row and column is as large as its content', async () => {
    const filler = '<table:table-cell table:number-columns-repeated="16383"/>';
    const bytes = odsOf(
      `<table:table table:name="甲">${row(cell('一') + filler)}${row(filler, ' table:number-rows-repeated="1048575"')}</table:table>`,
    );
    expect(shown(await partsOf(bytes))).toEqual([['一']]);
  });

  test('has a formula never computed as its text, never 0', async () => {
    const formula = '<table:table-cell table:formula="of:=SUM([.A1:.A2])"/>';
    const bytes = odsOf(
      `<table:table table:name="甲">${row(cell('一') + formula + cell('二'))}</table:table>`,
    );
    expect(shown(await partsOf(bytes))).toEqual([['一|=SUM([.A1:.A2])|二']]);
  });
});

describe('a book of odd shape', () => {
  test('with a huge declared range is as large as its content', async () => {
    const cells = '<row r="1"><c r="A1"><v>1</v></c></row><row r="3"><c r="B3"><v>2</v></c></row>';
    const bytes = packageOf(
      `<dimension ref="A1:XFD1048576"/><sheetData>${cells}</sheetData><mergeCells><mergeCell ref="A1:XFD1"/><mergeCell ref="C1:C1048576"/></mergeCells>`,
    );
    expect(shown(await partsOf(bytes))).toEqual([['1', '|', '|2']]);
  });

  test('without content is empty', async () => {
    expect(await refusal(bytesOf({ 表: utils.aoa_to_sheet([[' ']]) }))).toBe('file.empty');
  });

  test('cut in the middle is damaged', async () => {
    const whole = bytesOf({ 表: utils.aoa_to_sheet([['x']]) });
    expect(await refusal(whole.subarray(0, whole.length / 2))).toBe('file.damaged');
  });
});

test.each<[string, Uint8Array, string]>([
  ['a web page', strToU8('<html><table><tr><td>1</td></tr></table></html>'), 'markup'],
  ['a web page of a sheet program', strToU8('<?xml version="1.0"?><html>'), 'markup'],
  ['a saved page', strToU8('MIME-Version: 1.0\r\n'), 'markup'],
  ['Excel 2003 XML', bytesOf({ a: utils.aoa_to_sheet([[1]]) }, 'xlml'), 'xml'],
  ['a workbook', bytesOf({ a: utils.aoa_to_sheet([[1]]) }), 'package'],
  ['an old workbook', bytesOf({ a: utils.aoa_to_sheet([[1]]) }, 'xls'), 'container'],
  ['an Excel 95 workbook', bytesOf({ a: utils.aoa_to_sheet([[1]]) }, 'biff5'), 'container'],
  ['text', strToU8('指标,值'), 'other'],
  ['nothing', new Uint8Array(), 'other'],
])('%s is told by content', (_, bytes, kind) => {
  expect(sheetKind(bytes)).toBe(kind);
});

test('no bytes make the reader throw', async () => {
  const heads = [[0x50, 0x4b, 3, 4], [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], [9, 8], []];
  const xls = bytesOf({ 表: utils.aoa_to_sheet([['指标', 1]]) }, 'xls');
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...heads),
      fc.uint8Array({ maxLength: 2000 }),
      async (head, tail) => {
        await readSheets(Uint8Array.from([...head, ...tail]), 'x.xls');
        const broken = xls.slice();
        tail.forEach(
          (byte, i) => (broken[512 + ((i * 7 + byte * 13) % (xls.length - 512))] = byte),
        );
        await readSheets(broken, 'x.xls');
      },
    ),
    { numRuns: 60 },
  );
});

describe('a book made by LibreOffice', () => {
  const folder = new URL('../files/', import.meta.url);
  const text = (cell: unknown) => (typeof cell === 'string' ? cell : '');
  test.each(['liuxi-2022.xlsx', 'liuxi-2022.xls', 'huaqiao-2020.xlsx', 'qingshi-2017.xls'])(
    '%s reads back cell for cell',
    async (file) => {
      const expected = JSON.parse(
        readFileSync(new URL(file.replace(/\.\w+$/, '.expected.json'), folder), 'utf8'),
      ) as { text: (string | unknown[][])[] };
      const lines = expected.text.flatMap((block) =>
        typeof block === 'string' ? [[block]] : block.map((row) => row.map(text)),
      );
      const parts = await partsOf(new Uint8Array(readFileSync(new URL(file, folder))));
      const own = (row: readonly string[]) =>
        row.map((cell) => (cell.startsWith(COVERED) ? '' : cell)).filter((cell) => cell !== '');
      expect(parts[0]?.rows.map(own).filter((row) => row.length > 0)).toEqual(
        lines.map(own).filter((row) => row.length > 0),
      );
    },
  );
});
