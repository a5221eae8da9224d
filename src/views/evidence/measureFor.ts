import { partsOf } from '#domain/measures/evaluate.ts';
import { measureOf, measures } from '#domain/measures/index.ts';
import type { CatalogueMeasure } from '#domain/measures/index.ts';
import type { CellKey, SubjectId } from '#query/types.ts';

/**
 * The measure that cells of one report make up: the one that was asked for, else the only one of just these parts in
 * this order. Several measures share parts (concentration and a channel's share): then none is named.
 */
export function measureFor(
  cells: readonly CellKey[],
  subject: SubjectId | null,
): CatalogueMeasure | null {
  const first = cells[0];
  if (subject !== null) return measureOf(subject, first?.form);
  const oneReport = cells.every(
    (cell) => cell.authority === first?.authority && cell.year === first.year,
  );
  if (cells.length < 2 || !oneReport) return null;
  const asked = cells.map((cell) => cell.indicator).join();
  const matching = measures.filter((measure) => partsOf(measure).join() === asked);
  return matching.length === 1 ? (matching[0] ?? null) : null;
}
