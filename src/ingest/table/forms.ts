import { allForms, formInForce } from '#domain/forms/index.ts';
import type { TableFormId } from '#domain/forms/index.ts';
import { lexiconOf } from '../lexicon/formLexicon.ts';
import type { FormLexicon } from '../lexicon/formLexicon.ts';
import { onceFor } from '../onceFor.ts';
import { columnsOn } from './columns.ts';
import { NOT_CHOSEN } from './ownColumn.ts';
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
  const scores = tables.map(scoresOn).reduce(added, NO_SCORES);
  const inForce = year === null ? null : formInForce(year);
  const alike = formsAlike(scores, year);
  const newest = alike[alike.length - 1];
  if (answer !== null && alike.includes(answer)) return { form: answer, alike };
  const form = inForce !== null && alike.includes(inForce.id) ? inForce.id : newest;
  return form === undefined ? null : { form, alike };
}

/** How many cells a form explains. */
export interface Score {
  /** Cells whose indicator is certain. */
  readonly complete: number;
  /** Cells whose labels are all on the form, but are a heading or leave several indicators. */
  readonly groups: number;
}

/** For each form, in the order of all forms. */
export type Scores = readonly Score[];

export const NO_SCORES: Scores = allForms.map(() => ({ complete: 0, groups: 0 }));

/** @returns what two parts of a table come to together */
export const added = (a: Scores, b: Scores): Scores =>
  a.map(({ complete, groups }, i) => ({
    complete: complete + (b[i]?.complete ?? NaN),
    groups: groups + (b[i]?.groups ?? NaN),
  }));

/** @returns the forms that explain most, in their order; none where no form explains any cell */
export function formsAlike(scores: Scores, year: number | null): readonly TableFormId[] {
  const most = Math.max(...scores.map(({ complete }) => complete));
  if (most === 0) return [];
  const best = scores.filter(({ complete }) => complete === most);
  const inForce = year === null ? null : formInForce(year)?.id;
  return allForms.flatMap(({ id }, i) => {
    const score = scores[i];
    if (score === undefined) return [];
    return score.complete === most || (id === inForce && saysAsMuch(score, best)) ? [id] : [];
  });
}

/**
 * Where totals of groups are printed (不予公开, 无法提供), a group that is a row of its own on an older form (其他处理) is no
 * proof of that form: the form in force has all these labels too.
 */
const saysAsMuch = (one: Score, best: readonly Score[]) =>
  best.every(({ complete, groups }) => one.complete + one.groups >= complete + groups);

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

const scoresOn = onceFor(({ plan, sample, titles }: Tried): Scores => {
  const rows = sample.slice(0, TRIED_ROWS);
  // the empty form that a unit sends has labels alone
  const isEmpty = rows.every(({ numbers, years }) => numbers + years === 0);
  const cells = allForms.map(
    ({ id }) => new CountedCells({ plan, sample, titles }, lexiconOf(id), isEmpty),
  );
  return rows.map((look) => cells.map((ofForm) => ofForm.of(look))).reduce(added, NO_SCORES);
});

/** Counts the cells of the rows of a table that a form explains. */
export class CountedCells {
  readonly #plan: Plan;
  readonly #lexicon: FormLexicon;
  readonly #title: readonly Told[];
  readonly #isEmpty: boolean;
  readonly #byKey = new Map<string, { readonly told: readonly Told[]; readonly ats: number[] }>();
  readonly #lanes: LaneReader;
  readonly #run: LabelRun;

  /** @param isEmpty no row has a number: then blanks count */
  constructor({ plan, sample, titles }: Tried, lexicon: FormLexicon, isEmpty: boolean) {
    this.#plan = plan;
    this.#lexicon = lexicon;
    this.#title = toldByTitle(titles, lexicon);
    this.#isEmpty = isEmpty;
    this.#lanes = new LaneReader(plan);
    this.#run = new LabelRun(lexicon, printedIds(plan, sample, lexicon));
    for (const { key, at, off, told } of columnsOn(plan, sample, lexicon, NOT_CHOSEN).columns) {
      if (off !== null && off !== 'choose') continue;
      const there = this.#byKey.get(key);
      if (there !== undefined) there.ats.push(at);
      // whichever of them is chosen, its own head says nothing more
      else this.#byKey.set(key, { told: off === 'choose' ? [] : told, ats: [at] });
    }
  }

  /** Takes the rows in their order: a label may be named by those before it. */
  of(look: RowLook): Score {
    const own = labelsRows(this.#plan) ? this.#ownOf(look) : null;
    if (look.numbers + look.years === 0 && !this.#isEmpty) return { complete: 0, groups: 0 };
    let [complete, groups] = [0, 0];
    for (const { told, ats } of this.#byKey.values()) {
      const values = this.#isEmpty
        ? ats.length
        : ats.filter((at) => look.looks[at]?.kind === 'value').length;
      if (values === 0) continue;
      const stacks = own === null ? [told] : [own, told];
      const { kind } = meaningOf(stacks, !this.#plan.hasApplicants);
      if (this.#isTold(stacks)) complete += values;
      else if (kind === 'group' || kind === 'several') groups += values;
    }
    return { complete, groups };
  }

  #ownOf({ row }: RowLook): readonly Told[] {
    return this.#run.next(toldBy(this.#lanes.read(row.cells).axis.labels, this.#lexicon));
  }

  #isTold(stacks: readonly (readonly Told[])[]): boolean {
    const impliesTotal = !this.#plan.hasApplicants;
    if (meaningOf(stacks, impliesTotal).kind === 'one') return true;
    const title = this.#title;
    return title.length > 0 && meaningOf([title, ...stacks], impliesTotal).kind === 'one';
  }
}
