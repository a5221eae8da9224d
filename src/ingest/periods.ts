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

/** @returns whether a cell below a head such as 季度 or 月份 names a part of a year; there a bare 3 does too */
export function isPartBelow(cell: string): boolean {
  return isPartOfYear(cell) || /^(?:\d{4}[-./])?\d{1,2}$/.test(squeezed(cell));
}

/** @returns whether a text names a time rather than a unit: a part of a year, 今年, 上年同期, 全年 */
export function isPeriod(text: string): boolean {
  return isPartOfYear(text) || OTHER.test(squeezed(text));
}

/** @returns whether the heads name four quarters, two halves or twelve months, so that their sum is the year's */
export function coversYear(heads: readonly string[]): boolean {
  const parts = new Set(heads.filter(isPartOfYear).map(squeezed));
  const count = (pattern: RegExp) => [...parts].filter((part) => pattern.test(part)).length;
  const single = [...parts].every((part) => !/[-—–~至到前]|累计/.test(part));
  return single && (count(/季|^q/) === 4 || count(/半年|^h/) === 2 || count(/月/) === 12);
}
