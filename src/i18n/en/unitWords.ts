import type { OwnWords } from '#domain/ownWords.ts';
import type { Pair } from '../counted.ts';

/** What an indicator counts, where English has no one word for the unit of the form: one, and many. */
export const unitWords: OwnWords<Pair> = {
  'disclosure.normative_issued': ['document', 'documents'],
  'normative.made_new': ['document', 'documents'],
  'normative.published_new': ['document', 'documents'],
  'normative.public_total': ['document', 'documents'],
  'normative.issued': ['document', 'documents'],
  'normative.repealed': ['document', 'documents'],
  'normative.in_force': ['document', 'documents'],
  'response.hotspot': ['answer', 'answers'],
  'response.press_conference': ['conference', 'conferences'],
  'response.press_conference_leader': ['conference', 'conferences'],
  'response.online_interview': ['interview', 'interviews'],
  'response.online_interview_leader': ['interview', 'interviews'],
  'response.weibo_wechat': ['event', 'events'],
  'response.other': ['event', 'events'],
  'org.offices': ['office', 'offices'],
  'org.access_points': ['point', 'points'],
  'training.meetings': ['meeting', 'meetings'],
  'training.courses': ['course', 'courses'],
};
