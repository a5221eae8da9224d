import { Tally } from '../tally.ts';
import type { Look } from './looks.ts';
import { cellsIn } from './rowLook.ts';
import type { RowLook } from './rowLook.ts';

/**
 * Cells of a whole row: as many as the head has, or fewer where all rows agree and only remarks are missing behind them.
 */
export function widthOf(head: readonly RowLook[], body: readonly RowLook[]): number {
  const heads = head.map(({ row, looks }) => lastFilled(looks, cellsIn(row)));
  const lengths = body
    .filter(({ numbers, years }) => numbers + years > 0)
    .map(({ row }) => cellsIn(row));
  if (heads.length === 0) return Math.max(0, ...lengths);
  const own = Math.max(...heads);
  const usual = commonest(lengths);
  return usual === null ? own : Math.max(own, usual);
}

function lastFilled(looks: readonly Look[], length: number): number {
  let last = length;
  while (last > 0 && looks[last - 1]?.kind === 'blank') last--;
  return last;
}

/** @returns the length of nearly all rows; null where they differ */
export function commonest(lengths: readonly number[]): number | null {
  const counts = new Tally<number>();
  for (const length of lengths) counts.add(length);
  for (const [length, times] of counts.entries())
    if (times * 5 >= lengths.length * 4) return length;
  return null;
}
