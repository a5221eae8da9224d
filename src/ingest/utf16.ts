/** Nearly all code units of a Chinese table are its usual characters in one order of the bytes, and few in the other. */
const USUAL_SHARE = 0.95;

/**
 * Tells UTF-16 without a byte order mark by what its code units would be, one way round and the other: Chinese text has few
 * zero bytes, so these alone do not show it.
 * @param head first bytes of a file that are no valid UTF-8; an odd one at the end is left out
 * @returns label of TextDecoder; null for other bytes
 */
export function utf16Of(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const units = Math.floor(head.length / 2);
  let [little, big] = [0, 0];
  for (let at = 0; at + 1 < head.length; at += 2) {
    const [first, second] = [head[at] ?? NaN, head[at + 1] ?? NaN];
    if (isUsual(first + 256 * second)) little++;
    if (isUsual(second + 256 * first)) big++;
  }
  const most = Math.max(little, big);
  if (units === 0 || most < units * USUAL_SHARE || little === big) return null;
  return little > big ? 'utf-16le' : 'utf-16be';
}

/** Printed ASCII, tabs and line ends; Chinese characters and punctuation, full-width forms, dashes, quotes, ①. */
const isUsual = (unit: number) =>
  (unit >= 0x20 && unit < 0x7f) ||
  unit === 0x09 ||
  unit === 0x0a ||
  unit === 0x0d ||
  (unit >= 0x3400 && unit < 0xa000) ||
  (unit >= 0x3000 && unit < 0x3040) ||
  (unit >= 0xff00 && unit < 0xfff0) ||
  (unit >= 0x2010 && unit < 0x2030) ||
  (unit >= 0x2460 && unit < 0x2500);
