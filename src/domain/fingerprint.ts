import type { Authority } from './authority.ts';
import { Status } from './cell.ts';
import type { Block } from './frame.ts';
import type { FormId } from './forms/types.ts';
import { cellOf } from './reportTable.ts';

/**
 * Hash of everything that is shown: (authority id, form, year, indicator id, status, value) of every cell of every
 * report. The cells' hashes are added, so the order in which data came in does not matter.
 * @param units positions of the authorities that count; without them all
 * @returns 8 hexadecimal digits
 */
export function fingerprintOf(
  authorities: readonly Authority[],
  blocks: ReadonlyMap<FormId, Block>,
  units: readonly number[] = [...authorities.keys()],
): string {
  let low = 0;
  let high = 0;
  const add = (hash: number) => {
    low = (low + hash) >>> 0;
    high = (high + scramble(hash ^ 0x9e3779b9)) >>> 0;
  };
  const names = new Map(units.map((at) => [at, textHash(authorities[at]!.id)]));
  for (const block of blocks.values()) {
    const span = block.years.length;
    const reports: { slot: number; hash: number }[] = [];
    for (const at of units) {
      for (let slot = at * span; slot < (at + 1) * span; slot++) {
        if (block.present[slot] === 0) continue;
        const hash = mix(mix(names.get(at)!, textHash(block.form)), block.years[slot % span]!);
        reports.push({ slot, hash });
        add(hash);
      }
    }
    for (const [id, column] of block.columns) {
      const indicator = textHash(id);
      for (const { slot, hash } of reports) {
        const cell = cellOf(column, slot);
        if (cell.status === Status.rowMissing) continue;
        add(
          mix(
            mix(mix(hash, indicator), cell.status),
            cell.value === null ? 0 : numberHash(cell.value),
          ),
        );
      }
    }
  }
  return (mix(low, high) >>> 0).toString(16).padStart(8, '0');
}

const bits = new DataView(new ArrayBuffer(8));
function numberHash(value: number): number {
  bits.setFloat64(0, value === 0 ? 0 : value);
  return mix(bits.getInt32(0), bits.getInt32(4));
}

/** FNV-1a over UTF-16 units. */
function textHash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return scramble(h);
}

function mix(a: number, b: number): number {
  return scramble(Math.imul(a, 31) ^ scramble(b));
}

/** Finaliser of MurmurHash3 (32 bit). */
function scramble(h: number): number {
  let x = h | 0;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}
