import { m2019Rows } from './m2019.ts';
import type { M2019Id } from './m2019.ts';
import { m2021Rows } from './m2021.ts';
import type { M2021Id } from './m2021.ts';
import { narrativeRows } from './none.ts';
import type { NarrativeId } from './none.ts';
import { s2014Rows } from './s2014.ts';
import type { FormId, FormRow, ValueRow } from './types.ts';

type S2014Id = Extract<(typeof s2014Rows)[number], { heading: false }>['id'];

/** Ids of the rows that carry a value, over all forms. */
export type IndicatorId = S2014Id | M2019Id | M2021Id | NarrativeId;

/** A row that carries a value, with its id narrowed to the catalogue. */
export type Indicator = ValueRow & { readonly id: IndicatorId };

export interface Form {
  readonly id: FormId;
  /** First and last report year for which the form was the national one. */
  readonly years: readonly [number, number | null];
  readonly rows: readonly FormRow[];
  readonly indicators: readonly Indicator[];
}

/** Forms with a table; reports of form `none` have running text only. */
export type TableFormId = Exclude<FormId, 'none'>;

/** All forms. A new form is one more entry. */
export const forms: { readonly [Id in FormId]: Form & { readonly id: Id } } = {
  none: { id: 'none', years: [2008, 2013], rows: narrativeRows, indicators: narrativeRows },
  s2014: {
    id: 's2014',
    years: [2014, 2018],
    rows: s2014Rows,
    indicators: s2014Rows.filter((row) => !row.heading),
  },
  m2019: {
    id: 'm2019',
    years: [2019, 2020],
    rows: m2019Rows,
    indicators: m2019Rows.filter((row) => !row.heading),
  },
  m2021: {
    id: 'm2021',
    years: [2021, null],
    rows: m2021Rows,
    indicators: m2021Rows.filter((row) => !row.heading),
  },
};

/** The national forms with a table, oldest first. */
export const allForms = [forms.s2014, forms.m2019, forms.m2021] as const;

/** @returns the form that was the national one for reports of a year; null before 2014 */
export function formInForce(year: number): (typeof allForms)[number] | null {
  return (
    allForms.find(({ years: [from, to] }) => from <= year && (to === null || year <= to)) ?? null
  );
}

/** @returns the form; null for reports without a national table */
export function formOf(id: FormId): Form | null {
  return id === 'none' ? null : forms[id];
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
export function formsWith(indicator: IndicatorId): readonly Form[] {
  return allForms.filter(({ id }) => isOnForm(id, indicator));
}
