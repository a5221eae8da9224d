import type { Numeral } from './numerals.ts';

/** How the printed number stands to the true one. */
export type Approximation = 'atLeast' | 'about' | 'atMost';

const before: readonly (readonly [RegExp, Approximation])[] = [
  [/(?:不超过|最多|至多|不足|不到|接近|将近|近)$/, 'atMost'],
  [/(?:超过|突破|逾|超)$/, 'atLeast'],
  [/(?:大约|大概|约)$/, 'about'],
];
const after: readonly (readonly [RegExp, Approximation])[] = [
  [/^(?:以上|之多)/, 'atLeast'],
  [/^(?:左右|上下)/, 'about'],
  [/^(?:以下|以内)/, 'atMost'],
];

/**
 * @param end behind the unit
 * @returns null when the number is printed as exact
 */
export function approximationOf(
  plain: string,
  numeral: Numeral,
  end: number,
): Approximation | null {
  const lead = plain.slice(Math.max(0, numeral.start - 3), numeral.start);
  const tails = [plain.slice(numeral.end, numeral.end + 2), plain.slice(end, end + 2)];
  const led = before.find(([pattern]) => pattern.test(lead));
  if (led !== undefined) return led[1];
  if (numeral.more) return 'atLeast';
  const followed = after.find(([pattern]) => tails.some((tail) => pattern.test(tail)));
  return followed === undefined ? null : followed[1];
}
