import { forms } from '#domain/forms/index.ts';
import type { FormRow } from '#domain/forms/types.ts';

const rowById: ReadonlyMap<string, FormRow> = new Map(forms.s2014.rows.map((row) => [row.id, row]));

/** @returns the label without numbering, without notes in brackets and without 其中： */
export function shortLabel(row: FormRow): string {
  const bare = row.label
    .replace(/（[^（）]*）$/, '')
    .replace(/^(?:[一二三四五六七八九]、|（[一二三四五六七八九]）|\d\.|其中：)/, '');
  return row.heading ? bare.replace(/的?情况$/, '') : bare;
}

/** @returns the short labels from the section down to the row: `依申请公开/收到申请数/当面申请数`; unique on the form. */
export function labelPath(row: FormRow): string {
  const parent = row.parent === null ? undefined : rowById.get(row.parent);
  return parent === undefined ? shortLabel(row) : `${labelPath(parent)}/${shortLabel(row)}`;
}

/** @returns the top section that a row belongs to. */
export function sectionOf(row: FormRow): FormRow {
  const parent = row.parent === null ? undefined : rowById.get(row.parent);
  return parent === undefined ? row : sectionOf(parent);
}
