import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';

/**
 * 1…99 in Chinese; beyond that plain digits.
 * @param signs of ten and of one to nine
 */
export function chineseNumber(n: number, signs: string): string {
  if (!Number.isInteger(n) || n < 1 || n > 99) return String(n);
  const sign = (i: number) => signs.charAt(i);
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  return `${tens > 1 ? sign(tens) : ''}${tens > 0 ? sign(0) : ''}${ones > 0 ? sign(ones) : ''}`;
}

/**
 * The number in front of a part of a letter, by level: in Chinese as GB/T 9704 has them, in English 1. (1) (a).
 * @param i from 1
 */
export function partNumber(
  level: keyof Words['letters']['numbers']['levels'],
  i: number,
  { language, letters }: Words,
): string {
  const { levels, signs } = letters.numbers;
  const low = level === 'third';
  if (language === 'zh') return fill(levels[level], { i: low ? i : chineseNumber(i, signs) });
  return fill(levels[level], { i: low && i <= signs.length ? signs.charAt(i - 1) : i });
}

/** A day as a letter has it, without leading zeros in Chinese; a blank to fill in where none is given. */
export function dayText(day: string, words: Words): string {
  const { date, dateBlank } = words.letters.letter;
  const [, y, m, d] = /^(\d{4,})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  if (y === undefined || m === undefined || d === undefined) return dateBlank;
  return words.language === 'zh'
    ? fill(date, { y, m: Number(m), d: Number(d) })
    : fill(date, { y, m, d });
}
