/** Encodings that files from Chinese offices come in. */
export type SampleEncoding = 'utf-8' | 'utf-8-bom' | 'gb18030' | 'utf-16le';

let table: ReadonlyMap<string, number> | null = null;

/** The two-byte part of GB18030 (all of GBK), turned around: character → lead byte × 256 + trail byte. */
function gbTable(): ReadonlyMap<string, number> {
  if (table !== null) return table;
  const decoder = new TextDecoder('gb18030', { fatal: true });
  const made = new Map<string, number>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const char = decodeOrNull(decoder, lead, trail);
      if (char !== null && !made.has(char)) made.set(char, lead * 256 + trail);
    }
  }
  table = made;
  return made;
}

function decodeOrNull(decoder: TextDecoder, lead: number, trail: number): string | null {
  try {
    const text = decoder.decode(new Uint8Array([lead, trail]));
    return text.length === 1 ? text : null;
  } catch {
    return null;
  }
}

/**
 * GBK bytes of a text.
 * @throws RangeError for a character outside the two-byte part (rare village names), rather than a question mark
 */
export function encodeGbk(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (code < 0x80) {
      bytes.push(code);
      continue;
    }
    const pair = gbTable().get(char);
    if (pair === undefined) throw new RangeError(`${char} has no two-byte code`);
    bytes.push(pair >> 8, pair & 0xff);
  }
  return Uint8Array.from(bytes);
}

/** @returns the bytes of a text; UTF-16 with byte order mark. */
export function encode(text: string, encoding: SampleEncoding): Uint8Array {
  if (encoding === 'gb18030') return encodeGbk(text);
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'utf-8-bom') return new TextEncoder().encode(`\ufeff${text}`);
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, true);
  for (let i = 0; i < text.length; i++) view.setUint16(2 + i * 2, text.charCodeAt(i), true);
  return bytes;
}
