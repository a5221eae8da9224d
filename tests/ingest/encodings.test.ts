import { describe, expect, test } from 'vitest';
import { rawFileOf } from '#ingest/rawFile.ts';
import { ingest } from '#ingest/ingest.ts';
import { readers } from '#cli/readers.ts';
import { NO_ANSWERS } from '#ingest/draft.ts';
import { encode } from '../../scripts/samples/encode.ts';
import type { SampleEncoding } from '../../scripts/samples/encode.ts';
import { QUIET, cellsOf, draftOf, lines, reportsOf } from './reading.ts';

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
  const plain =
    'authority,year,disclosure.total\r\n' +
    Array.from({ length: 80_000 }, (_, i) => `A${i},2017,1\r\n`).join('');
  const late = encode('东岭乡,2017,31\r\n', 'gb18030');
  const bytes = new Uint8Array(plain.length + late.length);
  bytes.set(new TextEncoder().encode(plain));
  bytes.set(late, plain.length);
  const [outcome] = await ingest(rawFileOf('a.csv', bytes), NO_ANSWERS, QUIET, readers);
  if (outcome?.kind !== 'draft') throw new Error(outcome?.kind);
  expect(outcome.draft.file.encoding).toBe('gb18030');
  expect(outcome.draft.table.year).toHaveLength(80_001);
  expect(reportsOf(outcome.draft)[80_000]).toEqual(['东岭乡', null, 2017]);
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
