import { act, actsOf } from '#domain/forms/acts.ts';
import type { ActsBlock } from '#domain/forms/acts.ts';
import { disputeRows } from '#domain/forms/disputes.ts';
import { m2021 } from '#domain/forms/m2021.ts';
import { matrixOf, matrixRowsOf, otherHandling } from '#domain/forms/matrix.ts';
import type { FormDefinition } from '#domain/forms/types.ts';

const acts: readonly ActsBlock[] = [
  ...m2021.acts.filter(({ rows }) => rows.every(({ id }) => id !== 'charge')),
  {
    item: '第二十条第（七）项',
    rows: [act('award', '行政奖励', 'Administrative awards')],
    columns: [
      {
        key: 'decisions',
        label: '本年奖励决定数量',
        labelEn: 'awards this year',
        aliases: [],
        additive: 'yes',
        unit: '件',
        kind: 'count',
      },
    ],
  },
];

const kept = m2021.requests.filter(({ id }) => id.startsWith(`${otherHandling}.`));
const other = [
  ...kept.slice(0, 2),
  {
    id: `${otherHandling}.withdrawn`,
    label: '3.申请人撤回申请',
    labelEn: 'Other handling: withdrawn',
    aliases: [],
    parent: otherHandling,
    level: 3,
  },
  ...kept.slice(2).map((row) => ({ ...row, label: '4.其他' })),
];

/**
 * A form as a later year may bring it: it goes on from that of 2021, with awards in place of charges in the table of acts
 * and a fourth kind of other handling.
 */
export const furtherForm: FormDefinition = {
  ...m2021,
  id: 'm2027',
  from: 2027,
  names: { zh: '2027年表', en: '2027 form' },
  short: { zh: '27年表', en: "'27" },
  tell: { zh: '“其他处理”分四行', en: '"other handling" is four rows' },
  continues: m2021.id,
  rows: [...actsOf(acts), ...matrixOf(other), ...disputeRows],
  acts,
  requests: matrixRowsOf(other),
};
