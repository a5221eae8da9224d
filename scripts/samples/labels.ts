import { byForm } from '#domain/forms/index.ts';
import type { TableFormId } from '#domain/forms/index.ts';
import type { FormRow } from '#domain/forms/types.ts';

const rowById = byForm(
  ({ rows }): ReadonlyMap<string, FormRow> => new Map(rows.map((row) => [row.id, row])),
);

/** @returns the label without numbering, without notes in brackets and without 其中： */
export function shortLabel(row: FormRow): string {
  const bare = row.label
    .replace(/（[^（）]*）$/, '')
    .replace(/^(?:[一二三四五六七八九]、|（[一二三四五六七八九]）|\d\.|其中：)/, '');
  return row.heading ? bare.replace(/的?情况$/, '') : bare;
}

/**
 * @returns the labels from the section down to the row, unique on the form: short ones on the form of 2014
 * (`依申请公开/收到申请数/当面申请数`), as printed on those since, whose last part is the column
 * (`三、本年度办理结果/（一）予以公开/自然人`)
 */
export function labelPath(row: FormRow, form: TableFormId = 's2014'): string {
  const parent = row.parent === null ? undefined : rowById[form].get(row.parent);
  const column = row.heading ? undefined : row.grid?.columnLabel;
  const own = form === 's2014' ? shortLabel(row) : (column ?? row.label);
  return parent === undefined ? own : `${labelPath(parent, form)}/${own}`;
}

/** @returns the top section that a row of the form of 2014 belongs to. */
export function sectionOf(row: FormRow): FormRow {
  const parent = row.parent === null ? undefined : rowById.s2014.get(row.parent);
  return parent === undefined ? row : sectionOf(parent);
}
