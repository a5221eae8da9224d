import { forms } from '#domain/forms/index.ts';
import { bare, rowOf } from './indicators.ts';
import type { Print } from './layout.ts';
import type { Cell, Sheet, Span } from './sheet.ts';
import type { TrueReport } from './truth.ts';

/** Forms whose tables have rows and columns. */
export type NewForm = 'm2019' | 'm2021';

/** Kinds of applicants in the order of the form. */
export const applicants = [
  ['natural', '自然人'],
  ['company', '商业企业'],
  ['research', '科研机构'],
  ['charity', '社会公益组织'],
  ['legal_service', '法律服务机构'],
  ['other_org', '其他'],
  ['total', '总计'],
] as const;

/** Keys of the rows of the table of requests. */
export const requestRows = (form: NewForm): string[] => [
  ...new Set(
    forms[form].indicators.flatMap(({ grid }) => (grid?.table === 'matrix' ? [grid.row] : [])),
  ),
];

/** The seven ids of a row. */
export const idsOfRow = (row: string): string[] => applicants.map(([key]) => `${row}.${key}`);
/** The ids of several rows, row by row. */
export const idsOfRows = (rows: readonly string[]): string[] => rows.flatMap(idsOfRow);

/** The name of a row where it stands alone. */
export function requestName(form: NewForm, row: string): string {
  if (row === 'application.result.total') return '办理结果总计';
  const name = bare(rowOf(form, row).label);
  return name === '其他' ? '其他处理／其他' : name;
}

/** Head rows of the form over seven columns: 法人或其他组织 over five of them, or all in one row. */
export function applicantHead(levels: 1 | 2): {
  readonly rows: readonly (readonly Cell[])[];
  readonly spans: readonly Span[];
} {
  const names = applicants.map(([, name]) => name);
  if (levels === 1) return { rows: [names], spans: [] };
  return {
    rows: [
      ['自然人', '法人或其他组织', null, null, null, null, '总计'],
      [null, ...names.slice(1, 6), null],
    ],
    spans: [
      { row: 0, column: 0, rows: 2, columns: 1 },
      { row: 0, column: 1, rows: 1, columns: 5 },
      { row: 0, column: 6, rows: 2, columns: 1 },
    ],
  };
}

/** The table of requests of one report as the form prints it, groups in a merged first column. */
export function officialMatrix(report: TrueReport, print: Print): Sheet {
  const form = report.form === 'm2019' ? 'm2019' : 'm2021';
  const head = applicantHead(2);
  const lanes = 3;
  const pad = (cells: readonly Cell[]): Cell[] => [
    ...Array.from({ length: lanes }, () => null),
    ...cells,
  ];
  const open: (string | null)[] = [];
  const rows = requestRows(form).map((row): Cell[] => {
    const path = pathOf(form, row);
    const cells = Array.from({ length: lanes }, (_, i): Cell => {
      const text = path[i] ?? null;
      const again =
        i < path.length - 1 && open.slice(0, i + 1).join() === path.slice(0, i + 1).join();
      return again ? null : text;
    });
    open.splice(0, open.length, ...path);
    return [...cells, ...idsOfRow(row).map((id) => print(report.values[id]))];
  });
  return {
    rows: [
      [
        '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
        null,
        null,
        '申请人情况',
        null,
        null,
        null,
        null,
        null,
        null,
      ],
      ...head.rows.map(pad),
      ...rows,
    ],
    spans: [
      { row: 0, column: 0, rows: 3, columns: lanes },
      { row: 0, column: lanes, rows: 1, columns: 7 },
      ...head.spans.map((span) => ({ ...span, row: span.row + 1, column: span.column + lanes })),
      ...pathSpans(
        requestRows(form).map((row) => pathOf(form, row)),
        lanes,
        3,
      ),
    ],
  };
}

/** Headings above a row, and its label, outermost first. */
export function pathOf(form: NewForm, id: string): string[] {
  const row = rowOf(form, id);
  return [...(row.parent === null ? [] : pathOf(form, row.parent)), row.label];
}

/** Merged cells of label columns: a heading over its rows, a label without headings over the columns left. */
export function pathSpans(
  paths: readonly (readonly string[])[],
  lanes: number,
  firstRow: number,
): Span[] {
  return paths.flatMap((path, r) =>
    path.flatMap((_, i): Span[] => {
      const last = i === path.length - 1;
      const row = firstRow + r;
      if (last) return i < lanes - 1 ? [{ row, column: i, rows: 1, columns: lanes - i }] : [];
      const same = (k: number) =>
        path.slice(0, i + 1).join() === paths[k]?.slice(0, i + 1).join() &&
        (paths[k]?.length ?? 0) > i + 1;
      if (same(r - 1)) return [];
      let rows = 1;
      while (same(r + rows)) rows++;
      return rows > 1 ? [{ row, column: i, rows, columns: 1 }] : [];
    }),
  );
}
