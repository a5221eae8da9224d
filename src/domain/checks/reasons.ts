/** What the sentence of a finding says; its words are in `i18n`. */
export const reasons = [
  ...(['sumOver', 'sumUnder', 'sumBlank', 'larger', 'unequal'] as const),
  ...(['unbalanced', 'grantedWithoutRequests'] as const),
  ...([
    'channelAboveTotal',
    'totalAboveChannels',
    'channelsAddedUp',
    'moreAnsweredThanTopics',
  ] as const),
  ...(['nobodyThere', 'traineesAgainstCourses', 'disputesWithoutRequests'] as const),
  ...(['sameNumber', 'sameNumberAndText'] as const),
  ...(['rulesOfTownship', 'lessThanNone', 'stockAsDecisions', 'moreDisputesThanRequests'] as const),
  ...(['budgetOfYuan', 'budgetNone', 'feeLarge', 'feeWithoutRequests'] as const),
  ...(['amountWithoutProjects', 'projectsWithoutAmount', 'projectTiny', 'projectHuge'] as const),
  'chargeLarge',
  ...(['stockOfDocuments', 'stockOfMatters', 'carriedOver', 'carriedOverByColumn'] as const),
  ...(['appealWithoutReview', 'tenThousandTimes', 'roundTimes', 'sameAsYearBefore'] as const),
  ...(['stopped', 'staffMoved', 'jump', 'jumpOfFew', 'fellToBottom', 'roseToTop'] as const),
  ...(['farAboveCounty', 'sameAsOther', 'sameNumbersAsYearBefore'] as const),
  ...(['olderForm', 'notFilled', 'unnamed', 'yearsDiffer', 'localRow'] as const),
  ...(['yearMissing', 'notAllReported'] as const),
  ...(['textDiffers', 'textBeyond', 'partsOfText', 'cumulativeAsYear'] as const),
  ...(['otherUnit', 'unitsContradict', 'convertedFromYuan', 'notListed'] as const),
  ...(['templateText', 'otherUnitInText', 'shareDiffers', 'otherYearInText'] as const),
  ...(['headingRepeated', 'headingJumps', 'partsAboveCounty', 'printedSumDiffers'] as const),
  ...(['lessThanZero', 'noWholeNumber', 'recordsDiffer', 'otherRecord'] as const),
] as const;
export type Reason = (typeof reasons)[number];
