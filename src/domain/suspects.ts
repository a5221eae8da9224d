import { Status } from './cell.ts';
import type { Cell } from './cell.ts';
import type { IndicatorId } from './forms/index.ts';
import { cellAt, slotOf } from './frame.ts';
import type { Block } from './frame.ts';

const NONE: ReadonlySet<IndicatorId> = new Set();

/** Stands for a number that others contradict, where numbers are compared and added. */
export const DOUBTFUL: Cell = { status: Status.disputed, value: null, marks: 0 };

/** The cells of one report that contradict each other or themselves, with a number (`contradictionsIn`). */
export function suspectsAt(block: Block, at: number, year: number): ReadonlySet<IndicatorId> {
  const slot = slotOf(block, at, year);
  return (slot === null ? undefined : block.suspects.get(slot)) ?? NONE;
}

/** Cells that would be suspect and that the user takes as they are printed. */
export function settledAt(block: Block, at: number, year: number): ReadonlySet<IndicatorId> {
  const slot = slotOf(block, at, year);
  return (slot === null ? undefined : block.settled.get(slot)) ?? NONE;
}

/**
 * A cell as it may be compared and added: without its number where that is suspect. What it says is read by `cellAt`.
 */
export function usableAt(block: Block, at: number, year: number, indicator: IndicatorId): Cell {
  return suspectsAt(block, at, year).has(indicator) ? DOUBTFUL : cellAt(block, at, year, indicator);
}
