import { act, actsOf } from './acts.ts';
import type { ActsBlock, ActsId } from './acts.ts';
import { disputeRows } from './disputes.ts';
import type { DisputeId } from './disputes.ts';
import { m2021OtherHandling, matrixOf } from './matrix.ts';
import type { MatrixId } from './matrix.ts';

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
export const m2021Acts = [
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

export type M2021Id =
  | ActsId<(typeof m2021Acts)[number]>
  | MatrixId<(typeof m2021OtherHandling)[number]['id']>
  | DisputeId;

/** The form of 国办公开办函〔2021〕30号: 10 values on acts, 25 × 7 on requests, 15 on disputes. */
export const m2021Rows = [
  ...actsOf(m2021Acts),
  ...matrixOf(m2021OtherHandling),
  ...disputeRows,
] as const;
