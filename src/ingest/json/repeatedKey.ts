/** A key that stands twice in one object. */
export interface RepeatedKey {
  readonly key: string;
  /** Line of the second one, from 1. */
  readonly row: number;
}

const BLANK = /\s/;

/**
 * Looks for a key that stands twice in one object: the parser keeps the last and loses the others in silence.
 * @param text JSON, or JSON Lines, that could be parsed
 * @returns the first such key; null where there is none
 */
export function repeatedKey(text: string): RepeatedKey | null {
  /** Keys so far of the objects that are open; null for a list. */
  const open: (Set<string> | null)[] = [];
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '{') open.push(new Set());
    else if (sign === '[') open.push(null);
    else if (sign === '}' || sign === ']') open.pop();
    else if (sign === '"') {
      const end = stringEnd(text, at);
      const keys = open[open.length - 1];
      if (keys !== null && keys !== undefined && isKey(text, end)) {
        const key = String(JSON.parse(text.slice(at, end)));
        if (keys.has(key)) return { key, row: text.slice(0, at).split(/\r\n|\n|\r/).length };
        keys.add(key);
      }
      at = end - 1;
    }
  }
  return null;
}

/** @returns the position behind the closing quote of a string */
function stringEnd(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

function isKey(text: string, end: number): boolean {
  let at = end;
  while (BLANK.test(text[at] ?? '')) at++;
  return text[at] === ':';
}
