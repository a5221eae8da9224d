import { allForms, formInForce } from '#domain/forms/index.ts';
import type { TableFormId } from '#domain/forms/index.ts';
import { lexiconOf } from '../lexicon/formLexicon.ts';
import { CountedCells, formsAlike } from './forms.ts';
import type { ChosenForm, Scores } from './forms.ts';
import type { PlannedTable } from './planTables.ts';

/** What tells the form of one report of a table of many. */
export interface ReportCells {
  readonly scores: Scores;
  readonly year: number | null;
  /** The form that it names itself. */
  readonly named: TableFormId | null;
}

/** @returns the form of a table of numbers that a text names by its id; null: none */
export const namedForm = (text: string): TableFormId | null =>
  allForms.find(({ id }) => id === text)?.id ?? null;

/** @returns what counts the cells of a table that a form explains */
export const cellsOn = ({ plan, sample, titles }: PlannedTable, form: TableFormId): CountedCells =>
  new CountedCells({ plan, sample, titles }, lexiconOf(form), false);

/**
 * The form of one report in a table of many: the one that it names, else the one that explains most of it.
 * @param chosen the form of the table; it goes before others that explain as much
 * @param isMixed other reports of the table are on other forms: then the year of the report goes before the form of the table
 */
export function formOf(
  { scores, year, named }: ReportCells,
  chosen: ChosenForm,
  isMixed = false,
): ChosenForm {
  if (named !== null) return { form: named, alike: [named] };
  const alike = formsAlike(scores, year);
  const newest = alike[alike.length - 1];
  if (newest === undefined) return chosen;
  const inForce = alike.find((id) => year !== null && formInForce(year)?.id === id);
  const isOther = isMixed && inForce !== undefined && inForce !== chosen.form;
  if (!isOther && chosen.alike.every((id) => alike.includes(id))) return chosen;
  return { form: inForce ?? newest, alike };
}
