import { nationalForms } from './list.ts';
import { narrativeRows, noTable } from './none.ts';
import type { NarrativeId } from './none.ts';
import type { Bilingual, FormDefinition, FormId, FormRow, MainCount, ValueRow } from './types.ts';

type NationalForm = (typeof nationalForms)[number];

/** Ids of the rows that carry a value, over all forms. */
export type IndicatorId =
  Extract<NationalForm['rows'][number], { heading: false }>['id'] | NarrativeId;

/** A row that carries a value, with its id narrowed to the catalogue. */
export type Indicator = ValueRow & { readonly id: IndicatorId };

/** Ids of the rows of the table of requests, on whichever form. */
export type MatrixRowId = NationalForm['requests'][number]['id'];

/** Forms with a table; reports of form `none` have running text only. */
export type TableFormId = Exclude<FormId, 'none'>;

/** Forms whose tables have rows and columns. */
export type GridFormId = Extract<NationalForm, { layout: 'tables' }>['id'];

export interface Form {
  readonly id: FormId;
  /** First and last report year for which the form was the national one. */
  readonly years: readonly [number, number | null];
  readonly names: Bilingual;
  readonly short: Bilingual;
  readonly rows: readonly FormRow[];
  readonly indicators: readonly Indicator[];
}

/** A national form with its tables. */
export interface TableForm extends Form {
  readonly id: TableFormId;
  readonly tell: Bilingual | null;
  readonly layout: FormDefinition['layout'];
  /** What it goes on from (`FormDefinition.continues`). */
  readonly continues: TableFormId | null;
  readonly acts: FormDefinition['acts'];
  readonly requests: readonly { readonly id: MatrixRowId }[];
  readonly mainCounts: readonly MainCount<NationalForm['mainCounts'][number]['id']>[];
}

const withoutTable: Form & { readonly id: 'none' } = {
  ...noTable,
  years: [noTable.from, nationalForms[0].from - 1],
  indicators: narrativeRows,
};

/** The national forms with a table, oldest first. */
export const allForms: readonly TableForm[] = nationalForms.map((form, at) => {
  const next = nationalForms[at + 1];
  const rows: readonly NationalForm['rows'][number][] = form.rows;
  return {
    ...form,
    years: [form.from, next === undefined ? null : next.from - 1],
    indicators: rows.filter((row) => !row.heading),
  };
});

/** @returns one entry for each national form, by its id */
export function byForm<T>(make: (form: TableForm) => T): Readonly<Record<TableFormId, T>> {
  // the ids of the list are all there are
  return Object.fromEntries(allForms.map((form) => [form.id, make(form)])) as Record<
    TableFormId,
    T
  >;
}

/** All forms by their ids. */
export const forms: Readonly<Record<TableFormId, TableForm>> & { readonly none: Form } = {
  ...byForm((form) => form),
  none: withoutTable,
};

/** The forms whose tables have rows and columns, oldest first. */
export const gridForms: readonly GridFormId[] = allForms.map(({ id }) => id).filter(isGridForm);

/** @returns whether the tables of a form have rows and columns */
export function isGridForm(id: FormId | null): id is GridFormId {
  return formOf(id)?.layout === 'tables';
}

/** First report year for which there was a national table. */
export const firstTables: number = nationalForms[0].from;

/** @returns the form that was the national one for reports of a year; null before the first one */
export function formInForce(year: number): TableForm | null {
  return (
    allForms.find(({ years: [from, to] }) => from <= year && (to === null || year <= to)) ?? null
  );
}

/** @returns the form; null for reports without a national table, and without a report */
export function formOf(id: FormId | null): TableForm | null {
  return id === null || id === 'none' ? null : forms[id];
}

/** Guard for names of forms from outside. */
export function isFormId(id: string): id is FormId {
  return Object.prototype.hasOwnProperty.call(forms, id);
}

const byId: ReadonlyMap<string, Indicator> = new Map(
  Object.values(forms).flatMap(({ indicators }) => indicators.map((row) => [row.id, row])),
);

/**
 * @returns the indicator of that id, or null for a heading or an unknown id. Ids that stand on several forms mean the same
 * on all of them; their wording is that of the newest
 */
export function indicatorOf(id: string): Indicator | null {
  return byId.get(id) ?? null;
}

/** Guard for ids from outside (files, links, backups). */
export function isIndicatorId(id: string): id is IndicatorId {
  return byId.has(id);
}

const idsByForm: ReadonlyMap<FormId, ReadonlySet<string>> = new Map(
  Object.values(forms).map((form) => [form.id, new Set<string>(form.indicators.map((r) => r.id))]),
);

/** @returns whether the form has a row of that id that carries a value */
export function isOnForm(form: FormId, indicator: IndicatorId): boolean {
  return idsByForm.get(form)?.has(indicator) ?? false;
}

/** @returns forms that have the indicator, oldest first */
export function formsWith(indicator: IndicatorId): readonly TableForm[] {
  return allForms.filter(({ id }) => isOnForm(id, indicator));
}
