import { forms } from '#domain/forms/index.ts';
import type { Indicator, IndicatorId } from '#domain/forms/index.ts';
import type { FormRow } from '#domain/forms/types.ts';
import { applicants } from '#domain/forms/matrix.ts';

/** The forms of which tables are made. */
export type TableForm = 's2014' | 'm2019' | 'm2021';

/** How a county writes the labels of the form. */
export type Wording = 'asPrinted' | 'bare' | 'short';

const numbering = /^(（[一二三四五六七八九]）|[一二三四五六七八九]、|\d\.|其中：)/;

/** A label as printed, without its numbering, or without the notes in brackets too. */
export function worded(label: string, wording: Wording): string {
  if (wording === 'asPrinted') return label;
  const bare = label.replace(numbering, '');
  return wording === 'bare' ? bare : bare.replace(/（[^（）]{5,}）$/, '');
}

/** Rows under 行政复议 and 行政诉讼 whose labels alone do not tell which. */
export const isBound = (id: string): boolean => /^(reconsideration|litigation)\./.test(id);

/** Ids in the order of the form, with the total above each row that needs it to be told apart. */
export function withHeads(form: TableForm, chosen: readonly IndicatorId[]): readonly Indicator[] {
  const wanted = new Set<string>(chosen);
  for (const id of chosen) {
    if (isBound(id)) wanted.add(`${id.split('.')[0] ?? ''}.total`);
  }
  return forms[form].indicators.filter(({ id }) => wanted.has(id));
}

const rowOf = (form: TableForm, id: string | null): FormRow | undefined =>
  forms[form].rows.find((row) => row.id === id);

/** Labels of the headings over an indicator, outermost first. */
export function headingsOf(form: TableForm, id: IndicatorId): string[] {
  const above: string[] = [];
  let row = rowOf(form, rowOf(form, id)?.parent ?? null);
  while (row !== undefined) {
    above.unshift(row.label);
    row = rowOf(form, row.parent);
  }
  return above;
}

/** The section over an indicator of the form of 2014 as counties write it; the four heads with a value are their own. */
export function sectionOf(id: string): string {
  const sections: readonly (readonly [string, string])[] = [
    ['disclosure', '主动公开情况'],
    ['response', '回应解读情况'],
    ['request', '依申请公开情况'],
    ['reconsideration', '行政复议情况'],
    ['litigation', '行政诉讼情况'],
    ['org', '机构建设和保障经费情况'],
    ['training', '会议和培训情况'],
  ];
  return sections.find(([prefix]) => id.startsWith(`${prefix}.`))?.[1] ?? '';
}

/** A row of the table of requests with the heading over it. */
export interface MatrixRow {
  readonly id: string;
  readonly label: string;
  /** 三、本年度办理结果, or '' */
  readonly result: string;
  /** （三）不予公开 and the like, or '' */
  readonly group: string;
}

/** Rows of the table of requests. */
export function matrixRows(form: TableForm): MatrixRow[] {
  return forms[form].indicators.flatMap(({ id, grid }) => {
    if (grid?.table !== 'matrix' || grid.column !== 'total') return [];
    const [first = '', second = ''] = headingsOf(form, id);
    const own = rowOf(form, grid.row)?.label ?? '';
    return {
      id: grid.row,
      label: own,
      result: first === own ? '' : first,
      group: second === own || first === own ? '' : second,
    };
  });
}

export const applicantColumns: readonly { readonly key: string; readonly label: string }[] =
  applicants;

/** Label of a value of the forms since 2019 in one text: row and column, with the heading where the row needs it. */
export function pathLabel(row: Indicator, stroke: string): string {
  const path = row.label.split('／');
  const needsHeading = row.id.includes('other_handling.other.');
  return [...(needsHeading ? ['（六）其他处理'] : []), ...path].join(stroke);
}

/** Rows of the table of acts that share their columns, under one item of the regulation. */
export interface ActsBlock {
  readonly item: string;
  readonly rows: readonly { readonly id: string; readonly label: string }[];
  readonly columns: readonly { readonly key: string; readonly label: string }[];
}

const items = new Map([
  ['rules', '第二十条第（一）项'],
  ['licence', '第二十条第（五）项'],
  ['penalty', '第二十条第（六）项'],
  ['charge', '第二十条第（八）项'],
  ['procurement', '第二十条第（九）项'],
]);

/** The table of acts block by block. */
export function actsBlocks(form: TableForm): ActsBlock[] {
  const blocks: {
    item: string;
    rows: ActsBlock['rows'][number][];
    columns: ActsBlock['columns'][number][];
  }[] = [];
  for (const { grid } of forms[form].indicators) {
    if (grid?.table !== 'acts') continue;
    const item = items.get(grid.row);
    if (item !== undefined && grid.row !== blocks.at(-1)?.rows[0]?.id)
      blocks.push({ item, rows: [], columns: [] });
    const block = blocks.at(-1);
    if (block === undefined) continue;
    if (block.rows.every(({ id }) => id !== grid.row))
      block.rows.push({ id: grid.row, label: rowOf(form, grid.row)?.label ?? '' });
    if (block.rows.length === 1) block.columns.push({ key: grid.column, label: grid.columnLabel });
  }
  return blocks;
}
