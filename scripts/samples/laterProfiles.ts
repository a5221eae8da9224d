import type { Planted } from './profiles.ts';

export const laterYears = [2019, 2020, 2021, 2022, 2023, 2024, 2025] as const;
export type LaterYear = (typeof laterYears)[number];

/** What makes one unit differ from the others from 2019 on; numbers by year are in the order of `laterYears`. */
export interface LaterProfile {
  readonly name: string;
  /** New requests, by year. */
  readonly requests: readonly number[];
  /** About how many licences and penalties a year: powers handed down differ. */
  readonly licences: number;
  readonly penalties: number;
  /** Normative documents that were public at the end of 2018. */
  readonly documents: number;
  /** Years without a report. */
  readonly noReport: readonly LaterYear[];
  /** Last year on the form of 2019. */
  readonly oldFormUntil: LaterYear;
  /** Requests of the year before that a report does not take over. */
  readonly forgets: Readonly<Partial<Record<LaterYear, number>>>;
  /** Documents in force that drop out without being repealed. */
  readonly loses: Readonly<Partial<Record<LaterYear, number>>>;
  /** Years in which the column of totals is empty although its parts are filled. */
  readonly noTotals: readonly LaterYear[];
  /** Amounts printed without a unit of measure. */
  readonly unitless: Readonly<Partial<Record<LaterYear, string>>>;
  /** What stands in the report of a year whatever else is drawn. */
  readonly set: Readonly<Partial<Record<LaterYear, Planted>>>;
}

const usual = {
  noReport: [],
  oldFormUntil: 2020,
  forgets: {},
  loses: {},
  noTotals: [],
  unitless: {},
  set: {},
} satisfies Partial<LaterProfile>;

const disputes = ['review', 'lawsuit_direct', 'lawsuit_after_review'] as const;
const results = ['upheld', 'corrected', 'other', 'pending', 'total'] as const;
/** The whole table of reconsiderations and lawsuits left empty. */
const blankDisputes: Planted = Object.fromEntries(
  disputes.flatMap((group) => results.map((result) => [`${group}.${result}`, null])),
);

/*
 * What is planted on purpose (tests/samples/later.test.ts looks at each):
 *
 * unit      year        what a reader of the charts shall find
 * all       2019        a step up in requests: 10 in 2018, more than 40 from 2019 on
 * 城关街道  all         far more requests than any other unit
 * 花桥镇    2021–2025   requests rise every year
 * 金沙镇    2025        requests jump from 2 to 16
 * 石桥镇    2021        still on the form of 2019
 * 白杨街道  2022        carried in one request fewer than were carried out in 2021
 * 青石镇    2023        three documents fewer in force than those before, issued and repealed make
 * 青石镇    2020        an amount of 8040 without a unit: yuan or 万元, nobody knows
 * 云溪镇    2019        column of totals empty, its parts filled
 * 双塔街道  2022        the same
 * 杏花镇    2022        table of reconsiderations and lawsuits empty
 * 梅岭乡    2021        number of coercion decisions blank
 * 红岩乡    2019        rows on charges not printed
 * 城关街道  most years  the most disputes; one of 金沙镇 pending at the end of 2021
 * no report             梅岭乡 2019, 柳河乡 2020, 红岩乡 2022, 双塔街道 2023; 大坪镇, 龙泉街道 2025 (not yet)
 */

/** The fourteen units of `profiles`, in the same order. */
export const laterProfiles: readonly LaterProfile[] = [
  {
    ...usual,
    name: '青石镇',
    requests: [1, 0, 2, 1, 1, 2, 0],
    licences: 90,
    penalties: 12,
    documents: 9,
    loses: { 2023: 3 },
    unitless: { 2020: '8040' },
  },
  {
    ...usual,
    name: '柳河乡',
    requests: [0, 0, 1, 0, 0, 1, 0],
    licences: 35,
    penalties: 3,
    documents: 6,
    noReport: [2020],
  },
  {
    ...usual,
    name: '云溪镇',
    requests: [2, 1, 0, 1, 2, 1, 3],
    licences: 120,
    penalties: 9,
    documents: 8,
    noTotals: [2019],
  },
  {
    ...usual,
    name: '石桥镇',
    requests: [2, 1, 1, 0, 1, 0, 1],
    licences: 75,
    penalties: 6,
    documents: 7,
    oldFormUntil: 2021,
  },
  {
    ...usual,
    name: '红岩乡',
    requests: [0, 1, 0, 0, 0, 0, 1],
    licences: 28,
    penalties: 2,
    documents: 5,
    noReport: [2022],
    set: { 2019: { 'charge.items_prev': undefined, 'charge.items_change': undefined } },
  },
  {
    ...usual,
    name: '大坪镇',
    requests: [0, 0, 0, 1, 0, 0, 0],
    licences: 64,
    penalties: 4,
    documents: 6,
    noReport: [2025],
  },
  {
    ...usual,
    name: '金沙镇',
    requests: [3, 2, 6, 4, 3, 2, 16],
    licences: 150,
    penalties: 18,
    documents: 11,
    set: { 2021: { 'review.pending': 1, 'review.total': 1 } },
  },
  {
    ...usual,
    name: '梅岭乡',
    requests: [0, 0, 0, 0, 0, 0, 0],
    licences: 22,
    penalties: 1,
    documents: 4,
    noReport: [2019],
    set: { 2021: { 'coercion.decisions': null } },
  },
  {
    ...usual,
    name: '花桥镇',
    requests: [2, 3, 4, 6, 7, 9, 12],
    licences: 170,
    penalties: 22,
    documents: 13,
    set: { 2025: { 'review.upheld': 1, 'review.total': 1 } },
  },
  {
    ...usual,
    name: '杏花镇',
    requests: [1, 1, 2, 3, 1, 0, 1],
    licences: 105,
    penalties: 10,
    documents: 9,
    set: { 2022: blankDisputes },
  },
  {
    ...usual,
    name: '白杨街道',
    requests: [3, 5, 4, 6, 5, 4, 6],
    licences: 210,
    penalties: 26,
    documents: 10,
    forgets: { 2022: 1 },
    set: { 2024: { 'lawsuit_direct.upheld': 1, 'lawsuit_direct.total': 1 } },
  },
  {
    ...usual,
    name: '双塔街道',
    requests: [2, 1, 3, 2, 4, 3, 2],
    licences: 190,
    penalties: 24,
    documents: 9,
    noReport: [2023],
    noTotals: [2022],
  },
  {
    ...usual,
    name: '龙泉街道',
    requests: [1, 2, 2, 1, 3, 2, 1],
    licences: 160,
    penalties: 20,
    documents: 8,
    noReport: [2025],
  },
  {
    ...usual,
    name: '城关街道',
    requests: [28, 35, 41, 52, 47, 58, 63],
    licences: 265,
    penalties: 35,
    documents: 15,
    set: {
      2019: { 'review.upheld': 1, 'review.total': 1 },
      2020: { 'review.upheld': 1, 'review.corrected': 1, 'review.total': 2 },
      2022: {
        'review.upheld': 2,
        'review.corrected': 1,
        'review.total': 3,
        'lawsuit_after_review.upheld': 1,
        'lawsuit_after_review.total': 1,
      },
      2023: { 'review.upheld': 1, 'review.other': 1, 'review.total': 2 },
      2024: {
        'review.upheld': 3,
        'review.corrected': 1,
        'review.pending': 1,
        'review.total': 5,
        'lawsuit_direct.corrected': 1,
        'lawsuit_direct.total': 1,
      },
      2025: {
        'review.upheld': 2,
        'review.corrected': 1,
        'review.total': 3,
        'lawsuit_after_review.pending': 1,
        'lawsuit_after_review.total': 1,
      },
    },
  },
];
