import { Parser } from 'htmlparser2';

/** An element of a parsed page or XML part; text is a string among the children. Names are lower case in HTML. */
export interface MarkupElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: MarkupNode[];
}
export type MarkupNode = MarkupElement | string;

/** Deeper elements hang on the ancestor at this depth: hostile nesting must not exhaust the stack of those who walk. */
const DEEPEST = 256;
/** The parser slows down with each open element; a document nested as deep as this is an attack and not read on. */
const HOPELESS = 5000;
const CHUNK = 16 * 1024;

/**
 * Parses HTML or XML without running, loading or drawing anything. Never fails: broken markup gives what can be read.
 * Comments and declarations are left out; no entity but the built-in ones is known, so none can grow.
 * @returns the children of the document
 */
export function parseMarkup(text: string, kind: 'html' | 'xml'): MarkupNode[] {
  const top: MarkupElement = { name: '', attributes: {}, children: [] };
  const open: MarkupElement[] = [top];
  let tooDeep = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element: MarkupElement = { name, attributes, children: [] };
        open[open.length - 1]?.children.push(element);
        if (open.length < DEEPEST) open.push(element);
        else tooDeep++;
      },
      ontext(data) {
        const children = open[open.length - 1]?.children;
        if (children === undefined) return;
        const last = children[children.length - 1];
        if (typeof last === 'string') children[children.length - 1] = last + data;
        else children.push(data);
      },
      onclosetag() {
        if (tooDeep > 0) tooDeep--;
        else if (open.length > 1) open.pop();
      },
    },
    { xmlMode: kind === 'xml', decodeEntities: true },
  );
  for (let at = 0; at < text.length && tooDeep <= HOPELESS; at += CHUNK)
    parser.write(text.slice(at, at + CHUNK));
  parser.end();
  return top.children;
}

/** @returns the child elements of that name, in order. */
export function childrenNamed(element: MarkupElement, name: string): MarkupElement[] {
  return element.children.filter(
    (child): child is MarkupElement => typeof child !== 'string' && child.name === name,
  );
}

/** @returns the first child element of that name, or null. */
export function childNamed(element: MarkupElement, name: string): MarkupElement | null {
  return childrenNamed(element, name)[0] ?? null;
}
