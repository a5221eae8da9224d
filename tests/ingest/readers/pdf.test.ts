import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPdf } from '#ingest/readers/pdf.ts';
import type { PdfPage, PdfRule, PdfText } from '#ingest/readers/pdfPage.ts';
import { rowsOfPages } from '#ingest/readers/pdfRows.ts';
import { COVERED } from '#ingest/readers/types.ts';

const folder = new URL('../files/', import.meta.url);
const bytesOf = (file: string) => new Uint8Array(readFileSync(new URL(file, folder)));

describe('a document made by LibreOffice', () => {
  const text = (cell: unknown) => (typeof cell === 'string' ? cell : '');
  const tidy = (row: readonly string[]) => {
    const cells = row.map((cell) => (cell.startsWith(COVERED) ? '' : cell.replace(/\s/g, '')));
    return cells.join('|').replace(/\|+$/, '');
  };
  test.each([
    'liuxi-2022.plain.pdf',
    'liuxi-2022.tagged.pdf',
    'huaqiao-2020.plain.pdf',
    'qingshi-2017.tagged.pdf',
  ])('%s reads back cell for cell, also over its pages', async (file) => {
    const expected = JSON.parse(
      readFileSync(new URL(`${file.split('.')[0]}.expected.json`, folder), 'utf8'),
    ) as { text: (string | unknown[][])[] };
    const rows = expected.text.flatMap((block) =>
      typeof block === 'string' ? [[block]] : block.map((row) => row.map(text)),
    );
    const outcome = await readPdf(bytesOf(file), file);
    if (!outcome.ok) throw new Error(outcome.problem.code);
    expect(outcome.parts[0]?.rows.map(tidy)).toEqual(rows.map(tidy));
  });
});

/** A text of ten points; its middle is at `y`. */
const at = (text: string, left: number, y: number): PdfText => {
  const width = [...text].reduce((sum, letter) => sum + (letter > '\u2fff' ? 10 : 5), 0);
  return { text, left, right: left + width, top: y - 5, bottom: y + 5, size: 10 };
};
const page = (texts: PdfText[], rules: PdfRule[] = []): PdfPage => {
  return { width: 600, height: 800, texts, rules, pictures: 0, guessed: false };
};
const across = (y: number, from: number, to: number): PdfRule => ({
  across: true,
  at: y,
  from,
  to,
});
const down = (x: number, from: number, to: number): PdfRule => ({ across: false, at: x, from, to });
/** Lines of a whole grid. */
const grid = (xs: number[], ys: number[]): PdfRule[] => {
  const [left = 0, right = 0, top = 0, bottom = 0] = [xs[0], xs.at(-1), ys[0], ys.at(-1)];
  return [...ys.map((y) => across(y, left, right)), ...xs.map((x) => down(x, top, bottom))];
};
const shown = (...pages: PdfPage[]) =>
  rowsOfPages(pages).map((row) => row.join('|').replaceAll(COVERED, '^'));

describe('a table of ruling lines', () => {
  test('has blank cells blank and every number in its column', () => {
    const texts = [at('指标', 52, 110), at('数', 152, 110), at('甲', 52, 130), at('7', 252, 130)];
    expect(shown(page(texts, grid([50, 150, 250, 350], [100, 120, 140])))).toEqual([
      '指标|数|',
      '甲||7',
    ]);
  });

  test('joins a label broken above and below its numbers', () => {
    const texts = [at('5.要求确认', 52, 108), at('12', 152, 115), at('或重新出具', 52, 122)];
    expect(shown(page(texts, grid([50, 150, 250], [100, 130])))).toEqual([
      '5.要求确认或重新出具|12',
    ]);
  });

  test('joins words that stand one letter a line', () => {
    const texts = [...'商业企业'].map((letter, i) => at(letter, 52, 106 + 10 * i));
    expect(shown(page(texts, grid([50, 70, 90], [100, 150])))).toEqual(['商业企业|']);
  });

  test('repeats a merged label in what it covers', () => {
    const rules = [
      ...[100, 140].map((y) => across(y, 50, 350)),
      across(120, 150, 350),
      ...[50, 150, 350].map((x) => down(x, 100, 140)),
      down(250, 120, 140),
    ];
    const texts = [
      at('结果', 52, 120),
      at('申请人', 200, 110),
      at('甲', 152, 130),
      at('乙', 252, 130),
    ];
    expect(shown(page(texts, rules))).toEqual(['结果|申请人|^申请人', '^结果|甲|乙']);
  });

  test('never makes one number of two that stand in one cell', () => {
    const texts = [at('12', 152, 108), at('3', 152, 122), at('4', 252, 115), at('5', 275, 115)];
    expect(shown(page(texts, grid([50, 150, 250, 350], [100, 130])))).toEqual(['|12 3|4 5']);
  });

  test('goes on over pages without its head, a label and a row that were cut', () => {
    const xs = [50, 100, 200, 250];
    const first = [
      ...[at('结果', 52, 710), at('情形', 102, 710), at('数', 202, 710)],
      ...[at('三、', 52, 730), at('1.某某某某某某某某', 102, 730), at('4', 202, 730)],
      at('– 1 –', 290, 780),
    ];
    const merged = [
      ...[50, 90].map((y) => across(y, 50, 250)),
      across(70, 50, 250),
      across(110, 100, 250),
      across(130, 50, 250),
      ...xs.map((x) => down(x, 50, 130)),
    ];
    const second = [
      ...[at('结果', 52, 60), at('情形', 102, 60), at('数', 202, 60)],
      ...[at('某某', 102, 80), at('2.其他', 102, 100), at('5', 202, 100), at('6', 202, 120)],
      at('– 2 –', 290, 780),
    ];
    expect(shown(page(first, grid(xs, [700, 720, 740])), page(second, merged))).toEqual([
      '结果|情形|数',
      '三、|1.某某某某某某某某某某|4',
      '|2.其他|5',
      '^||6',
    ]);
  });

  test('goes on over pages with a label before the edge and its numbers behind it', () => {
    const xs = [50, 100, 200, 250];
    const first = [
      ...[at('结果', 52, 710), at('情形', 102, 710), at('数', 202, 710)],
      ...[at('三、', 52, 730), at('1.不属于', 102, 730)],
    ];
    const second = [at('4', 202, 60), at('2.其他', 102, 80), at('5', 202, 80)];
    expect(
      shown(page(first, grid(xs, [700, 720, 740])), page(second, grid(xs, [50, 70, 90]))),
    ).toEqual(['结果|情形|数', '三、|1.不属于|4', '|2.其他|5']);
  });

  test('keeps two rows apart where both have numbers, or the one before the edge has no label', () => {
    const xs = [50, 150, 250];
    const second = page(
      [at('4', 152, 60), at('乙', 52, 80), at('5', 152, 80)],
      grid(xs, [50, 70, 90]),
    );
    const named = page([at('甲', 52, 710), at('1', 152, 710)], grid(xs, [700, 720]));
    expect(shown(named, second)).toEqual(['甲|1', '|4', '乙|5']);
    const blank = [at('甲', 52, 710), at('1', 152, 710)];
    expect(shown(page(blank, grid(xs, [700, 720, 740])), second)).toEqual([
      '甲|1',
      '|',
      '|4',
      '乙|5',
    ]);
  });

  test('is another table when its columns are others or text stands between', () => {
    const one = page([at('甲', 52, 710), at('1', 152, 710)], grid([50, 150, 250], [700, 720]));
    const other = page([at('乙', 52, 60), at('2', 182, 60)], grid([50, 180, 250], [50, 70]));
    expect(shown(one, other)).toEqual(['甲|1', '乙|2']);
  });
});

describe('a number on a page', () => {
  const small = (text: string, left: number, y: number): PdfText => ({
    ...{ text, left, right: left + 3 * text.length, size: 6 },
    ...{ top: y - 3, bottom: y + 3 },
  });
  test.each<[string, PdfText[], string]>([
    ['with a raised mark behind it', [at('12', 50, 100), small('3', 60, 98)], '12[3]'],
    ['with a lowered mark in front of it', [small('3', 47, 102.8), at('12', 50, 100)], '[3]12'],
    ['with its unit and a mark', [at('12件', 50, 100), small('3', 70, 98)], '12件[3]'],
    ['with smaller digits on its line', [at('12', 50, 100), small('3', 60, 101.2)], '123'],
  ])('%s', (_name, texts, expected) => {
    expect(shown(page(texts))).toEqual([expected]);
  });

  const table = grid([50, 150, 250], [100, 120, 140]);
  const cells = [at('甲', 52, 110), at('99', 152, 110), at('乙', 52, 130), at('6', 152, 130)];
  test.each<[string, PdfRule, string[]]>([
    ['struck out is not printed', across(110.5, 152, 162), ['甲|', '乙|6']],
    ['struck out in part says so', across(110.5, 152, 157), ['甲|99（有删除线）', '乙|6']],
    ['underlined counts', across(114.3, 152, 162), ['甲|99', '乙|6']],
    ['with a line of the table through it counts', across(110.5, 50, 250), ['甲|99', '|', '乙|6']],
  ])('%s', (_name, rule, expected) => {
    expect(shown(page(cells, [...table, rule]))).toEqual(expected);
  });
});

describe('text without ruling lines', () => {
  test('is paragraphs', () => {
    const full = '一二三四五六七八九十一二三四五六七八九十';
    const texts = [
      ...[at('标题', 140, 100), at(full.slice(2), 70, 120), at('续行结束。', 50, 140)],
      ...[at('第二段2', 70, 160), at('018', 106, 160), at('年。', 121, 160)],
    ];
    expect(shown(page(texts))).toEqual(['标题', `${full.slice(2)}续行结束。`, '第二段2018年。']);
  });

  test('in columns is a table with its blanks', () => {
    const texts = [
      ...[at('指标', 50, 100), at('甲', 200, 100), at('乙', 300, 100), at('丙', 400, 100)],
      ...[at('申请', 50, 120), at('1', 200, 120), at('3', 400, 120)],
      ...[at('答复', 50, 140), at('4', 200, 140), at('5', 300, 140), at('6', 400, 140)],
    ];
    expect(shown(page(texts))).toEqual(['指标|甲|乙|丙', '申请|1||3', '答复|4|5|6']);
  });

  test('loses page numbers and returning heads, never a number of the text', () => {
    const pages = [1, 2, 3].map((n) =>
      page([at('示例县年报', 250, 30), at(`${n}0`, 50, 300), at(`${n}`, 295, 780)]),
    );
    expect(shown(...pages)).toEqual(['示例县年报', '10', '20', '30']);
  });
});

/** A document by hand: one page of 600 × 800 with that content, Helvetica as F1, a grey picture as X1. */
function pdfOf(content: string, trailer = ''): Uint8Array {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R/F2 7 0 R>>/XObject<</X1 6 0 R>>>>>>',
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    '<</Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray/Length 1>>stream\n0\nendstream',
    '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800/Descent 0/CapHeight 800/StemV 80>>>>]>>',
  ];
  let text = '%PDF-1.5\n';
  const offsets = objects.map((object, i) => {
    const offset = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${text.length}\n%%EOF`;
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
const long = '(A report with more than twenty letters) Tj';

describe('a document that cannot be read', () => {
  const locked =
    '/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<' +
    `${'11'.repeat(32)}>/U<${'22'.repeat(32)}>>>`;
  test.each<[string, Uint8Array, string]>([
    ['a scan', pdfOf('500 0 0 700 50 50 cm /X1 Do'), 'file.pdf.scan'],
    [
      'a scan with guessed text',
      pdfOf(`q 600 0 0 800 0 0 cm /X1 Do Q BT /F1 12 Tf 3 Tr 50 700 Td ${long} ET`),
      'file.pdf.scan',
    ],
    ['an empty page', pdfOf(''), 'file.empty'],
    ['one with a password', pdfOf(`BT /F1 12 Tf 50 700 Td ${long} ET`, locked), 'file.encrypted'],
    [
      'one whose characters are named by a table it does not bring',
      pdfOf(`BT /F1 12 Tf 50 700 Td ${long} /F2 12 Tf <4E004E8C> Tj ET`),
      'file.pdf.garbled',
    ],
    ['half a file', bytesOf('liuxi-2022.plain.pdf').subarray(0, 3000), 'file.damaged'],
    ['no document', new Uint8Array(300).fill(65), 'file.damaged'],
  ])('%s is refused with what to do', async (_, bytes, code) => {
    const outcome = await readPdf(bytes, 'x.pdf');
    expect(outcome.ok ? null : outcome.problem.code).toBe(code);
  });

  test('stops when it is cancelled', async () => {
    const outcome = await readPdf(bytesOf('liuxi-2022.plain.pdf'), 'x.pdf', AbortSignal.abort());
    expect(outcome).toEqual({ ok: false, problem: { code: 'cancelled', params: {} } });
  });
});

test('lines under a changed scale and in reused drawings are found', async () => {
  const cells = [0, 1].flatMap((row) =>
    [0, 1].map(
      (column) => `BT /F1 10 Tf ${60 + 100 * column} ${685 - 20 * row} Td (${row}${column}) Tj ET`,
    ),
  );
  const lines =
    '0.5 0 0 0.5 0 0 cm 100 1320 400 80 re S 300 1320 m 300 1400 l S 100 1360 m 500 1360 l S';
  const outcome = await readPdf(
    pdfOf(`${cells.join(' ')} BT /F1 10 Tf 50 600 Td ${long} ET q ${lines} Q`),
    'x.pdf',
  );
  expect(outcome.ok ? outcome.parts[0]?.rows.slice(0, 2) : outcome).toEqual([
    ['00', '01'],
    ['10', '11'],
  ]);
});

test('no bytes make the reader throw', async () => {
  const whole = pdfOf(`BT /F1 12 Tf 50 700 Td ${long} ET`);
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), fc.nat(), async (noise, seed) => {
      const broken = whole.slice();
      noise.forEach((byte, i) => (broken[(seed + 37 * i * (byte + 1)) % broken.length] = byte));
      await readPdf(broken, 'x.pdf');
    }),
    { numRuns: 40 },
  );
});
