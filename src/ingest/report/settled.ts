import { hasValue } from '#domain/cell.ts';
import type { ProblemCode } from '#domain/problem.ts';
import type { Doubt, ReadCell } from './types.ts';

/**
 * Each indicator once. The same value printed twice is one value, and a value stands before a blank; two values that
 * differ are both left out and become doubts.
 */
export function settled(
  cells: readonly ReadCell[],
  doubts: readonly Doubt[],
): { readonly cells: ReadCell[]; readonly doubts: Doubt[] } {
  const byId = new Map<string, ReadCell[]>();
  for (const cell of cells) {
    const there = byId.get(cell.indicator);
    if (there === undefined) byId.set(cell.indicator, [cell]);
    else there.push(cell);
  }
  const kept: ReadCell[] = [];
  const clashes: Doubt[] = [];
  for (const said of byId.values()) {
    const values = said.filter(({ cell }) => hasValue(cell));
    const best = values[0] ?? said.find(({ code }) => code !== null) ?? said[0];
    if (best === undefined) continue;
    if (values.every(({ cell }) => cell.value === best.cell.value)) kept.push(best);
    else
      for (const { text, row, column, indicator } of values)
        clashes.push({ text, row, column, why: 'table.differs', candidates: [indicator] });
  }
  return { cells: kept, doubts: [...doubts, ...clashes] };
}

/** All values become doubts. */
export function doubted(
  cells: readonly ReadCell[],
  doubts: readonly Doubt[],
  why: ProblemCode,
): { readonly cells: ReadCell[]; readonly doubts: Doubt[] } {
  const values = cells
    .filter(({ cell }) => hasValue(cell))
    .map(({ text, row, column, indicator }) => ({
      text,
      row,
      column,
      why,
      candidates: [indicator],
    }));
  return { cells: [], doubts: [...doubts, ...values] };
}
