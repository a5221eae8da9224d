import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { inflateSync, zipSync } from 'fflate';

/** A named part of a project file. */
export interface Section {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Two SHA-256 in hexadecimal stand at the end, where a zip archive has its comment. */
const HASH = 64;
const COMMENT = 2 * HASH;

export const hashOf = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));

/**
 * Sections as a zip archive that any program can open. The first is stored plainly, so that the file is known by its
 * beginning. The comment of the archive is the hash of the first section and the hash of all that comes before it.
 */
export function zipOf(sections: readonly Section[]): Uint8Array<ArrayBuffer> {
  const entries = sections.map(({ name, bytes }, i): [string, [Uint8Array, { level: 0 | 6 }]] => [
    name,
    [bytes, { level: i === 0 ? 0 : 6 }],
  ]);
  const archive = zipSync(Object.fromEntries(entries), { mtime: ZIP_EPOCH });
  const file = new Uint8Array(archive.length + COMMENT);
  file.set(archive);
  // the length of the comment is the last field of an archive without one
  new DataView(file.buffer).setUint16(archive.length - 2, COMMENT, true);
  const first = sections[0] === undefined ? '' : hashOf(sections[0].bytes);
  file.set(ascii(first), archive.length);
  file.set(ascii(hashOf(file.subarray(0, file.length - HASH))), file.length - HASH);
  return file;
}

/** The same contents give the same file: the time of writing stands in the table of contents. */
const ZIP_EPOCH = new Date(1980, 0, 1);

const ascii = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

/** What can be said of a file before its sections are looked at. */
export interface Ends {
  /** Hash of the first section as the comment has it. */
  readonly first: string;
  /** Whether every byte before the last hash is as it was written. */
  readonly isWhole: boolean;
}

export function endsOf(file: Uint8Array): Ends {
  const text = (from: number, to: number) => String.fromCharCode(...file.subarray(from, to));
  const at = Math.max(0, file.length - HASH);
  return {
    first: text(Math.max(0, at - HASH), at),
    isWhole: text(at, file.length) === hashOf(file.subarray(0, at)),
  };
}

/** Begins every entry of a zip archive. */
const ENTRY = 0x04034b50;
const HEAD = 30;

/**
 * Walks from entry to entry, without the directory at the end: what a damaged byte hides is one entry, not all of them.
 * @returns the sections that can be unpacked, by name; whether they are as they were written is for hashes to say
 */
export function sectionsIn(file: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const sections = new Map<string, Uint8Array>();
  for (let at = 0; at + HEAD <= file.length;) {
    const size = view.getUint32(at + 18, true);
    const start = at + HEAD + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
    if (view.getUint32(at, true) !== ENTRY || start + size > file.length) {
      at++;
      continue;
    }
    const name = new TextDecoder().decode(
      file.subarray(at + HEAD, at + HEAD + view.getUint16(at + 26, true)),
    );
    const bytes = unpackedEntry(file.subarray(start, start + size), {
      method: view.getUint16(at + 8, true),
      size: view.getUint32(at + 22, true),
    });
    // what cannot be unpacked may have a wrong size: the next entry is looked for right behind its head
    at = bytes === null ? start : start + size;
    if (bytes !== null && !sections.has(name)) sections.set(name, bytes);
  }
  return sections;
}

function unpackedEntry(
  packed: Uint8Array,
  { method, size }: { readonly method: number; readonly size: number },
): Uint8Array | null {
  if (method === 0) return packed.length === size ? packed : null;
  // a size that nothing of this length unpacks to is damaged, and would take the memory
  if (method !== 8 || size > packed.length * 1032 + 64) return null;
  try {
    return inflateSync(packed, { out: new Uint8Array(size) });
  } catch {
    return null;
  }
}
