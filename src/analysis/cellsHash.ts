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
  const streams = Int32Array.of(0x2f0b4c47, 0x7a14e3d1);
  for (let i = 0; i < id.length; i++) add(streams, id.charCodeAt(i));
  let rows = 0;
  slots.forEach((slot, position) => {
    if (!hasRow(column, slot)) return;
    const value = values[slot];
    if (value === undefined) return;
    rows++;
    add(streams, position);
    if (values instanceof Int32Array) add(streams, value);
    else addFloat(streams, value);
    const status = odd.size === 0 ? undefined : odd.get(slot)?.status;
    if (status !== undefined) add(streams, ~status);
  });
  return rows === 0 ? null : [finished(streams[0]!), finished(streams[1]!)];
}

/** Adds a word to two streams of MurmurHash3 (32 bit; Austin Appleby, public domain). */
function add(streams: Int32Array, word: number): void {
  streams[0] = Math.imul(turned(streams[0]! ^ scrambled(word), 13), 5) + 0xe6546b64;
  streams[1] = Math.imul(turned(streams[1]! ^ word, 15), 0x1b873593) + 0x561ccd1b;
}

const bits = new DataView(new ArrayBuffer(8));

function addFloat(streams: Int32Array, value: number): void {
  bits.setFloat64(0, Number.isNaN(value) ? NaN : value);
  add(streams, bits.getInt32(0));
  add(streams, bits.getInt32(4));
}

const turned = (h: number, by: number) => (h << by) | (h >>> (32 - by));
const scrambled = (word: number) => Math.imul(turned(Math.imul(word, 0xcc9e2d51), 15), 0x1b873593);

function finished(h: number): number {
  const x = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  const y = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (y ^ (y >>> 16)) >>> 0;
}
