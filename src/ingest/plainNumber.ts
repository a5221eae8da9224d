const DIGITS = { zero: 48, nine: 57, point: 46 };

/** Longer numbers, and those with more places, are looked at as texts. */
const MOST_WHOLE = 7;
const MOST_PLACES = 6;

/**
 * The number of a text that holds nothing else, told by its characters alone: up to seven digits without a leading zero, and
 * up to six decimal places.
 * @returns NaN for any other text, also for one that may well be a number (1,234)
 */
export function plainNumber(text: string): number {
  const { length } = text;
  if (length === 0 || length > MOST_WHOLE + MOST_PLACES + 1) return NaN;
  let point = length;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code === DIGITS.point && point === length) point = i;
    else if (code < DIGITS.zero || code > DIGITS.nine) return NaN;
  }
  const places = length - point - 1;
  if (point === 0 || point > MOST_WHOLE || places === 0 || places > MOST_PLACES) return NaN;
  if (point > 1 && text.charCodeAt(0) === DIGITS.zero) return NaN;
  return Number(text);
}
