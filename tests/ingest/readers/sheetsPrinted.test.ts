import { utils, write } from '@e965/xlsx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readSheets } from '#ingest/readers/sheets.ts';
import { COVERED } from '#ingest/readers/types.ts';
import { biffBook } from './biffBook.ts';

const spread = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

async function partOf(bytes: Uint8Array) {
  const outcome = await readSheets(bytes, '表.xlsx');
  if (!outcome.ok) return outcome.problem;
  const [part] = outcome.parts;
  return {
    rows: part?.rows.map((row) => row.join('|').split(COVERED).join('^')),
    notices: part?.notices ?? [],
  };
}

/** A workbook whose styles, shared texts and sheet are given. */
function xlsx(sheet: string, { shared = '', fonts = '', formats = '' } = {}): Uint8Array {
  const made = write(
    { SheetNames: ['表'], Sheets: { 表: utils.aoa_to_sheet([['x']]) } },
    { type: 'array', bookType: 'xlsx', bookSST: true },
  );
  const files = unzipSync(new Uint8Array(made as ArrayBuffer));
  files['xl/worksheets/sheet1.xml'] = strToU8(`<worksheet xmlns="${spread}">${sheet}</worksheet>`);
  files['xl/sharedStrings.xml'] = strToU8(`<sst xmlns="${spread}">${shared}</sst>`);
  files['xl/styles.xml'] = strToU8(
    `<styleSheet xmlns="${spread}"><fonts><font/>${fonts}</fonts><cellXfs><xf numFmtId="0" fontId="0"/>${formats}</cellXfs></styleSheet>`,
  );
  return zipSync(files);
}
const run = (text: string, properties: string | null = '') =>
  `<r>${properties === null ? '' : `<rPr>${properties}</rPr>`}<t>${text}</t></r>`;
const struckFont = {
  fonts: '<font><strike/></font><font><strike val="0"/></font><font><sz val="1"/></font>',
  formats: '<xf fontId="1"/><xf fontId="2"/><xf fontId="3"/>',
};

describe('text of several runs in an .xlsx cell', () => {
  test.each<[string, string[], string]>([
    ['a struck-out run', [run('99', '<strike/>'), run('6')], '6'],
    ['a run that says it is not struck out', [run('9', '<strike val="0"/>'), run('6')], '96'],
    ['a run too small to be seen', [run('9', '<sz val="1"/>'), run('6', '<sz val="11"/>')], '6'],
    [
      'a raised run behind a number',
      [run('12', null), run('1', '<vertAlign val="superscript"/>')],
      '12[1]',
    ],
    [
      'a lowered run in front of it',
      [run('1', '<vertAlign val="subscript"/>'), run('12')],
      '[1]12',
    ],
    [
      'a raised run of a measure',
      [run('5m', null), run('2', '<vertAlign val="superscript"/>')],
      '5m2',
    ],
    ['all runs struck out', [run('9', '<strike/>')], ''],
  ])('%s', async (_name, runs, text) => {
    const shared = `<si><t>前</t></si><si>${runs.join('')}</si><si><t>后</t></si>`;
    const cells = [0, 1, 2].map((at, i) => `<c r="${'ABC'[i]}1" t="s"><v>${at}</v></c>`).join('');
    const inline = `<c r="A2" t="str"><v>前</v></c><c r="B2" t="inlineStr"><is>${runs.join('')}</is></c><c r="C2"><v>5</v></c>`;
    const sheet = `<sheetData><row r="1">${cells}</row><row r="2">${inline}</row></sheetData>`;
    expect(await partOf(xlsx(sheet, { shared }))).toMatchObject({
      rows: [`前|${text}|后`, `前|${text}|5`],
    });
  });
});

describe('a cell that is struck out as a whole', () => {
  const sheet = `<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>9</v></c><c r="C1" s="2"><v>6</v></c></row>
    <row r="2"><c r="A2" t="s" s="1"><v>1</v></c><c r="B2" s="1"/><c r="C2" s="3"><f>A1</f><v>8</v></c><c r="D2"><v>7</v></c></row></sheetData>`;
  test('of an .xlsx book is blank and told; runs that are not struck out stay', async () => {
    const shared = `<si><t>甲</t></si><si>${run('旧', null)}${run('新')}</si>`;
    expect(await partOf(xlsx(sheet, { shared, ...struckFont }))).toEqual({
      rows: ['甲||6|', '新|||7'],
      notices: [{ code: 'sheet.struck', params: { sheet: '表', cells: 'B1、C2' } }],
    });
  });

  test('of a book in which all is struck out is told instead of an empty file', async () => {
    const one = `<sheetData><row r="1"><c r="A1" s="1"><v>9</v></c></row></sheetData>`;
    expect(await partOf(xlsx(one, struckFont))).toMatchObject({ code: 'sheet.struck' });
  });

  test('of Excel 2003 XML is blank and told', async () => {
    const cell = (style: string, data: string) =>
      `<Cell ss:StyleID="${style}"><Data ss:Type="String">${data}</Data></Cell>`;
    const book = `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
      <Styles><Style ss:ID="s1"><Font ss:Bold="1"/></Style><Style ss:ID="s2"><Font ss:StrikeThrough="1"/></Style></Styles>
      <Worksheet ss:Name="表"><Table><Row>${cell('s1', '甲')}${cell('s2', '9')}${cell('s1', '<S>99</S>6')}${cell('s1', '12<Sup>1</Sup>')}</Row></Table></Worksheet></Workbook>`;
    expect(await partOf(strToU8(book))).toEqual({
      rows: ['甲||6|12[1]'],
      notices: [{ code: 'sheet.struck', params: { sheet: '表', cells: 'B1' } }],
    });
  });

  test.each([1000, 3, 1])(
    'of .xls is blank and told, its texts cut every %i letters',
    async (chunk) => {
      const fonts = [{}, { struck: true }, { raised: true }, { size: 1 }, { struck: true }];
      const text = (...value: (readonly [string, number])[]) => ({ format: 0, value });
      const book = biffBook(
        fonts,
        [
          [text(['甲', 0]), { format: 1, value: 9 }, text(['', 0], ['99', 1], ['6', 0])],
          [text(['乙', 0]), text(['12', 0], ['1', 2]), text(['7', 0], ['8', 3], ['公里', 0])],
          // font 5 is the fifth: no font has number 4
          [text(['丙', 0]), text(['', 0], ['5', 5], ['4', 0]), { format: 4, value: [['3', 0]] }],
        ],
        chunk,
      );
      expect(await partOf(book)).toEqual({
        rows: ['甲||6', '乙|12[1]|7公里', '丙|4|'],
        notices: [{ code: 'sheet.struck', params: { sheet: '表', cells: 'B1、C3' } }],
      });
    },
  );

  test('of an .ods book is blank and told, by its own style, its column or a style it is based on', async () => {
    const styles = `<style:style style:name="S" style:family="table-cell"><style:text-properties style:text-line-through-style="solid"/></style:style>
      <style:style style:name="T" style:parent-style-name="S"/><style:style style:name="P"/>
      <style:style style:name="x"><style:text-properties style:text-line-through-type="single"/></style:style>
      <style:style style:name="u"><style:text-properties style:text-position="super 58%"/></style:style>`;
    const cell = (text: string, style = '') =>
      `<table:table-cell ${style === '' ? '' : `table:style-name="${style}"`} office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
    const span = (style: string, text: string) =>
      `<text:span text:style-name="${style}">${text}</text:span>`;
    const content = `<office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet><table:table table:name="表">
      <table:table-column table:number-columns-repeated="3"/><table:table-column table:default-cell-style-name="S"/>
      <table:table-row>${cell('甲')}${cell('9', 'T')}${cell(`${span('x', '99')}6`)}${cell('8')}${cell('7')}</table:table-row>
      <table:table-row>${cell(`12${span('u', '1')}`)}${cell('5')}${cell('4')}${cell('3', 'P')}</table:table-row>
      </table:table></office:spreadsheet></office:body></office:document-content>`;
    const book = zipSync({
      mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
      'content.xml': strToU8(content),
    });
    expect(await partOf(book)).toEqual({
      rows: ['甲||6||7', '12[1]|5|4|3|'],
      notices: [{ code: 'sheet.struck', params: { sheet: '表', cells: 'B1、D1' } }],
    });
  });
});

describe('a date keeps its whole year', () => {
  test.each([
    ['yy/m/d', '2017/12/31'],
    ['yy"年"m"月"d"日"', '2017/12/31'],
    ['mmm-yy', '2017/12/31'],
    ['yyyy"年"m"月"', '2017年12月'],
    ['yyyy', '2017'],
    ['m"月"d"日"', '12月31日'],
  ])('%s', async (format, text) => {
    for (const bookType of ['xlsx', 'xls', 'xlml'] as const) {
      const sheet = utils.aoa_to_sheet([['前', null]]);
      sheet['B1'] = { t: 'n', v: 43100, z: format };
      const made = write(
        { SheetNames: ['表'], Sheets: { 表: sheet } },
        { type: 'array', bookType },
      );
      const part = await partOf(new Uint8Array(made as ArrayBuffer));
      expect([bookType, part]).toMatchObject([bookType, { rows: [`前|${text}`] }]);
    }
  });

  test.each(['31', '57', '14'])('in a Chinese format that has the number %s only', async (id) => {
    const sheet = '<sheetData><row r="1"><c r="A1" s="1"><v>43100</v></c></row></sheetData>';
    const book = xlsx(sheet, { formats: `<xf numFmtId="${id}" fontId="0"/>` });
    expect(await partOf(book)).toMatchObject({ rows: ['2017/12/31'] });
  });

  test('of a book that counts from 1904', async () => {
    const sheet = utils.aoa_to_sheet([[null]]);
    sheet['A1'] = { t: 'n', v: 43100 - 1462, z: 'yy/m/d' };
    const book = {
      SheetNames: ['表'],
      Sheets: { 表: sheet },
      Workbook: { WBProps: { date1904: true } },
    };
    const made = write(book, { type: 'array', bookType: 'xlsx' });
    expect(await partOf(new Uint8Array(made as ArrayBuffer))).toMatchObject({
      rows: ['2017/12/31'],
    });
  });

  test('of an .ods book, whatever is shown', async () => {
    const cell = (date: string, shown: string) =>
      `<table:table-cell office:value-type="date" office:date-value="${date}"><text:p>${shown}</text:p></table:table-cell>`;
    const content = `<office:document-content><office:body><office:spreadsheet><table:table table:name="表"><table:table-row>${cell('2017-12-31', '17-12-31')}${cell('2017-12-31T00:00:00', '12/31/17')}${cell('2017-12-31', '2017年12月31日')}</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`;
    const book = zipSync({ mimetype: strToU8('spreadsheet'), 'content.xml': strToU8(content) });
    expect(await partOf(book)).toMatchObject({ rows: ['2017/12/31|2017/12/31|2017年12月31日'] });
  });
});
