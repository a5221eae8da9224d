import { indicatorOf } from '../forms/index.ts';
import type { IndicatorId } from '../forms/index.ts';
import type { FormId } from '../forms/types.ts';

/**
 * The counts of which something may be claimed (zero where others have some, level, year-to-year change, trend), by
 * form. Left out on purpose: parts of a sum, closed and answered requests (they repeat those received), disputes (too
 * few). All other values are shown without a claim.
 */
export const mainCountsByForm = {
  s2014: [
    'disclosure.total',
    'disclosure.channel.website',
    'disclosure.channel.wechat',
    'disclosure.channel.weibo',
    'disclosure.channel.gazette',
    'disclosure.channel.other',
    'response.hotspot',
    'response.press_conference',
    'response.online_interview',
    'response.interpretation',
    'response.weibo_wechat',
    'response.other',
    'request.received',
    'org.staff',
    'org.access_points',
    'org.budget',
    'training.meetings',
    'training.courses',
    'training.trainees',
  ],
  m2019: ['application.new.total', 'normative.made_new', 'normative.public_total'],
  m2021: ['application.new.total', 'normative.issued', 'normative.in_force'],
  none: [],
} as const satisfies Readonly<Record<FormId, readonly IndicatorId[]>>;

export type MainCountId = (typeof mainCountsByForm)[FormId][number];

/** The main counts of all forms, each once. */
export const mainCounts: readonly MainCountId[] = [
  ...new Set(Object.values(mainCountsByForm).flat()),
];

const idsOf = (ids: readonly MainCountId[]): ReadonlySet<string> => new Set(ids);
const all = idsOf(mainCounts);
const byForm: Readonly<Record<FormId, ReadonlySet<string>>> = {
  s2014: idsOf(mainCountsByForm.s2014),
  m2019: idsOf(mainCountsByForm.m2019),
  m2021: idsOf(mainCountsByForm.m2021),
  none: idsOf(mainCountsByForm.none),
};

/** @returns whether something may be claimed of this indicator or measure, on that form or (without one) on any. */
export function isMainCount(id: string, form: FormId | null = null): id is MainCountId {
  return (form === null ? all : byForm[form]).has(id);
}

/** @returns whether its trend is tested: main counts but for stocks, which carry over from year to year. */
export function isTrendTested(id: string): id is MainCountId {
  return isMainCount(id) && indicatorOf(id)?.additive !== 'stock';
}
