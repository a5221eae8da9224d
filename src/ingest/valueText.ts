import { squeezed } from './plainText.ts';

const UNIT = '(?:万元|元|件|条|项|次|个|人次|人|篇|起|份)';
const NUMBER = new RegExp(
  `^(?:约|近|逾|超过?)?(?:[+-]|增|减)?¥?\\d[\\d.,]*(?:[余多])?万?(?:[余多])?${UNIT}?(?:以上|左右)?%?$`,
);
const MARKS = /^(?:[-—–―─－_/／\\*~]+|无|无此项|未发生|空)$/;
/** A number with a note behind it: 5[1], 5（注1）, 5*, 12（含1件转办）. */
const NOTED = new RegExp(
  `^[+-]?\\d[\\d.,]*${UNIT}?(?:\\*+|\\[注?\\d*\\]|\\((?:注?\\d*|[含其].*)\\))$`,
);
const DAMAGE = /^(?:#[a-z0-9/!?]+|#+|[o〇○◯l]|\d+\(\d+\)|\d+[/／]\d+|[+-]\d[\d.,]*|=.+)$/;

/** @returns whether a cell holds a value rather than words: a number, a dash, 无, or a damaged number */
export function isValueText(printed: string): boolean {
  const text = squeezed(printed);
  return [NUMBER, MARKS, NOTED, DAMAGE].some((pattern) => pattern.test(text));
}

/** @returns whether digits are printed, so that a value, if only a doubtful one, stands there */
export function hasDigit(printed: string): boolean {
  return /[\d０-９]/.test(printed);
}
