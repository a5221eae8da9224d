import { allForms, formInForce } from '#domain/forms/index.ts';
import type { TableFormId } from '#domain/forms/index.ts';
import { lexiconOf } from '../lexicon/formLexicon.ts';
import type { FormLexicon } from '../lexicon/formLexicon.ts';
import { onceFor } from '../onceFor.ts';
import { columnsOn } from './columns.ts';
import { LabelRun } from './labelRun.ts';
import { meaningOf, toldBy } from './meaning.ts';
import type { Told } from './meaning.ts';
import { labelsRows } from './plan.ts';
import type { Plan } from './plan.ts';
import { printedIds } from './printedIds.ts';
import { LaneReader } from './rowAxis.ts';
import type { RowLook } from './rowLook.ts';
import { toldIn } from './toldTexts.ts';

/** A table with some of its rows. */
interface Tried {
  readonly plan: Plan;
  readonly sample: readonly RowLook[];
  readonly titles: readonly string[];
}

/** The form of a table, and those that explain as much of it. */
export interface ChosenForm {
  readonly form: TableFormId;
  /** Forms on which the labels say just as much, the chosen one among them; one: it is certain. */
  readonly alike: readonly TableFormId[];
}

/** Rows that are tried on each form. */
const TRIED_ROWS = 120;

/**
 * The one place that decides the form: the one on which most cells are told completely; among equals the form in force in
 * that year, else the newest.
 * @param tables the tables that are of one form
 * @param answer what the user decided between forms that are alike
 * @returns null when no form explains any cell
 */
export function chooseForm(
  tables: readonly Tried[],
  year: number | null,
  answer: TableFormId | null = null,
): ChosenForm | null {
  const complete = tables.map(completeOn);
  const scores = allForms.map(({ id }, i) => ({
    id,
    score: complete.reduce((sum, ofForms) => sum + (ofForms[i] ?? NaN), 0),
  }));
  const most = Math.max(...scores.map(({ score }) => score));
  if (most === 0) return null;
  const alike = scores.filter(({ score }) => score === most).map(({ id }) => id);
  const inForce = year === null ? null : formInForce(year);
  const newest = alike[alike.length - 1];
  if (answer !== null && alike.includes(answer)) return { form: answer, alike };
  const form = inForce !== null && alike.includes(inForce.id) ? inForce.id : newest;
  return form === undefined ? null : { form, alike };
}

/** @returns the form under which a report without certain labels is shown */
export function formUntilKnown(year: number | null): TableFormId {
  const inForce = year === null ? null : formInForce(year);
  return inForce?.id ?? allForms.reduce((_, newest) => newest).id;
}

/** @returns the label that a title names, as what it allows */
export function toldByTitle(titles: readonly string[], lexicon: FormLexicon): readonly Told[] {
  for (const title of titles) {
    const told = toldIn(title, lexicon);
    if (told !== null) return [told];
  }
  return [];
}

/** For each form, in the order of all forms. */
const completeOn = onceFor(({ plan, sample, titles }: Tried): readonly number[] =>
  allForms.map(({ id }) => completeCells(plan, sample, lexiconOf(id), titles)),
);

/** Cells with a number whose indicator is certain on a form. */
function completeCells(
  plan: Plan,
  sample: readonly RowLook[],
  lexicon: FormLexicon,
  titles: readonly string[],
): number {
  const { columns } = columnsOn(plan, sample, lexicon, null);
  const title = toldByTitle(titles, lexicon);
  const byKey = new Map<string, number[]>();
  const toldByKey = new Map<string, readonly Told[]>();
  for (const { key, at, off, told } of columns) {
    if (off !== null && off !== 'choose') continue;
    // whichever of them is chosen, its own head says nothing more
    toldByKey.set(key, off === 'choose' ? [] : told);
    const there = byKey.get(key);
    if (there === undefined) byKey.set(key, [at]);
    else there.push(at);
  }
  const rows = sample.slice(0, TRIED_ROWS);
  // the empty form that a unit sends has labels alone
  const isEmpty = rows.every(({ numbers, years }) => numbers + years === 0);
  const lanes = new LaneReader(plan);
  const run = new LabelRun(lexicon, printedIds(plan, sample, lexicon));
  const hasLabels = labelsRows(plan);
  let complete = 0;
  for (const look of rows) {
    const told = hasLabels
      ? run.next(toldBy(lanes.read(look.row.cells).axis.labels, lexicon))
      : null;
    if (look.numbers + look.years === 0 && !isEmpty) continue;
    for (const [key, ats] of byKey) {
      const values = isEmpty
        ? ats.length
        : ats.filter((at) => look.looks[at]?.kind === 'value').length;
      if (values === 0) continue;
      const own = toldByKey.get(key) ?? [];
      const stacks = told === null ? [own] : [told, own];
      const plain = meaningOf(stacks, !plan.hasApplicants);
      const isTold =
        plain.kind === 'one' ||
        (title.length > 0 && meaningOf([title, ...stacks], !plan.hasApplicants).kind === 'one');
      if (isTold) complete += values;
    }
  }
  return complete;
}
