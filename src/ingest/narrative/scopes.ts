/** What a figure covers: the year of the report, everything since a start, or a part of another figure. */
export type Scope = 'year' | 'cumulative' | 'part';

/**
 * `someMonths`: 上半年, 3月; `otherYear`: the text speaks of a year that is not the report's;
 * `soFar`: 截至目前, which may mean either.
 */
export type Period = 'year' | 'someMonths' | 'cumulative' | 'soFar' | 'otherYear' | 'unsaid';

const clauseStart = '(?:^|[,;:。(\\n])(?:在|于|自|从)?(?:我|本|全)?[\\u4e00-\\u9fff]{0,8}?';
const marker = new RegExp(
  [
    '(?<range>20\\d\\d)年?(?:度)?(?:至|到|—|-|~)(?<until>20\\d\\d)年',
    '(?<since>20\\d\\d)年(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:度)?[^,。;\\d]{0,12}?(?:(?<=20\\d\\d年)|(?<!年))(?:以来|至今|起(?=,))',
    '(?<launch>(?:开通|建成|上线|运行|启用|成立|实施|创建|开办|使用|注册|创刊|设立|施行)[^,。;\\d]{0,6}(?:以来|至今|后)|历年(?:来|累计)|[两二三四五]年(?:以)?来|十[一二三四五六]五”?期间|近[几一二三四五\\d]{1,2}年来?|自[^,。;\\d]{1,24}(?<!今年|年|一年)以来)',
    '(?<some>(?<!\\d)\\d{1,2}月?[至到~–—\\-](?:[1-9]|1[01])月|截[至止]到?(?:20\\d\\d年)?(?:[1-9]|1[01])月|上半年|下半年|[一二三四]季度|(?<![至到止\\-~—\\d])\\d{1,2}月份?(?![\\d底末至到止起\\-~—]|以来|开始))',
    '(?<now>截[至止]到?目前|目前为止|至今|迄今)',
    '截[至止]到?(?<closing>20\\d\\d)年(?:12月)?',
    '(?<year>今年(?!\\d)|本年|全年|年内|当年|一年来|一年以来|1月?[至到~—\\-]12月|截[至止]到?12月|截[至止]年底)',
    `(?<=${clauseStart})(?<plain>20\\d\\d)年(?=度?(?:[,:\\d我全本共累未没无为有在]|主动|通过|收到|公开|发布|受理|举办|召开|开展|新增|将|拟|[\\u4e00-\\u9fff]{1,6}(?:镇|乡|街道|局)))`,
    '(?<any>20\\d\\d)年',
    '(?<=^|[,;:。(\\n])(?<last>去年|前年|上一?年度?(?!结转|转|政府|度结转|遗留))',
  ].join('|'),
  'g',
);

/**
 * @param before the sentence as far as a number
 * @returns the year of which the sentence tells, where its last marker is a plain year that is not the report's; else null
 */
export function otherYearIn(before: string, year: number | null): number | null {
  const [last] = [...before.matchAll(marker)].slice(-1);
  const plain = last?.groups?.['plain'];
  return plain === undefined || year === null || Number(plain) === year ? null : Number(plain);
}

/**
 * Period the last marker before a number speaks of.
 * @param before the sentence as far as the number
 * @param year of the report, null when not known: then no year in the text is another one
 */
export function periodOf(before: string, year: number | null): Period {
  let period: Period = 'unsaid';
  const isOther = (printed: string): boolean => year !== null && Number(printed) !== year;
  for (const { groups } of before.matchAll(marker)) {
    if (groups === undefined) continue;
    if (groups['range'] !== undefined) {
      period = groups['range'] === groups['until'] ? 'year' : 'cumulative';
    } else if (groups['since'] !== undefined) {
      period = isOther(groups['since']) ? 'cumulative' : 'year';
    } else if (groups['launch'] !== undefined) period = 'cumulative';
    else if (groups['some'] !== undefined) period = 'someMonths';
    else if (groups['now'] !== undefined) period = 'soFar';
    else if (groups['closing'] !== undefined) {
      period = isOther(groups['closing']) ? 'cumulative' : 'year';
    } else if (groups['plain'] !== undefined) {
      period = isOther(groups['plain']) ? 'otherYear' : 'year';
    } else if (groups['any'] !== undefined) {
      if (!isOther(groups['any']) && year !== null) period = 'year';
    } else period = groups['last'] === undefined ? 'year' : 'otherYear';
  }
  return period;
}
