import type { SeriesRow } from './types.ts';

/** Documents, decisions, charges and purchases. */
export const actsSeries = [
  {
    key: 'normative.issued',
    status: 'caution',
    combine: 'sum',
    members: {
      s2014: ['disclosure.normative_issued'],
      m2019: ['normative.made_new'],
      m2021: ['normative.issued'],
    },
  },
  {
    key: 'normative.published',
    status: 'caution',
    combine: 'sum',
    members: {
      s2014: ['disclosure.normative_public'],
      m2019: ['normative.published_new'],
    },
  },
  {
    key: 'normative.stock',
    status: 'break',
    combine: 'sum',
    members: { m2019: ['normative.public_total'], m2021: ['normative.in_force'] },
  },
  {
    key: 'rules',
    status: 'near',
    combine: 'sum',
    members: { m2019: ['rules.made_new'], m2021: ['rules.issued'] },
  },
  {
    key: 'licence.decisions',
    status: 'near',
    combine: 'sum',
    members: { m2019: ['licence.decisions'] },
  },
  {
    key: 'penalty.decisions',
    status: 'near',
    combine: 'sum',
    members: { m2019: ['penalty.decisions'] },
  },
  {
    key: 'coercion.decisions',
    status: 'near',
    combine: 'sum',
    members: { m2019: ['coercion.decisions'] },
  },
  {
    key: 'charge',
    status: 'break',
    combine: 'each',
    members: {
      m2019: ['charge.items_prev', 'charge.items_change'],
      m2021: ['charge.amount'],
    },
  },
  {
    key: 'procurement',
    status: 'notCollected',
    combine: 'each',
    members: { m2019: ['procurement.projects', 'procurement.amount'] },
  },
  {
    key: 'power_items',
    status: 'notCollected',
    combine: 'each',
    members: {
      m2019: [
        'licence.items_prev',
        'other_service.items_prev',
        'penalty.items_prev',
        'coercion.items_prev',
      ],
    },
  },
] as const satisfies readonly SeriesRow[];
