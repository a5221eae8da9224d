import { formOf } from '#domain/forms/index.ts';
import type { Indicator, TableFormId } from '#domain/forms/index.ts';
import type { GridTable } from '#domain/forms/types.ts';
import { numberOf, reportKey } from './reportLabels.ts';

/** Forms whose tables have rows and columns. */
export type GridFormId = Exclude<TableFormId, 's2014'>;

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

/** The forms since 2019 as they are printed. */
export const layouts: Readonly<Record<GridFormId, FormLayout>> = {
  m2019: layoutOf('m2019'),
  m2021: layoutOf('m2021'),
};

const both = [layouts.m2019, layouts.m2021];
const headsOf = (table: GridTable) =>
  new Set(
    both.flatMap(({ rows }) =>
      rows.filter((row) => row.table === table).flatMap(({ heads }) => heads.flat()),
    ),
  );

/** Column heads of the three tables; `本年新` has lost its second half and stands for two columns. */
export const actsHeads: ReadonlySet<string> = new Set([...headsOf('acts'), '本年新', '本年增']);
export const matrixHeads: ReadonlySet<string> = headsOf('matrix');
export const disputeHeads: ReadonlySet<string> = headsOf('disputes');

/** Headings, groups and lead words of the tables, which carry no value of the form. */
export const tableWords: ReadonlySet<string> = new Set(
  [
    '信息内容',
    '申请人情况',
    '法人或其他组织',
    '本年度办理结果',
    '不予公开',
    '无法提供',
    '不予处理',
    '其他处理',
    '行政复议',
    '行政诉讼',
    '未经复议直接起诉',
    '复议后起诉',
    '第二十条第一项',
    '第二十条第五项',
    '第二十条第六项',
    '第二十条第八项',
    '第二十条第九项',
    '本列数据的勾稽关系为第一项加第二项之和等于第三项加第四项之和',
  ].map(reportKey),
);

/** Pieces of headings that are printed downwards or broken, and say nothing: 三 、 本 年 度 …, 不予, 无法. */
const SCRAP =
  /^(?:[三四五六]?[本年度办理结果、]{0,2}|不予|公开|无法|提供|处理|不|予|公|开|无|法|提|供|处|其|他)$/;

/** @returns whether a text is such a piece or a number in front of a label that stands elsewhere */
export function isScrap(text: string): boolean {
  return SCRAP.test(reportKey(text));
}

/** Labels that stand on one of the forms only. */
export const decisiveKeys: Readonly<Record<GridFormId, ReadonlySet<string>>> = {
  m2019: new Set(
    [
      '本年新制作数量',
      '本年新公开数量',
      '本年新',
      '对外公开总数量',
      '上一年项目数量',
      '本年增/减',
      '本年增',
      '其他对外管理服务事项',
      '政府集中采购',
      '采购项目数量',
      '采购总金额',
    ].map(reportKey),
  ),
  m2021: new Set(
    [
      ...['本年制发件数', '本年废止件数', '现行有效件数', '现行有效件', '本年收费金额'],
      ...layouts.m2021.rows
        .filter(({ id }) => id.startsWith('application.result.other_handling.'))
        .flatMap(({ keys }) => keys)
        .filter((key) => key !== '其他'),
    ].map(reportKey),
  ),
};
