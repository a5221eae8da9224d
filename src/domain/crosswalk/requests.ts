import type { SeriesRow } from './types.ts';

/** Requests for information: how many, from whom, with which outcome. */
export const requestsSeries = [
  {
    key: 'requests.received',
    status: 'near',
    combine: 'sum',
    members: { s2014: ['request.received'], m2019: ['application.new.total'] },
  },
  {
    key: 'requests.handled',
    status: 'caution',
    combine: 'sum',
    members: { s2014: ['request.completed'], m2019: ['application.result.total.total'] },
  },
  {
    key: 'requests.replied',
    status: 'caution',
    combine: 'sum',
    members: { s2014: ['request.replied'], m2019: ['application.result.total.total'] },
  },
  {
    key: 'outcome.granted',
    status: 'near',
    combine: 'sum',
    members: {
      s2014: ['request.replied.granted', 'request.replied.already_public'],
      m2019: ['application.result.granted.total'],
    },
  },
  {
    key: 'outcome.partial',
    status: 'near',
    combine: 'sum',
    members: {
      s2014: ['request.replied.partial'],
      m2019: ['application.result.partial.total'],
    },
  },
  {
    key: 'outcome.refused',
    status: 'caution',
    combine: 'sum',
    members: {
      s2014: ['request.replied.refused', '-request.replied.refused.not_gov_info'],
      m2019: [
        'application.result.refused.state_secret.total',
        'application.result.refused.law_prohibited.total',
        'application.result.refused.security_stability.total',
        'application.result.refused.third_party.total',
        'application.result.refused.internal_affairs.total',
        'application.result.refused.process_info.total',
        'application.result.refused.enforcement_file.total',
      ],
    },
  },
  {
    key: 'outcome.refused.state_secret',
    status: 'same',
    combine: 'sum',
    members: {
      s2014: ['request.replied.refused.state_secret'],
      m2019: ['application.result.refused.state_secret.total'],
    },
  },
  {
    key: 'outcome.refused.security',
    status: 'same',
    combine: 'sum',
    members: {
      s2014: ['request.replied.refused.security_stability'],
      m2019: ['application.result.refused.security_stability.total'],
    },
  },
  {
    key: 'outcome.refused.third_party',
    status: 'near',
    combine: 'sum',
    members: {
      s2014: ['request.replied.refused.trade_secret', 'request.replied.refused.privacy'],
      m2019: ['application.result.refused.third_party.total'],
    },
  },
  {
    key: 'outcome.refused.law',
    status: 'caution',
    combine: 'sum',
    members: {
      s2014: ['request.replied.refused.other_legal'],
      m2019: ['application.result.refused.law_prohibited.total'],
    },
  },
  {
    key: 'outcome.refused.new_grounds',
    status: 'notCollected',
    combine: 'sum',
    members: {
      m2019: [
        'application.result.refused.internal_affairs.total',
        'application.result.refused.process_info.total',
        'application.result.refused.enforcement_file.total',
      ],
    },
  },
  {
    key: 'outcome.not_held',
    status: 'near',
    combine: 'sum',
    members: {
      s2014: ['request.replied.not_this_agency', 'request.replied.not_exist'],
      m2019: ['application.result.unable.not_held.total'],
    },
  },
  {
    key: 'outcome.unclear',
    status: 'break',
    combine: 'sum',
    members: {
      s2014: ['request.replied.clarify'],
      m2019: ['application.result.unable.unclear.total'],
      m2021: [
        'application.result.unable.unclear.total',
        'application.result.other_handling.not_corrected.total',
      ],
    },
  },
  {
    key: 'outcome.other_route',
    status: 'caution',
    combine: 'sum',
    members: {
      s2014: ['request.replied.other_route', 'request.replied.refused.not_gov_info'],
      m2019: [
        'application.result.declined.petition.total',
        'application.result.refused.admin_query.total',
      ],
    },
  },
  {
    key: 'outcome.declined',
    status: 'notCollected',
    combine: 'sum',
    members: {
      m2019: [
        'application.result.declined.petition.total',
        'application.result.declined.repeat.total',
        'application.result.declined.publication.total',
        'application.result.declined.mass_abuse.total',
        'application.result.declined.reconfirm.total',
      ],
    },
  },
  {
    key: 'outcome.needs_creation',
    status: 'notCollected',
    combine: 'sum',
    members: { m2019: ['application.result.unable.needs_creation.total'] },
  },
  {
    key: 'outcome.other',
    status: 'near',
    combine: 'sum',
    members: {
      m2019: ['application.result.other_handling.total'],
      m2021: [
        'application.result.other_handling.not_corrected.total',
        'application.result.other_handling.fee_unpaid.total',
        'application.result.other_handling.other.total',
      ],
    },
  },
  {
    key: 'applicants',
    status: 'notCollected',
    combine: 'each',
    members: {
      m2019: [
        'application.new.natural',
        'application.new.company',
        'application.new.research',
        'application.new.charity',
        'application.new.legal_service',
        'application.new.other_org',
      ],
    },
  },
  {
    key: 'carried',
    status: 'notCollected',
    combine: 'each',
    members: {
      m2019: ['application.carried_in.total', 'application.carried_out.total'],
    },
  },
] as const satisfies readonly SeriesRow[];
