import type { crosswalk as zh } from '../zh/crosswalk.ts';

const ended = 'not on the national form since 2019';
const begun = 'on the national form since 2019 only';
const briefly = 'asked for in 2019 and 2020 only';
const twoGroups =
  'the newer forms have two groups, direct and after reconsideration; both are added here';
const itemCounts = 'in 2019 and 2020 many units entered the number of items here';

export const crosswalk: typeof zh = {
  names: {
    'requests.received': 'Requests received',
    'requests.handled': 'Requests closed or handled',
    'requests.replied': 'Replies to requests',
    'outcome.granted': 'Granted (with already public)',
    'outcome.partial': 'Granted in part',
    'outcome.refused': 'Refused',
    'outcome.refused.state_secret': 'Refused: state secret',
    'outcome.refused.security': 'Refused: security and stability',
    'outcome.refused.third_party': 'Refused: trade secrets and privacy (third parties)',
    'outcome.refused.law': 'Refused: other legal grounds',
    'outcome.refused.new_grounds': 'Refused: internal, process, enforcement files',
    'outcome.not_held': 'Not held (not this agency, not existing)',
    'outcome.unclear': 'Request unclear',
    'outcome.other_route': 'Other routes (petitions, inquiries)',
    'outcome.declined': 'Not processed',
    'outcome.needs_creation': 'Would have to be created',
    'outcome.other': 'Other handling',
    applicants: 'Kind of applicant',
    carried: 'Carried over',
    'normative.issued': 'Normative documents issued',
    'normative.published': 'Normative documents published',
    'normative.stock': 'Normative documents in total',
    rules: 'Government rules issued',
    'licence.decisions': 'Licence decisions',
    'penalty.decisions': 'Penalty decisions',
    'coercion.decisions': 'Coercion decisions',
    charge: 'Administrative charges',
    procurement: 'Government procurement',
    power_items: 'Items of licence, penalty and the like',
    'review.total': 'Reconsiderations',
    'review.decided': 'Reconsiderations decided',
    'review.upheld': 'Reconsideration: upheld',
    'review.corrected': 'Reconsideration: corrected',
    'review.other': 'Reconsideration: other result',
    'lawsuit.total': 'Lawsuits',
    'lawsuit.upheld': 'Lawsuits: upheld',
    'lawsuit.corrected': 'Lawsuits: corrected',
    'lawsuit.other': 'Lawsuits: other result',
    'old.disclosure.total': 'Items made public in total',
    'old.disclosure.channels': 'Items by channel',
    'old.response': 'Responses and explanations',
    'old.requests.mode': 'Ways of requesting',
    'old.requests.timeliness': 'Closed on time or extended',
    'old.complaints': 'Complaints',
    'old.fees': 'Fees on requests',
    'old.staff': 'Offices, staff, funds',
    'old.training': 'Meetings and training',
  },
  caveats: {
    'requests.received':
      'since 2019 petitions, repeated requests and the like are registered too and then not processed, so the count is wider; a rise in 2019 may be that alone',
    'requests.handled':
      'the 2014 form has nothing carried over; what was handled in 2019 includes cases carried in',
    'requests.replied':
      'the 2014 form counts replies, of which one request may have several; later forms count requests, each with one outcome',
    'outcome.granted':
      'the newer forms count pointing to what is public as granted, so for the 2014 form both rows are added',
    'outcome.partial': 'on the newer forms a request answered in parts counts here alone',
    'outcome.refused':
      'grounds were regrouped: "not government information" is taken out of the 2014 form, "inquiries" are left out of the newer ones',
    'outcome.refused.third_party': 'two rows of the 2014 form are one row on the newer forms',
    'outcome.refused.law':
      'on the 2014 form this is what is left over, on the newer ones what law forbids to publish',
    'outcome.refused.new_grounds':
      'before 2019 there were no such rows; replies of this kind stood elsewhere',
    'outcome.not_held': 'two rows of the 2014 form are one row on the newer forms',
    'outcome.unclear':
      'the 2014 form counts notices to amend, the newer ones requests that stayed unclear',
    'outcome.other_route': 'the rows match only roughly',
    'outcome.declined': 'there was no such group before 2019',
    'outcome.needs_creation': 'there was no such row before 2019',
    'outcome.other': 'three rows of the 2021 form are added here',
    applicants: begun,
    carried: begun,
    'normative.issued':
      'since 2021 only administrative normative documents count, before that many units counted every official document; a fall in 2021 is mostly this change',
    'normative.published':
      'the 2014 form counts items, the 2019 form documents; not on the form since 2021',
    'normative.stock':
      'the 2019 form asks for all ever published, the 2021 form for those still in force',
    rules: 'townships cannot make rules; a number above zero should be checked',
    'licence.decisions': itemCounts,
    'penalty.decisions': itemCounts,
    'coercion.decisions': itemCounts,
    charge: 'the 2019 form asks for the number of charges, the 2021 form for money (CNY 10,000)',
    procurement: briefly,
    power_items: briefly,
    'review.total': 'the newer totals include pending cases, the 2014 form does not say',
    'review.other': '"other" on the 2014 form may hold pending cases',
    'lawsuit.total': `${twoGroups}, pending cases included; since September 2016 a case against two agencies counts only for the one that acted first`,
    'lawsuit.upheld': twoGroups,
    'lawsuit.corrected': twoGroups,
    'lawsuit.other': '"other" on the 2014 form may hold pending cases',
    'old.disclosure.total': ended,
    'old.disclosure.channels': ended,
    'old.response': ended,
    'old.requests.mode': ended,
    'old.requests.timeliness': ended,
    'old.complaints': ended,
    'old.fees': ended,
    'old.staff': ended,
    'old.training': ended,
  },
  states: {
    notCollected: 'not collected',
    otherRow: 'no such row on this form',
    otherForm: 'older form used, no such row',
    noTable: 'no table in the report',
    notInText: 'not in the text',
  },
  late: 'older form',
  lateShort: 'old',
  lateCell: '{v} (older form)',
  lateYear: '{u} {years}',
  lateNote:
    'Reports on an older form: {list}. Their numbers count as the form that was used, not as the new one.',
  hollow: 'hollow dot = older form used in that year',
  change: 'form change',
  changeShort: 'change',
  headChange: '{y} (to {form})',
  near: 'upright line = form change; before and after are close, not equal',
  split: 'upright line = form change; lines are cut and not compared across it',
  caveat: 'Counting: {text}.',
  band: '{span}: {word}.',
  changesAt: 'Form change in {years}.',
  refused:
    '{ind}: what the forms ask for here is not the same thing ({text}), so there is no chart of them together. Each form can be looked at by itself.',
  inTextName: '{u} (in the text)',
  inTextEnd: 'text {v}',
  inTextLine:
    'brown dashed line = {u}, figure in the text of the report ({ind}), not joined with the table',
  inTextNote:
    'How figures in the text were counted is not known; they are for reference and join no series of the tables.',
  inTextNone: 'No such figure was read in the texts of {u}.',
  inTextFocus: 'Figures in the text are shown once a unit is chosen.',
  shownEnded: '{ind}: not collected since {y}; {shown} is shown.',
  shownBegun: '{ind}: collected since {y} only; {shown} is shown.',
};
