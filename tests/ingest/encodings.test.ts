import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rawFileOf } from '#ingest/rawFile.ts';
import { ingest } from '#ingest/ingest.ts';
import { readers } from '#cli/readers.ts';
import { NO_ANSWERS } from '#ingest/draft.ts';
import { encodingCandidates } from '#ingest/sniff.ts';
import { SLICE, WrongEncoding, undecodedIn, wholeText } from '#ingest/textChunks.ts';
import { encode } from '../../scripts/samples/encode.ts';
import type { SampleEncoding } from '../../scripts/samples/encode.ts';
import { QUIET, cellsOf, codesOf, draftOf, lines, reportsOf } from './reading.ts';

const text = lines(
  '文成县大峃镇2017年度政府信息公开情况统计表,,',
  '统计指标,单位,统计数',
  '（一）主动公开政府信息数,条,31',
  '其中：主动公开规范性文件数,条,2',
);

describe.each<SampleEncoding>(['utf-8', 'utf-8-bom', 'gb18030', 'utf-16le'])('%s', (encoding) => {
  test.each([',', ';', '\t'])('with the separator %j', async (separator) => {
    const draft = await draftOf(encode(text.replaceAll(',', separator), encoding));
    expect(cellsOf(draft)).toEqual({ 'disclosure.total': 31, 'disclosure.normative_public': 2 });
    expect(reportsOf(draft)).toEqual([['大峃镇', '文成县', 2017]]);
    expect(draft.file.separator).toBe(separator);
    expect(draft.file.encoding).toBe(encoding.replace('-bom', ''));
  });
  test.each(['\n', '\r'])('with the line end %j', async (end) => {
    const draft = await draftOf(encode(text.replaceAll('\r\n', end), encoding));
    expect(cellsOf(draft)).toEqual({ 'disclosure.total': 31, 'disclosure.normative_public': 2 });
  });
});

test('UTF-16 without byte order mark, either way round', async () => {
  const little = encode(text, 'utf-16le').subarray(2);
  const big = Uint8Array.from(little, (_, i) => little[i ^ 1] ?? 0);
  for (const [bytes, encoding] of [
    [little, 'utf-16le'],
    [big, 'utf-16be'],
  ] as const) {
    const draft = await draftOf(bytes);
    expect(draft.file.encoding).toBe(encoding);
    expect(reportsOf(draft)).toEqual([['大峃镇', '文成县', 2017]]);
  }
});

test.each(['大峃镇', '包垟乡', '屲沟乡', '螅湾镇'])(
  '%s comes through GB18030 whole',
  async (name) => {
    const draft = await draftOf(
      encode(lines('单位名称,年度,收到申请数', `${name},2017,1`), 'gb18030'),
    );
    expect(reportsOf(draft)).toEqual([[name, null, 2017]]);
  },
);

test('a name of four bytes in GB18030 comes through', async () => {
  const before = encode('单位名称,年度,收到申请数\r\n', 'gb18030');
  const rest = encode('村镇,2017,1\r\n', 'gb18030');
  const bytes = Uint8Array.from([...before, 0x82, 0x30, 0xc2, 0x30, ...rest]);
  const [name] = reportsOf(await draftOf(bytes))[0] ?? [''];
  expect(name).toBe(
    new TextDecoder('gb18030').decode(Uint8Array.of(0x82, 0x30, 0xc2, 0x30)) + '村镇',
  );
});

test('a guess that turns out wrong after the first slice is taken back', async () => {
  const long = ' '.repeat(200);
  const plain =
    'authority,year,disclosure.total\r\n' +
    Array.from({ length: 6000 }, (_, i) => `A${i},2017,1${long}\r\n`).join('');
  expect(plain.length).toBeGreaterThan(SLICE);
  const late = encode('东岭乡,2017,31\r\n', 'gb18030');
  const bytes = new Uint8Array(plain.length + late.length);
  bytes.set(new TextEncoder().encode(plain));
  bytes.set(late, plain.length);
  const [outcome] = await ingest(rawFileOf('a.csv', bytes), NO_ANSWERS, QUIET, readers);
  if (outcome?.kind !== 'draft') throw new Error(outcome?.kind);
  expect(outcome.draft.file.encoding).toBe('gb18030');
  expect(outcome.draft.table.year).toHaveLength(6001);
  expect(reportsOf(outcome.draft)[6000]).toEqual(['东岭乡', null, 2017]);
});

/** The encoding that a file is read in, its text, and how many of its characters are damaged. */
async function decoded(bytes: Uint8Array): Promise<[string, string, number]> {
  const file = rawFileOf('a.csv', bytes);
  for (const encoding of encodingCandidates(bytes)) {
    try {
      const text = await wholeText(file, encoding, QUIET);
      return [encoding, text, undecodedIn(file)];
    } catch (error) {
      if (!(error instanceof WrongEncoding)) throw error;
    }
  }
  return ['none', '', 0];
}

describe('UTF-16 without byte order mark is told by its characters', () => {
  const swapped = (bytes: Uint8Array) => Uint8Array.from(bytes, (_, i) => bytes[i ^ 1] ?? 0);
  test.each([
    [
      'few ASCII characters',
      '统计指标\t单位\t统计数\r\n　　其中：主动公开规范性文件数\t条\t78\r\n',
    ],
    ['none at all', '石门县大峃镇政府信息公开情况统计表（汇总）'],
    ['nothing else', 'a,b\n1,2\n'],
    ['rare characters', '㟃村，１２件①\n'],
  ])('%s', async (_name, printed) => {
    const little = encode(printed, 'utf-16le').subarray(2);
    expect(await decoded(little)).toEqual(['utf-16le', printed, 0]);
    expect(await decoded(swapped(little))).toEqual(['utf-16be', printed, 0]);
  });

  test.each(['utf-8', 'gb18030'] as const)('%s is never taken for it', async (encoding) => {
    const texts = [text, '东岭乡', 'bush hid the facts', '一,二,三\n', '1,2\n'];
    for (const printed of texts)
      expect((await decoded(encode(printed, encoding)))[1]).toBe(printed);
  });
});

describe('damaged bytes are told, the encoding stays', () => {
  const long = text.repeat(20);
  test.each(['utf-8', 'gb18030'] as const)('one byte of %s, wherever it is', async (encoding) => {
    const whole = encode(long, encoding);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length - 1),
        fc.integer({ min: 128, max: 255 }),
        async (at, byte) => {
          const bytes = Uint8Array.from(whole);
          bytes[at] = byte;
          const [found, read, damaged] = await decoded(bytes);
          expect(found).toBe(encoding);
          expect(damaged).toBe(read.split('\ufffd').length - 1);
          // a line, or two where the byte was in a line end
          const lines = new Set(long.split('\r\n'));
          const sound = read.split('\r\n').filter((line) => lines.has(line));
          expect(sound.length).toBeGreaterThanOrEqual(long.split('\r\n').length - 2);
        },
      ),
      { numRuns: 300 },
    );
  });

  test.each(['utf-8', 'gb18030'] as const)(
    '%s, cut off within its last character',
    async (encoding) => {
      const bytes = encode(`${text}单位负责人`, encoding).subarray(0, -1);
      const draft = await draftOf(bytes);
      expect(draft.file.encoding).toBe(encoding);
      expect(cellsOf(draft)).toEqual({ 'disclosure.total': 31, 'disclosure.normative_public': 2 });
      expect(codesOf(draft)).toContain('file.bytes');
    },
  );

  test('the reader says so, and reads the rest', async () => {
    const bytes = encode(text, 'utf-8');
    bytes[encode('文成县大峃镇2017年度政府', 'utf-8').length - 1] = 0xff;
    const draft = await draftOf(bytes);
    expect(draft.file.encoding).toBe('utf-8');
    expect(cellsOf(draft)).toEqual({ 'disclosure.total': 31, 'disclosure.normative_public': 2 });
    expect(draft.problems).toContainEqual({
      code: 'file.bytes',
      params: { file: 'a.csv', count: expect.any(Number) },
    });
  });

  test('a few zero bytes are damage too', async () => {
    expect(encodingCandidates(encode(`${long}\0`, 'utf-8'))).toEqual(['utf-8', 'gb18030']);
  });

  test('text that lost its characters elsewhere is not read as other characters', async () => {
    expect(await decoded(encode('名称,年度\n\ufffd\ufffd\ufffd\ufffd,2017\n', 'utf-8'))).toEqual([
      'none',
      '',
      0,
    ]);
  });
});

test('the encoding that the user chose is taken', async () => {
  const ascii = lines('authority,year,disclosure.total', 'A,2017,31');
  const draft = await draftOf(ascii, { answers: { encoding: 'gb18030' } });
  expect(draft.file.encoding).toBe('gb18030');
});

test('the hash is the SHA-256 of the bytes', async () => {
  const draft = await draftOf(lines('authority,year,disclosure.total', 'A,2017,31'));
  expect(draft.file.sha256).toBe(
    '8f4dad625f61e27b9aaf54529ea31089a81d4868f881a84261050f75baa7d89b',
  );
});
