import { doubted } from './settled.ts';
import type { GridReading } from './gridTables.ts';
import type { TablePart } from './types.ts';

/**
 * A report may hold tables of two forms. A table in which a label of the other form stands is not surely that of the
 * report: its values become doubts.
 * @param others rows of the document with labels that only the other form has
 */
export function withoutOtherForm(reading: GridReading, others: readonly number[]): GridReading {
  const mixed = [...reading.spans].filter(([part, [, to]]) =>
    others.some((row) => reading.used.has(row) && row > endBefore(reading, part) && row <= to),
  );
  if (mixed.length === 0) return reading;
  const isMixed = (row: number) => mixed.some(([, [from, to]]) => row >= from && row <= to);
  const { doubts } = doubted(
    reading.cells.filter(({ row }) => isMixed(row)),
    reading.doubts,
    'table.count',
  );
  return { ...reading, cells: reading.cells.filter(({ row }) => !isMixed(row)), doubts };
}

/** Where the table before ends: heads stand between it and the first row of a table. */
function endBefore({ spans }: GridReading, part: TablePart): number {
  const from = spans.get(part)?.[0] ?? -1;
  return Math.max(-1, ...[...spans.values()].map(([, to]) => to).filter((to) => to < from));
}
