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

/** Stands for bytes that the encoding does not have. */
const UNDECODED = '\ufffd';

/** How many places of a file could not be decoded when it was last read. */
const undecoded = new WeakMap<RawFile, number>();

/** @returns how many characters of a file are damaged, as far as it was read; 0 where all of it is sound */
export function undecodedIn(file: RawFile): number {
  const count = undecoded.get(file);
  return count === undefined ? 0 : count;
}

/**
 * Decodes a file slice by slice; the byte order mark is left out. A few damaged bytes become U+FFFD and are counted
 * (`undecodedIn`); the encoding stays that of the rest.
 * @throws WrongEncoding when the bytes are more likely of another encoding than damaged
 * @throws Cancelled between two slices
 */
export async function* textChunks(
  file: RawFile,
  encoding: string,
  watch: Watch,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  let bad = 0;
  let characters = 0;
  undecoded.delete(file);
  for (let at = 0; at < file.size; at += SLICE) {
    if (watch.signal.aborted) throw new Cancelled();
    const to = Math.min(at + SLICE, file.size);
    const text = decoder.decode(await file.slice(at, to), { stream: to < file.size });
    characters += text.length;
    if (text.includes(UNDECODED)) {
      bad += text.split(UNDECODED).length - 1;
      undecoded.set(file, bad);
      // a file may have been cut off within its last character
      const cut = to === file.size && text.endsWith(UNDECODED) ? 1 : 0;
      if (!isDamage(decoder.encoding, bad - cut, characters, to)) throw new WrongEncoding(encoding);
    }
    if (decoder.encoding === 'gb18030' && text.includes(UTF8_TWICE))
      throw new WrongEncoding(encoding);
    yield text;
    watch.progress(to, file.size);
  }
}

/** What U+FFFD of a UTF-8 file becomes in GB18030. */
const UTF8_TWICE = '锟斤拷';

/**
 * Whether so many damaged places are no sign of another encoding. GBK read as UTF-8 gives hardly any Chinese character:
 * four whole ones for each damaged place are proof. The other encodings take nearly any bytes, so that only a few places in
 * a long text may be damaged. Characters that take more than one byte are counted by the bytes that are left over.
 */
function isDamage(encoding: string, bad: number, characters: number, bytes: number): boolean {
  if (encoding === 'utf-8') return bad * 4 <= (bytes - characters) / 2;
  const whole = encoding.startsWith('utf-16') ? characters : bytes - characters;
  return bad * 200 <= whole;
}

/** @returns the whole text. */
export async function wholeText(file: RawFile, encoding: string, watch: Watch): Promise<string> {
  const parts: string[] = [];
  for await (const part of textChunks(file, encoding, watch)) parts.push(part);
  return parts.join('');
}
