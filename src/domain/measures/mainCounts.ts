import type { IndicatorId } from '../forms/index.ts';

/**
 * The counts of the 2014 form of which something may be claimed (zero where others have some, year-to-year change,
 * trend). Left out on purpose: parts of a sum, closed and answered requests (they repeat those received), disputes
 * (too few). All other values are shown without a claim.
 */
export const mainCounts = [
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
] as const satisfies readonly IndicatorId[];

const ids: ReadonlySet<string> = new Set(mainCounts);

/** @returns whether something may be claimed of this indicator or measure. */
export function isMainCount(id: string): id is (typeof mainCounts)[number] {
  return ids.has(id);
}
