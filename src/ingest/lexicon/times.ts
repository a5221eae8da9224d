import { isOtherTime, isPartOfYear } from '../periods.ts';
import { squeezed } from '../plainText.ts';
import { isReportYear, yearOf } from '../years.ts';

const DIGITS = '〇一二三四五六七八九';
const WRITTEN = /^(二〇[〇一二三四五六七八九]{2})(?:年度?)?$/;
const SHORT = /^['‘’`](\d{2})(?:年度?|年报)?$/;
const LAST_DAY = /^(\d{4})[-/.年]12[-/.月]31日?$/;
const WHOLE = /^(\d{4})年度?全年(?:累计|合计|数|完成数?)?$/;
const SPAN = /^(\d{4})[-/.年](?:0?1)月?[-—–~至到](?:\d{4}[-/.年])?12月?份?$/;

/**
 * The report year that a text in a place for years says: 2017, 2017年度, 2,014, 二〇一六年, '16年, 2016-12-31, 2016年1-12月.
 * @returns null for anything else, days other than the last of a year among it
 */
export function saidYear(text: string): number | null {
  const bare = squeezed(text).replace(/^报告年度?:?|^统计年度:?/, '');
  const year = yearOf(bare) ?? yearOf(bare.replace(/^(\d),(\d{3})/, '$1$2')) ?? written(bare);
  return year !== null && isReportYear(year) ? year : null;
}

function written(bare: string): number | null {
  const chinese = WRITTEN.exec(bare.replace(/[○◯零o0]/g, '〇'))?.[1];
  if (chinese !== undefined) return Number([...chinese].map((c) => DIGITS.indexOf(c)).join(''));
  const short = SHORT.exec(bare)?.[1];
  if (short !== undefined) return 2000 + Number(short);
  const whole = (LAST_DAY.exec(bare) ?? SPAN.exec(bare) ?? WHOLE.exec(bare))?.[1];
  return whole === undefined ? null : Number(whole);
}

const WHOLE_YEAR =
  /^(?:全年(?:累计|合计|数|实际)?(?:完成(?:数|量)?)?|年度(?:累计|合计|数)?|本年(?:度|数|累计)?|当年(?:数)?|今年|年报|(?:\d{4}年)?1月?[-—–~至到]12月份?|实际(?:完成)?(?:数|量|情况|值)?|完成(?:数|量|情况)|本年(?:实际|完成)(?:数|情况)?)$/;

/** What a head or cell says of the time of its numbers. */
export type TimeSaid = 'part' | 'whole' | 'other';

/** @returns `part`: a quarter, months; `whole`: the year as a whole; `other`: last year, a plan; null: no time */
export function timeSaid(text: string): TimeSaid | null {
  if (isPartOfYear(text)) return 'part';
  const bare = squeezed(text);
  if (WHOLE_YEAR.test(bare)) return 'whole';
  return isOtherTime(text) ? 'other' : null;
}
