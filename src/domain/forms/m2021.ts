import { act, actsOf } from './acts.ts';
import type { ActsBlock, ActsId } from './acts.ts';
import { disputeRows } from './disputes.ts';
import type { DisputeId } from './disputes.ts';
import type { GridRow } from './grid.ts';
import { m2019 } from './m2019.ts';
import { matrixOf, matrixRowsOf, otherHandling } from './matrix.ts';
import type { MatrixId } from './matrix.ts';
import type { FormDefinition } from './types.ts';

const documents = { additive: 'yes', unit: '件', kind: 'count' } as const;
const decisions = [
  {
    key: 'decisions',
    label: '本年处理决定数量',
    labelEn: 'decisions this year',
    aliases: ['处理决定数量'],
    ...documents,
  },
] as const;

/** Table of acts since the report year 2021: 10 values. */
const acts = [
  {
    item: '第二十条第（一）项',
    rows: [
      act('rules', '规章', 'Government rules'),
      act('normative', '行政规范性文件', 'Normative documents', ['规范性文件']),
    ],
    columns: [
      {
        key: 'issued',
        label: '本年制发件数',
        labelEn: 'issued this year',
        aliases: ['本年制发数'],
        ...documents,
      },
      {
        key: 'repealed',
        label: '本年废止件数',
        labelEn: 'repealed this year',
        aliases: ['本年废止数'],
        ...documents,
      },
      {
        key: 'in_force',
        label: '现行有效件数',
        labelEn: 'in force',
        aliases: ['现行有效件', '现行有效数'],
        unit: '件',
        kind: 'count',
        additive: 'stock',
      },
    ],
  },
  {
    item: '第二十条第（五）项',
    rows: [act('licence', '行政许可', 'Administrative licences')],
    columns: decisions,
  },
  {
    item: '第二十条第（六）项',
    rows: [
      act('penalty', '行政处罚', 'Administrative penalties'),
      act('coercion', '行政强制', 'Administrative coercion'),
    ],
    columns: decisions,
  },
  {
    item: '第二十条第（八）项',
    rows: [act('charge', '行政事业性收费', 'Administrative charges')],
    columns: [
      {
        key: 'amount',
        label: '本年收费金额（单位：万元）',
        labelEn: 'amount this year',
        aliases: ['本年收费金额'],
        unit: '万元',
        kind: 'money',
        additive: 'yes',
      },
    ],
  },
] as const satisfies readonly ActsBlock[];

/** （六）其他处理 is three rows. */
const other = [
  {
    id: `${otherHandling}.not_corrected`,
    label: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    labelEn: 'Other handling: not supplemented in time',
    aliases: ['逾期不补正'],
    parent: otherHandling,
    level: 3,
  },
  {
    id: `${otherHandling}.fee_unpaid`,
    label: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    labelEn: 'Other handling: fee not paid in time',
    aliases: ['逾期不缴费'],
    parent: otherHandling,
    level: 3,
  },
  {
    id: `${otherHandling}.other`,
    label: '3.其他',
    labelEn: 'Other handling: other',
    aliases: [],
    parent: otherHandling,
    level: 3,
  },
] as const satisfies readonly GridRow[];

type Id = ActsId<(typeof acts)[number]> | MatrixId<(typeof other)[number]['id']> | DisputeId;

/** The form of 国办公开办函〔2021〕30号: 10 values on acts, 25 × 7 on requests, 15 on disputes. */
export const m2021 = {
  id: 'm2021',
  from: 2021,
  names: { zh: '2021年表', en: '2021 form' },
  short: { zh: '21年表', en: "'21" },
  tell: { zh: '“其他处理”分三行', en: '"other handling" is three rows' },
  layout: 'tables',
  continues: m2019.id,
  rows: [...actsOf(acts), ...matrixOf(other), ...disputeRows],
  acts,
  requests: matrixRowsOf<(typeof other)[number]>(other),
  mainCounts: [
    { id: 'application.new.total', caution: 'requests' },
    { id: 'normative.issued', caution: 'documents' },
    { id: 'normative.in_force', caution: 'documents' },
  ],
} as const satisfies FormDefinition<Id>;
