import { ABSENT } from '#domain/reportTable.ts';
import type { IngestOutcome } from './draft.ts';
import { COVERED } from './readers/types.ts';
import { lookOf } from './table/looks.ts';

type Rows = readonly (readonly string[])[];

/** How many numbers a reading found, to choose between two readings of one part. */
export function cellsIn(outcomes: readonly IngestOutcome[]): number {
  let count = 0;
  for (const outcome of outcomes)
    if (outcome.kind === 'draft')
      for (const { values } of outcome.draft.table.columns.values())
        for (const value of values) if (Number.isFinite(value) && value > ABSENT) count++;
  return count;
}

/** Numerals and what stands around them: such words may be read as a number. */
const NUMERALS =
  /^[\d０-９.,，．%％①-⑳零〇一二两三四五六七八九十百千万亿约余多几共计个件条次项人元起份篇期场（）()\s]+$/;

/** @returns whether a reading found as many numbers as there are in the cells: no other reading of them finds more */
export function readsAll(outcomes: readonly IngestOutcome[], rows: Rows): boolean {
  let left = cellsIn(outcomes);
  for (const cells of rows)
    for (const cell of cells) if (mayBeNumber(cell) && --left < 0) return false;
  return true;
}

function mayBeNumber(cell: string): boolean {
  if (cell === '' || cell.startsWith(COVERED)) return false;
  const { kind } = lookOf(cell);
  return kind === 'value' || (kind === 'words' && NUMERALS.test(cell));
}
