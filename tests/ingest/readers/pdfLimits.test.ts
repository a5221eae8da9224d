import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readPdf } from '#ingest/readers/pdf.ts';
import { EXPAND } from '#ingest/readers/pdfFilters.ts';
import { checkPdfStreams } from '#ingest/readers/pdfStreams.ts';
import { packedStream, pdfBook, pdfForm, pdfPage, pdfText, plainStream } from './pdfBook.ts';
import type { PdfObject } from './pdfBook.ts';

const read = async (objects: Readonly<Record<number, PdfObject>>) => {
  const outcome = await readPdf(pdfBook(objects), '年报.pdf');
  return outcome.ok ? outcome.parts[0]?.rows : outcome.problem.code;
};
const words = 'Report of the year with 12 items';

describe('a document made to take all time or memory', () => {
  test('whose drawing names itself is read once', async () => {
    const objects = {
      3: pdfPage('/XObject <</X 5 0 R>>'),
      4: plainStream(`${pdfText(words)}/X Do`),
      5: pdfForm(`${pdfText('twice')}/X Do`, '/XObject <</X 5 0 R>>'),
    };
    expect(await read(objects)).toEqual([[`${words}twice`]]);
  });

  test('whose drawings name each other many times over is refused', async () => {
    const forms = Array.from({ length: 12 }, (_, i) => [
      10 + i,
      pdfForm('/X Do '.repeat(8), `/XObject <</X ${11 + i} 0 R>>`),
    ]);
    const objects: Record<number, PdfObject> = {
      3: pdfPage('/XObject <</X 10 0 R>>'),
      4: plainStream(`${pdfText(words)}/X Do`),
      ...(Object.fromEntries(forms) as Record<number, PdfObject>),
      22: pdfForm('', ''),
    };
    expect(await read(objects)).toBe('file.tooLarge');
  });

  test('whose page prints the same content again and again is refused', async () => {
    const contents = `[${'4 0 R '.repeat(600)}]`;
    const objects = {
      3: pdfPage('', contents),
      4: plainStream(pdfText(words).repeat(100)),
    };
    expect(await read(objects)).toBe('file.tooLarge');
  });

  test.each([1, 2])('that expands a thousandfold, packed %i times, is refused', (times) => {
    const blank = new Uint8Array(2_000_000).fill(32);
    const book = pdfBook({ 3: pdfPage(), 4: packedStream(blank, times) });
    expect(() => checkPdfStreams(book, 1_000_000)).toThrow('file.tooLarge');
    expect(() => checkPdfStreams(book, 4_000_000)).not.toThrow();
  });

  test.each([
    ['told elsewhere', '/Filter 7 0 R', 'file.tooLarge'],
    ['of a picture, which is not looked at', '/Subtype /Image /Filter /FlateDecode', null],
    ['behind a long description', `/Filter /FlateDecode /X (${'x'.repeat(5000)})`, 'file.tooLarge'],
    ['behind another', '/Filter [/ASCIIHexDecode /FlateDecode]', 'file.tooLarge'],
  ])('packed in a way %s', (_name, dictionary, code) => {
    const packed = packedStream(new Uint8Array(2_000_000).fill(32));
    if (typeof packed === 'string') throw new Error();
    const hex = [...packed.data].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    const data = dictionary.includes('Hex') ? strToU8(hex) : packed.data;
    const check = () =>
      checkPdfStreams(pdfBook({ 3: pdfPage(), 4: { dictionary, data } }), 1_000_000);
    if (code === null) expect(check).not.toThrow();
    else expect(check).toThrow(code);
  });

  test('of ruling lines without number is read without tables', async () => {
    const lines = Array.from(
      { length: 2500 },
      (_, i) => `${i / 5} 0 m ${i / 5} 800 l S 0 ${i / 4} m 600 ${i / 4} l S`,
    ).join('\n');
    const objects = { 3: pdfPage(), 4: packedStream(strToU8(lines + pdfText(words))) };
    expect(await read(objects)).toEqual([[words]]);
  });

  test('whose pages are their own pages is refused', async () => {
    expect(await read({ 2: '<</Type /Pages /Kids [2 0 R] /Count 1>>', 3: pdfPage() })).toBe(
      'file.damaged',
    );
  });
});

test('a packed document is read as a plain one', async () => {
  const objects = { 3: pdfPage(), 4: packedStream(strToU8(pdfText(words)), 2) };
  expect(await read(objects)).toEqual([[words]]);
});

describe('what comes out of a packed stream', () => {
  const bytes = (text: string) =>
    Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));
  test.each<[string, string, string]>([
    // the examples of the standard, PDF 32000-1
    ['LZWDecode', '800B6050220C0C8501', '2D2D2D2D2D412D2D2D42'],
    ['RunLengthDecode', '02414243FE5A80', '4142435A5A5A'],
    ['ASCIIHexDecode', '34312034323E', '4142'],
    ['ASCII85Decode', '38376355527E3E', '48656C6C'],
  ])('%s', (filter, packed, expected) => {
    const out: number[] = [];
    EXPAND.get(filter)?.(bytes(packed), (part) => out.push(...part));
    expect(out.slice(0, expected.length / 2)).toEqual([...bytes(expected)]);
  });
});
