import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { RawFile } from './rawFile.ts';
import { Cancelled, SLICE } from './textChunks.ts';

/**
 * @returns SHA-256 of a file's bytes, hexadecimal; read in slices
 * @throws Cancelled between two slices
 */
export async function sha256Of(file: RawFile, signal: AbortSignal): Promise<string> {
  const hash = sha256.create();
  for (let at = 0; at < file.size; at += SLICE) {
    if (signal.aborted) throw new Cancelled();
    hash.update(await file.slice(at, Math.min(at + SLICE, file.size)));
  }
  return bytesToHex(hash.digest());
}
