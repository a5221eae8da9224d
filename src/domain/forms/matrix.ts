import { gridCell, headingOf } from './grid.ts';
import type { GridColumn, GridRow } from './grid.ts';
import type { HeadingRow, ValueRow } from './types.ts';

/** Columns of the table of requests: who asks, and the total. */
export const applicants = [
  { key: 'natural', label: '自然人', labelEn: 'natural persons', aliases: [] },
  { key: 'company', label: '商业企业', labelEn: 'commercial enterprises', aliases: ['企业'] },
  { key: 'research', label: '科研机构', labelEn: 'research institutions', aliases: [] },
  {
    key: 'charity',
    label: '社会公益组织',
    labelEn: 'public-interest organisations',
    aliases: ['社会组织', '公益组织'],
  },
  {
    key: 'legal_service',
    label: '法律服务机构',
    labelEn: 'legal-service institutions',
    aliases: ['法律服务'],
  },
  { key: 'other_org', label: '其他', labelEn: 'other organisations', aliases: ['其它'] },
  { key: 'total', label: '总计', labelEn: 'total', aliases: ['合计'] },
] as const satisfies readonly GridColumn[];
export type ApplicantKey = (typeof applicants)[number]['key'];

const result = 'application.result';
const refused = 'application.result.refused';
const unable = 'application.result.unable';
const declined = 'application.result.declined';
/** （六）其他处理: a row on some forms, a group of rows on others. */
export const otherHandling = 'application.result.other_handling';
const reason = { level: 3, aliases: [] } as const;

/** Rows above （六）其他处理, which all forms share. */
const sharedRows = [
  {
    id: 'application.new',
    label: '一、本年新收政府信息公开申请数量',
    labelEn: 'New requests this year',
    aliases: ['本年新收', '新收政府信息公开申请数量'],
    parent: null,
    level: 1,
  },
  {
    id: 'application.carried_in',
    label: '二、上年结转政府信息公开申请数量',
    labelEn: 'Carried over from last year',
    aliases: ['上年结转', '上年度结转政府信息公开申请数量'],
    parent: null,
    level: 1,
  },
  {
    id: 'application.result.granted',
    label: '（一）予以公开',
    labelEn: 'Granted',
    aliases: [],
    parent: result,
    level: 2,
  },
  {
    id: 'application.result.partial',
    label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    labelEn: 'Partly granted',
    aliases: ['部分公开'],
    parent: result,
    level: 2,
  },
  {
    ...reason,
    id: 'application.result.refused.state_secret',
    label: '1.属于国家秘密',
    labelEn: 'Refused: state secret',
    parent: refused,
  },
  {
    ...reason,
    id: 'application.result.refused.law_prohibited',
    label: '2.其他法律行政法规禁止公开',
    labelEn: 'Refused: prohibited by other laws or regulations',
    parent: refused,
  },
  {
    ...reason,
    id: 'application.result.refused.security_stability',
    label: '3.危及“三安全一稳定”',
    labelEn: 'Refused: endangers national, public or economic security or social stability',
    parent: refused,
  },
  {
    ...reason,
    id: 'application.result.refused.third_party',
    label: '4.保护第三方合法权益',
    labelEn: 'Refused: rights of third parties',
    parent: refused,
  },
  {
    ...reason,
    id: 'application.result.refused.internal_affairs',
    label: '5.属于三类内部事务信息',
    labelEn: 'Refused: internal affairs',
    parent: refused,
  },
  {
    ...reason,
    id: 'application.result.refused.process_info',
    label: '6.属于四类过程性信息',
    labelEn: 'Refused: process information',
    parent: refused,
  },
  {
    ...reason,
    id: 'application.result.refused.enforcement_file',
    label: '7.属于行政执法案卷',
    labelEn: 'Refused: enforcement case file',
    parent: refused,
  },
  {
    ...reason,
    id: 'application.result.refused.admin_query',
    label: '8.属于行政查询事项',
    labelEn: 'Refused: matter of administrative query',
    parent: refused,
  },
  {
    ...reason,
    id: 'application.result.unable.not_held',
    label: '1.本机关不掌握相关政府信息',
    labelEn: 'Cannot provide: not held',
    parent: unable,
  },
  {
    ...reason,
    id: 'application.result.unable.needs_creation',
    label: '2.没有现成信息需要另行制作',
    labelEn: 'Cannot provide: would have to be created',
    parent: unable,
  },
  {
    ...reason,
    id: 'application.result.unable.unclear',
    label: '3.补正后申请内容仍不明确',
    labelEn: 'Cannot provide: still unclear after supplement',
    parent: unable,
  },
  {
    ...reason,
    id: 'application.result.declined.petition',
    label: '1.信访举报投诉类申请',
    labelEn: 'Not processed: petition or complaint',
    parent: declined,
  },
  {
    ...reason,
    id: 'application.result.declined.repeat',
    label: '2.重复申请',
    labelEn: 'Not processed: repeated request',
    parent: declined,
  },
  {
    ...reason,
    id: 'application.result.declined.publication',
    label: '3.要求提供公开出版物',
    labelEn: 'Not processed: asks for a publication',
    parent: declined,
  },
  {
    ...reason,
    id: 'application.result.declined.mass_abuse',
    label: '4.无正当理由大量反复申请',
    labelEn: 'Not processed: mass requests without reason',
    parent: declined,
  },
  {
    ...reason,
    id: 'application.result.declined.reconfirm',
    label: '5.要求行政机关确认或重新出具已获取信息',
    labelEn: 'Not processed: asks to confirm or re-issue',
    parent: declined,
  },
] as const satisfies readonly GridRow[];

/** Rows below （六）其他处理, which all forms share. */
const lastRows = [
  {
    id: 'application.result.total',
    label: '（七）总计',
    labelEn: 'Total handled this year',
    aliases: ['办理结果总计'],
    parent: result,
    level: 2,
  },
  {
    id: 'application.carried_out',
    label: '四、结转下年度继续办理',
    labelEn: 'Carried over to next year',
    aliases: [],
    parent: null,
    level: 1,
  },
] as const satisfies readonly GridRow[];

const groups: readonly HeadingRow[] = [
  group(result, '三、本年度办理结果', 'Results this year', null, 1),
  group(refused, '（三）不予公开', 'Refused', result, 2),
  group(unable, '（四）无法提供', 'Cannot provide', result, 2),
  group(declined, '（五）不予处理', 'Not processed', result, 2),
  group(otherHandling, '（六）其他处理', 'Other handling', result, 2),
];

function group(
  id: string,
  label: string,
  labelEn: string,
  parent: string | null,
  level: number,
): HeadingRow {
  return { id, heading: true, label, labelEn, aliases: [], parent, section: 3, level };
}

type SharedRowId = (typeof sharedRows)[number]['id'] | (typeof lastRows)[number]['id'];
/** Ids of the values of the table of requests, given the rows under （六）其他处理. */
export type MatrixId<Other extends string> = `${SharedRowId | Other}.${ApplicantKey}`;

/** The rows of the table of requests in their order, without the headings of groups. */
export function matrixRowsOf<Row extends GridRow>(
  other: readonly Row[],
): readonly (GridRow & { readonly id: SharedRowId | Row['id'] })[] {
  return [...sharedRows, ...other, ...lastRows];
}

/** Catalogue rows of the table of requests: headings, and seven values for each row; totals know their parts. */
export function matrixOf<Row extends GridRow>(
  other: readonly Row[],
): readonly (HeadingRow | (ValueRow & { readonly id: MatrixId<Row['id']> }))[] {
  const rows = matrixRowsOf(other);
  const outcomes = rows.filter(
    ({ id }) => id.startsWith('application.result.') && id !== 'application.result.total',
  );
  const listed = new Set<string>();
  return rows.flatMap((row) => {
    const above = groups.filter(
      ({ id }) => id !== row.id && !listed.has(id) && row.id.startsWith(`${id}.`),
    );
    for (const { id } of above) listed.add(id);
    const cells = applicants.map((column) => {
      const value = { unit: '件', kind: 'count', additive: 'yes' } as const;
      const cell = gridCell(`${row.id}.${column.key}` as const, 'matrix', row, column, 3, value);
      const sumOf = partsOf(row, column.key, outcomes);
      return sumOf.length === 0 ? cell : { ...cell, sumOf };
    });
    return [...above, headingOf(row, 3), ...cells];
  });
}

/** A total column is the sum of the six applicants, （七）总计 the sum of all outcomes. */
function partsOf(row: GridRow, column: ApplicantKey, outcomes: readonly GridRow[]): string[] {
  if (column === 'total')
    return applicants.filter(({ key }) => key !== 'total').map(({ key }) => `${row.id}.${key}`);
  if (row.id === 'application.result.total') return outcomes.map(({ id }) => `${id}.${column}`);
  return [];
}
