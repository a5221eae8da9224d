import { byForm, forms, indicatorOf } from '#domain/forms/index.ts';
import type { Indicator, TableFormId } from '#domain/forms/index.ts';
import type { FormRow } from '#domain/forms/types.ts';
import type { Chance } from './chance.ts';

/** Numbering in front and notes behind are left out: （一）收到申请数 → 收到申请数. */
export function bare(label: string): string {
  const text = label
    .replace(/^[\u3000\s]*(?:（[一二三四五六七八九十]+）|[一二三四五六七八九十]+、|\d+\.)/, '')
    .replace(/^其中：/, '');
  return text.replace(/（(?:不同|不包括|区分)[^（）]*）$/, '');
}

const rows = byForm(
  (form): ReadonlyMap<string, FormRow> => new Map(form.rows.map((row) => [row.id, row])),
);

/** @returns the row of a form; throws for one that is not on it */
export function rowOf(form: TableFormId, id: string): FormRow {
  const row = rows[form].get(id);
  if (row === undefined) throw new Error(`${id} is not on ${form}`);
  return row;
}

/** Indicators of 2014 whose name stands on the form once. */
export const plain2014: readonly Indicator[] = forms.s2014.indicators.filter(
  ({ label }) => !/被依法纠错数|其他情形数/.test(label),
);

/** What fits into one column or one row of a township: acts, and the totals of requests. */
export function totalsOf(form: TableFormId): readonly Indicator[] {
  return forms[form].indicators.filter(
    ({ id, grid }) => grid?.table === 'acts' || (grid?.table === 'matrix' && id.endsWith('.total')),
  );
}

/** The name of an indicator in a cell of its own. Totals of requests are named by their row. */
export function nameOf(form: TableFormId, id: string): string {
  const { label, grid } = indicatorIn(form, id);
  if (grid === undefined) return bare(label);
  if (grid.table !== 'matrix') return label.replace('（单位：万元）', '（万元）');
  const row = bare(rowOf(form, grid.row).label);
  if (grid.row === 'application.result.total') return '办理结果总计';
  const below = /^(?:其他)$/.test(row) ? '其他处理／其他' : row;
  return grid.column === 'total' ? below : `${below}／${grid.columnLabel}`;
}

/** @returns the indicator as that form words it */
export function indicatorIn(form: TableFormId, id: string): Indicator {
  const one = forms[form].indicators.find((indicator) => indicator.id === id);
  if (one === undefined) throw new Error(`${id} is not on ${form}`);
  return one;
}

/** One of the wordings of an indicator of 2014 that are met in reports. */
export function wordingOf(chance: Chance, id: string): string {
  const one = indicatorOf(id);
  if (one === null) throw new Error(id);
  const long = one.aliases.filter((alias) => alias.length > 6 && !alias.includes('\n'));
  const wordings = long.filter((alias) => !/^[六四五]、|其中/.test(alias));
  return chance.flip(0.3) && wordings.length > 0 ? chance.pick(wordings) : bare(one.label);
}

/** `count` indicators of 2014 in the order of the form; the total number of items is always there. */
export function someOf2014(chance: Chance, count: number): Indicator[] {
  const [first, ...rest] = plain2014;
  return first === undefined ? [] : [first, ...chance.some(rest, count - 1)];
}
