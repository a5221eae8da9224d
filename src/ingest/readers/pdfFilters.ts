import { Inflate } from 'fflate';
import { GivenUp } from './limits.ts';

const STEP = 16 * 1024;

/** Takes a stretch of what comes out; it may throw to end the work. */
type Take = (part: Uint8Array) => void;
type Expand = (data: Uint8Array, take: Take) => void;

/** Ways of packing a stream, by their names in a PDF. Damaged data gives what can be expanded of it, as in the parser. */
export const EXPAND: ReadonlyMap<string, Expand> = new Map<string, Expand>([
  [
    'FlateDecode',
    (data, take) => {
      const stream = new Inflate(take);
      try {
        for (let at = 2; at < data.length; at += STEP)
          stream.push(data.subarray(at, at + STEP), at + STEP >= data.length);
      } catch (error) {
        if (error instanceof GivenUp) throw error;
      }
    },
  ],
  [
    'RunLengthDecode',
    (data, take) => {
      for (let at = 0; at < data.length;) {
        const length = data[at] ?? END_OF_RUNS;
        if (length === END_OF_RUNS) return;
        if (length < END_OF_RUNS) take(data.subarray(at + 1, at + 2 + length));
        else take(new Uint8Array(257 - length).fill(data[at + 1] ?? END_OF_RUNS));
        at += length < END_OF_RUNS ? length + 2 : 2;
      }
    },
  ],
  ['LZWDecode', expandLzw],
  // these shrink: all that matters is what stands behind them
  ['ASCII85Decode', (data, take) => take(fromBase85(data))],
  [
    'ASCIIHexDecode',
    (data, take) => {
      const digits = new TextDecoder('latin1').decode(data).replace(/[^0-9A-Fa-f]/g, '');
      take(Uint8Array.from(digits.match(/../g) ?? [], (pair) => parseInt(pair, 16)));
    },
  ],
]);
const END_OF_RUNS = 128;

const [CLEAR, END] = [256, 257];

/** Source: PDF 32000-1, 7.4.4. */
function expandLzw(data: Uint8Array, take: Take): void {
  let entries: Uint8Array[] = [];
  let before: Uint8Array | null = null;
  let [width, bits, held] = [9, 0, 0];
  for (const byte of data) {
    held = ((held << 8) | byte) & 0xffffff;
    bits += 8;
    if (bits < width) continue;
    bits -= width;
    const code = (held >> bits) & ((1 << width) - 1);
    if (code === END) return;
    if (code === CLEAR) {
      [entries, before, width] = [[], null, 9];
      continue;
    }
    const known: Uint8Array | undefined = code < 256 ? Uint8Array.of(code) : entries[code - 258];
    const entry: Uint8Array | null = known ?? (before === null ? null : followed(before, before));
    if (entry === null) return;
    take(entry);
    if (before !== null && entries.length < 4096 - 258) entries.push(followed(before, entry));
    before = entry;
    const next = entries.length + 258 + 1;
    width = next < 512 ? 9 : next < 1024 ? 10 : next < 2048 ? 11 : 12;
  }
}

function followed(text: Uint8Array, by: Uint8Array): Uint8Array {
  const longer = new Uint8Array(text.length + 1);
  longer.set(text);
  longer.set(by.subarray(0, 1), text.length);
  return longer;
}

function fromBase85(data: Uint8Array): Uint8Array {
  const out: number[] = [];
  let group: number[] = [];
  for (const byte of data) {
    if (byte === 0x7e) break;
    if (byte === 0x7a && group.length === 0) out.push(0, 0, 0, 0);
    if (byte < 0x21 || byte > 0x75) continue;
    group.push(byte - 0x21);
    if (group.length < 5) continue;
    const value = group.reduce((sum, digit) => sum * 85 + digit, 0);
    out.push((value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255);
    group = [];
  }
  return Uint8Array.from(out);
}
