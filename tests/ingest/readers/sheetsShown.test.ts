import { utils, write } from '@e965/xlsx';
import type { BookType, WorkSheet } from '@e965/xlsx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readSheets } from '#ingest/readers/sheets.ts';
import { shownSheet } from '#ingest/readers/sheetsShown.ts';
import { COVERED } from '#ingest/readers/types.ts';

const bytesOf = (sheet: WorkSheet, bookType: BookType) =>
  new Uint8Array(
    write(
      { SheetNames: ['表'], Sheets: { 表: sheet } },
      { type: 'array', bookType, cellStyles: true },
    ) as ArrayBuffer,
  );

async function partOf(bytes: Uint8Array) {
  const outcome = await readSheets(bytes, '表.xlsx');
  if (!outcome.ok) return outcome.problem;
  const [part] = outcome.parts;
  return {
    rows: part?.rows.map((row) => row.join('|').split(COVERED).join('^')),
    notices: part?.notices ?? [],
  };
}
const hiddenNotice = (rows: string, columns: string) => ({
  code: 'sheet.hiddenCells',
  params: { sheet: '表', rows, columns },
});

/** A workbook whose sheet another program wrote. */
function packageOf(sheet: string): Uint8Array {
  const files = unzipSync(bytesOf(utils.aoa_to_sheet([['x']]), 'xlsx'));
  files['xl/worksheets/sheet1.xml'] = strToU8(
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${sheet}</worksheet>`,
  );
  return zipSync(files);
}

describe('hidden rows and columns are left out and told; numbering stays', () => {
  // the library writes no hidden rows into .xls, and neither rows nor columns into .ods
  test.each<BookType>(['xlsx', 'xlsb', 'xlml'])('in a book saved as %s', async (kind) => {
    const sheet = utils.aoa_to_sheet([
      ['指标', '旧', '甲', '乙'],
      ['许可', 9, 1, 8],
      ['不算', 7, 6, 5],
      ['处罚', 4, 2, 3],
    ]);
    sheet['!rows'] = [{}, {}, { hidden: true }];
    sheet['!cols'] = [{ wch: 9 }, { wch: 9, hidden: true }, { wch: 9 }, { wch: 9, hidden: true }];
    expect(await partOf(bytesOf(sheet, kind))).toEqual({
      rows: ['指标||甲', '许可||1', '||', '处罚||2'],
      notices: [hiddenNotice('3', 'B、D')],
    });
  });

  test('in an .ods book', async () => {
    const cell = (text: string) =>
      `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
    const row = (attributes: string, ...texts: string[]) =>
      `<table:table-row ${attributes}>${texts.map(cell).join('')}</table:table-row>`;
    const content = `<office:document-content><office:body><office:spreadsheet><table:table table:name="表">
      <table:table-column/><table:table-column table:visibility="collapse"/><table:table-column table:number-columns-repeated="9"/>
      ${row('', '指标', '旧', '甲')}<table:table-row-group>${row('table:visibility="filter" table:number-rows-repeated="2"', '不算', '1', '2')}</table:table-row-group>${row('', '许可', '3', '4')}
      ${row('table:visibility="collapse" table:number-rows-repeated="1048000"')}</table:table></office:spreadsheet></office:body></office:document-content>`;
    const book = zipSync({ mimetype: strToU8('spreadsheet'), 'content.xml': strToU8(content) });
    expect(await partOf(book)).toEqual({
      rows: ['指标||甲', '||', '||', '许可||4'],
      notices: [hiddenNotice('2、3', 'B')],
    });
  });

  test('rows and columns of no height and width are hidden too', async () => {
    const cells = (r: number) => `<c r="A${r}"><v>${r}</v></c><c r="B${r}"><v>9</v></c>`;
    const book = packageOf(
      `<cols><col min="2" max="2" width="0" customWidth="1"/></cols><sheetData><row r="1">${cells(1)}</row><row r="2" ht="0" customHeight="1">${cells(2)}</row><row r="3" ht="15">${cells(3)}</row></sheetData>`,
    );
    expect(await partOf(book)).toEqual({
      rows: ['1', '', '3'],
      notices: [hiddenNotice('2', 'B')],
    });
  });

  test('a merged cell shows its text in what is left of it', async () => {
    const sheet = utils.aoa_to_sheet([
      ['标题', null, null, null],
      ['组一', '分一', 1, 2],
      [null, '分二', 3, 4],
      ['组二', '分三', 5, 6],
      [null, '分四', 7, 8],
    ]);
    sheet['!merges'] = ['A1:D1', 'A2:A3', 'A4:A5'].map((range) => utils.decode_range(range));
    sheet['!rows'] = [{}, { hidden: true }, {}, {}, { hidden: true }];
    sheet['!cols'] = [{}, {}, {}, { hidden: true }];
    expect(await partOf(bytesOf(sheet, 'xlsx'))).toMatchObject({
      rows: ['标题', '||', '组一|分二|3', '组二|分三|5'],
    });
  });

  test('what is hidden and blank is not told', async () => {
    const sheet = utils.aoa_to_sheet([['许可', null, 1]]);
    sheet['!cols'] = [{}, { hidden: true }];
    expect(await partOf(bytesOf(sheet, 'xlsx'))).toEqual({ rows: ['许可||1'], notices: [] });
  });

  test('a book in which all is hidden is told instead of an empty file', async () => {
    const sheet = utils.aoa_to_sheet([['许可', 1]]);
    sheet['!rows'] = [{ hidden: true }];
    expect(await partOf(bytesOf(sheet, 'xlsx'))).toEqual(hiddenNotice('1', '—'));
  });
});

describe('cells far away from the table', () => {
  const table = Array.from(
    { length: 10 },
    (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>1</v></c><c r="B${i + 1}"><v>2</v></c></row>`,
  ).join('');
  const sheet = (more: string, first = table) =>
    packageOf(`<sheetData>${first}${more}</sheetData>`);
  const far = (...cells: string[]) => [
    { code: 'sheet.far', params: { sheet: '表', cells: cells.join('、') } },
  ];

  test.each<[string, string, string]>([
    ['in the last column', '<row r="11"><c r="XFD11"><v>9</v></c></row>', 'XFD11'],
    ['many rows below', '<row r="90000"><c r="A90000"><v>9</v></c></row>', 'A90000'],
  ])('%s are left out and told', async (_name, row, cell) => {
    const part = await partOf(sheet(row));
    expect(part).toMatchObject({ notices: far(cell) });
    expect('rows' in part && part.rows).toHaveLength(10);
  });

  test('in the last cell of all it is left out and told', async () => {
    const last = '<row r="1048576"><c r="XFD1048576"><v>9</v></c></row>';
    expect(await partOf(sheet(last))).toMatchObject({ notices: far('XFD1048576') });
  });

  test.each<[string, string]>([
    ['a few columns farther', '<row r="11"><c r="CA11"><v>9</v></c></row>'],
    ['a few rows farther', '<row r="200"><c r="A200"><v>9</v></c></row>'],
  ])('%s they count', async (_name, row) => {
    expect(await partOf(sheet(row))).toMatchObject({ notices: [] });
  });

  test('when they are as many as the others the sheet is too large', async () => {
    const row = (r: number) =>
      `<row r="${r}">${Array.from({ length: 30 }, (_, i) => `<c r="${String.fromCharCode(65 + (i % 26))}${r}"><v>1</v></c>`).join('')}<c r="XFD${r}"><v>1</v></c></row>`;
    expect(await partOf(packageOf(`<sheetData>${row(1)}${row(150_000)}</sheetData>`))).toEqual({
      code: 'file.tooLarge',
      params: { file: '表.xlsx' },
    });
  });
});

test('merged cells over each other without end, and columns described without end, are refused', async () => {
  const merges = '<mergeCell ref="A1:XFD1048576"/>'.repeat(3000);
  const wide = Array.from(
    { length: 300 },
    (_, i) => `<row r="${i + 1}"><c r="Z${i + 1}"><v>1</v></c><c r="A${i + 1}"><v>1</v></c></row>`,
  );
  const book = packageOf(
    `<sheetData>${wide.join('')}</sheetData><mergeCells>${merges}</mergeCells>`,
  );
  expect(await partOf(book)).toMatchObject({ code: 'file.damaged' });
  const columns = '<col min="1" max="999999999" width="9"/>'.repeat(2000);
  expect(
    await partOf(
      packageOf(
        `<cols>${columns}</cols><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>`,
      ),
    ),
  ).toEqual({ rows: ['1'], notices: [] });
});

test('a hidden stretch that many merged cells go through is not walked again and again', () => {
  const hiddenRows = new Set(Array.from({ length: 100_000 }, (_, r) => r));
  const merges = Array.from({ length: 1000 }, (_, c) => ({ s: { r: 0, c }, e: { r: 100_000, c } }));
  const sheet = { name: '表', hidden: false, texts: [['x']], merges, hiddenRows };
  expect(() => shownSheet({ ...sheet, hiddenColumns: new Set() })).toThrow('file.damaged');
});

test('a book whose sheets are all one part, and an .ods of rows repeated without end, are refused', async () => {
  const files = unzipSync(bytesOf(utils.aoa_to_sheet([['x']]), 'xlsx'));
  const sheets = Array.from(
    { length: 500 },
    (_, i) => `<sheet name="${i}" sheetId="${i + 1}" r:id="rId1"/>`,
  );
  files['xl/workbook.xml'] = strToU8(
    `<workbook xmlns:r="r"><sheets>${sheets.join('')}</sheets></workbook>`,
  );
  expect(await partOf(zipSync(files))).toMatchObject({ code: 'file.damaged' });
  const cell =
    '<table:table-cell table:number-columns-repeated="16384" office:value-type="string"><text:p>1</text:p></table:table-cell>';
  const content = `<office:document-content><office:body><office:spreadsheet><table:table table:name="表"><table:table-row table:number-rows-repeated="1048576">${cell}</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`;
  const ods = zipSync({ mimetype: strToU8('spreadsheet'), 'content.xml': strToU8(content) });
  expect(await partOf(ods)).toMatchObject({ code: 'file.tooLarge' });
});

test.each<[string, string]>([
  ['cells', '<c s="1"><v>'],
  ['texts', '<c t="inlineStr"><is><r><rPr>'],
  ['formulas', '<c r="A1"><f>'],
  ['columns', '<cols>'],
])('%s that are never closed are passed over in one way', async (_name, tag) => {
  expect(await partOf(packageOf(`<sheetData>${tag.repeat(20_000)}</sheetData>`))).toMatchObject({
    code: 'file.empty',
  });
});

test('an .xlsb sheet that describes columns without end is refused', async () => {
  const files = unzipSync(bytesOf(utils.aoa_to_sheet([['x']]), 'xlsb'));
  const [name = ''] = Object.keys(files).filter((path) => /worksheets\/.*\.bin$/.test(path));
  const columns = Array.from({ length: 100 }, () => [60, 18, 0, 0, 0, 0, 255, 63, 0, 0]).map(
    (head) => [...head, ...Array.from({ length: 10 }, () => 0)],
  );
  const sheet = files[name] ?? new Uint8Array();
  // behind the record that begins the sheet
  files[name] = Uint8Array.from([...sheet.subarray(0, 3), ...columns.flat(), ...sheet.subarray(3)]);
  expect(await partOf(zipSync(files))).toMatchObject({ code: 'file.damaged' });
});
