import { isGridForm } from '#domain/forms/index.ts';
import type { GridFormId } from '#domain/forms/index.ts';
import type { GridTable } from '#domain/forms/types.ts';
import type { FormGuess } from '../draft.ts';
import { formGuess } from '../table/formGuesses.ts';
import type { ReportReading } from './types.ts';

/** A report whose form is a guess, read on the form that the user chose or else on that of its year. */
export interface GuessedReading {
  readonly reading: ReportReading;
  /** null: the labels decide the form. */
  readonly guess: FormGuess | null;
}

/**
 * @param year of the report, as far as the document, its name and its folder say it
 * @param answer the form that the user chose; null: none yet
 */
export function guessed(
  reading: ReportReading,
  year: number | null,
  answer: GridFormId | null,
): GuessedReading {
  const all = [reading, ...reading.otherwise];
  const forms = all.map(({ form }) => form).filter(isGridForm);
  const guess = formGuess(forms, [...new Set(all.flatMap(tablesIn))], year, answer);
  if (guess === null) return { reading, guess };
  const wanted = guess.isAnswered ? answer : guess.shown;
  return { reading: all.find(({ form }) => form === wanted) ?? reading, guess };
}

const tablesIn = ({ tables }: ReportReading): GridTable[] =>
  tables.flatMap(({ part, why }) => (part === 's2014' || why === 'table.missing' ? [] : [part]));
