import type {
  applicants as zhApplicants,
  disputeGroups as zhGroups,
  disputeResults as zhResults,
  requestRows as zhRows,
} from '../zh/requests.ts';

export const requestRows: typeof zhRows = {
  'application.new': 'New requests',
  'application.carried_in': 'Requests carried in',
  'application.result.granted': 'Granted',
  'application.result.partial': 'Partly granted',
  'application.result.refused.state_secret': 'Not opened: state secret',
  'application.result.refused.law_prohibited': 'Not opened: prohibited by law',
  'application.result.refused.security_stability': 'Not opened: security and stability',
  'application.result.refused.third_party': 'Not opened: third-party rights',
  'application.result.refused.internal_affairs': 'Not opened: internal affairs',
  'application.result.refused.process_info': 'Not opened: process information',
  'application.result.refused.enforcement_file': 'Not opened: enforcement file',
  'application.result.refused.admin_query': 'Not opened: administrative query',
  'application.result.unable.not_held': 'Cannot provide: not held',
  'application.result.unable.needs_creation': 'Cannot provide: would have to be made',
  'application.result.unable.unclear': 'Cannot provide: still unclear',
  'application.result.declined.petition': 'Not processed: petition or complaint',
  'application.result.declined.repeat': 'Not processed: repeated',
  'application.result.declined.publication': 'Not processed: publication',
  'application.result.declined.mass_abuse': 'Not processed: mass requests',
  'application.result.declined.reconfirm': 'Not processed: confirm or re-issue',
  'application.result.other_handling': 'Other handling',
  'application.result.other_handling.not_corrected': 'Other handling: not supplemented',
  'application.result.other_handling.fee_unpaid': 'Other handling: fee not paid',
  'application.result.other_handling.other': 'Other handling: other',
  'application.result.total': 'Requests handled',
  'application.carried_out': 'Requests carried out',
};

export const applicants: typeof zhApplicants = {
  natural: 'natural persons',
  company: 'companies',
  research: 'research',
  charity: 'public-interest groups',
  legal_service: 'legal services',
  other_org: 'other organisations',
  total: 'total',
};

export const disputeGroups: typeof zhGroups = {
  review: 'Reconsiderations (all stages)',
  lawsuit_direct: 'Direct lawsuits',
  lawsuit_after_review: 'Lawsuits after reconsideration',
};

export const disputeResults: typeof zhResults = {
  upheld: 'upheld',
  corrected: 'corrected',
  other: 'other result',
  pending: 'pending',
  total: 'total',
};
