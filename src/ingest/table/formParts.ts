import { allForms } from '#domain/forms/index.ts';
import { bestOf } from '../proposals.ts';
import { lexiconOf } from '../lexicon/formLexicon.ts';
import type { FormLexicon } from '../lexicon/formLexicon.ts';
import type { Axis } from './axis.ts';
import { columnsOn } from './columns.ts';
import { NOT_CHOSEN } from './ownColumn.ts';
import { added } from './forms.ts';
import type { ChosenForm, Scores } from './forms.ts';
import { meaningOf } from './meaning.ts';
import { SAMPLE_ROWS, labelsRows, namesRows } from './plan.ts';
import type { Plan } from './plan.ts';
import type { PlannedTable } from './planTables.ts';
import { cellsOn, formOf, namedForm } from './reportForm.ts';
import type { ReportCells } from './reportForm.ts';
import { LaneReader } from './rowAxis.ts';
import type { RowLook } from './rowLook.ts';

/** The rows of a table that are on one form. */
export interface FormPart extends ChosenForm {
  readonly plan: Plan;
  readonly sample: readonly RowLook[];
  /** Whether a row of the table is read on this form. */
  readonly has: (look: RowLook) => boolean;
}

/**
 * Cuts a table whose rows are of reports on several forms into one part for each: a report is on the form that it names, else
 * on the one that explains most of its cells; where several do, on that of the table.
 * @param chosen the form that explains most of the table
 * @returns one part, with all rows, where that form explains each report as well as any other
 */
export function formParts(table: PlannedTable, chosen: ChosenForm): readonly FormPart[] {
  const { plan } = table;
  const whole = [wholeOn(table, chosen)];
  const isOfRows =
    namesRows(plan) && plan.columns.every(({ axis }) => axis.name === null && axis.year === null);
  if (!isOfRows) return whole;
  const owners = ownersOf(table);
  const told = [...new Set(owners)].flatMap((owner) => owner ?? []);
  const isOne = told.every((report) => keyOf(formOf(report, chosen)) === keyOf(chosen));
  if (isOne) return whole;
  const forms = new Map(told.map((report) => [report, formOf(report, chosen, true)]));
  const parts = new Map<string, { readonly chosen: ChosenForm; readonly rows: RowLook[] }>();
  let last: ChosenForm = [...forms.values()][0] ?? chosen;
  table.body.forEach((look, r) => {
    const owner = owners[r] ?? null;
    // a sum or a line between the rows stands with the row before it
    last = (owner === null ? null : forms.get(owner)) ?? last;
    const there = parts.get(keyOf(last));
    if (there === undefined) parts.set(keyOf(last), { chosen: last, rows: [look] });
    else there.rows.push(look);
  });
  return [...parts.values()].map(({ chosen: own, rows }) => {
    const all = new Set(rows);
    return {
      ...own,
      plan: planFor(plan, rows, lexiconOf(own.form)),
      sample: rows.slice(0, SAMPLE_ROWS),
      has: (look) => all.has(look),
    };
  });
}

/** @returns a table whose rows are all on one form */
export const wholeOn = ({ plan, sample }: PlannedTable, chosen: ChosenForm): FormPart => ({
  ...chosen,
  plan,
  sample,
  has: () => true,
});

const keyOf = ({ form, alike }: ChosenForm) => [form, ...alike].join(' ');

/** The report of each row, counted on all forms; null for rows without a name, and sums. */
function ownersOf(table: PlannedTable): readonly (ReportCells | null)[] {
  const counts = allForms.map(({ id }) => cellsOn(table, id));
  const lanes = new LaneReader(table.plan);
  const ofTable = bestOf(table.context.identity.year);
  const told = new Map<string, ReportCells & { scores: Scores }>();
  return table.body.map((look) => {
    const { axis } = lanes.read(look.row.cells);
    const scores = counts.map((cells) => cells.of(look));
    if (axis.name === null || axis.aspect !== null) return null;
    const key = labelsRows(table.plan) ? reportOf(axis) : `${look.row.row}`;
    const there = told.get(key);
    if (there === undefined) {
      const made = { scores, year: axis.year ?? ofTable, named: namedForm(axis.form) };
      told.set(key, made);
      return made;
    }
    there.scores = added(there.scores, scores);
    return there;
  });
}

const reportOf = ({ county, name, yearText, form }: Axis) =>
  [county, name, yearText, form].join('\u0001');

/** The columns of a part: those of other forms are blank in all of its rows, and would be twins of its own. */
function planFor(plan: Plan, rows: readonly RowLook[], lexicon: FormLexicon): Plan {
  const isFilled = (at: number) =>
    rows.some(({ looks }) => (looks[at]?.kind ?? 'blank') !== 'blank');
  const { columns } = columnsOn(plan, rows, lexicon, NOT_CHOSEN);
  const idOf = new Map(
    columns.flatMap(({ at, told }) => {
      const meaning = meaningOf([told], !plan.hasApplicants);
      return meaning.kind === 'one' ? [[at, meaning.id]] : [];
    }),
  );
  const filled = new Set(columns.flatMap(({ at }) => (isFilled(at) ? (idOf.get(at) ?? []) : [])));
  const isOwn = (at: number) => {
    const id = idOf.get(at);
    return id !== undefined && !filled.has(id);
  };
  return { ...plan, columns: plan.columns.filter(({ at }) => isFilled(at) || isOwn(at)) };
}
