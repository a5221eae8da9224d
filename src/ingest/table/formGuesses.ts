import { formInForce, indicatorOf, isGridForm } from '#domain/forms/index.ts';
import type { TableFormId } from '#domain/forms/index.ts';
import type { TableBuilder } from '../tableBuilder.ts';
import type { FormGuess } from '../draft.ts';
import type { GridReader } from './gridReader.ts';

/**
 * Reports on whose table no label tells the form: it is a guess by their year, and a question.
 * @param answer the form that the user chose for them
 * @returns by report; reports whose labels tell it, or that name it themselves, have none
 */
export function formGuesses(
  grid: GridReader,
  table: TableBuilder,
  answer: TableFormId | null,
): ReadonlyMap<number, FormGuess> {
  const guesses = new Map<number, FormGuess>();
  const parts = [
    ...new Set(
      Object.keys(grid.reports.places('grid')).flatMap((id) => indicatorOf(id)?.grid?.table ?? []),
    ),
  ];
  for (const { form, alike: all, from, to } of grid.forms) {
    const alike = all.filter(isGridForm);
    if (alike.length < 2 || alike.length < all.length) continue;
    for (let report = from; report < to; report++) {
      if (table.namedForms.has(report)) continue;
      const inForce = formInForce(table.yearAt(report))?.id ?? null;
      const suggestion = isGridForm(inForce) && alike.includes(inForce) ? inForce : null;
      const isAnswered = isGridForm(answer) && alike.includes(answer);
      const shown = isAnswered ? answer : (suggestion ?? form);
      if (!isGridForm(shown)) continue;
      table.setForm(report, shown);
      guesses.set(report, { parts, shown, alike, suggestion, isAnswered });
    }
  }
  return guesses;
}
