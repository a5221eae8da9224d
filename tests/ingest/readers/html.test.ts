import fc from 'fast-check';
import { expect, test } from 'vitest';
import { htmlPart } from '#ingest/readers/html.ts';
import { decodedHtml } from '#ingest/readers/htmlCharset.ts';
import { readPage } from '#ingest/readers/page.ts';
import { COVERED, NO_CELL } from '#ingest/readers/types.ts';

const rows = (html: string) => htmlPart(html).rows;
const bytes = (text: string) => new TextEncoder().encode(text);
const C = (text: string) => COVERED + text;

test.each<[string, string, string[][]]>([
  [
    'blocks and line breaks make lines',
    '<p>一</p><div>二<br>三</div>四',
    [['一'], ['二'], ['三'], ['四']],
  ],
  ['inline tags join without a gap', '<p>公开<b>1</b><span>2</span>条</p>', [['公开12条']]],
  [
    'a footnote mark is no part of a number',
    '<p>12<sup>3</sup>条 m<sup>2</sup></p><p>12<small>3</small>条</p><p>12<span style="vertical-align: super">3</span>条</p>',
    [['12[3]条 m2'], ['12[3]条'], ['12[3]条']],
  ],
  ['struck-out and deleted text does not count', '<p><del>9</del><s>8</s>7条</p>', [['7条']]],
  [
    'a wrapped source line has no blank inside Chinese',
    '<p>本年新\n  制作 12\n件</p>',
    [['本年新制作 12 件']],
  ],
  [
    'scripts, styles, comments and hidden parts are not there',
    '<script>document.write("<p>1</p>")</script><style>p{}</style><noscript>2</noscript><template><p>3</p></template><!-- 4 --><p hidden>5</p><p style="display : none">6</p><p>7</p>',
    [['7']],
  ],
  ['&nbsp; is a blank', '<table><tr><td>规章</td><td>&nbsp;</td></tr></table>', [['规章', '']]],
  [
    'spans are written out',
    '<table><tr><td rowspan=2>甲</td><td colspan=2>乙</td></tr><tr><td>1</td><td>2</td></tr></table>',
    [
      ['甲', '乙', C('乙')],
      [C('甲'), '1', '2'],
    ],
  ],
  [
    'a row span of 0 reaches to the end',
    '<table><tr><td rowspan=0>甲</td><td>1</td></tr><tr><td>2</td></tr><tr><td>3</td></tr></table>',
    [
      ['甲', '1'],
      [C('甲'), '2'],
      [C('甲'), '3'],
    ],
  ],
  [
    'lines of a cell are joined, digits never',
    '<table><tr><td>商业<br>企业</td><td><p>1</p><p>2</p></td></tr></table>',
    [['商业企业', '1/2']],
  ],
  [
    'a table around a table only arranges',
    '<table><tr><td>首页</td><td><p>正文</p><table><tr><td>规章</td><td>3</td></tr></table></td></tr></table>',
    [['首页'], ['正文'], ['规章', '3']],
  ],
  [
    'so does a table of one cell',
    '<table><tr><td><p>一</p><p>二</p></td></tr></table>',
    [['一'], ['二']],
  ],
  [
    'so does a table with long prose',
    `<table><tr><td>位置</td><td>${'公'.repeat(600)}</td></tr></table>`,
    [['位置'], ['公'.repeat(600)]],
  ],
  [
    'unclosed cells and rows',
    '<table><tr><td>规章<td>1<tr><td>其他<td>2</table>',
    [
      ['规章', '1'],
      ['其他', '2'],
    ],
  ],
  ['cells without a row', '<table><td>规章</td><td>1</td></table>', [['规章', '1']]],
  [
    'a hidden row is not there',
    '<table><tr style="display:none"><td>9</td><td>9</td></tr><tr><td>规章</td><td>1</td></tr></table>',
    [['规章', '1']],
  ],
  [
    'a row that prints fewer cells than its table is told from blanks',
    '<table><tr><td>甲</td><td>乙</td></tr><tr><td>丙</td></tr><tr><td>丁</td><td></td></tr></table>',
    [
      ['甲', '乙'],
      ['丙', NO_CELL],
      ['丁', ''],
    ],
  ],
  [
    'a text over the whole width is a row of one cell',
    '<table><tr><td colspan=9>第一项</td></tr><tr><td>规章</td><td>1</td></tr></table>',
    [['第一项'], ['规章', '1']],
  ],
  [
    'preformatted text keeps its gaps',
    '<pre>规章    1    2\n其他    3    4</pre>',
    [['规章    1    2'], ['其他    3    4']],
  ],
  [
    'the title comes first',
    '<head><title>青石镇 2022年报</title></head><p>正文</p>',
    [['青石镇 2022年报'], ['正文']],
  ],
  [
    'unless it is printed',
    '<title>青石镇2022年报</title><h1>青石镇 2022 年报</h1>',
    [['青石镇 2022 年报']],
  ],
])('%s', (_name, html, expected) => {
  expect(rows(html)).toEqual(expected);
});

test('pictures are counted', () => {
  expect(
    htmlPart('<p><img src="http://a/1.png"></p><table><tr><td><img></td></tr></table>').pictures,
  ).toBe(2);
});

const refusal = async (html: string) => {
  const outcome = await readPage(bytes(html), '示例.html');
  return outcome.ok ? null : outcome.problem.code;
};

test.each<[string, string, string]>([
  [
    'wide spans',
    '<table>' + '<tr><td colspan=999 rowspan=99999>1</td><td>2</td></tr>'.repeat(400) + '</table>',
    'file.tooLarge',
  ],
  ['deep nesting', '<div>'.repeat(100_000) + '1', 'file.tooDeep'],
  ['deep tables', '<table><tr><td>'.repeat(5000) + '1', 'file.tooDeep'],
  ['many rows', '<table>' + '<tr><td rowspan=65534 colspan=1000>1'.repeat(5000), 'file.tooLarge'],
  ['many tables', '<table><tr><td colspan=1000>1<td>2</table>'.repeat(3000), 'file.tooLarge'],
])('hostile %s are refused by name', async (_name, html, code) => {
  expect(await refusal(html)).toBe(code);
});

test('what stands in tags that are never closed is read, struck out or not', () => {
  const unclosed = '<font>'.repeat(1000);
  expect(rows(`${unclosed}<p>公开<s>9</s>12条`)).toEqual([['公开12条']]);
});

test('tables within each other are read in the time of one', () => {
  const deep = '<table><tr><td>'.repeat(80) + '规章' + '</table>'.repeat(80);
  expect(rows(deep)).toEqual([['规章']]);
});

// 青石镇 in GB18030
const gbk = Uint8Array.of(0xc7, 0xe0, 0xca, 0xaf, 0xd5, 0xf2);
const page = (charset: string, body: Uint8Array) =>
  Uint8Array.from([
    ...bytes(`<meta http-equiv=Content-Type content="text/html; charset=${charset}">`),
    ...body,
  ]);

test.each([
  ['gb2312 declared', page('gb2312', gbk), '青石镇'],
  ['utf-8 declared, GBK in fact', page('utf-8', gbk), '青石镇'],
  ['gb2312 declared, UTF-8 in fact', page('gb2312', bytes('青石镇'.repeat(20))), '青石镇'],
  ['an unknown charset', page('x-none', gbk), '青石镇'],
  ['a byte order mark', Uint8Array.of(0xff, 0xfe, 0x52, 0x97), '青'],
])('charset: %s', (_name, input, text) => {
  expect(decodedHtml(input)).toContain(text);
});

test('any markup and any bytes give rows or a refusal', async () => {
  const piece = fc.constantFrom(
    '<table>',
    '</table>',
    '<tr>',
    '<td>',
    '<td rowspan=3 colspan=2>',
    '</td>',
    '</tr>',
    '<p>',
    '<tbody>',
    '<th colspan=-1>',
    '规章',
    '12',
    '<pre>',
    '<!--',
    '-->',
    '<caption>',
    '<sup>',
    '&#x0;',
    '<title>',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      for (const row of rows(pieces.join(''))) expect(row.length).toBeGreaterThan(0);
    }),
  );
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (input) => {
      expect(typeof (await readPage(input, 'a.html')).ok).toBe('boolean');
    }),
  );
});
