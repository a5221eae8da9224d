import { raised } from './raised.ts';
import { attributeOf, firstStretch, replacedStretches, stretchesOf } from './xmlText.ts';

/** Letters of 2 points cannot be read. */
const TINY = 2;

/** How letters look by the properties of a run or by a font of the book. */
export function fontOf(properties: string): { readonly gone: boolean; readonly raised: boolean } {
  const value = (name: string) => {
    const found = firstStretch(properties, name);
    return found === null ? null : attributeOf(found.attributes, 'val');
  };
  const strike = firstStretch(properties, 'strike');
  const isStruck = strike !== null && !/^(?:0|false|off)$/.test(value('strike') ?? '');
  const size = value('sz');
  return {
    gone: isStruck || (size !== null && Number(size) <= TINY),
    raised: /^su[pb]/.test(value('vertAlign') ?? ''),
  };
}

/**
 * Text of several runs (an `si` or `is` of a book) without those that are struck out, raised ones marked.
 * @param plain whether runs without properties of their own are struck out with their cell
 */
export function printedRuns(item: string, plain = false): string {
  return replacedStretches(item, ['r'], ({ inner }) => {
    const properties = firstStretch(inner, 'rPr');
    if (properties === null) return plain ? '' : null;
    const font = fontOf(properties.inner);
    if (font.gone) return '';
    if (!font.raised) return null;
    return replacedStretches(inner, ['t'], ({ prefix, attributes, inner: text }) =>
      [`<${prefix}t${attributes}>`, raised(text), `</${prefix}t>`].join(''),
    );
  });
}

/** @returns a part of the book with all its texts of several runs as they are printed */
export function withPrintedRuns(part: string): string {
  if (!/<(?:\w+:)?rPr[\s>]/.test(part)) return part;
  return replacedStretches(part, ['si', 'is'], ({ start, prefix, inner }) => {
    const printed = printedRuns(inner);
    if (printed === inner) return null;
    const name = part.startsWith('si', start + 1 + prefix.length) ? 'si' : 'is';
    // an item without any run or text would shift the numbers of those behind it
    const [text] = stretchesOf(printed, 't');
    const kept = text === undefined ? `<${prefix}t></${prefix}t>` : printed;
    return `<${prefix}${name}>${kept}</${prefix}${name}>`;
  });
}
