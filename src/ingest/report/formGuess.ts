import type { GridTable } from '#domain/forms/types.ts';
import type { FormGuess } from '../draft.ts';
import type { GridFormId } from './layoutOfForms.ts';
import type { ReportReading } from './types.ts';

/** First year whose national form is that of 2021. */
const NEW_FORM_FROM = 2021;
/** First year with one of the two forms. */
const GRID_FORMS_FROM = 2019;

/** @returns the form under which a report is shown while nobody has said which it is */
export function formUntilAsked(year: number | null): GridFormId {
  return year !== null && year < NEW_FORM_FROM ? 'm2019' : 'm2021';
}

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
  const { otherwise } = reading;
  if (otherwise === null) return { reading, guess: null };
  const shown = formUntilAsked(year);
  const wanted = answer ?? shown;
  return {
    reading: reading.form === wanted ? reading : otherwise,
    guess: {
      parts: [...new Set([...tablesIn(reading), ...tablesIn(otherwise)])],
      shown,
      suggestion: year === null || year < GRID_FORMS_FROM ? null : shown,
      isAnswered: answer !== null,
    },
  };
}

const tablesIn = ({ tables }: ReportReading): GridTable[] =>
  tables.flatMap(({ part, why }) => (part === 's2014' || why === 'table.missing' ? [] : [part]));
