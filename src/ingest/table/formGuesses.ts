import { formInForce, forms, indicatorOf, isGridForm } from '#domain/forms/index.ts';
import type { TableFormId } from '#domain/forms/index.ts';
import { UNKNOWN_YEAR } from '../years.ts';
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
    ...new Set(grid.reports.places.ids.flatMap((id) => indicatorOf(id)?.grid?.table ?? [])),
  ];
  for (const { alike, from, to } of grid.forms.all) {
    for (let report = from; report < to; report++) {
      if (table.namedForms.has(report)) continue;
      const year = table.yearAt(report);
      const guess = formGuess(alike, parts, year === UNKNOWN_YEAR ? null : year, answer);
      if (guess === null) continue;
      guesses.set(report, guess);
      table.setForm(report, guess.isAnswered && answer !== null ? answer : guess.shown);
    }
  }
  return guesses;
}

/**
 * @param all forms that explain a table equally well
 * @param parts tables of the forms that stand there
 * @returns null where it is one form alone
 */
export function formGuess(
  all: readonly TableFormId[],
  parts: FormGuess['parts'],
  year: number | null,
  answer: TableFormId | null,
): FormGuess | null {
  const alike = all.filter(isGridForm);
  const [oldest] = alike;
  const newest = alike[alike.length - 1];
  if (oldest === undefined || newest === undefined || alike.length < 2 || alike.length < all.length)
    return null;
  const inForce = year === null ? null : (formInForce(year)?.id ?? null);
  const suggestion = isGridForm(inForce) && alike.includes(inForce) ? inForce : null;
  const isBefore = year !== null && year < forms[oldest].years[0];
  const shown = suggestion ?? (isBefore ? oldest : newest);
  const isAnswered = isGridForm(answer) && alike.includes(answer);
  return { parts, shown, alike, suggestion, isAnswered };
}
