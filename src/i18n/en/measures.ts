import type { measures as zh, measureNotes as zhNotes } from '../zh/measures.ts';

export const measures: typeof zh = {
  'd.channel_share.gazette': 'Share of the gazette',
  'd.channel_share.website': 'Share of the website',
  'd.channel_share.weibo': 'Share of Weibo',
  'd.channel_share.wechat': 'Share of WeChat',
  'd.channel_share.other': 'Share of other means',
  'd.new_media_share': 'Share of Weibo and WeChat',
  'd.online_share': 'Share of online channels',
  'd.hhi': 'Concentration of channels',
  'd.eff_channels': 'Effective number of channels',
  'd.overlap': 'Cross-posting',
  'd.normative_open_rate': 'Share of documents made public',
  'd.on_time_rate': 'Closed on time',
  'd.completion_rate': 'Requests closed, of those received',
  'd.grant_rate': 'Granted in full or part',
  'd.full_grant_rate': 'Granted in full',
  'd.refusal_rate': 'Refused',
  'd.not_exist_rate': 'No such information, or not here',
  'd.dispute_rate': 'Disputes per 100 requests',
  'd.correction_rate': 'Corrected in disputes',
  'd.leader_press_rate': 'Share of conferences with the leader',
  'd.full_time_share': 'Share of full-time staff',
  'd.items_per_staff': 'Items per staff member',
  'd.budget_per_item': 'Funds per item',
  'd.trainees_per_course': 'Attendances per course',
  'd.training_per_staff': 'Attendances per staff member',
};

export const measureNotes: typeof zhNotes = {
  'd.channel_share.gazette': {
    definition: 'Items in the gazette ÷ sum of the five channels',
    caution:
      'Townships rarely have a gazette, so 0 is normal; with few items one or two change the share a lot.',
  },
  'd.channel_share.website': {
    definition: 'Items on the website ÷ sum of the five channels',
    caution:
      'An item may count on several channels, so the base is their sum and not the total; with few items one or two change the share a lot.',
  },
  'd.channel_share.weibo': {
    definition: 'Items on Weibo ÷ sum of the five channels',
    caution:
      'Accounts are sometimes run by the county; with few items one or two change the share a lot.',
  },
  'd.channel_share.wechat': {
    definition: 'Items on WeChat ÷ sum of the five channels',
    caution:
      'Accounts are sometimes run by the county; with few items one or two change the share a lot.',
  },
  'd.channel_share.other': {
    definition: 'Items by other means ÷ sum of the five channels',
    caution:
      '"Other means" holds everything else: notice boards, radio, meetings, text messages; units may count differently.',
  },
  'd.new_media_share': {
    definition: '(Weibo + WeChat items) ÷ sum of the five channels',
    caution: "Accounts are often run by the county, so the items may not be the unit's own.",
  },
  'd.online_share': {
    definition: '(Website + Weibo + WeChat items) ÷ sum of the five channels',
    caution: '"Other means" may hold online platforms too; they are not counted here.',
  },
  'd.hhi': {
    definition:
      'Sum of the squared shares of the five channels: 0.2 when even, 1 when all items are on one channel',
    caution: 'Concentrated is not worse; unstable with few items.',
  },
  'd.eff_channels': {
    definition: '1 ÷ concentration: as many channels as would give this mix if used evenly',
    caution: 'More channels are not better; unstable with few items.',
  },
  'd.overlap': {
    definition:
      'Sum of the five channels ÷ items made public: 1 when each item is on one channel, 5 when on all',
    caution:
      'Exactly 1.00 often means that the total was simply added up, not that nothing is on two channels.',
  },
  'd.normative_open_rate': {
    definition: 'Normative documents made public ÷ normative documents issued',
    caution:
      'Above 100% when older documents are opened; one is counted in items, the other in documents.',
  },
  'd.on_time_rate': {
    definition: 'Requests closed on time ÷ requests closed',
    caution: 'An extension is legal and no breach.',
  },
  'd.completion_rate': {
    definition: 'Requests closed ÷ requests received',
    caution:
      'Requests of December are closed in the next year, and those carried over count too: it may exceed 100%.',
  },
  'd.grant_rate': {
    definition: '(Already public + granted + partly granted) ÷ replies',
    caution: 'Depends on what is asked for; neither high nor low is better.',
  },
  'd.full_grant_rate': {
    definition: '(Already public + granted) ÷ replies',
    caution: 'Depends on what is asked for; neither high nor low is better.',
  },
  'd.refusal_rate': {
    definition: 'Replies that refuse ÷ replies',
    caution: 'Requests for what is not government information count as refused too.',
  },
  'd.not_exist_rate': {
    definition: '(Information does not exist + not for this agency) ÷ replies',
    caution: 'Depends on whether people asked the right agency.',
  },
  'd.dispute_rate': {
    definition: '100 × (reconsiderations + lawsuits) ÷ requests received',
    caution:
      'Disputes may be about requests of earlier years; numbers are tiny, one case changes a lot.',
  },
  'd.correction_rate': {
    definition: 'Cases corrected ÷ reconsiderations and lawsuits with an outcome',
    caution: 'Numbers are tiny: one of two is 50%.',
  },
  'd.leader_press_rate': {
    definition: 'Press conferences attended by the principal leader ÷ all press conferences',
    caution: 'Townships rarely hold any.',
  },
  'd.full_time_share': {
    definition: 'Full-time staff ÷ staff on open information',
    caution: 'With one or two people the share says little.',
  },
  'd.items_per_staff': {
    definition: 'Items made public ÷ staff',
    caution: 'Part-time staff count as one; the time they really spend is unknown.',
  },
  'd.budget_per_item': {
    definition: 'Dedicated funds in yuan ÷ items made public',
    caution:
      'Many units have no funds of their own for this; 0 does not mean that nothing was spent.',
  },
  'd.trainees_per_course': {
    definition: 'Training attendances ÷ training courses',
    caution: 'One person at several courses counts several times.',
  },
  'd.training_per_staff': {
    definition: 'Training attendances ÷ staff',
    caution: 'Most who attend are not the staff: this is not how often each of them was trained.',
  },
};
