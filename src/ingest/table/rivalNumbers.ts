import { Status, hasValue } from '#domain/cell.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import { gridPlace } from '#domain/sourceFile.ts';
import type { Collector } from '../collector.ts';
import { isBlankText } from '../plainText.ts';
import { lookOf } from './looks.ts';
import type { Place } from './places.ts';

/** A cell with what is printed in it. */
export interface PrintedCell {
  readonly id: IndicatorId;
  readonly text: string;
  readonly at: Place;
}

const DISPUTED = { status: Status.disputed, value: null, marks: 0 } as const;

/** Two numbers for one cell, of which nobody knows which is its own: neither is taken. */
export class RivalNumbers {
  readonly #collector: Collector;
  readonly #disputed = new Set<number>();
  /** Cells that one of two rows of a unit leaves blank. */
  readonly #halves = new Map<number, readonly PrintedCell[]>();
  readonly #unread: { readonly report: () => number | undefined; readonly cell: PrintedCell }[] =
    [];
  readonly #unnamed = new Map<IndicatorId, PrintedCell[]>();

  constructor(collector: Collector) {
    this.#collector = collector;
  }

  /**
   * Of a unit that stands twice with other numbers nobody knows which row is its own: a number that only one of them has is
   * no more certain than those that differ.
   * @param before what the cell was before it was put again
   */
  compare(report: number, cell: PrintedCell, before: Status): void {
    const { status } = this.#collector.table.cell(report, cell.id);
    if (status === Status.disputed && !this.#disputed.has(report)) {
      this.#disputed.add(report);
      for (const half of this.#halves.get(report) ?? []) this.#dispute(report, half);
      this.#halves.delete(report);
    }
    if ((before === Status.blank) === saysNothing(cell.text) || status === Status.disputed) return;
    if (this.#disputed.has(report)) this.#dispute(report, cell);
    else this.#halves.set(report, [...(this.#halves.get(report) ?? []), cell]);
  }

  /**
   * A cell of a row that is not read: a number that another row has for it is then one of two.
   * @param report whose it would be, as is known behind the last row
   */
  refuse(cell: PrintedCell, report: () => number | undefined): void {
    if (!isBlankText(cell.text)) this.#unread.push({ cell, report });
  }

  /** The same for a row that names no unit: it may be that of any. */
  refuseUnnamed(cell: PrintedCell): void {
    if (isBlankText(cell.text)) return;
    const there = this.#unnamed.get(cell.id);
    if (there === undefined) this.#unnamed.set(cell.id, [cell]);
    else there.push(cell);
  }

  /** Takes back what stands beside another number that was not read; to be called behind the last row. */
  settle(): void {
    for (const { report, cell } of this.#unread) {
      const own = report();
      if (own !== undefined && this.#differs(own, cell.id, [cell])) this.#dispute(own, cell);
    }
    this.#unread.length = 0;
    for (const [id, cells] of this.#goingOn) {
      const [first] = cells;
      for (let report = 0; first !== undefined && report < this.#collector.table.count; report++)
        if (this.#differs(report, id, cells)) this.#dispute(report, first);
    }
    this.#unnamed.clear();
  }

  /**
   * Columns without names that have indicators of their own, or are one alone, are those that another table was cut off
   * from; all of them again are a table of others.
   */
  get #goingOn(): ReadonlyMap<IndicatorId, readonly PrintedCell[]> {
    const { table } = this.#collector;
    const isNew = (id: IndicatorId) => {
      for (let report = 0; report < table.count; report++)
        if (table.cell(report, id).status !== Status.rowMissing) return false;
      return true;
    };
    const goesOn = this.#unnamed.size === 1 || [...this.#unnamed.keys()].some(isNew);
    return goesOn ? this.#unnamed : new Map();
  }

  #differs(report: number, id: IndicatorId, printed: readonly PrintedCell[]): boolean {
    const cell = this.#collector.table.cell(report, id);
    return hasValue(cell) && printed.every(({ text }) => numberOf(text) !== cell.value);
  }

  #dispute(report: number, { id, text, at }: PrintedCell): void {
    this.#collector.table.set(report, id, DISPUTED, gridPlace(at.row, at.column));
    this.#collector.refuse(report, id, 'row.duplicate', text, at);
  }
}

/** A blank, a dash, 无. */
const saysNothing = (text: string) => ['blank', 'mark'].includes(lookOf(text).kind);

/** @returns NaN for what is no plain number */
const numberOf = (text: string) => {
  const plain = text.replace(/[,，\s]/g, '');
  return plain === '' ? NaN : Number(plain);
};
