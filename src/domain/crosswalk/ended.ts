import type { SeriesRow } from './types.ts';

/** What the form of 2019 took away; members of one key that may not be added up are shown each on its own. */
export const endedSeries = [
  {
    key: 'old.disclosure.total',
    status: 'notCollected',
    combine: 'sum',
    members: { s2014: ['disclosure.total'] },
  },
  {
    key: 'old.disclosure.channels',
    status: 'notCollected',
    combine: 'each',
    members: {
      s2014: [
        'disclosure.channel.gazette',
        'disclosure.channel.website',
        'disclosure.channel.weibo',
        'disclosure.channel.wechat',
        'disclosure.channel.other',
      ],
    },
  },
  {
    key: 'old.response',
    status: 'notCollected',
    combine: 'each',
    members: {
      s2014: [
        'response.hotspot',
        'response.press_conference',
        'response.press_conference_leader',
        'response.online_interview',
        'response.online_interview_leader',
        'response.interpretation',
        'response.weibo_wechat',
        'response.other',
      ],
    },
  },
  {
    key: 'old.requests.mode',
    status: 'notCollected',
    combine: 'each',
    members: {
      s2014: [
        'request.received.in_person',
        'request.received.fax',
        'request.received.online',
        'request.received.letter',
      ],
    },
  },
  {
    key: 'old.requests.timeliness',
    status: 'notCollected',
    combine: 'each',
    members: {
      s2014: ['request.completed.on_time', 'request.completed.extended'],
    },
  },
  {
    key: 'old.complaints',
    status: 'notCollected',
    combine: 'sum',
    members: { s2014: ['complaint.total'] },
  },
  {
    key: 'old.fees',
    status: 'notCollected',
    combine: 'sum',
    members: { s2014: ['fee.collected'] },
  },
  {
    key: 'old.staff',
    status: 'notCollected',
    combine: 'each',
    members: {
      s2014: [
        'org.offices',
        'org.access_points',
        'org.staff',
        'org.staff.full_time',
        'org.staff.part_time',
        'org.budget',
      ],
    },
  },
  {
    key: 'old.training',
    status: 'notCollected',
    combine: 'each',
    members: {
      s2014: ['training.meetings', 'training.courses', 'training.trainees'],
    },
  },
] as const satisfies readonly SeriesRow[];
