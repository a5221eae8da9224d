/** Stands between the items of a list; inside an item it is percent-encoded. */
const BETWEEN = '~';

/**
 * Percent-encodes a value for a hash so that chat programs and mail take the whole link: beside letters, digits,
 * `-`, `_`, `.` and `/` nothing stays as it is. Half a surrogate pair, which no encoding holds, becomes U+FFFD.
 */
export function encodeText(text: string): string {
  return encodeURIComponent(wellFormed(text))
    .replace(/[!'()*~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/%2F/g, '/');
}

/** @returns the text, or null when it is not percent-encoded UTF-8. */
export function decodeText(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** Items in their order; an empty list is an empty text. */
export function encodeList(items: readonly string[]): string {
  return items.map(encodeText).join(BETWEEN);
}

/** @returns each item once, in order of first appearance; null when one cannot be read. Empty items are left out. */
export function decodeList(text: string): string[] | null {
  const items = new Set<string>();
  for (const part of text.split(BETWEEN)) {
    const item = decodeText(part);
    if (item === null) return null;
    if (item !== '') items.add(item);
  }
  return [...items];
}

function wellFormed(text: string): string {
  return text.replace(
    /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
    '\uFFFD',
  );
}
