import { isObject } from './dataset.ts';
import { xxh32 } from './xxhash.ts';

/** A record with the checksum of everything else in it. */
export type Sealed<T> = T & { readonly sum: number };

/** @returns the record with its checksum, in place of any that it carries */
export function sealed<T extends object>(record: T): Sealed<T> {
  return { ...record, sum: sumOf(record) };
}

/** @returns whether a record from the database is as it was sealed */
export function isSealed(record: unknown): boolean {
  return isObject(record) && record['sum'] === sumOf(record);
}

/** @returns a record from the database without its checksum; null when it is not as it was sealed */
export function unsealed(record: unknown): unknown {
  if (!isObject(record) || !isSealed(record)) return null;
  const { sum: _sum, ...rest } = record;
  return rest;
}

/** Arrays of bytes are left out of the text and follow it, in their order. */
function sumOf(record: object): number {
  const arrays: Uint8Array[] = [];
  const text = JSON.stringify(record, function (this: unknown, key: string, part: unknown) {
    if (key === 'sum' && this === record) return undefined;
    const bytes = bytesOf(part);
    if (bytes === null) return part;
    arrays.push(bytes);
    return bytes.length;
  });
  let sum = xxh32(new TextEncoder().encode(text));
  for (const bytes of arrays) sum = xxh32(bytes, sum);
  return sum;
}

function bytesOf(part: unknown): Uint8Array | null {
  if (part instanceof ArrayBuffer) return new Uint8Array(part);
  return ArrayBuffer.isView(part)
    ? new Uint8Array(part.buffer, part.byteOffset, part.byteLength)
    : null;
}
