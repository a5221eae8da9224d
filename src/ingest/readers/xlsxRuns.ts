import { raised } from './raised.ts';

/** Letters of 2 points cannot be read. */
const TINY = 2;

const RUN = /<((?:\w+:)?)r(?:\s[^>]*)?>([\s\S]*?)<\/\1r>/g;
const TEXT = /(<(?:\w+:)?t(?:\s[^>]*)?>)([\s\S]*?)(<\/(?:\w+:)?t>)/;
const isOn = (properties: string, name: string) =>
  new RegExp(`<(?:\\w+:)?${name}(?:\\s+val=["'](?:1|true|on)["'])?\\s*/?>`).test(properties);

/** How letters look by the properties of a run or by a font of the book. */
export function fontOf(properties: string): { readonly gone: boolean; readonly raised: boolean } {
  const size = /<(?:\w+:)?sz\s+val=["']([\d.]+)["']/.exec(properties)?.[1];
  return {
    gone: isOn(properties, 'strike') || (size !== undefined && Number(size) <= TINY),
    raised: /<(?:\w+:)?vertAlign\s+val=["']su[pb]/.test(properties),
  };
}

/**
 * Text of several runs (an `si` or `is` of a book) without those that are struck out, raised ones marked.
 * @param plain whether runs without properties of their own are struck out with their cell
 * @returns the item as it is when it has no such run
 */
export function printedRuns(item: string, plain = false): string {
  if (!/<(?:\w+:)?r[\s>]/.test(item)) return item;
  return item.replace(RUN, (run: string) => {
    const properties = /<((?:\w+:)?)rPr(?:\s[^>]*)?>([\s\S]*?)<\/\1rPr>/.exec(run)?.[2];
    if (properties === undefined) return plain ? '' : run;
    const font = fontOf(properties);
    if (font.gone) return '';
    if (!font.raised) return run;
    return run.replace(TEXT, (_, open: string, text: string, close: string) =>
      [open, raised(text), close].join(''),
    );
  });
}

const ITEM = /<((?:\w+:)?)(si|is)>([\s\S]*?)<\/\1\2>/g;

/** @returns a part of the book with all its texts of several runs as they are printed */
export function withPrintedRuns(part: string): string {
  if (!/<(?:\w+:)?rPr[\s>]/.test(part)) return part;
  return part.replace(ITEM, (_, prefix: string, name: string, item: string) => {
    const printed = printedRuns(item);
    // an item without any run or text would shift the numbers of those behind it
    const kept = /<(?:\w+:)?t[\s>]/.test(printed) ? printed : `<${prefix}t></${prefix}t>`;
    return `<${prefix}${name}>${kept}</${prefix}${name}>`;
  });
}
