import type { Block } from '#domain/frame.ts';
import { hasRow } from '#domain/reportTable.ts';
import type { Column } from '#domain/reportTable.ts';

/**
 * Hash (64 bits) of the cells of some reports of a block: numbers, blanks and cells in doubt. A row that none of them has
 * does not count, nor does the order of the columns; marks say nothing about the number.
 * @param slots of the reports, in an order of which the hash depends
 */
export function cellsHash(block: Block, slots: readonly number[]): string {
  let low = 0;
  let high = 0;
  for (const [id, column] of block.columns) {
    const found = columnHash(id, column, slots);
    if (found === null) continue;
    low = (low + found[0]) >>> 0;
    high = (high + found[1]) >>> 0;
  }
  return `${low.toString(16)} ${high.toString(16)}`;
}

function columnHash(
  id: string,
  column: Column,
  slots: readonly number[],
): readonly [number, number] | null {
  const { values, odd } = column;
  const whole = values instanceof Int32Array;
  const hash = new Words();
  for (let i = 0; i < id.length; i++) hash.add(id.charCodeAt(i));
  let rows = 0;
  slots.forEach((slot, position) => {
    if (!hasRow(column, slot)) return;
    const value = values[slot];
    if (value === undefined) return;
    rows++;
    hash.add(position);
    if (whole) hash.add(value);
    else hash.addFloat(value);
    const status = odd.size === 0 ? undefined : odd.get(slot)?.status;
    if (status !== undefined) hash.add(~status);
  });
  return rows === 0 ? null : hash.ends();
}

const bits = new DataView(new ArrayBuffer(8));

/** Two streams of MurmurHash3 (32 bit; Austin Appleby, public domain) over the same words. */
class Words {
  #a = 0x2f0b4c47;
  #b = 0x7a14e3d1;

  add(word: number): void {
    this.#a = (Math.imul(turned(this.#a ^ scrambled(word), 13), 5) + 0xe6546b64) | 0;
    this.#b = (Math.imul(turned(this.#b ^ word, 15), 0x1b873593) + 0x561ccd1b) | 0;
  }

  addFloat(value: number): void {
    bits.setFloat64(0, Number.isNaN(value) ? NaN : value);
    this.add(bits.getInt32(0));
    this.add(bits.getInt32(4));
  }

  ends(): readonly [number, number] {
    return [finished(this.#a), finished(this.#b)];
  }
}

const turned = (h: number, by: number) => (h << by) | (h >>> (32 - by));
const scrambled = (word: number) => Math.imul(turned(Math.imul(word, 0xcc9e2d51), 15), 0x1b873593);

function finished(h: number): number {
  const x = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  const y = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (y ^ (y >>> 16)) >>> 0;
}
