import type { checks as zh } from '../zh/checks.ts';

/** What a broken rule of consistency says of a report. */
export const checks: typeof zh = {
  between: ', ',
  severities: {
    error: 'arithmetically impossible',
    warning: 'very likely a mistake',
    notice: 'worth a look',
  },
  reasons: {
    sumOver: '"{first}" is {value}; its parts add up to {sum}, which is {apart} more.',
    sumUnder: '"{first}" is {value}; its parts add up to {sum}, which is {apart} less.',
    sumBlank: '"{first}" is blank; its parts add up to {sum}.',
    larger: '"{first}" is {left}, more than "{second}", {right}.',
    unequal: '"{first}" is {left} and "{second}" is {right}; they should be equal.',
    unbalanced:
      'Column of "{first}": new requests and those carried in are {incoming}, those handled and carried out {outgoing}; both should be equal.',
    grantedWithoutRequests: '"{first}" is {value}, but the column has no request.',
    channelAboveTotal: '"{first}" is {value}, but one channel alone has {most}.',
    totalAboveChannels: '"{first}" is {value}, but all channels together have only {sum}.',
    channelsAddedUp:
      '"{first}", {value}, is exactly what {positive} channels add up to. An item on several channels counts once: the total may simply have been added up.',
    moreAnsweredThanTopics:
      '"{first}" is {value}, but {most} events were answered in one way alone.',
    nobodyThere: '"{first}" is 0, although {items} items were published.',
    traineesAgainstCourses:
      'Training courses: {courses}; attendances: {trainees}. These do not fit.',
    disputesWithoutRequests:
      'No request was received, but there are {reviews} reconsiderations and {lawsuits} lawsuits, perhaps over older requests.',
    sameNumber:
      '{value} stands in {sections} parts of the form ({cells}): one figure entered several times?',
    sameNumberAndText:
      '{value} stands in {sections} parts of the form and in the text ({cells}): one figure entered several times?',
    rulesOfTownship:
      '"{first}" is {value}: townships and streets issue no government rules. Were internal rules entered?',
    lessThanNone: '"{first}", {before}, and "{second}", {change}, come to less than 0.',
    stockAsDecisions:
      '"{first}", {value}, is exactly last year\'s matters, {before}, with the change, {change}: was the new number of matters entered as decisions?',
    moreDisputesThanRequests:
      '{disputes} reconsiderations and lawsuits, but only {requests} requests, perhaps over older ones.',
    budgetOfYuan:
      '"{first}" of a township or street is {value} × 10,000 yuan, more than a million yuan: plain yuan entered?',
    budgetNone: '{courses} training courses were held, but "{first}" is 0.',
    feeLarge: '"{first}" is {value} × 10,000 yuan, more than 100,000 yuan: plain yuan entered?',
    feeWithoutRequests: '"{first}" is {value} × 10,000 yuan, but no request was closed.',
    amountWithoutProjects: '"{first}" is {value} × 10,000 yuan, but there is no project.',
    projectsWithoutAmount: 'Projects: {projects}; "{first}": 0.',
    projectTiny:
      'Projects: {projects}, for {value} × 10,000 yuan together: less than 100 yuan each. Another unit?',
    projectHuge:
      'Projects: {projects}, for {value} × 10,000 yuan together: more than 50 million yuan each. Plain yuan entered?',
    chargeLarge:
      '"{first}" of a township or street is {value} × 10,000 yuan, more than 10 million yuan: plain yuan entered?',
    stockOfDocuments:
      '"{first}" is {value}; last year\'s {before}, with {issued} issued and {repealed} repealed, make {expected}.',
    stockOfMatters:
      '"{first}" is {value}; last year\'s report says {before} and a change of {change}, which make {expected}.',
    carriedOver: '"{first}" is {value}; last year\'s report carried {before} over.',
    carriedOverByColumn:
      'By applicant, "{first}" is {value}; last year\'s report carried {before} over.',
    appealWithoutReview: '"{first}" is {value}, without a reconsideration this year or last.',
    tenThousandTimes:
      '"{first}" is {value} × 10,000 yuan and was {before} the year before: about ten thousand times. Were yuan and 10,000 yuan mixed up?',
    roundTimes:
      '"{first}" is {value} × 10,000 yuan and was {before} the year before: almost exactly {times} times. Another unit?',
    sameAsYearBefore:
      'Every cell that can be compared is as in {before} ({count} numbers of 5 or more): copied from the year before?',
    stopped: '"{first}" is 0, after {earlier} and {before} in the two years before.',
    staffMoved: '"{first}" is {value} and was {before} the year before.',
    jump: '"{first}" is {value} and was {before} the year before: far more than chance, and than its county moved (units with both years: {pairs}).',
    jumpOfFew:
      '"{first}" is {value} and was {before} the year before: far more than chance. Only {pairs} units have both years, too few to tell whether the whole county moved.',
    fellToBottom: '"{first}" fell from the top quarter of its peers to the bottom quarter.',
    roseToTop: '"{first}" rose from the bottom quarter of its peers to the top quarter.',
    farAboveCounty:
      '"{first}" is {value}, a hundred times or more the middle, {median}, of the other {units} units of the county that have any: a digit too many, or the number of the whole county?',
    sameAsOther:
      'All {alike} numbers above 0 that can be compared are those of {other} in the same year: copied?',
    sameNumbersAsYearBefore:
      "All {alike} numbers above 0 that can be compared are the unit's own of {before}: copied from the year before?",
    olderForm: 'It is on the form for {last} and earlier.',
    notFilled:
      'More than half of the cells are empty, or there is no table of statistics; the tables may be pictures.',
    yearMissing: 'There is no report on {year}, although there are some before and after.',
    unnamed: 'It does not say whose report it is.',
    yearsDiffer: 'One place says {one}, another {other} ("{text}"): was an older text used again?',
    localRow: '"{text}" is no row of the national form; it is kept by its name.',
    notAllReported: 'Units on the roster: {owed}; with a report: {reported}.',
    textDiffers: 'The text says {told} for "{text}", the table {value} for "{cells}".',
    textBeyond:
      'The text says about {told} for "{text}", the table {value} for "{cells}": these do not fit.',
    partsOfText:
      'In the text, "{text}" is {told}; the {parts} parts listed behind it add up to {sum}.',
    cumulativeAsYear:
      '{told} for "{text}", counted since a start, is also the number of the year: the two should be kept apart.',
    otherUnit:
      'Beside "{first}" stands another unit than on the form; the value, {value}, is read as it is.',
    unitsContradict:
      '"{first}" says yuan in one place and 10,000 yuan in another; it is read as {value} × 10,000 yuan: check the unit.',
    convertedFromYuan:
      '"{first}" is given in yuan, converted to {value} × 10,000 yuan; the form asks for 10,000 yuan.',
    notListed: 'The roster does not have this unit.',
    templateText: 'Words of the model text are left in ("{text}"; places: {count}).',
    otherUnitInText:
      'The text names other units: {others} (names: {count}, places: {times}). Was a text from elsewhere used?',
    shareDiffers: 'The text says {told}% for "{text}", but {part} of {whole} are {ratio}%.',
    otherYearInText:
      'This is the report for {year}, but the text tells "{text}" of {other}: was an older text used again?',
    headingRepeated: 'Two parts of the text have the number {number}.',
    headingJumps: 'The parts of the text go from number {last} to number {number}.',
    partsAboveCounty:
      '"{first}" of the whole county is {value}, but its townships and streets come to {sum} (units: {units}).',
    printedSumDiffers:
      'The county\'s own "{label}" says {value} for "{first}"; the numbers in use of the {units} units below it add up to {sum}.',
    lessThanZero: '"{first}" says "{text}": a whole number of at least 0 is expected.',
    noWholeNumber: '"{first}" says "{text}": a whole number is expected.',
    recordsDiffer:
      'There are several reports of this unit and year, with other values in {count} rows: choose which counts.',
    otherRecord:
      'There are two reports of this unit and year, with other values in {count} rows: the other is in {other}.',
  },
};
