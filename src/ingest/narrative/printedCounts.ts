import { numeralsIn } from './numerals.ts';
import type { Numeral } from './numerals.ts';
import { isWhole, unitAt } from './units.ts';

/** A number with its unit. */
export interface Count {
  readonly numeral: Numeral;
  /** Of the number as shown: 百分之 belongs to it. */
  readonly start: number;
  /** Null when it is lost (信息260余). */
  readonly unit: string | null;
  /** Behind the unit. */
  readonly end: number;
}

const percentWords = '百分之';
const unitLost = /^(?:[,。;、\n]|$)/;

function countOf(plain: string, numeral: Numeral): Count | null {
  const { start, end } = numeral;
  if (plain.startsWith(percentWords, start - percentWords.length)) {
    return { numeral, start: start - percentWords.length, unit: '%', end };
  }
  const unit = unitAt(plain, end);
  if (unit !== null) {
    if (isWhole(unit.unit) && !Number.isInteger(numeral.value)) return null;
    return { numeral, start, unit: unit.unit, end: unit.end };
  }
  const before = plain.slice(Math.max(0, start - 6), start);
  const lost = numeral.more && !numeral.chinese && unitLost.test(plain.charAt(end));
  return lost && /信息(?:共|共计|约|达|近)*$/.test(before)
    ? { numeral, start, unit: null, end }
    : null;
}

/** All numbers with a unit, in their order. */
export function printedCounts(plain: string): Count[] {
  return numeralsIn(plain).flatMap((numeral) => countOf(plain, numeral) ?? []);
}
