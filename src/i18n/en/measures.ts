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
  'd.demand': 'Demand for information',
  'd.natural_share': 'Share of requests by natural persons',
  'd.handled_rate': 'Requests handled, of those due',
  'd.open_rate': 'Granted in full or part, of all outcomes',
  'd.open_rate_net': 'Granted in full or part, of decided',
  'd.unable_rate': 'Unable to provide',
  'd.declined_rate': 'Not processed',
  'd.other_rate': 'Handled otherwise',
  'd.review_correction': 'Corrected in reconsiderations',
  'd.lawsuit_correction': 'Corrected in lawsuits',
  'd.carry_share': 'Carried over to next year',
  'd.stock_turnover': 'Documents changed per 100 in force',
  'd.enforcement_mix': 'Share of licences in decisions',
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
    definition:
      '2014 form: replies that refuse ÷ replies; from 2019: all grounds of refusal ÷ all outcomes',
    caution:
      'The two never share a line. On the 2014 form requests for what is not government information count as refused; from 2019 administrative queries do.',
    on: {
      s2014: 'Replies that refuse ÷ replies',
      m2019: 'All grounds of refusal ÷ all outcomes',
    },
  },
  'd.not_exist_rate': {
    definition: '(Information does not exist + not for this agency) ÷ replies',
    caution: 'Depends on whether people asked the right agency.',
  },
  'd.dispute_rate': {
    definition:
      '2014 form: 100 × (reconsiderations + lawsuits) ÷ requests received; from 2019: 100 × (reconsiderations + lawsuits of both kinds) ÷ all outcomes',
    caution:
      'The two never share a line. Disputes may be about requests of earlier years; numbers are tiny, one case changes a lot.',
    on: {
      s2014: '100 × (reconsiderations + lawsuits) ÷ requests received',
      m2019: '100 × (reconsiderations + lawsuits of both kinds) ÷ all outcomes',
    },
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
  'd.demand': {
    definition: 'New requests of the year, column for the total',
    caution:
      'Town centres and places with demolition get far more; more requests are neither better nor worse.',
  },
  'd.natural_share': {
    definition: 'New requests by natural persons ÷ all new requests',
    caution: 'Depends on who asks; with few requests one changes the share a lot.',
  },
  'd.handled_rate': {
    definition: 'All outcomes ÷ (new requests + carried over from last year)',
    caution:
      'Requests of December may legally be answered in the next year (20 working days): a little less is no delay.',
  },
  'd.open_rate': {
    definition: '(Granted + partly granted) ÷ all outcomes',
    caution:
      'Depends on what is asked for; neither high nor low is better, though official texts often take it so.',
  },
  'd.open_rate_net': {
    definition: '(Granted + partly granted) ÷ (granted + partly granted + refused + unable)',
    caution:
      'Requests not processed or handled otherwise are not in the base: not to be compared with the rate of all outcomes.',
  },
  'd.unable_rate': {
    definition: 'All reasons for being unable to provide ÷ all outcomes',
    caution: 'Depends on whether people asked the right agency, and for what exists.',
  },
  'd.declined_rate': {
    definition: 'All reasons for not processing ÷ all outcomes',
    caution: 'Repeated requests by one person, and petitions sent as requests, drive it up.',
  },
  'd.other_rate': {
    definition:
      'Other handling ÷ all outcomes: one row on the 2019 form, three added up on the 2021 form',
    caution: 'Requests withdrawn by the applicant are here too; units sort differently.',
    on: {
      m2019: 'Other handling (one row) ÷ all outcomes',
      m2021: 'The three rows of other handling added up ÷ all outcomes',
    },
  },
  'd.review_correction': {
    definition: 'Reconsiderations corrected ÷ (all reconsiderations − pending)',
    caution: 'Pending ones are left out; numbers are tiny: one of two is 50%.',
  },
  'd.lawsuit_correction': {
    definition: 'Lawsuits of both kinds corrected ÷ (all lawsuits − pending)',
    caution: 'Pending ones are left out; numbers are tiny: one of two is 50%.',
  },
  'd.carry_share': {
    definition: 'Carried over to next year ÷ (new requests + carried over from last year)',
    caution: 'Requests of the last weeks may legally be carried over: less is not faster.',
  },
  'd.stock_turnover': {
    definition: '100 × (normative documents issued + repealed) ÷ in force',
    caution:
      'High in years of a general clean-up; with few documents in force one or two change it a lot.',
  },
  'd.enforcement_mix': {
    definition: 'Licence decisions ÷ (licence + penalty + coercion decisions)',
    caution: 'The powers handed down to townships differ by province and year.',
  },
};
