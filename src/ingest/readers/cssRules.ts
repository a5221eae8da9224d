import { selectorOf } from './cssSelectors.ts';
import type { Selector } from './cssSelectors.ts';

/** A declaration with its place in the order of the page. */
export interface Declared {
  readonly property: string;
  readonly value: string;
  readonly important: boolean;
}

/** What a style sheet says of the elements that one selector means. */
export interface Rule {
  readonly selector: Selector;
  readonly declared: readonly Declared[];
}

/** What decides whether a text is printed, struck out, or raised. */
const PROPERTIES =
  /^(?:display|visibility|opacity|font|font-size|text-decoration|text-decoration-line|vertical-align|mso-hide|mso-text-raise|position|top|left|text-indent)$/;
/** Blocks that hold rules for everyone who looks at the page. */
const OPEN_BLOCK = /^@(?:media\s+(?:only\s+)?(?:all|screen)|layer\b[^;{]*|supports\b[^{]*)\s*$/i;

/**
 * Rules of a style sheet that can hide, strike out or raise text, in their order; of those for some screens or for
 * printers only none.
 */
export function rulesOf(sheet: string): Rule[] {
  const css = sheet.replace(/\/\*[\s\S]*?(?:\*\/|$)|<!--|-->/g, ' ');
  const rules: Rule[] = [];
  let at = 0;
  while (at < css.length) {
    const open = css.indexOf('{', at);
    if (open < 0) break;
    const head = css
      .slice(at, open)
      .replace(/^[\s\S]*[;}]/, '')
      .trim();
    if (head.startsWith('@')) {
      at = OPEN_BLOCK.test(head) ? open + 1 : blockEnd(css, open);
      continue;
    }
    const close = css.indexOf('}', open);
    const end = close < 0 ? css.length : close;
    const declared = declarations(css.slice(open + 1, end));
    if (declared.length > 0)
      for (const text of head.split(/,(?![^(]*\))/)) {
        const selector = selectorOf(text);
        if (selector !== null) rules.push({ selector, declared });
      }
    at = end + 1;
  }
  return rules;
}

function blockEnd(css: string, open: number): number {
  let depth = 0;
  const brace = /[{}]/g;
  brace.lastIndex = open;
  for (let found = brace.exec(css); found !== null; found = brace.exec(css)) {
    depth += found[0] === '{' ? 1 : -1;
    if (depth === 0) return brace.lastIndex;
  }
  return css.length;
}

/** The declarations of a block or of an attribute that matter here. */
export function declarations(block: string): Declared[] {
  return block.split(';').flatMap((text) => {
    const colon = text.indexOf(':');
    const property = text.slice(0, colon).trim().toLowerCase();
    if (colon < 0 || !PROPERTIES.test(property)) return [];
    const value = text
      .slice(colon + 1)
      .trim()
      .toLowerCase();
    const important = /!\s*important$/.test(value);
    return [{ property, value: value.replace(/\s*!\s*important$/, ''), important }];
  });
}
