import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import { expect, test } from 'vitest';
import { documentParts, isLockedOffice, unpackArchive } from '#ingest/readers/archive.ts';

const text = strToU8('规章,3');
const zip = (files: Zippable) => zipSync(files, { level: 6 });
const codeOf = (bytes: Uint8Array) => {
  const outcome = unpackArchive(bytes, '示例.zip');
  return outcome.ok ? 'ok' : outcome.problem.code;
};
const pathsOf = (bytes: Uint8Array) => {
  const outcome = unpackArchive(bytes, '示例.zip');
  return outcome.ok ? outcome.entries.map(({ path }) => path) : outcome.problem.code;
};

/** Changes bytes of every entry of the central directory. */
function patched(bytes: Uint8Array, change: (view: DataView, entry: number) => void): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 46 <= copy.length; at++)
    if (view.getUint32(at, true) === 0x02014b50) change(view, at);
  return copy;
}

test('files come out with their folders and contents', () => {
  const outcome = unpackArchive(
    zip({ '青石镇/2022.csv': text, 'b.txt': [text, { level: 0 }] }),
    'a.zip',
  );
  expect(outcome).toEqual({
    ok: true,
    entries: [
      { path: '青石镇/2022.csv', bytes: text },
      { path: 'b.txt', bytes: text },
    ],
  });
});

test('names that lead out of the archive stay inside', () => {
  expect(
    pathsOf(zip({ '../../etc/青.csv': text, '/root.csv': text, 'C:\\temp\\a.csv': text })),
  ).toEqual(['etc/青.csv', 'root.csv', 'temp/a.csv']);
});

test('names in GBK are read although nothing says so', () => {
  const stored = patched(zip({ 'AAAAAA.csv': text }), (view, at) => {
    [0xc7, 0xe0, 0xca, 0xaf, 0xd5, 0xf2].forEach((byte, i) => view.setUint8(at + 46 + i, byte));
  });
  expect(pathsOf(stored)).toEqual(['青石镇.csv']);
});

test('leftovers of macOS and Office are left out', () => {
  const files = {
    '__MACOSX/._a.csv': text,
    '.DS_Store': text,
    '~$a.docx': text,
    'a/Thumbs.db': text,
    'a.csv': text,
  };
  expect(pathsOf(zip(files))).toEqual(['a.csv']);
});

test('an archive in the archive is opened, one further down is refused', () => {
  const inner = zip({ 'a.csv': text });
  expect(pathsOf(zip({ '花桥镇.zip': inner }))).toEqual(['花桥镇.zip/a.csv']);
  expect(codeOf(zip({ 'b.zip': zip({ 'c.zip': inner }) }))).toBe('file.archive.nested');
});

const many = Object.fromEntries(
  Array.from({ length: 2001 }, (_, i) => [`${i}.csv`, new Uint8Array()]),
);
const zeros = (megabytes: number) => new Uint8Array(megabytes * 1024 * 1024);
test.each<[string, Uint8Array, string]>([
  ['too many entries', zip(many), 'file.archive.entries'],
  ['too large together', zip({ a: zeros(33), b: zeros(33) }), 'file.archive.tooLarge'],
  ['a ratio that no document has', zip({ a: zeros(8) }), 'file.archive.tooLarge'],
  [
    'more inside than declared',
    patched(zip({ a: zeros(8) }), (view, at) => view.setUint32(at + 24, 100, true)),
    'file.damaged',
  ],
  [
    'less inside than declared',
    patched(zip({ a: text }), (view, at) => view.setUint32(at + 24, 100, true)),
    'file.damaged',
  ],
  [
    'a password',
    patched(zip({ a: text }), (view, at) => view.setUint16(at + 8, 1, true)),
    'file.encrypted',
  ],
  [
    'another method',
    patched(zip({ a: text }), (view, at) => view.setUint16(at + 10, 14, true)),
    'file.archive.method',
  ],
  [
    'an entry outside the file',
    patched(zip({ a: text }), (view, at) => view.setUint32(at + 42, 1e9, true)),
    'file.damaged',
  ],
  ['no list of files', zip({ a: text }).subarray(0, 30), 'file.damaged'],
])('refused: %s', (_name, bytes, code) => {
  expect(codeOf(bytes)).toBe(code);
});

test('the limits hold over inner archives together', () => {
  const part = zip({ a: [zeros(30), { level: 0 }] });
  expect(codeOf(zip({ 'a.zip': part, 'b.zip': part }))).toBe('file.archive.tooLarge');
});

const sheet = (xml: string | Uint8Array) =>
  zip({ 'xl/workbook.xml': typeof xml === 'string' ? strToU8(xml) : xml });
const utf16 = Uint8Array.from('<!DOCTYPE x>', (letter) => letter.charCodeAt(0));
test.each<[string, Uint8Array, string | undefined]>([
  [
    'an ordinary document',
    sheet('<?xml version="1.0"?><workbook><!-- a --></workbook>'),
    undefined,
  ],
  ['a document type', sheet('<!DOCTYPE x [<!ENTITY a "aa">]><x>&a;</x>'), 'file.entities'],
  [
    'one behind a long comment',
    sheet(`<!--${' '.repeat(1.2e6)}--><!doctype x>`),
    'file.archive.tooLarge',
  ],
  [
    'one over the edge of a megabyte',
    sheet(`<!--${noise(1024 * 1024 - 10)}--><!doctype x>`),
    'file.entities',
  ],
  [
    'one in UTF-16',
    sheet(Uint8Array.from([...utf16].flatMap((byte) => [byte, 0]))),
    'file.entities',
  ],
])('an Office document is kept within limits: %s', (_name, bytes, code) => {
  const outcome = documentParts(bytes, 'a.xlsx', () => true);
  expect(outcome.ok ? undefined : outcome.problem.code).toBe(code);
});

/** Letters that do not compress to nothing. */
function noise(length: number): string {
  let state = 1;
  return Array.from({ length }, () => {
    state = (state * 48271) % 2147483647;
    return String.fromCharCode(97 + (state % 26));
  }).join('');
}

test('a locked Office document is known by its container', () => {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0]);
  expect(isLockedOffice(bytes)).toBe(false);
  [...'EncryptedPackage'].forEach((letter, i) =>
    bytes.set([letter.charCodeAt(0), 0], 1024 + 2 * i),
  );
  expect(isLockedOffice(bytes)).toBe(true);
});

test('any bytes and any damage give files or a refusal', () => {
  const whole = zip({ 'a.csv': text, 'b/青石镇.csv': text });
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 200 }),
      fc.nat(whole.length),
      fc.nat(255),
      (junk, at, byte) => {
        codeOf(junk);
        codeOf(whole.subarray(0, at));
        const hurt = whole.slice();
        hurt[at] = byte;
        codeOf(hurt);
        documentParts(hurt, 'a.xlsx', () => true);
      },
    ),
  );
});

test('a project file in an archive stays whole, in the archive in it too', () => {
  const project = zip({ 'gongkai-lens.json': text, 'batches/1.json': text });
  expect(pathsOf(zip({ '备份.zip': project, 'a.csv': text }))).toEqual(['备份.zip', 'a.csv']);
  const inner = zip({ '备份.zip': project });
  expect(pathsOf(zip({ '资料.zip': inner }))).toEqual(['资料.zip/备份.zip']);
});
