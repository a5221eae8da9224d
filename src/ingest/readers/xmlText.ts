/** An element in the text of an XML part, found without parsing the whole. */
export interface XmlStretch {
  readonly start: number;
  readonly end: number;
  /** `x:` where the part writes its names so, else ''. */
  readonly prefix: string;
  readonly attributes: string;
  /** What stands between the tags; '' for an element that is only one tag. */
  readonly inner: string;
}

/**
 * Elements of some names that are not in each other, in order. Takes one way through the text: where an element is not
 * closed nothing more is found.
 * @param names local names, whatever prefix the part gives them
 */
export function* stretchesOf(part: string, ...names: readonly string[]): Generator<XmlStretch> {
  const open = new RegExp(`<((?:\\w+:)?)(${names.join('|')})(\\s[^<>]*|/)?>`, 'g');
  for (let found = open.exec(part); found !== null; found = open.exec(part)) {
    const [tag, prefix = '', name = '', attributes = ''] = found;
    const start = found.index;
    if (attributes.endsWith('/')) {
      yield { start, end: start + tag.length, prefix, attributes, inner: '' };
      continue;
    }
    const closing = `</${prefix}${name}>`;
    const close = part.indexOf(closing, start + tag.length);
    if (close < 0) return;
    const end = close + closing.length;
    yield { start, end, prefix, attributes, inner: part.slice(start + tag.length, close) };
    open.lastIndex = end;
  }
}

/** @returns the first element of that name; null where there is none */
export function firstStretch(part: string, name: string): XmlStretch | null {
  const [first] = stretchesOf(part, name);
  return first ?? null;
}

/**
 * @param make what takes the place of an element; null: it stays as it is
 * @returns the part with those elements replaced
 */
export function replacedStretches(
  part: string,
  names: readonly string[],
  make: (stretch: XmlStretch) => string | null,
): string {
  const pieces: string[] = [];
  let at = 0;
  for (const stretch of stretchesOf(part, ...names)) {
    const instead = make(stretch);
    if (instead === null) continue;
    pieces.push(part.slice(at, stretch.start), instead);
    at = stretch.end;
  }
  if (at === 0) return part;
  pieces.push(part.slice(at));
  return pieces.join('');
}

/** @returns the value of an attribute as it is written; null where it is not there */
export function attributeOf(attributes: string, name: string): string | null {
  const found = new RegExp(`\\s(?:\\w+:)?${name}=(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return found === null ? null : (found[1] ?? found[2] ?? '');
}
