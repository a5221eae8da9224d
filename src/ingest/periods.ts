import { squeezed } from './plainText.ts';

const PART =
  /^(?:\d{4}年)?(?:第?[一二三四1-4]季度?|[一二三四1-4]至[二三四2-4]季度|前[二三四2-4]季度|[上下]半年|第?(?:十[一二]?|[一二三四五六七八九]|1[0-2]|[1-9])月份?|(?:1[0-2]|[1-9])月?[-—–~至到](?:1[0-2]|[1-9])月份?|前(?:十[一二]?|[一二三四五六七八九]|1[0-2]|[1-9])个月|q[1-4]|h[12])(?:累计)?$/;
const WHOLE = /^(?:\d{4}年)?1月?[-—–~至到]12月份?$/;
const OTHER =
  /^(?:[今本当上去前全]年度?|[本上同]期|[上去]年同期|全年累计|本年累计|累计|年度|年报)$/;

/** @returns whether a text names a part of a year: 一季度, 上半年, 1-6月 */
export function isPartOfYear(text: string): boolean {
  const bare = squeezed(text);
  return PART.test(bare) && !WHOLE.test(bare);
}

const PART_TITLE = /第?[一二三四1-4]季度|[上下]半年|(?<!\d)1月?[-—–~至到](?:[2-9]|1[01])月|月份/;
const PERIOD =
  /统计(?:期限|时限|时间|期间).*?(\d{1,2})月(?:\d{1,2}日)?(?:起|始)?[至到~—–-]+(?:(?:20\d\d)年)?(\d{1,2})月/;

/** @returns whether a title or a line of the period says that its numbers are of a part of a year: 第二季度, 1月1日至6月30日 */
export function saysPartOfYear(line: string): boolean {
  const bare = squeezed(line);
  const [, from, to] = PERIOD.exec(bare) ?? [];
  if (from !== undefined) return from !== '1' || to !== '12';
  return bare.length < 60 && PART_TITLE.test(bare) && /统计表|情况表|汇总表|报表|情况$/.test(bare);
}

/** @returns whether a cell below a head such as 季度 or 月份 names a part of a year; there a bare 3 does too */
export function isPartBelow(cell: string): boolean {
  return isPartOfYear(cell) || /^(?:\d{4}[-./])?\d{1,2}$/.test(squeezed(cell));
}

/** @returns whether a text names a time rather than a unit: a part of a year, 今年, 上年同期, 全年 */
export function isPeriod(text: string): boolean {
  return isPartOfYear(text) || OTHER.test(squeezed(text));
}

/** @returns whether a head names the numbers of another time or none that were counted: 上年数, 计划数, 历年累计 */
export function isOtherTime(head: string): boolean {
  return (
    /上一?年|去年|上期|同期|计划|目标|任务|预算|历年|累计|增减|排名|名次/.test(squeezed(head)) &&
    !/[本全]年累计/.test(squeezed(head))
  );
}

/** @returns whether the heads name four quarters, two halves or twelve months, so that their sum is the year's */
export function coversYear(heads: readonly string[]): boolean {
  const parts = new Set(heads.filter(isPartOfYear).map(squeezed));
  const count = (pattern: RegExp) => [...parts].filter((part) => pattern.test(part)).length;
  const single = [...parts].every((part) => !/[-—–~至到前]|累计/.test(part));
  return single && (count(/季|^q/) === 4 || count(/半年|^h/) === 2 || count(/月/) === 12);
}
