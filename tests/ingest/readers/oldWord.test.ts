import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readOldWord } from '#ingest/readers/oldWord.ts';

const whole = new Uint8Array(readFileSync(new URL('../files/qingshi-2017.doc', import.meta.url)));
const codeOf = async (bytes: Uint8Array) => {
  const outcome = await readOldWord(bytes, '示例.doc');
  return outcome.ok ? 'ok' : outcome.problem.code;
};

/** Where the stream with the text begins in the file: after the header, by its first bytes. */
const text = (() => {
  for (let at = 512; at < whole.length; at += 512)
    if (whole[at] === 0xec && whole[at + 1] === 0xa5) return at;
  throw new Error('no text in the test file');
})();
const patched = (at: number, value: number) => {
  const copy = whole.slice();
  copy[text + at] = value;
  return copy;
};

test.each<[string, Uint8Array, string]>([
  ['the whole file is read', whole, 'ok'],
  ['a password', patched(0x0b, (whole[text + 0x0b] ?? 0) | 1), 'file.encrypted'],
  ['a version before 97', patched(3, 0), 'file.oldWord'],
  ['half a file', whole.subarray(0, 20_000), 'file.oldWord'],
  ['only a head', whole.subarray(0, 512), 'file.oldWord'],
  ['nothing', new Uint8Array(), 'file.oldWord'],
])('%s', async (_name, bytes, code) => {
  expect(await codeOf(bytes)).toBe(code);
});

test('a file whose text ends inside a table is refused', async () => {
  const view = new DataView(whole.buffer.slice(0));
  const length = view.getUint32(text + 0x4c, true);
  view.setUint32(text + 0x4c, Math.floor(length / 2), true);
  expect(await codeOf(new Uint8Array(view.buffer))).toBe('file.oldWord');
});

test('any damage gives rows or a refusal', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 30 }),
      async (changes) => {
        const copy = whole.slice();
        for (const [at, byte] of changes) copy[at] = byte;
        await codeOf(copy);
      },
    ),
    { numRuns: 60 },
  );
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 600 }), async (junk) => void (await codeOf(junk))),
  );
});
