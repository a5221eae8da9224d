import { ranked, lines, followed, parts, asPart } from './builders.ts';
import type { ChartSection } from '../chartSpec.ts';

/** Charts of answers and requests over all forms. */
export const responsiveness: readonly ChartSection[] = [
  {
    id: 'requests',
    title: (words) => words.responsiveness.sections.requests,
    charts: [
      ...followed('responsiveness', 'request.received', 'series.requests.received'),
      lines('responsiveness', 'series.requests.received'),
      ...parts('responsiveness', [
        'request.received.online',
        'request.received.letter',
        'request.received.in_person',
        'request.received.fax',
      ]),
    ],
  },
  {
    id: 'handling',
    title: (words) => words.responsiveness.sections.handling,
    charts: [
      ...ranked('responsiveness', ['d.on_time_rate']),
      lines('responsiveness', 'series.requests.handled'),
      ...followed('responsiveness', 'request.completed', 'series.requests.handled').map(asPart),
      ...parts('responsiveness', ['request.completed.on_time', 'request.completed.extended']),
    ],
  },
  {
    id: 'outcomes',
    title: (words) => words.responsiveness.sections.outcomes,
    charts: [
      ...followed('responsiveness', 'request.replied', 'series.requests.replied'),
      ...ranked('responsiveness', ['d.grant_rate', 'd.refusal_rate', 'd.not_exist_rate']),
      lines('responsiveness', 'series.outcome.granted'),
      lines('responsiveness', 'series.outcome.refused'),
      ...parts('responsiveness', [
        'request.replied.already_public',
        'request.replied.granted',
        'request.replied.partial',
        'request.replied.refused',
        'request.replied.not_this_agency',
        'request.replied.not_exist',
        'request.replied.clarify',
        'request.replied.other_route',
        'series.outcome.declined',
        'series.outcome.needs_creation',
        'series.outcome.other',
      ]),
    ],
  },
  {
    id: 'disputes',
    title: (words) => words.responsiveness.sections.disputes,
    charts: [
      ...followed('responsiveness', 'reconsideration.total', 'series.review.total'),
      ...followed('responsiveness', 'litigation.total', 'series.lawsuit.total'),
      lines('responsiveness', 'series.review.total'),
      lines('responsiveness', 'series.lawsuit.total'),
      ...ranked('responsiveness', ['complaint.total', 'd.dispute_rate', 'd.correction_rate']),
    ],
  },
  {
    id: 'events',
    title: (words) => words.responsiveness.sections.events,
    charts: ranked('responsiveness', [
      'response.hotspot',
      'response.interpretation',
      'response.weibo_wechat',
      'response.online_interview',
      'response.press_conference',
      'response.other',
    ]),
  },
];
