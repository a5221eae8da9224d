import type { Authority } from './authority.ts';
import { Status } from './cell.ts';
import type { Block } from './frame.ts';
import { cellOf } from './reportTable.ts';

type Cells = Pick<Block, 'form' | 'years' | 'present' | 'columns' | 'settled'>;

/**
 * Hash of everything that is shown: (authority id, form, year, indicator id, status, value) of every cell of every
 * report, and of what the user takes as printed. The cells' hashes are added, so the order in which data came in does not matter, and what goes is taken off.
 */
export class Fingerprint {
  #low = 0;
  #high = 0;

  /** 8 hexadecimal digits. */
  get text(): string {
    return (mix(this.#low, this.#high) >>> 0).toString(16).padStart(8, '0');
  }

  /** Adds the reports in these slots; none where there is no report. */
  add(block: Cells, authorities: readonly Pick<Authority, 'id'>[], slots: Iterable<number>): void {
    this.#count(block, authorities, slots, 1);
  }

  /** Takes the reports in these slots off. */
  remove(
    block: Cells,
    authorities: readonly Pick<Authority, 'id'>[],
    slots: Iterable<number>,
  ): void {
    this.#count(block, authorities, slots, -1);
  }

  #count(
    { form, years, present, columns, settled }: Cells,
    authorities: readonly Pick<Authority, 'id'>[],
    slots: Iterable<number>,
    sign: 1 | -1,
  ): void {
    const span = years.length;
    const formHash = textHash(form);
    const names = new Map<number, number>();
    const reports: { readonly slot: number; readonly hash: number }[] = [];
    for (const slot of slots) {
      if (present[slot] === 0) continue;
      const at = Math.floor(slot / span);
      const name = names.get(at) ?? textHash(authorities[at]!.id);
      names.set(at, name);
      const hash = mix(mix(name, formHash), years[slot % span]!);
      reports.push({ slot, hash });
      this.#sum(hash, sign);
    }
    for (const { slot, hash } of reports)
      for (const id of settled.get(slot) ?? [])
        this.#sum(mix(mix(hash, textHash(id)), SETTLED), sign);
    for (const [id, column] of columns) {
      const indicator = textHash(id);
      for (const { slot, hash } of reports) {
        const { status, value } = cellOf(column, slot);
        if (status === Status.rowMissing) continue;
        const number = value === null ? 0 : numberHash(value);
        this.#sum(mix(mix(mix(hash, indicator), status), number), sign);
      }
    }
  }

  #sum(hash: number, sign: 1 | -1): void {
    this.#low = (this.#low + sign * hash) >>> 0;
    this.#high = (this.#high + sign * scramble(hash ^ 0x9e3779b9)) >>> 0;
  }
}

/** Beside the statuses of cells. */
const SETTLED = 0x5e771ed;

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
