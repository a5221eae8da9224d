import { Status } from '#domain/cell.ts';
import { formOf } from '#domain/forms/index.ts';
import { Present, slotOf } from '#domain/frame.ts';
import { lackedAt } from '#domain/lacking.ts';
import type { Block } from '#domain/frame.ts';
import { cellOf } from '#domain/reportTable.ts';
import { suspectsAt } from '#domain/suspects.ts';
import { oncePer } from './once.ts';

/**
 * How many cells of a report have a number, are blank (or their row missing), or are in doubt; rows that were not loaded
 * are none of these.
 */
export type CellCounts = (
  at: number,
  year: number,
) => { readonly filled: number; readonly blanks: number; readonly suspects: number };

/** Counts the cells of all reports of a form at once, column by column: a province has millions. */
export const cellCounts: (block: Block) => CellCounts = oncePer((block) => {
  const size = block.present.length;
  const filled = new Uint16Array(size);
  const blanks = new Uint16Array(size);
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
        blanks[slot]! += lackedAt(block.lacking, slot).has(id) ? 0 : 1;
      else suspects[slot]!++;
    }
  }
  return (at, year) => {
    const slot = slotOf(block, at, year);
    if (slot === null) return { filled: 0, blanks: 0, suspects: 0 };
    const contradicted =
      block.present[slot] === Present.none ? 0 : suspectsAt(block, at, year).size;
    return {
      filled: filled[slot]! - contradicted,
      blanks: blanks[slot]!,
      suspects: suspects[slot]! + contradicted,
    };
  };
});
