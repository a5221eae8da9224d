/** A text of a book with where its fonts change; `font` counts as the formats of cells do. */
export interface BiffString {
  readonly text: string;
  readonly runs: readonly { readonly from: number; readonly font: number }[];
}

/**
 * The shared texts of an .xls book.
 * @param chunks the record of the texts, then those it goes on in
 * Source: [MS-XLS] 2.4.265, 2.5.293, 2.5.296. Throws RangeError where the chunks end before the texts.
 */
export function sharedStrings(chunks: readonly Uint8Array[]): BiffString[] {
  const reader = new ChunkReader(chunks);
  reader.skip(4);
  const count = reader.number(4);
  const strings: BiffString[] = [];
  for (let i = 0; i < count && !reader.isAtEnd; i++) strings.push(stringFrom(reader));
  return strings;
}

function stringFrom(reader: ChunkReader): BiffString {
  const length = reader.number(2);
  const flags = reader.number(1);
  const runs = (flags & 8) !== 0 ? reader.number(2) : 0;
  const rest = (flags & 4) !== 0 ? reader.number(4) : 0;
  const text = reader.text(length, (flags & 1) !== 0);
  const changes = Array.from({ length: runs }, () => ({
    from: reader.number(2),
    font: reader.number(2),
  }));
  reader.skip(rest);
  return { text, runs: changes };
}

/** Reads on over the edges of records. */
class ChunkReader {
  readonly #chunks: readonly Uint8Array[];
  #chunk = 0;
  #at = 0;

  constructor(chunks: readonly Uint8Array[]) {
    this.#chunks = chunks;
  }

  get isAtEnd(): boolean {
    this.#turn();
    return this.#chunk >= this.#chunks.length;
  }

  number(bytes: number): number {
    let value = 0;
    for (let i = 0; i < bytes; i++) value += this.#byte() * 2 ** (8 * i);
    return value;
  }

  skip(bytes: number): void {
    for (let left = bytes; left > 0;) {
      this.#turn();
      const chunk = this.#chunks[this.#chunk];
      if (chunk === undefined) throw new RangeError('text behind the last record');
      const step = Math.min(left, chunk.length - this.#at);
      this.#at += step;
      left -= step;
    }
  }

  /** Letters of one or two bytes; where they go on in the next record it says again how wide they are. */
  text(length: number, isWide: boolean): string {
    let text = '';
    let wide = isWide;
    for (let i = 0; i < length; i++) {
      if (this.#turn()) wide = (this.#byte() & 1) !== 0;
      text += String.fromCharCode(wide ? this.number(2) : this.#byte());
    }
    return text;
  }

  #byte(): number {
    this.#turn();
    const byte = this.#chunks[this.#chunk]?.[this.#at];
    if (byte === undefined) throw new RangeError('text behind the last record');
    this.#at++;
    return byte;
  }

  /** Goes on to the next record at the end of one. */
  #turn(): boolean {
    const before = this.#chunk;
    let chunk = this.#chunks[this.#chunk];
    while (chunk !== undefined && this.#at >= chunk.length) {
      this.#at = 0;
      chunk = this.#chunks[++this.#chunk];
    }
    return this.#chunk > before;
  }
}
