import type { OwnWords } from '#domain/ownWords.ts';
import { Parser } from 'htmlparser2';
import { GivenUp } from './limits.ts';

/** An element of a parsed page or XML part; text is a string among the children. Names are lower case in HTML. */
export interface MarkupElement {
  readonly name: string;
  readonly attributes: OwnWords<string>;
  readonly children: MarkupNode[];
}
export type MarkupNode = MarkupElement | string;

/** Deeper elements hang on the ancestor at this depth: hostile nesting must not exhaust the stack of those who walk. */
const DEEPEST = 256;
/** The parser slows down with each open element; a document nested as deep as this is an attack and not read. */
const HOPELESS = 5000;
/** A page of a county's whole history has a tenth of so many; each takes some 300 bytes. */
const MOST_ELEMENTS = 1_000_000;
const CHUNK = 16 * 1024;

/**
 * Parses HTML or XML without running, loading or drawing anything: broken markup gives what can be read. Comments and
 * declarations are left out; no entity but the built-in ones is known, so none can grow.
 * @returns the children of the document
 * @throws GivenUp when it has too many elements or is nested too deep
 */
export function parseMarkup(text: string, kind: 'html' | 'xml'): MarkupNode[] {
  const top: MarkupElement = { name: '', attributes: {}, children: [] };
  const open: MarkupElement[] = [top];
  const deeper: MarkupElement[] = [];
  let elements = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element: MarkupElement = { name, attributes, children: [] };
        open[open.length - 1]?.children.push(element);
        (open.length < DEEPEST ? open : deeper).push(element);
        if (++elements > MOST_ELEMENTS) throw new GivenUp('file.tooLarge');
        if (deeper.length > HOPELESS) throw new GivenUp('file.tooDeep');
      },
      ontext(data) {
        const children = (deeper[deeper.length - 1] ?? open[open.length - 1])?.children;
        if (children === undefined) return;
        const last = children[children.length - 1];
        if (typeof last === 'string') children[children.length - 1] = last + data;
        else children.push(data);
      },
      onclosetag() {
        if (deeper.length > 0) deeper.pop();
        else if (open.length > 1) open.pop();
      },
    },
    { xmlMode: kind === 'xml', decodeEntities: true },
  );
  for (let at = 0; at < text.length; at += CHUNK) parser.write(text.slice(at, at + CHUNK));
  parser.end();
  return top.children;
}

/** @returns an attribute that the file itself names; undefined where the element has none */
export function attributeNamed({ attributes }: MarkupElement, name: string): string | undefined {
  return Object.prototype.hasOwnProperty.call(attributes, name) ? attributes[name] : undefined;
}

/** @returns the child elements of that name, in order. */
export function childrenNamed(element: MarkupElement, name: string): MarkupElement[] {
  return element.children.filter(
    (child): child is MarkupElement => typeof child !== 'string' && child.name === name,
  );
}

/** @returns the first child element of that name, or null. */
export function childNamed(element: MarkupElement, name: string): MarkupElement | null {
  for (const child of element.children)
    if (typeof child !== 'string' && child.name === name) return child;
  return null;
}
