import { squeezed } from '../plainText.ts';

const NUMBERING =
  /^(?:[①-⑳㈠-㈩]|\((?:[一二三四五六七八九十]{1,3}|\d{1,2})\)[、.,]?|[一二三四五六七八九十]{1,3}[、.,]|\d{1,2}(?:[、)]|[.,](?!\d)))/u;
/** Explanations that stand behind a label of the form; any other note in brackets changes what a row says. */
const NOTE = /^(?:指|减少?用|如|含|单位|区分|设区|行政机关|以|本列|应|件|项|万元|元|人)|^.{12,}$/;

/**
 * A printed label made comparable: no white space, numbering, punctuation and explanations in brackets, also those whose
 * closing bracket is lost. Numbering alone gives ''.
 */
export function reportKey(printed: string): string {
  let text = squeezed(printed);
  for (let cut = text.replace(NUMBERING, ''); cut !== text; cut = text.replace(NUMBERING, ''))
    text = cut;
  return text
    .replace(/[([]([^()[\]]*(?:\([^()]*\)[^()[\]]*)*)(?:[)\]]|$)/g, (whole, inside: string) =>
      NOTE.test(inside) || inside === '' ? '' : whole,
    )
    .replace(/其它/g, '其他')
    .replace(/[、，,。.;；:：'"“”‘’`《》<>〈〉«»「」『』()[\]\-—–―_·・*~|/\\／]/g, '');
}

/** @returns the number in front of a label as printed digits or characters: 3 of `3.其他`, 七 of `（七）总计`; else null */
export function numberOf(printed: string): string | null {
  const found = NUMBERING.exec(squeezed(printed))?.[0].replace(/[^一二三四五六七八九十\d]/g, '');
  return found === undefined || found === '' ? null : found;
}

const UNIT = '(?:万元|元|件|条|项|次|个|人次|人|篇|起|份)';
const NUMBER = new RegExp(
  `^(?:约|近|逾|超过?)?(?:[+-]|增|减)?\\d[\\d.,]*(?:[余多])?万?(?:[余多])?${UNIT}?(?:以上|左右)?%?$`,
);
const MARKS = /^(?:[-—–―─－_/／\\*~]+|无|无此项|未发生|空)$/;
const DAMAGE = /^(?:#[a-z0-9/!?]+|#+|[o〇○◯l]|\d+\(\d+\)|\d+[/／]\d+|[+-]\d[\d.,]*|=.+)$/;

/** @returns whether a cell holds a value rather than words: a number, a dash, 无, or a damaged number */
export function isValueText(printed: string): boolean {
  const text = squeezed(printed);
  return NUMBER.test(text) || MARKS.test(text) || DAMAGE.test(text);
}

/** @returns whether digits are printed, so that a value, if only a doubtful one, stands there */
export function hasDigit(printed: string): boolean {
  return /[\d０-９]/.test(printed);
}
