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

function about(topic: Topic | null, old: IndicatorId | null, rest: Partial<Meaning> = {}): Meaning {
  return { topic, old, since2019: null, whole: true, ...rest };
}

/** Meanings that zeros in words have too. */
export const meanings = {
  requests: about('requests', 'request.received', { since2019: 'application.new.total' }),
  fees: about(null, 'fee.collected'),
  reviews: about(null, 'reconsideration.total', { since2019: 'review.total' }),
  lawsuits: about(null, 'litigation.total'),
  complaints: about(null, 'complaint.total'),
} as const;

interface Subject {
  readonly units: string;
  readonly says: RegExp;
  readonly unless?: RegExp;
  readonly meaning: Meaning;
}

const items = ' 条 件 份 篇 条次 ';
const requests = ' 件 条 宗 份 个 次 例 起 件次 ';
const cases = ' 件 宗 起 例 次 ';
const events = ' 次 场 期 场次 班 ';
const people = ' 人 名 ';
const staff = '职(?:工作|管理|政务公开|信息公开)*(?:人员|工作者|干部|信息员|管理员)';
const notOfDisclosure = '^(?!.*(?:政务公开|信息公开))';
const part = { whole: false } as const;

/** The first row that fits a phrase says what it is about. */
const subjects: readonly Subject[] = [
  {
    units: items,
    says: /主动公开规范性文件(?:数|共|为)*$/,
    meaning: about(null, 'disclosure.normative_public', part),
  },
  {
    units: requests,
    says: /(?:收到|接到|新收|受理|收办|收悉).*(?:公开.*申请|申请公开|依申请公开)|依申请公开(?:政府)?(?:信息)?(?:申请)?(?:数|件数|数量|共|受理|收到)*$|依申请公开(?:系统|平台|渠道)?共?收到|收到申请数?$/,
    unless:
      /当面|传真|网络申请|网上申请|网络方式|信函|书面|邮寄|邮件|现场|自然人|法人|企业|结转|答复|办结|予以|不予|部分公开|同意|撤回|不属于|重复|逾期|无法|延期|平均|目录|复议|诉讼|投诉|举报|群众申请(?!公开)|许可|审批|补助|救助/,
    meaning: meanings.requests,
  },
  {
    units: requests,
    says: /上一?年度?结转.*申请|结转.*申请(?:数量?)?$/,
    unless: /下年|下一年/,
    meaning: about(null, null, { since2019: 'application.carried_in.total' }),
  },
  {
    units: people,
    says: new RegExp(`专${staff}`),
    unless: /兼职|培训|专兼/,
    meaning: about('staff_full_time', 'org.staff.full_time', part),
  },
  {
    units: people,
    says: new RegExp(`兼${staff}`),
    unless: /专职|培训|专兼/,
    meaning: about(null, 'org.staff.part_time', part),
  },
  {
    units: ' 人次 ',
    says: /培训/,
    unless: new RegExp(notOfDisclosure),
    meaning: about(null, 'training.trainees'),
  },
  {
    units: events,
    says: /培训/,
    unless: new RegExp(`${notOfDisclosure}|参加|参训|会议|例会`),
    meaning: about('training', 'training.courses'),
  },
  {
    units: events,
    says: /(?:政务公开|信息公开)(?:工作)?(?:专题|推进|领导小组|协调|部署|调度|培训)*(?:会|会议|专题会议|推进会|例会|工作会议)$/,
    unless: /参加|培训/,
    meaning: about('meetings', 'training.meetings'),
  },
  {
    units: events,
    says: /回应公众关注热点|回应.*重大舆情/,
    meaning: about(null, 'response.hotspot'),
  },
  {
    units: events,
    says: /新闻发布会/,
    unless: /负责同志|领导|政在公开|“/,
    meaning: about(null, 'response.press_conference'),
  },
  {
    units: events,
    says: /政府网站.*在线访谈/,
    unless: /负责同志|领导/,
    meaning: about(null, 'response.online_interview'),
  },
  { units: items, says: /政策解读稿/, meaning: about(null, 'response.interpretation') },
  { units: items, says: /微博微信回应事件/, meaning: about(null, 'response.weibo_wechat') },
  {
    units: cases,
    says: /行政复议(?:案件?|申请)?(?:数|数量|共)*$/,
    unless: /维持|纠|撤|审结|其他|经复议|答复/,
    meaning: meanings.reviews,
  },
  {
    units: cases,
    says: /行政诉讼(?:案件?)?(?:数|数量|共)*$/,
    unless: /维持|纠|撤|审结|其他|经复议|败诉|应诉/,
    meaning: meanings.lawsuits,
  },
];

const ways: readonly { readonly says: RegExp; readonly meaning: Meaning }[] = [
  {
    says: /网站|门户网|网页|政府网|信息公开网|政务网/,
    meaning: about('website', 'disclosure.channel.website', part),
  },
  { says: /微博/, meaning: about('weibo', 'disclosure.channel.weibo', part) },
  { says: /微信/, meaning: about('wechat', 'disclosure.channel.wechat', part) },
];
const otherWays =
  /公报|公开栏|公示栏|宣传栏|电子屏|显示屏|广播|电视|报纸|报刊|短视频|抖音|头条|APP|客户端|其他|其它|媒体|美篇|QQ|今日|宣传册|会议/;
const change = /增加|减少|增长|下降|上升|回落|同比|环比|比去年|比上年|较|占/;
const published = /公开|发布|推送|公布|发出|上传|刊登|更新/;
const publishedKind = new RegExp(
  `(?:${published.source}).*信息(?:数量?|共有|共计|共|总计|合计|累计|约|近|达|为|有)*$`,
);
/** An entry of a list of channels: 其中政务微博75条. */
const onlyChannel =
  /^(?:其中:?)?、?(?:(?:政府)?(?:门户)?网站|(?:政务)?微博|(?:政务)?微信(?:公众号)?)$/;

function publishedOf(phrase: string, isPart: boolean): Meaning | null {
  const [way, ...more] = ways.filter(({ says }) => says.test(phrase));
  const others = way === undefined ? phrase : phrase.replace(/“[^”]*”/g, '');
  if (more.length > 0 || otherWays.test(others) || specialSubject(phrase) !== '') return null;
  if (way !== undefined) return way.meaning;
  const total = /主动公开|公开(?:各类|各种)?(?:政府|政务)信息/.test(phrase);
  if (!total || isPart || /通过(?!不同|多种|各种|各)/.test(phrase)) return null;
  return about('total', 'disclosure.total');
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
  const subject = subjects.find(
    ({ units, says, unless }) =>
      units.includes(padded) && says.test(phrase) && unless?.test(phrase) !== true,
  );
  if (subject !== undefined) return subject.meaning.whole && isPart ? null : subject.meaning;
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
  return publishedKind.test(phrase) && specialSubject(phrase).length > 1;
}
