import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readWord } from '#ingest/readers/word.ts';
import { COVERED, NO_CELL } from '#ingest/readers/types.ts';

const docx = (body: string, head = '', styles = '') =>
  zipSync({
    'word/styles.xml': strToU8(`<w:styles>${styles}</w:styles>`),
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?>${head}<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`,
    ),
    'word/header1.xml': strToU8('<w:hdr><w:p><w:r><w:t>页眉9</w:t></w:r></w:p></w:hdr>'),
    'word/footnotes.xml': strToU8(
      '<w:footnotes><w:p><w:r><w:t>注9</w:t></w:r></w:p></w:footnotes>',
    ),
  });
const read = async (bytes: Uint8Array) => {
  const outcome = await readWord(bytes, '示例.docx');
  return outcome.ok ? outcome.parts[0] : outcome.problem.code;
};
const rows = async (body: string) => {
  const part = await read(docx(body));
  return typeof part === 'object' ? part.rows : part;
};
const r = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const p = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`;
const tc = (text: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${p(r(text))}</w:tc>`;
const tr = (cells: string, properties = '') =>
  `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;
const tbl = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`;
const span = (columns: number) => `<w:gridSpan w:val="${columns}"/>`;
const starts = '<w:vMerge w:val="restart"/>';
const continues = '<w:vMerge/>';
const C = (text: string) => COVERED + text;

test.each<[string, string, string[][]]>([
  [
    'paragraphs are lines, headers and footnotes are not there',
    p(r('公开'), r('12'), r('条')) + p(r('二')),
    [['公开12条'], ['二']],
  ],
  ['a break parts a line', p(r('一'), '<w:r><w:br/></w:r>', r('二')), [['一'], ['二']]],
  ['a tab parts cells', p(r('规章'), '<w:r><w:tab/></w:r>', r('3')), [['规章', '3']]],
  [
    'deleted and moved-away text does not count',
    p(
      `<w:del><w:r><w:delText>9</w:delText></w:r></w:del><w:moveFrom>${r('8')}</w:moveFrom><w:ins>${r('7')}</w:ins>`,
      r('条'),
    ),
    [['7条']],
  ],
  [
    'hidden and struck-out text does not count',
    p(r('9', '<w:vanish/>'), r('8', '<w:strike/>'), r('7', '<w:strike w:val="0"/>')),
    [['7']],
  ],
  [
    'nor does text that is too small to be seen, or struck out twice',
    p(r('9', '<w:sz w:val="2"/>'), r('8', '<w:dstrike/>'), r('7', '<w:sz w:val="21"/>')),
    [['7']],
  ],
  [
    'a raised or lowered digit in front of a number or behind its unit is no part of it',
    p(r('1', '<w:vertAlign w:val="subscript"/>'), r('12')) +
      p(r('12'), r('件'), r('1', '<w:vertAlign w:val="superscript"/>')),
    [['[1]12'], ['12件[1]']],
  ],
  [
    'the mark of a footnote is no part of a number',
    p(r('12'), r('1', '<w:vertAlign w:val="superscript"/>')) +
      p(r('12'), r('1', '<w:position w:val="8"/>')) +
      p(r('12'), r('1', '<w:position w:val="0"/>')),
    [['12[1]'], ['12[1]'], ['121']],
  ],
  [
    'results of fields, links and controls count, instructions do not',
    p(
      '<w:r><w:instrText>PAGE 9</w:instrText></w:r>',
      `<w:fldSimple>${r('1')}</w:fldSimple><w:hyperlink>${r('2')}</w:hyperlink><w:sdt><w:sdtContent>${r('3')}</w:sdtContent></w:sdt>`,
    ),
    [['123']],
  ],
  [
    'merged cells are written out',
    tbl(
      tr(tc('甲', span(2) + starts) + tc('乙')),
      tr(tc('hidden', span(2) + continues) + tc('1')),
      tr(tc('丙') + tc('2') + tc('3')),
    ),
    [
      ['甲', C('甲'), '乙'],
      [C('甲'), C('甲'), '1'],
      ['丙', '2', '3'],
    ],
  ],
  [
    'a row that begins further right keeps its columns',
    tbl(tr(tc('甲') + tc('1') + tc('2')), tr(tc('3') + tc('4'), '<w:gridBefore w:val="1"/>')),
    [
      ['甲', '1', '2'],
      ['', '3', '4'],
    ],
  ],
  [
    'a row that ends before its table is told from blanks',
    tbl(
      tr(tc('甲') + tc('1') + tc('2')),
      tr(tc('乙') + tc('3'), '<w:gridAfter w:val="1"/>'),
      tr(tc('丙') + tc('') + tc('')),
    ),
    [
      ['甲', '1', '2'],
      ['乙', '3', NO_CELL],
      ['丙', '', ''],
    ],
  ],
  [
    'a sliver of a column that rows end with is none',
    tbl(tr(tc('甲') + tc('1', span(2))), tr(tc('乙') + tc('3'), '<w:gridAfter w:val="1"/>')),
    [
      ['甲', '1'],
      ['乙', '3'],
    ],
  ],
  [
    'spans that contradict each other give rows without columns',
    tbl(
      tr(tc('甲') + tc('1') + tc('2')),
      tr(tc('乙') + tc('3') + tc('4')),
      tr(tc('丙', span(2)) + tc('5') + tc('6')),
    ),
    [['甲\t1\t2'], ['乙\t3\t4'], ['丙\t5\t6']],
  ],
  [
    'a merge that continues nothing stands for itself',
    tbl(tr(tc('甲') + tc('1')), tr(tc('乙', continues) + tc('2'))),
    [
      ['甲', '1'],
      ['乙', '2'],
    ],
  ],
  [
    'cells merged sideways the old way',
    tbl(
      tr(tc('甲', '<w:hMerge w:val="restart"/>') + tc('', '<w:hMerge/>') + tc('1')),
      tr(tc('乙') + tc('丙') + tc('2')),
    ),
    [
      ['甲', C('甲'), '1'],
      ['乙', '丙', '2'],
    ],
  ],
  [
    'a deleted row is not there',
    tbl(tr(tc('甲') + tc('1')), tr(tc('乙') + tc('2'), '<w:del/>')),
    [['甲', '1']],
  ],
  [
    'rows and cells in controls',
    tbl(
      `<w:sdt><w:sdtContent>${tr(`<w:sdt><w:sdtContent>${tc('甲')}</w:sdtContent></w:sdt>${tc('1')}`)}</w:sdtContent></w:sdt>`,
    ),
    [['甲', '1']],
  ],
  [
    'lines of a cell are joined',
    tbl(tr(`<w:tc>${p(r('商业'))}${p(r('企业'))}</w:tc><w:tc>${p(r('1'))}${p(r('2'))}</w:tc>`)),
    [['商业企业', '1/2']],
  ],
  [
    'a text box counts once, its table too',
    p(
      r('前'),
      `<w:r><mc:AlternateContent><mc:Choice><w:drawing><a:graphic><wps:txbx><w:txbxContent>${p(r('框'))}${tbl(tr(tc('规章') + tc('3')))}</w:txbxContent></wps:txbx></a:graphic></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${p(r('框'))}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    ),
    [['前'], ['框'], ['规章', '3']],
  ],
  [
    'a table around a table only arranges',
    tbl(tr(tc('首') + `<w:tc>${tbl(tr(tc('规章') + tc('3')))}${p()}</w:tc>`)),
    [['首'], ['规章', '3']],
  ],
])('%s', async (_name, body, expected) => {
  expect(await rows(body)).toEqual(expected);
});

test('styles strike out, hide and raise; a style in another turns it over, the run itself decides', async () => {
  const style = (id: string, type: string, properties: string, more = '') =>
    `<w:style w:type="${type}" w:styleId="${id}"${more}><w:rPr>${properties}</w:rPr></w:style>`;
  const styles =
    style('old', 'character', '<w:strike/>') +
    style('older', 'character', '').replace('<w:rPr>', '<w:basedOn w:val="old"/><w:rPr>') +
    style('note', 'character', '<w:vertAlign w:val="superscript"/>') +
    style('gone', 'paragraph', '<w:strike/>') +
    style('loop', 'character', '').replace('<w:rPr>', '<w:basedOn w:val="loop"/><w:rPr>');
  const as = (id: string, more = '') => `<w:rStyle w:val="${id}"/>${more}`;
  const body =
    p(r('9', as('old')), r('8', as('older')), r('7', as('old', '<w:strike w:val="0"/>'))) +
    p(r('12'), r('3', as('note'))) +
    `<w:p><w:pPr><w:pStyle w:val="gone"/></w:pPr>${r('9')}${r('6', as('old'))}</w:p>` +
    p(r('5', as('loop')));
  const part = await read(docx(body, '', styles));
  expect(typeof part === 'object' && part.rows).toEqual([['7'], ['12[3]'], ['6'], ['5']]);
});

test.each<[string, string, string]>([
  ['nested too deep', '<w:sdt><w:sdtContent>'.repeat(4000), 'file.tooDeep'],
  [
    'of more cells than can be read',
    tbl(...Array.from({ length: 2500 }, () => tr(tc('1', span(9999))))),
    'file.tooLarge',
  ],
])('a document %s is refused by name', async (_name, body, code) => {
  expect(await read(docx(body))).toBe(code);
});

test('pictures are counted', async () => {
  const body = p(
    '<w:r><w:drawing><a:graphic><pic:pic><a:blip/></pic:pic></a:graphic></w:drawing></w:r>',
    '<w:r><w:pict><v:shape><v:imagedata/></v:shape></w:pict></w:r>',
  );
  expect(await read(docx(body))).toMatchObject({ pictures: 2 });
});

const locked = new Uint8Array(2048);
locked.set([0xd0, 0xcf, 0x11, 0xe0]);
[...'EncryptedPackage'].forEach((letter, i) => locked.set([letter.charCodeAt(0), 0], 1024 + 2 * i));
test.each<[string, Uint8Array, string]>([
  ['a password', locked, 'file.encrypted'],
  ['entities', docx(p(r('&a;')), '<!DOCTYPE x [<!ENTITY a "1">]>'), 'file.entities'],
  ['no document inside', zipSync({ 'a.xml': strToU8('<a/>') }), 'file.damaged'],
  ['another document inside', zipSync({ 'word/document.xml': strToU8('<a/>') }), 'file.damaged'],
  ['half a file', docx(p(r('一'))).subarray(0, 200), 'file.damaged'],
  ['not a document at all', strToU8('规章,1'), 'file.damaged'],
])('refused: %s', async (_name, bytes, code) => {
  expect(await read(bytes)).toBe(code);
});

test('any arrangement of elements gives rows', async () => {
  const piece = fc.constantFrom(
    '<w:p>',
    '</w:p>',
    '<w:tbl>',
    '</w:tbl>',
    '<w:tr>',
    '</w:tr>',
    '<w:tc>',
    '</w:tc>',
    '<w:tcPr><w:vMerge/></w:tcPr>',
    '<w:tcPr><w:gridSpan w:val="99"/></w:tcPr>',
    r('1'),
    '<mc:AlternateContent>',
    '<w:drawing><w:txbxContent>',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
      await read(docx(pieces.join('')));
    }),
    { numRuns: 50 },
  );
});
