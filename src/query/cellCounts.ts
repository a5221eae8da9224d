import { Status } from '#domain/cell.ts';
import { formOf } from '#domain/forms/index.ts';
import { Present, slotOf } from '#domain/frame.ts';
import { lackedAt } from '#domain/lacking.ts';
import type { Block } from '#domain/frame.ts';
import { cellOf } from '#domain/reportTable.ts';
import { suspectsAt } from '#domain/suspects.ts';
import { oncePer } from './once.ts';

/** What a report has in the rows of its form; rows that were not loaded are none of these. */
export interface Counted {
  readonly filled: number;
  /** The row is there, without a figure. */
  readonly blanks: number;
  /** The table has no such row. */
  readonly absent: number;
  readonly suspects: number;
}
export type CellCounts = (at: number, year: number) => Counted;

export const NO_CELLS: Counted = { filled: 0, blanks: 0, absent: 0, suspects: 0 };

/** Counts the cells of all reports of a form at once, column by column: a province has millions. */
export const cellCounts: (block: Block) => CellCounts = oncePer((block) => {
  const size = block.present.length;
  const filled = new Uint16Array(size);
  const blanks = new Uint16Array(size);
  const absent = new Uint16Array(size);
  const suspects = new Uint16Array(size);
  const there = Int32Array.from(
    Array.from(block.present.keys()).filter((slot) => block.present[slot] !== Present.none),
  );
  for (const { id } of formOf(block.form)?.indicators ?? []) {
    const column = block.columns.get(id);
    for (const slot of there) {
      const status = column === undefined ? Status.rowMissing : cellOf(column, slot).status;
      if (status === Status.value) filled[slot]!++;
      else if (status === Status.blank) blanks[slot]!++;
      else if (status === Status.rowMissing)
        absent[slot]! += lackedAt(block.lacking, slot).has(id) ? 0 : 1;
      else suspects[slot]!++;
    }
  }
  return (at, year) => {
    const slot = slotOf(block, at, year);
    if (slot === null) return NO_CELLS;
    const contradicted =
      block.present[slot] === Present.none ? 0 : suspectsAt(block, at, year).size;
    return {
      filled: filled[slot]! - contradicted,
      blanks: blanks[slot]!,
      absent: absent[slot]!,
      suspects: suspects[slot]! + contradicted,
    };
  };
});
