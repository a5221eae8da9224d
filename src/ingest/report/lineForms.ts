import { allForms, formOf, gridForms, isGridForm } from '#domain/forms/index.ts';
import type { TableFormId } from '#domain/forms/index.ts';
import type { GridTable } from '#domain/forms/types.ts';
import { keyOf, keysOf, rowsOf } from './formRows.ts';
import type { FormTableRow } from './formRows.ts';
import type { Line } from './lines.ts';

const rows: ReadonlyMap<TableFormId, readonly FormTableRow[]> = new Map(
  allForms.map(({ id }) => [id, rowsOf(id)]),
);
const all = [...rows.values()].flat();

/** The rows of disputes, on each form. */
export const disputeGroups = all.filter(({ part }) => part === 'disputes');

const headsOf = (table: GridTable) =>
  new Set(all.filter(({ part }) => part === table).flatMap(({ heads }) => heads.flat()));

/** What is left of 本年新制作数量 and 本年新公开数量 where a copy has lost the second half. */
export const CUT_HEAD = '本年新';
/** What copies leave of heads: 本年增 of 本年增/减. */
const CUT_HEADS = [CUT_HEAD, '本年增'];

/** Column heads of the three tables. */
export const actsHeads: ReadonlySet<string> = new Set([...headsOf('acts'), ...CUT_HEADS]);
export const matrixHeads: ReadonlySet<string> = headsOf('matrix');
export const disputeHeads: ReadonlySet<string> = headsOf('disputes');

/** Stands over all applicants but the first and the total. */
export const ORGANISATIONS = '法人或其他组织';

/** Headings, groups and lead words of the tables, which carry no value of the form. */
export const tableWords: ReadonlySet<string> = new Set(
  keysOf([
    '信息内容',
    '申请人情况',
    ORGANISATIONS,
    '本列数据的勾稽关系为第一项加第二项之和等于第三项加第四项之和',
    ...gridForms.flatMap((form) => [
      ...(formOf(form)?.acts ?? []).map(({ item }) => item),
      ...(formOf(form)?.rows ?? []).flatMap(({ id, label, heading }) =>
        heading && !hasCells(form, id) ? [label] : [],
      ),
    ]),
  ]),
);

/** The rows of disputes are heads of columns when they are printed. */
function hasCells(form: TableFormId, row: string): boolean {
  return rows.get(form)?.some(({ id, part }) => id === row && part !== 'disputes') === true;
}

/** The rows that a label may be, on any of some forms. */
export type Labels = ReadonlyMap<string, readonly FormTableRow[]>;

const known = new Map<string, Labels>();

/** @returns all rows of some forms by their keys */
export function labelsOf(forms: readonly TableFormId[]): Labels {
  const there = known.get(forms.join());
  if (there !== undefined) return there;
  const byKey = new Map<string, FormTableRow[]>();
  for (const row of forms.flatMap((form) => rows.get(form) ?? []))
    for (const key of row.keys) {
      const same = byKey.get(key);
      if (same === undefined) byKey.set(key, [row]);
      else same.push(row);
    }
  known.set(forms.join(), byKey);
  return byKey;
}

/** All labels of all forms. */
export const allLabels: Labels = labelsOf(allForms.map(({ id }) => id));

/** Labels of acts, rows and headings of each form with rows and columns, and what copies leave of them. */
const telling = gridForms.map((form) => {
  const heads = (rows.get(form) ?? []).flatMap((row) =>
    row.part === 'acts' ? row.heads.flat() : [],
  );
  const own = (formOf(form)?.rows ?? []).filter(({ heading }) => heading);
  return new Set([
    ...heads,
    ...CUT_HEADS.filter((cut) => heads.some((head) => head.startsWith(cut))),
    ...own.flatMap(({ label, aliases }) => keysOf([label, ...aliases])),
  ]);
});

/** Longer texts are no labels. */
const LONGEST_LABEL = 60;

/** The forms whose rows lines may hold. */
export interface LineForms {
  /** Lists, and the forms with rows and columns of whose own labels most stand there. */
  readonly all: readonly TableFormId[];
  /** The one with rows and columns that its own labels tell; null: none does, or several as well. */
  readonly told: TableFormId | null;
}

/** Which form it is, the engine decides by all that is read; where nothing is, its labels say it. */
export function formsIn(lines: readonly Line[]): LineForms {
  const counts = gridForms.map(() => 0);
  for (const { pieces } of lines)
    for (const { kind, text } of pieces) {
      if (kind !== 'words' || text.length >= LONGEST_LABEL) continue;
      const key = keyOf(text);
      const on = telling.map((labels) => labels.has(key) && !matrixHeads.has(key));
      if (on.every(Boolean)) continue;
      on.forEach((is, form) => {
        if (is) counts[form] = (counts[form] ?? NaN) + 1;
      });
    }
  const most = Math.max(...counts);
  const likely = gridForms.filter((_, form) => counts[form] === most);
  const [only = null, ...more] = likely;
  return {
    all: [...allForms.flatMap(({ id }) => (isGridForm(id) ? [] : [id])), ...likely],
    told: more.length === 0 ? only : null,
  };
}

/** @returns whether a row of one form is a group of rows on another */
export function isGroupElsewhere(row: string): boolean {
  return gridForms.some((form) =>
    formOf(form)?.rows.some(({ heading, parent }) => heading && parent === row),
  );
}
