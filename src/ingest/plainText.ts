/**
 * Text for comparing: full width → half width, all white space and invisible characters gone, lower case.
 * @returns '' for an empty cell
 */
export function squeezed(text: string): string {
  let at = 0;
  while (at < text.length && isSqueezed(text.charCodeAt(at))) at++;
  if (at === text.length) return text;
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200f\u2060\u2062\ufeff]+/g, '')
    .toLowerCase();
}

const EQUALS = 0x3d;

/**
 * Outer white space (also U+00A0, U+3000, zero width, `&nbsp;`) gone, and what makes a spreadsheet take a number for a text:
 * a leading apostrophe, ="12".
 */
export function trimmed(text: string): string {
  const first = text.charCodeAt(0);
  const isPlain = isPrinted(first) && isPrinted(text.charCodeAt(text.length - 1));
  if (isPlain && first !== EQUALS && !text.includes('&')) return text;
  return text
    .replace(/&nbsp;/gi, ' ')
    .replace(/^[\s\u200b-\u200f\u2060\u2062\ufeff]+|[\s\u200b-\u200f\u2060\u2062\ufeff]+$/g, '')
    .replace(/^="([^"]*)"$/, '$1')
    .replace(/^'(?=.)/, '');
}

/** @returns whether nothing is printed. */
export function isBlankText(text: string | undefined): boolean {
  if (text === undefined || text === '') return true;
  const first = text.charCodeAt(0);
  return (!isPrinted(first) || first === EQUALS) && trimmed(text) === '';
}

/** Printed ASCII from ( on, Chinese characters and punctuation: most texts begin and end with these, and need no trimming. */
const isPrinted = (code: number) =>
  (code > 0x27 && code < 0x7f) || (code > 0x3000 && code < 0xd800);

/** Characters that stay as they are: Chinese ones, digits, small letters, half-width signs. */
const isSqueezed = (code: number) =>
  (code > 0x20 && code < 0x41) || (code > 0x5a && code < 0x7f) || (code >= 0x4e00 && code < 0xa000);

/**
 * Number of single-character insertions, deletions and replacements between two texts (Levenshtein).
 * @returns `limit + 1` as soon as it is larger than `limit`
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const step = a[i - 1] === b[j - 1] ? 0 : 1;
      const cost = Math.min(
        (before[j] ?? Infinity) + 1,
        (row[j - 1] ?? Infinity) + 1,
        (before[j - 1] ?? Infinity) + step,
      );
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    before = row;
  }
  const distance = before[b.length];
  return distance === undefined ? limit + 1 : distance;
}
