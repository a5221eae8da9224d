import { s2014Rows } from './s2014.ts';
import type { FormId, FormRow, ValueRow } from './types.ts';

type S2014Row = (typeof s2014Rows)[number];

/** Ids of the rows that carry a value, over all forms that can be read. */
export type IndicatorId = Extract<S2014Row, { heading: false }>['id'];
/** Ids of all rows, headings included. */
export type RowId = S2014Row['id'];

/** A row that carries a value, with its id narrowed to the catalogue. */
export type Indicator = ValueRow & { readonly id: IndicatorId };

export interface Form {
  readonly id: FormId;
  /** First and last report year for which the form was the national one. */
  readonly years: readonly [number, number | null];
  readonly rows: readonly FormRow[];
  readonly indicators: readonly Indicator[];
}

const isValueRow = (row: S2014Row): row is Extract<S2014Row, { heading: false }> => !row.heading;

/** The forms that this version reads, by id. A new form is one more entry. */
export const forms: { readonly s2014: Form } = {
  s2014: {
    id: 's2014',
    years: [2014, 2018],
    rows: s2014Rows,
    indicators: s2014Rows.filter(isValueRow),
  },
};

/** @returns the form, or null when this version cannot read it. */
export function formOf(id: FormId): Form | null {
  return id === 's2014' ? forms.s2014 : null;
}

const byId: ReadonlyMap<string, Indicator> = new Map(
  forms.s2014.indicators.map((row) => [row.id, row]),
);

/** @returns the indicator of that id, or null for a heading or an unknown id. */
export function indicatorOf(id: string): Indicator | null {
  return byId.get(id) ?? null;
}

/** Guard for ids from outside (files, links, backups). */
export function isIndicatorId(id: string): id is IndicatorId {
  return byId.has(id);
}
