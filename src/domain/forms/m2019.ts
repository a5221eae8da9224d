import { act, actsOf } from './acts.ts';
import type { ActsBlock, ActsId } from './acts.ts';
import { disputeRows } from './disputes.ts';
import type { DisputeId } from './disputes.ts';
import type { GridRow } from './grid.ts';
import { matrixOf, matrixRowsOf, otherHandling } from './matrix.ts';
import type { MatrixId } from './matrix.ts';
import type { FormDefinition } from './types.ts';

const stock = { additive: 'stock', unit: '件', kind: 'count' } as const;
const documents = { additive: 'yes', unit: '件', kind: 'count' } as const;
/** Matters on the list of powers, the same list in each township. */
const matters = [
  {
    key: 'items_prev',
    label: '上一年项目数量',
    labelEn: 'matters last year',
    aliases: ['上一年项目数'],
    unit: '项',
    kind: 'count',
    additive: 'never',
  },
  {
    key: 'items_change',
    label: '本年增/减',
    labelEn: 'change this year (+/−)',
    aliases: ['本年增减', '本年增\\减', '本年增／减'],
    unit: '项',
    kind: 'change',
    additive: 'never',
  },
] as const;
const decisions = {
  key: 'decisions',
  label: '处理决定数量',
  labelEn: 'decisions this year',
  aliases: ['本年处理决定数量'],
  ...documents,
} as const;

/** Table of acts of the report years 2019 and 2020: 22 values. */
const acts = [
  {
    item: '第二十条第（一）项',
    rows: [
      act('rules', '规章', 'Government rules'),
      act('normative', '规范性文件', 'Normative documents', ['行政规范性文件']),
    ],
    columns: [
      {
        key: 'made_new',
        label: '本年新制作数量',
        labelEn: 'made this year',
        aliases: ['本年新制作数'],
        ...documents,
      },
      {
        key: 'published_new',
        label: '本年新公开数量',
        labelEn: 'opened this year',
        aliases: ['本年新公开数'],
        ...documents,
      },
      {
        key: 'public_total',
        label: '对外公开总数量',
        labelEn: 'open to the public in total',
        aliases: ['对外公开总数'],
        ...stock,
      },
    ],
  },
  {
    item: '第二十条第（五）项',
    rows: [
      act('licence', '行政许可', 'Administrative licences'),
      act('other_service', '其他对外管理服务事项', 'Other services to the public'),
    ],
    columns: [...matters, decisions],
  },
  {
    item: '第二十条第（六）项',
    rows: [
      act('penalty', '行政处罚', 'Administrative penalties'),
      act('coercion', '行政强制', 'Administrative coercion'),
    ],
    columns: [...matters, decisions],
  },
  {
    item: '第二十条第（八）项',
    rows: [act('charge', '行政事业性收费', 'Administrative charges')],
    columns: matters,
  },
  {
    item: '第二十条第（九）项',
    rows: [act('procurement', '政府集中采购', 'Centralised procurement')],
    columns: [
      {
        key: 'projects',
        label: '采购项目数量',
        labelEn: 'projects',
        aliases: ['采购项目数'],
        unit: '项',
        kind: 'count',
        additive: 'yes',
      },
      {
        key: 'amount',
        label: '采购总金额',
        labelEn: 'amount',
        aliases: ['采购金额'],
        unit: '万元',
        kind: 'money',
        additive: 'yes',
      },
    ],
  },
] as const satisfies readonly ActsBlock[];

/** （六）其他处理 is one row. */
const other = [
  {
    id: otherHandling,
    label: '（六）其他处理',
    labelEn: 'Other handling',
    aliases: [],
    parent: 'application.result',
    level: 2,
  },
] as const satisfies readonly GridRow[];

type Id = ActsId<(typeof acts)[number]> | MatrixId<(typeof other)[number]['id']> | DisputeId;

/** The form of 国办公开办函〔2019〕60号 (trial): 22 values on acts, 23 × 7 on requests, 15 on disputes. */
export const m2019 = {
  id: 'm2019',
  from: 2019,
  names: { zh: '2019年表', en: '2019 form' },
  short: { zh: '19年表', en: "'19" },
  tell: { zh: '“其他处理”只有一行', en: '"other handling" is one row' },
  layout: 'tables',
  continues: null,
  rows: [...actsOf(acts), ...matrixOf(other), ...disputeRows],
  acts,
  requests: matrixRowsOf<(typeof other)[number]>(other),
  mainCounts: [
    { id: 'application.new.total', caution: 'requests' },
    { id: 'normative.made_new', caution: 'documents' },
    { id: 'normative.public_total', caution: 'documents' },
  ],
} as const satisfies FormDefinition<Id>;
