import type { IndicatorId } from '#domain/forms/index.ts';

export const sampleYears = [2014, 2015, 2016, 2017, 2018] as const;

/** null: left blank; undefined: the report has no such row. */
export type Planted = Readonly<Partial<Record<IndicatorId, number | null | undefined>>>;

/** What makes one unit of the fictional county differ from the others; years are those of `sampleYears`. */
export interface Profile {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Items made public in the first year, and their yearly growth; or the five numbers themselves. */
  readonly items: { readonly start: number; readonly growth: number } | readonly number[];
  /** Shares of weibo and other means in the sum of the channels; the website takes what is left. */
  readonly weibo: number;
  readonly other: number;
  /** Share of WeChat in the last year; it grows evenly up to there. */
  readonly wechat: number;
  /** Sum of the channels over the total. 1: nothing stands on two channels, or the total was simply added up. */
  readonly overlap: number;
  /** Full and part time. */
  readonly staff: readonly [number, number];
  /** Requests received, by year. */
  readonly requests: readonly number[];
  /** Own funds in 万元, by year. */
  readonly funds: readonly number[];
  /** Years without a report. */
  readonly noReport: readonly number[];
  /** Last year with anything on Weibo. */
  readonly weiboUntil: number;
  /** What stands in the report of a year whatever else is drawn. */
  readonly set: Readonly<Record<number, Planted>>;
}

const none = [0, 0, 0, 0, 0] as const;
const usual = {
  aliases: [],
  requests: none,
  funds: none,
  noReport: [],
  weiboUntil: 2018,
  set: {},
} satisfies Partial<Profile>;

/*
 * What is planted on purpose (tests/samples/county.test.ts looks at each):
 *
 * unit      year       what a reader of the charts shall find
 * 城关街道  all        four to twelve requests; 花桥镇, 白杨街道 have a few; all others none, in every year
 * 金沙镇    all        three quarters of its items by "other means"
 * 石桥镇    from 2017  Weibo given up
 * 青石镇    2017       staff doubled, from 2 to 4; every other unit has 1 to 3
 * 云溪镇    all        items rise every year
 * 杏花镇    all        items fall every year
 * 红岩乡    2017       nothing on the website, where all others have most of their items
 * 柳河乡    2016       total larger than the sum of its channels (a slip: 265, probably for 145)
 * 双塔街道, 大坪镇     total = sum of several channels in all years: simply added up
 * 城关街道  2016, 2018 the only press conferences
 * 城关街道  2014       the only fee, 0.01 万元
 * 城关街道  2017       the only reconsideration
 * 白杨街道  2016       the only complaint
 * 大坪镇    2015, 2016 the section on requests left blank
 * single cells         blank: 云溪镇 2014 interpretation, 白杨街道 2015 WeChat, 花桥镇 2016 reading points,
 *                      梅岭乡 2017 funds, 石桥镇 2018 trainees
 * 红岩乡    2015       row on fees not printed
 * no report            红岩乡 2014, 龙泉街道 2016; 柳河乡, 梅岭乡, 双塔街道 2018
 */

/** Ten townships and four streets. */
export const profiles: readonly Profile[] = [
  {
    ...usual,
    name: '青石镇',
    items: { start: 214, growth: 1.05 },
    weibo: 0.1,
    other: 0.1,
    wechat: 0.2,
    overlap: 1.12,
    staff: [1, 1],
    funds: [0, 0, 0, 0.5, 0],
    set: {
      2017: { 'org.staff': 4, 'org.staff.full_time': 1, 'org.staff.part_time': 3 },
      2018: { 'org.staff': 4, 'org.staff.full_time': 1, 'org.staff.part_time': 3 },
    },
  },
  {
    ...usual,
    name: '柳河乡',
    items: { start: 142, growth: 1.02 },
    weibo: 0,
    other: 0.14,
    wechat: 0.16,
    overlap: 1.06,
    staff: [0, 1],
    noReport: [2018],
    set: { 2016: { 'disclosure.total': 265 } },
  },
  {
    ...usual,
    name: '云溪镇',
    items: [118, 156, 203, 251, 318],
    weibo: 0.08,
    other: 0.09,
    wechat: 0.26,
    overlap: 1.15,
    staff: [1, 1],
    set: {
      2014: { 'response.interpretation': null },
      2018: { 'response.online_interview': 1, 'response.online_interview_leader': 1 },
    },
  },
  {
    ...usual,
    name: '石桥镇',
    items: { start: 187, growth: 1.03 },
    weibo: 0.16,
    other: 0.08,
    wechat: 0.21,
    overlap: 1.1,
    staff: [1, 0],
    weiboUntil: 2016,
    set: { 2018: { 'training.trainees': null } },
  },
  {
    ...usual,
    name: '红岩乡',
    items: { start: 131, growth: 1.01 },
    weibo: 0.07,
    other: 0.13,
    wechat: 0.18,
    overlap: 1.08,
    staff: [0, 1],
    noReport: [2014],
    set: {
      2015: { 'fee.collected': undefined },
      2017: {
        'disclosure.total': 51,
        'disclosure.channel.website': 0,
        'disclosure.channel.weibo': 11,
        'disclosure.channel.wechat': 21,
        'disclosure.channel.other': 22,
      },
    },
  },
  {
    ...usual,
    name: '大坪镇',
    items: { start: 168, growth: 1.04 },
    weibo: 0.05,
    other: 0.11,
    wechat: 0.17,
    overlap: 1,
    staff: [0, 2],
  },
  {
    ...usual,
    name: '金沙镇',
    items: { start: 226, growth: 1.03 },
    weibo: 0.03,
    other: 0.75,
    wechat: 0.06,
    overlap: 1.05,
    staff: [1, 1],
  },
  {
    ...usual,
    name: '梅岭乡',
    items: { start: 124, growth: 1.02 },
    weibo: 0,
    other: 0.12,
    wechat: 0.14,
    overlap: 1.04,
    staff: [0, 1],
    noReport: [2018],
    set: { 2017: { 'org.budget': null } },
  },
  {
    ...usual,
    name: '花桥镇',
    items: { start: 238, growth: 1.06 },
    weibo: 0.09,
    other: 0.08,
    wechat: 0.24,
    overlap: 1.18,
    staff: [1, 2],
    requests: [0, 2, 0, 3, 2],
    set: { 2016: { 'org.access_points': null } },
  },
  {
    ...usual,
    name: '杏花镇',
    items: [364, 301, 247, 205, 162],
    weibo: 0.1,
    other: 0.12,
    wechat: 0.2,
    overlap: 1.1,
    staff: [1, 1],
  },
  {
    ...usual,
    name: '白杨街道',
    aliases: ['白杨街'],
    items: { start: 276, growth: 1.05 },
    weibo: 0.12,
    other: 0.09,
    wechat: 0.25,
    overlap: 1.2,
    staff: [1, 2],
    requests: [0, 0, 1, 5, 0],
    funds: [0, 0, 1, 1, 1],
    set: { 2015: { 'disclosure.channel.wechat': null }, 2016: { 'complaint.total': 1 } },
  },
  {
    ...usual,
    name: '双塔街道',
    aliases: ['双塔街'],
    items: { start: 243, growth: 1.04 },
    weibo: 0.11,
    other: 0.1,
    wechat: 0.22,
    overlap: 1,
    staff: [1, 1],
    noReport: [2018],
  },
  {
    ...usual,
    name: '龙泉街道',
    aliases: ['龙泉街'],
    items: { start: 259, growth: 1.05 },
    weibo: 0.08,
    other: 0.1,
    wechat: 0.23,
    overlap: 1.14,
    staff: [1, 1],
    noReport: [2016],
  },
  {
    ...usual,
    name: '城关街道',
    aliases: ['城关街'],
    items: { start: 412, growth: 1.07 },
    weibo: 0.13,
    other: 0.07,
    wechat: 0.24,
    overlap: 1.22,
    staff: [2, 1],
    requests: [4, 6, 9, 12, 8],
    funds: [2.5, 3, 3, 3.5, 4],
    set: {
      2014: { 'fee.collected': 0.01 },
      2016: { 'response.press_conference': 1 },
      2017: {
        'response.online_interview': 1,
        'response.online_interview_leader': 1,
        'reconsideration.total': 1,
        'reconsideration.upheld': 1,
      },
      2018: { 'response.press_conference': 1, 'response.press_conference_leader': 1 },
    },
  },
];
