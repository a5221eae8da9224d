import type { IndicatorId } from '#domain/forms/index.ts';
import { specialSubject } from './phrases.ts';

/** Figures that reports repeat year after year, so that they make a series. */
export type Topic =
  | 'total'
  | 'website'
  | 'weibo'
  | 'wechat'
  | 'requests'
  | 'staff_full_time'
  | 'meetings'
  | 'training';

/** What a figure is about, when that is certain. */
export interface Meaning {
  readonly topic: Topic | null;
  /** Cell of the form of 2014–2018 and of those since 2019 that counts the same. */
  readonly old: IndicatorId | null;
  readonly since2019: IndicatorId | null;
  /** Counts the whole year: a part of another figure has no such meaning. */
  readonly whole: boolean;
}

interface Rule extends Meaning {
  readonly units: string;
  readonly says: RegExp;
  readonly unless: RegExp | null;
}

const items = ' 条 件 份 篇 条次 ';
const requests = ' 件 条 宗 份 个 次 例 起 件次 ';
const cases = ' 件 宗 起 例 次 ';
const events = ' 次 场 期 场次 班 ';
const people = ' 人 名 ';
const change = /增加|减少|增长|下降|上升|回落|同比|环比|比去年|比上年|较|占/;
const ways = {
  website: /网站|门户网|网页|政府网|信息公开网|政务网/,
  weibo: /微博/,
  wechat: /微信/,
  others:
    /公报|公开栏|公示栏|宣传栏|电子屏|显示屏|广播|电视|报纸|报刊|短视频|抖音|头条|APP|客户端|其他|其它|媒体|美篇|QQ|今日|宣传册|会议/,
} as const;
const ofKind =
  /(?:公开|发布|推送|公布|发出|上传|刊登|更新).*信息(?:数量?|共有|共计|共|总计|合计|累计|约|近|达|为|有)*$/;
/** An entry of a list of channels: 其中政务微博75条. */
const onlyChannel =
  /^(?:其中:?)?、?(?:(?:政府)?(?:门户)?网站|(?:政务)?微博|(?:政务)?微信(?:公众号)?)$/;
const published = /公开|发布|推送|公布|发出|上传|刊登|更新/;

function rule(
  says: RegExp,
  units: string,
  meaning: Partial<Meaning>,
  rest: { unless?: RegExp } = {},
): Rule {
  const none: Meaning = { topic: null, old: null, since2019: null, whole: true };
  return {
    ...none,
    ...meaning,
    units,
    says,
    unless: rest.unless ?? null,
  };
}

const subKind =
  /当面|传真|网络申请|网上申请|网络方式|信函|书面|邮寄|邮件|现场|自然人|法人|企业|结转|答复|办结|予以|不予|部分公开|同意|撤回|不属于|重复|逾期|无法|延期|平均|目录/;

const rules: readonly Rule[] = [
  rule(/主动公开规范性文件(?:数|共|为)*$/, items, {
    old: 'disclosure.normative_public',
    whole: false,
  }),
  rule(
    /(?:收到|接到|新收|受理|收办|收悉).*(?:公开.*申请|申请公开|依申请公开)|依申请公开(?:政府)?(?:信息)?(?:申请)?(?:数|件数|数量|共|受理|收到)*$|依申请公开(?:系统|平台|渠道)?共?收到|收到申请数?$/,
    requests,
    { topic: 'requests', old: 'request.received', since2019: 'application.new.total' },
    {
      unless: new RegExp(
        `${subKind.source}|复议|诉讼|投诉|举报|群众申请(?!公开)|许可|审批|补助|救助`,
      ),
    },
  ),
  rule(
    /(?:上年|上年度|上一年度?)(?:度)?结转.*申请|结转.*申请(?:数量?)?$/,
    requests,
    {
      since2019: 'application.carried_in.total',
    },
    { unless: /下年|下一年/ },
  ),
  rule(
    /专职(?:工作|管理|政务公开|信息公开)*(?:人员|工作者|干部|信息员|管理员)/,
    people,
    {
      topic: 'staff_full_time',
      old: 'org.staff.full_time',
      whole: false,
    },
    { unless: /兼职|培训|专兼/ },
  ),
  rule(
    /兼职(?:工作|管理|政务公开|信息公开)*(?:人员|工作者|干部|信息员|管理员)/,
    people,
    {
      old: 'org.staff.part_time',
      whole: false,
    },
    { unless: /专职|培训|专兼/ },
  ),
  rule(
    /培训.*/,
    ' 人次 ',
    { old: 'training.trainees' },
    { unless: /^(?!.*(?:政务公开|信息公开))/ },
  ),
  rule(
    /培训/,
    events,
    { topic: 'training', old: 'training.courses' },
    {
      unless: /^(?!.*(?:政务公开|信息公开))|参加|参训|会议|例会/,
    },
  ),
  rule(
    /(?:政务公开|信息公开)(?:工作)?(?:专题|推进|领导小组|协调|部署|调度|培训)*(?:会|会议|专题会议|推进会|例会|工作会议)$/,
    events,
    { topic: 'meetings', old: 'training.meetings' },
    { unless: /参加|培训/ },
  ),
  rule(/回应公众关注热点|回应.*重大舆情/, events, { old: 'response.hotspot' }),
  rule(
    /新闻发布会/,
    events,
    { old: 'response.press_conference' },
    { unless: /负责同志|领导|政在公开|“/ },
  ),
  rule(
    /政府网站.*在线访谈/,
    events,
    { old: 'response.online_interview' },
    { unless: /负责同志|领导/ },
  ),
  rule(/政策解读稿/, items, { old: 'response.interpretation' }),
  rule(/微博微信回应事件/, events, { old: 'response.weibo_wechat' }),
  rule(
    /行政复议(?:案件?|申请)?(?:数|数量|共)*$/,
    cases,
    {
      old: 'reconsideration.total',
      since2019: 'review.total',
    },
    { unless: /维持|纠|撤|审结|其他|经复议|答复/ },
  ),
  rule(
    /行政诉讼(?:案件?)?(?:数|数量|共)*$/,
    cases,
    { old: 'litigation.total' },
    {
      unless: /维持|纠|撤|审结|其他|经复议|败诉|应诉/,
    },
  ),
];

function channelOf(phrase: string): Topic | 'mixed' | null {
  const said = (['website', 'weibo', 'wechat'] as const).filter((way) => ways[way].test(phrase));
  const [one, ...more] = said;
  if (one === undefined) return ways.others.test(phrase) ? 'mixed' : null;
  return more.length > 0 || ways.others.test(phrase.replace(/“[^”]*”/g, '')) ? 'mixed' : one;
}

function publishedOf(phrase: string, isPart: boolean): Meaning | null {
  const channel = channelOf(phrase);
  if (channel === 'mixed' || specialSubject(phrase) !== '') return null;
  if (channel === 'website')
    return { topic: channel, old: 'disclosure.channel.website', since2019: null, whole: false };
  if (channel === 'weibo')
    return { topic: channel, old: 'disclosure.channel.weibo', since2019: null, whole: false };
  if (channel === 'wechat')
    return { topic: channel, old: 'disclosure.channel.wechat', since2019: null, whole: false };
  const total = /主动公开|公开(?:各类|各种)?(?:政府|政务)信息/.test(phrase);
  if (!total || isPart || /通过(?!不同|多种|各种|各)/.test(phrase)) return null;
  return { topic: 'total', old: 'disclosure.total', since2019: null, whole: true };
}

/**
 * What the figure is about.
 * @param phrase the words before the number, and the noun behind it, without white space
 * @param isPart the figure is part of another one
 * @returns null when it is none of the closed list, or when that is not certain
 */
export function meaningOf(phrase: string, unit: string | null, isPart: boolean): Meaning | null {
  if (change.test(phrase)) return null;
  const padded = ` ${unit ?? '条'} `;
  for (const { units, says, unless, ...meaning } of rules) {
    if (!units.includes(padded) || !says.test(phrase)) continue;
    if (unless !== null && unless.test(phrase)) continue;
    return meaning.whole && isPart ? null : meaning;
  }
  const told = published.test(phrase) || onlyChannel.test(phrase);
  return items.includes(padded) && told ? publishedOf(phrase, isPart) : null;
}

/** @returns the cell of the report's own form that counts the same; null when the year is not known. */
export function linkOf(meaning: Meaning | null, year: number | null): IndicatorId | null {
  if (meaning === null || year === null || year < 2014) return null;
  return year < 2019 ? meaning.old : meaning.since2019;
}

/** @returns whether the phrase tells of publishing one special kind of information, hence a part of what was published. */
export function isSpecialKind(phrase: string, unit: string | null): boolean {
  if (!items.includes(` ${unit ?? '条'} `)) return false;
  return ofKind.test(phrase) && specialSubject(phrase).length > 1;
}
