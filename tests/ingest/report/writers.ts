import { forms } from '#domain/forms/index.ts';
import type { GridFormId } from '#domain/forms/index.ts';
import type { FormRow } from '#domain/forms/types.ts';
import type { OwnWords } from '#domain/ownWords.ts';

export type Values = OwnWords<number | null>;
type Rows = string[][];

/** Text of a value as printed; a blank cell is empty. */
const printed = (values: Values, id: string) => {
  const value = values[id];
  return value === undefined || value === null ? '' : String(value);
};

/** A row of a printed table: labels (group labels first) and its values. */
interface PrintedRow {
  readonly labels: readonly string[];
  readonly values: readonly string[];
}

export const indicatorIds = (form: GridFormId) => forms[form].indicators.map(({ id }) => id);

const rowsOf = (form: GridFormId, table: 'acts' | 'matrix', values: Values): PrintedRow[] =>
  forms[form].rows.flatMap((heading) => {
    const cells = forms[form].indicators.filter(
      ({ grid }) => grid?.row === heading.id && grid.table === table,
    );
    return cells.length === 0
      ? []
      : [{ labels: [heading.label], values: cells.map(({ id }) => printed(values, id)) }];
  });

/** A head as printed, with the unit of an amount. */
const headOf = ({ label, unit }: { readonly label: string; readonly unit: string }) =>
  unit === '万元' && !label.includes(unit) ? `${label}（${unit}）` : label;

/** The blocks of the table of acts as rows of cells, without spans. */
export function actsRows(form: GridFormId, values: Values): Rows {
  const rows = rowsOf(form, 'acts', values);
  return forms[form].acts.flatMap((block) => [
    [block.item],
    ['信息内容', ...block.columns.map(headOf)],
    ...rows.splice(0, block.rows.length).map(({ labels, values: cells }) => [...labels, ...cells]),
  ]);
}

const APPLICANTS = ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];
const NOTE = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';

/** Label of the group above a reason; null for other rows. */
const groupOf = (form: GridFormId, { level, parent }: FormRow) =>
  level < 3 ? null : (forms[form].rows.find(({ id }) => id === parent)?.label ?? null);

/** The matrix as it comes out of a copy: labels and cells as they are, no spans. */
export function matrixFlat(form: GridFormId, values: Values): Rows {
  let group: string | null = null;
  let inResult = false;
  const body = forms[form].rows.flatMap((row) => {
    const cells = forms[form].indicators.filter(
      ({ grid }) => grid?.row === row.id && grid.table === 'matrix',
    );
    if (cells.length === 0) return [];
    const result = row.id.startsWith('application.result') && !inResult;
    if (result) inResult = true;
    const own = groupOf(form, row);
    const first = own !== null && own !== group;
    group = own;
    return [
      [
        ...(result ? ['三、本年度办理结果'] : []),
        ...(first ? [own] : []),
        row.label,
        ...cells.map(({ id }) => printed(values, id)),
      ],
    ];
  });
  return [[NOTE, '申请人情况'], ['自然人', '法人或其他组织', '总计'], APPLICANTS, ...body];
}

const RESULTS = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];

/** The table of disputes: head over three rows and one row of 15 values. */
export function disputeRows(form: GridFormId, values: Values): Rows {
  const ids = forms[form].indicators.filter(({ grid }) => grid?.table === 'disputes');
  return [
    ['行政复议', '行政诉讼'],
    [...RESULTS, '未经复议直接起诉', '复议后起诉'],
    [...RESULTS, ...RESULTS],
    ids.map(({ id }) => printed(values, id)),
  ];
}

const SECTIONS = [
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
] as const;

export type Layout = 'cells' | 'gaps';

/** A whole report in one of the layouts in which they are found. */
export function reportRows(form: GridFormId, values: Values, layout: Layout): Rows {
  const year = forms[form].years[0] + 1;
  const tables = [actsRows(form, values), matrixFlat(form, values), disputeRows(form, values)];
  const lines = (rows: Rows): Rows =>
    layout === 'cells'
      ? rows.flatMap((cells) =>
          cells.filter((cell) => cell !== '').flatMap((cell) => [[cell], ['']]),
        )
      : rows.map((cells) => [cells.filter((cell) => cell !== '').join('     ')]);
  return [
    [`示例县青石镇${year}年政府信息公开工作年度报告`],
    ['一、总体情况'],
    [`${year}年，我镇主动公开政府信息321条，其中政务微信公开12条。`],
    ...tables.flatMap((rows, i) => [[SECTIONS[i] ?? ''], ...lines(rows)]),
    ['五、存在的主要问题及改进情况'],
    ['一是公开的内容还不够全面，二是人员只有2名。'],
    ['六、其他需要报告的事项'],
    ['无其他需要报告的事项。'],
  ];
}

/** One number a line, the last total must be right: one of the numbers may be that of the page. */
export const withLastTotal = (values: Values): Values => ({
  ...values,
  'lawsuit_after_review.total': ['upheld', 'corrected', 'other', 'pending'].reduce(
    (sum, key) => sum + Number(values[`lawsuit_after_review.${key}`]),
    0,
  ),
});
