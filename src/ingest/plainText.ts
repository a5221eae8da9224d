/**
 * Text for comparing: full width → half width, all white space and invisible characters gone, lower case.
 * @returns '' for an empty cell
 */
export function squeezed(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200f\u2060\u2062\ufeff]+/g, '')
    .toLowerCase();
}

/**
 * Outer white space (also U+00A0, U+3000, zero width, `&nbsp;`) gone, and what makes a spreadsheet take a number for a text:
 * a leading apostrophe, ="12".
 */
export function trimmed(text: string): string {
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
  const printed = (first > 0x27 && first < 0x7f) || (first > 0x3000 && first < 0xd800);
  return !printed && trimmed(text) === '';
}

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
