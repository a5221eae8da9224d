import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/** 1…99 in Chinese: 一, 十, 十一, 九十九; beyond that plain digits. */
export function chineseNumber(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 99) return String(n);
  const tens = Math.floor(n / 10);
  const one = digits[n % 10] ?? '';
  if (tens === 0) return one;
  return `${tens === 1 ? '' : (digits[tens] ?? '')}十${one}`;
}

/**
 * The number in front of a part of a letter, by level as official documents have them (GB/T 9704): 一、（一）1.
 * In English 1., (1) and (a).
 * @param i from 1
 */
export function partNumber(level: 1 | 2 | 3, i: number, { language }: Words): string {
  if (language === 'zh') {
    if (level === 1) return `${chineseNumber(i)}、`;
    return level === 2 ? `（${chineseNumber(i)}）` : `${i}. `;
  }
  if (level === 1) return `${i}. `;
  return level === 2 ? `(${i}) ` : `(${letterNumber(i)}) `;
}

function letterNumber(i: number): string {
  return i > 26 ? String(i) : String.fromCharCode(96 + i);
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
