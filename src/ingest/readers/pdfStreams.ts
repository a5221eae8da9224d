import { GivenUp } from './limits.ts';
import { EXPAND } from './pdfFilters.ts';

/** Expanded bytes of all streams of a document but its pictures. */
const MOST_BYTES = 160 * 1024 * 1024;
const MOST_STREAMS = 100_000;
/** The description of a stream stands in so many bytes before it. */
const LONGEST_DICTIONARY = 2000;

/**
 * Expands the streams of a PDF and throws what comes out away: the parser would take in all of it, however much that is.
 * @throws GivenUp when it is more than can be read at once
 */
export function checkPdfStreams(bytes: Uint8Array, most = MOST_BYTES): void {
  let left = most;
  let streams = 0;
  const letters = new TextDecoder('latin1');
  for (let at = find(bytes, 'stream', 0); at >= 0;) {
    const isEnd = bytes[at - 1] === 0x64;
    const end = isEnd ? at : endOf(bytes, at);
    if (!isEnd) {
      if (++streams > MOST_STREAMS) throw new GivenUp('file.tooLarge');
      const before = letters.decode(bytes.subarray(Math.max(0, at - LONGEST_DICTIONARY), at));
      const dictionary = before.slice(before.lastIndexOf(' obj') + 1);
      left -= expandedSize(bytes, at, end, dictionary, left);
      if (left < 0) throw new GivenUp('file.tooLarge');
    }
    at = find(bytes, 'stream', Math.max(end, at + 6));
  }
}

const MARKS = new Map<string, readonly number[]>();

function find(bytes: Uint8Array, word: string, from: number): number {
  const known = MARKS.get(word);
  const mark = known ?? [...word].map((letter) => letter.charCodeAt(0));
  if (known === undefined) MARKS.set(word, mark);
  const [first = 0] = mark;
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1))
    if (mark.every((byte, i) => bytes[at + i] === byte)) return at;
  return -1;
}

function endOf(bytes: Uint8Array, start: number): number {
  const end = find(bytes, 'endstream', start);
  return end < 0 ? bytes.length : end;
}

function expandedSize(
  bytes: Uint8Array,
  at: number,
  end: number,
  dictionary: string,
  most: number,
): number {
  if (/\/Subtype\s*\/Image\b/.test(dictionary)) return 0;
  const start = at + (bytes[at + 6] === 13 && bytes[at + 7] === 10 ? 8 : 7);
  const length = Number(/\/Length\s+(\d+)(?!\s+\d+\s+R)/.exec(dictionary)?.[1] ?? NaN);
  const stop = Math.max(end, Number.isNaN(length) ? end : Math.min(start + length, bytes.length));
  let data: Uint8Array = bytes.subarray(start, stop);
  const said = filtersOf(dictionary);
  // where the filter is told elsewhere the data say it themselves
  const filters = said.length === 0 && isDeflated(data) ? ['FlateDecode'] : said;
  let size = 0;
  for (const [i, filter] of filters.entries()) {
    const expand = EXPAND.get(filter);
    if (expand === undefined) break;
    const isLast = i === filters.length - 1;
    const parts: Uint8Array[] = [];
    let out = 0;
    expand(data, (part) => {
      out += part.length;
      if (size + out > most) throw new GivenUp('file.tooLarge');
      if (!isLast) parts.push(part.slice());
    });
    size += out;
    if (!isLast) data = joined(parts, out);
  }
  return size;
}

const SHORT: ReadonlyMap<string, string> = new Map([
  ['Fl', 'FlateDecode'],
  ['LZW', 'LZWDecode'],
  ['RL', 'RunLengthDecode'],
  ['A85', 'ASCII85Decode'],
  ['AHx', 'ASCIIHexDecode'],
]);

const isDeflated = ([first = 0, second = 0]: Uint8Array) =>
  (first & 15) === 8 && (first * 256 + second) % 31 === 0;

function filtersOf(dictionary: string): string[] {
  const said = /\/(?:Filter|F)\s*(\[[^\]]*\]|\/\w+)/.exec(dictionary)?.[1] ?? '';
  return [...said.matchAll(/\/(\w+)/g)].map(([, name = '']) => SHORT.get(name) ?? name);
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
