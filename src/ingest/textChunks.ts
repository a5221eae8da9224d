import type { RawFile } from './rawFile.ts';

/** Bytes read at a time. */
export const SLICE = 1024 * 1024;

/** What a long read reports and obeys. */
export interface Watch {
  readonly signal: AbortSignal;
  /** Bytes done of all; called once a slice. */
  readonly progress: (done: number, total: number) => void;
}

/** The bytes are no text of that encoding. */
export class WrongEncoding extends Error {}
/** The user cancelled. */
export class Cancelled extends Error {}

/**
 * Decodes a file slice by slice; the byte order mark is left out.
 * @throws WrongEncoding at the first bytes that the encoding does not have
 * @throws Cancelled between two slices
 */
export async function* textChunks(
  file: RawFile,
  encoding: string,
  watch: Watch,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for (let at = 0; at < file.size; at += SLICE) {
    if (watch.signal.aborted) throw new Cancelled();
    const to = Math.min(at + SLICE, file.size);
    const bytes = await file.slice(at, to);
    yield decoded(decoder, bytes, to < file.size);
    watch.progress(to, file.size);
  }
}

function decoded(decoder: TextDecoder, bytes: Uint8Array, stream: boolean): string {
  try {
    return decoder.decode(bytes, { stream });
  } catch (error) {
    if (error instanceof TypeError) throw new WrongEncoding(decoder.encoding);
    throw error;
  }
}

/** @returns the whole text. */
export async function wholeText(file: RawFile, encoding: string, watch: Watch): Promise<string> {
  const parts: string[] = [];
  for await (const part of textChunks(file, encoding, watch)) parts.push(part);
  return parts.join('');
}
