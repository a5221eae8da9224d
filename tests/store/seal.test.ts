import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSealed, sealed } from '#store/seal.ts';
import { xxh32 } from '#store/xxhash.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('XXH32', () => {
  test.each([
    ['', 0, 0x02cc5d05],
    ['abc', 0, 0x32d153ff],
    ['Nobody inspects the spammish repetition', 0, 0xe2293b2f],
  ])('of %j with seed %d is as in the specification', (text, seed, hash) => {
    expect(xxh32(bytesOf(text), seed)).toBe(hash);
  });
});

describe('a sealed record', () => {
  const record = {
    name: 'a',
    numbers: [1, 2.5],
    data: Uint8Array.of(1, 2, 3, 4, 5).buffer,
    at: Int32Array.of(7, 8),
  };

  test('is known again, and sealed again it is the same', () => {
    expect(isSealed(sealed(record))).toBe(true);
    expect(sealed(sealed(record))).toEqual(sealed(record));
    expect(isSealed(structuredClone(sealed(record)))).toBe(true);
  });

  test('is damaged when any one bit of its bytes is another', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 200 }),
        fc.nat(),
        fc.nat(7),
        (bytes, at, bit) => {
          const whole = sealed({ bytes });
          const flipped = bytes.slice();
          flipped[at % bytes.length]! ^= 1 << bit;
          expect(isSealed({ ...whole, bytes: flipped })).toBe(false);
        },
      ),
    );
  });

  test.each<[string, object]>([
    ['a text', { name: 'b' }],
    ['a number', { numbers: [1, 2] }],
    ['a field more', { more: 0 }],
    ['its checksum', { sum: 0 }],
  ])('is damaged when %s is another', (_name, change) => {
    expect(isSealed({ ...sealed(record), ...change })).toBe(false);
  });

  test.each([null, undefined, 3, 'a', [], {}, { sum: 1 }])('%j is none', (value) => {
    expect(isSealed(value)).toBe(false);
  });
});
