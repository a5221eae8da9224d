import { hasValue } from '#domain/cell.ts';
import type { ProblemCode } from '#domain/problem.ts';
import type { Doubt, ReadCell } from './types.ts';

/**
 * Each indicator once. The same value printed twice is one value; within one table a value stands before a blank. Values
 * that differ are left out and become doubts, and so does what only a second table of the same kind says: it may be that
 * of another year or an example.
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
    const tables = new Set(said.map(({ table = 0 }) => table));
    const ofTables = [...tables].flatMap((number) => {
      const found = bestOf(said.filter(({ table = 0 }) => table === number));
      return found === undefined ? [] : [found];
    });
    const [best] = ofTables;
    if (best === undefined) continue;
    const values = said.filter(({ cell }) => hasValue(cell));
    const isOne = values.every(({ cell }) => cell.value === best.cell.value);
    const isWhole =
      tables.has(0) && ofTables.every((cell) => hasValue(cell.cell) === hasValue(best.cell));
    if (isOne && isWhole) kept.push(best);
    else
      for (const { text, row, column, indicator } of values)
        clashes.push({ text, row, column, why: 'table.differs', candidates: [indicator] });
  }
  return { cells: kept, doubts: [...doubts, ...clashes] };
}

/** What one table says of an indicator; undefined when it says nothing. */
function bestOf(said: readonly ReadCell[]): ReadCell | undefined {
  return (
    said.find(({ cell }) => hasValue(cell)) ?? said.find(({ code }) => code !== null) ?? said[0]
  );
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
