import { formOf, gridForms } from '#domain/forms/index.ts';
import type { GridFormId, Indicator } from '#domain/forms/index.ts';
import type { GridTable } from '#domain/forms/types.ts';
import { numberOf, reportKey } from './reportLabels.ts';

/** A row of a table of rows and columns with its indicators in the order of the columns. */
export interface LayoutRow {
  readonly id: string;
  readonly table: GridTable;
  readonly keys: readonly string[];
  readonly cells: readonly Indicator[];
  /** Keys of the column heads, one list for each cell. */
  readonly heads: readonly (readonly string[])[];
  /** Position among all rows of the form. */
  readonly order: number;
  readonly isLast: boolean;
  /** Printed numbers of the row itself. */
  readonly numbers: readonly string[];
  /** Printed number of the row behind it; null when it has none. */
  readonly nextNumber: string | null;
}

/** The printed structure of a form, made from its catalogue. */
export interface FormLayout {
  readonly form: GridFormId;
  readonly rows: readonly LayoutRow[];
  readonly byKey: ReadonlyMap<string, LayoutRow>;
}

function layoutOf(form: GridFormId): FormLayout {
  const catalogue = formOf(form)?.rows ?? [];
  const indicators = formOf(form)?.indicators ?? [];
  const headings = catalogue.flatMap((heading) => {
    const cells = indicators.filter(({ grid }) => grid?.row === heading.id);
    const table = cells[0]?.grid?.table;
    return table === undefined ? [] : [{ heading, cells, table }];
  });
  const rows = headings.map(({ heading, cells, table }, order): LayoutRow => {
    const next = headings[order + 1];
    return {
      id: heading.id,
      table,
      keys: keysOf([heading.label, ...heading.aliases]),
      cells,
      heads: cells.map(({ grid, aliases }) => keysOf([grid?.columnLabel ?? '', ...aliases])),
      order,
      isLast: next?.table !== table,
      numbers: [heading.label, ...heading.aliases].flatMap((label) => numberOf(label) ?? []),
      nextNumber: next === undefined ? null : numberOf(next.heading.label),
    };
  });
  const byKey = new Map(rows.flatMap((row) => row.keys.map((key) => [key, row] as const)));
  return { form, rows, byKey };
}

const keysOf = (labels: readonly string[]) => [...new Set(labels.map(reportKey))];

/** The forms whose tables have rows and columns as they are printed, oldest first. */
export const layouts: readonly FormLayout[] = gridForms.map(layoutOf);

const headsOf = (table: GridTable) =>
  new Set(
    layouts.flatMap(({ rows }) =>
      rows.filter((row) => row.table === table).flatMap(({ heads }) => heads.flat()),
    ),
  );

/** What copies leave of heads: `本年新` has lost its second half and stands for two columns. */
const CUT_HEADS = ['本年新', '本年增'];

/** Column heads of the three tables. */
export const actsHeads: ReadonlySet<string> = new Set([...headsOf('acts'), ...CUT_HEADS]);
export const matrixHeads: ReadonlySet<string> = headsOf('matrix');
export const disputeHeads: ReadonlySet<string> = headsOf('disputes');

/** Headings, groups and lead words of the tables, which carry no value of the form. */
export const tableWords: ReadonlySet<string> = new Set(
  [
    '信息内容',
    '申请人情况',
    '法人或其他组织',
    '本列数据的勾稽关系为第一项加第二项之和等于第三项加第四项之和',
    ...layouts.flatMap(({ form, rows }) => {
      const withCells = new Set(
        rows.flatMap(({ id, table }) => (table === 'disputes' ? [] : [id])),
      );
      return [
        ...(formOf(form)?.acts ?? []).map(({ item }) => item),
        ...(formOf(form)?.rows ?? []).flatMap(({ id, label, heading }) =>
          heading && !withCells.has(id) ? [label] : [],
        ),
      ];
    }),
  ].map(reportKey),
);

/** Pieces of headings that are printed downwards or broken, and say nothing: 三 、 本 年 度 …, 不予, 无法. */
const SCRAP =
  /^(?:[三四五六]?[本年度办理结果、]{0,2}|不予|公开|无法|提供|处理|不|予|公|开|无|法|提|供|处|其|他)$/;

/** @returns whether a text is such a piece or a number in front of a label that stands elsewhere */
export function isScrap(text: string): boolean {
  return SCRAP.test(reportKey(text));
}

/** Labels of the acts and of all rows with their headings, and what copies leave of them. */
function labelsOf({ form, rows }: FormLayout): ReadonlySet<string> {
  const catalogue = formOf(form)?.rows ?? [];
  const heads = rows.flatMap((row) => (row.table === 'acts' ? row.heads.flat() : []));
  return new Set([
    ...heads,
    ...CUT_HEADS.filter((cut) => heads.some((head) => head.startsWith(cut))),
    ...catalogue.flatMap(({ label, aliases, heading }) =>
      heading ? keysOf([label, ...aliases]) : [],
    ),
  ]);
}

const labels = layouts.map(labelsOf);

/** @returns whether a text is a label of some of the forms and not of all: of which, one entry for each of `layouts` */
export function formsTold(text: string): readonly boolean[] | null {
  const key = reportKey(text);
  const on = labels.map((ofForm) => ofForm.has(key));
  return !matrixHeads.has(key) && on.includes(true) && on.includes(false) ? on : null;
}

/** @returns whether a row of one form is a group of rows on another */
export function isGroupElsewhere(row: string): boolean {
  return gridForms.some((form) =>
    formOf(form)?.rows.some(({ heading, parent }) => heading && parent === row),
  );
}
