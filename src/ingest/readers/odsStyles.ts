import { childNamed } from './markup.ts';
import type { MarkupElement, MarkupNode } from './markup.ts';

/** How what has a style is shown. */
export interface OdsLook {
  /** Struck out, hidden, or too small to be read. */
  readonly gone: boolean;
  readonly raised: boolean;
  /** A sheet that is not shown. */
  readonly hidden: boolean;
}
const PLAIN: OdsLook = { gone: false, raised: false, hidden: false };
/** Styles that are based on each other. */
const DEEPEST = 20;

/** Looks by the names of styles, those they are based on counted. */
export class OdsStyles {
  readonly #styles = new Map<string, MarkupElement>();
  readonly #known = new Map<string, OdsLook>();

  /** @param parts the parsed parts that hold styles; later ones win */
  constructor(parts: readonly MarkupNode[]) {
    for (const node of parts)
      if (typeof node !== 'string')
        for (const name of ['office:styles', 'office:automatic-styles'])
          for (const style of childNamed(node, name)?.children ?? [])
            if (typeof style !== 'string' && style.name === 'style:style') {
              const own = style.attributes['style:name'];
              if (own !== undefined) this.#styles.set(own, style);
            }
  }

  of(name: string | undefined, depth = 0): OdsLook {
    const style = name === undefined ? undefined : this.#styles.get(name);
    if (name === undefined || style === undefined || depth > DEEPEST) return PLAIN;
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const look = lookOf(style, this.of(style.attributes['style:parent-style-name'], depth + 1));
    this.#known.set(name, look);
    return look;
  }
}

function lookOf(style: MarkupElement, base: OdsLook): OdsLook {
  const text = childNamed(style, 'style:text-properties')?.attributes ?? {};
  const table = childNamed(style, 'style:table-properties')?.attributes ?? {};
  const line = text['style:text-line-through-style'] ?? text['style:text-line-through-type'];
  const position = text['style:text-position'];
  const display = text['text:display'];
  const size = /^([\d.]+)pt$/.exec(text['fo:font-size'] ?? '')?.[1];
  const isTiny = size !== undefined && Number(size) <= 2;
  const struck = line === undefined ? null : line !== 'none';
  return {
    gone: isTiny || display === 'none' || (struck ?? (display === undefined && base.gone)),
    raised: position === undefined ? base.raised : /^(?:super|sub|-?[1-9])/.test(position),
    hidden: table['table:display'] === undefined ? base.hidden : table['table:display'] === 'false',
  };
}
