import type { OwnWords } from '#domain/ownWords.ts';
import { classesOf } from './cssSelectors.ts';
import type { Standing } from './cssSelectors.ts';
import { declarations, rulesOf } from './cssRules.ts';
import type { Rule } from './cssRules.ts';
import { GivenUp } from './limits.ts';

/** How the text of an element is printed. */
export interface Look {
  /** It takes no place: not displayed. */
  readonly gone: boolean;
  /** Its own text is not printed, though it keeps its place: invisible, too small to be read. */
  readonly unseen: boolean;
  readonly struck: boolean;
  /** Above or below the line. */
  readonly raised: boolean;
  readonly invisible: boolean;
  /** Height of its letters in pixels. */
  readonly size: number;
}

/** The look of a page before any style. */
export const PLAIN: Look = {
  ...{ gone: false, unseen: false, struck: false, raised: false, invisible: false },
  size: 16,
};
/** Smaller letters cannot be read (2 points). */
const TINY = 2.7;
/** Rules that hide or raise, and tests of them, in one page; more is an attack. */
const MOST_RULES = 10_000;
const MOST_TESTS = 5_000_000;
const SIZES: OwnWords<number> = {
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 37.8,
  mm: 3.78,
};

/** Tells how elements look, by the style sheets of their page and by their own attributes. */
export class Looks {
  readonly #rules = new Map<string, (Rule & { readonly order: number })[]>();
  #tests = 0;

  constructor(sheets: readonly string[]) {
    const rules = sheets.flatMap(rulesOf);
    if (rules.length > MOST_RULES) throw new GivenUp('file.tooLarge');
    rules.forEach((rule, order) => {
      const { key } = rule.selector;
      const alike = this.#rules.get(key);
      if (alike === undefined) this.#rules.set(key, [{ ...rule, order }]);
      else alike.push({ ...rule, order });
    });
  }

  /** @param outer look of the element around it */
  of(standing: Standing, outer: Look): Look {
    const { element } = standing;
    const { style } = element.attributes;
    const isGone = 'hidden' in element.attributes;
    if (style === undefined && this.#rules.size === 0 && !isGone)
      return outer.raised ? { ...outer, raised: false } : outer;
    return lookOf(this.#valuesOf(standing, style ?? ''), isGone, outer);
  }

  #valuesOf(standing: Standing, style: string): ReadonlyMap<string, string> {
    const { element } = standing;
    const id = element.attributes['id'];
    const keys = ['', element.name, ...classesOf(element).map((name) => `.${name}`)];
    if (id !== undefined) keys.push(`#${id}`);
    const found = keys
      .flatMap((key) => this.#rules.get(key) ?? [])
      .filter((rule) => {
        if (++this.#tests > MOST_TESTS) throw new GivenUp('file.tooLarge');
        return rule.selector.matches(standing);
      });
    found.sort((a, b) => a.selector.weight - b.selector.weight || a.order - b.order);
    const all = [...found.flatMap(({ declared }) => declared), ...declarations(style)];
    const values = new Map<string, string>();
    for (const important of [false, true])
      for (const one of all) if (one.important === important) values.set(one.property, one.value);
    return values;
  }
}

function lookOf(values: ReadonlyMap<string, string>, isHidden: boolean, outer: Look): Look {
  const value = (property: string) => values.get(property) ?? '';
  const [font] = /\d*\.?\d+(?:p[xtc]|in|[cm]m|r?em|ex|%)/.exec(value('font')) ?? [''];
  const size = sizeOf(value('font-size') || font, outer.size);
  const visibility = value('visibility');
  const invisible = visibility === '' ? outer.invisible : /^(?:hidden|collapse)/.test(visibility);
  const display = value('display');
  const gone =
    (display === '' ? isHidden : display === 'none') ||
    /all/.test(value('mso-hide')) ||
    /^0*\.?0*$/.test(value('opacity') || '1') ||
    isFarAway(value);
  return {
    gone,
    unseen: invisible || size < TINY,
    // a line is drawn through all that an element holds, whatever that says of itself
    struck:
      outer.struck ||
      /line-through/.test(value('text-decoration-line') || value('text-decoration')),
    raised: isRaised(value),
    ...{ invisible, size },
  };
}

type ValueOf = (property: string) => string;

function isRaised(value: ValueOf): boolean {
  const align = value('vertical-align');
  if (/^(?:super|sub|text-top|text-bottom)$/.test(align) || isLength(align)) return true;
  if (isLength(value('mso-text-raise'))) return true;
  return value('position') === 'relative' && isLength(value('top'));
}

const isLength = (text: string) =>
  /^[+-]?[\d.]+(?:[a-z]+|%)?$/.test(text) && parseFloat(text) !== 0;

/** Put beside the page, for programs that read it aloud. */
function isFarAway(value: ValueOf): boolean {
  const isFar = (text: string) => /^-\d/.test(text) && parseFloat(text) <= -900;
  const isPlaced = /^(?:absolute|fixed)$/.test(value('position'));
  return isFar(value('text-indent')) || (isPlaced && (isFar(value('left')) || isFar(value('top'))));
}

function sizeOf(text: string, outer: number): number {
  const found = /^(\d*\.?\d+)(p[xtc]|in|[cm]m|r?em|ex|%)?$/.exec(text);
  if (found === null) return text === '' || text === 'inherit' ? outer : PLAIN.size;
  const [, digits = '', unit = ''] = found;
  const number = Number(digits);
  if (unit === 'em') return number * outer;
  if (unit === 'ex') return (number * outer) / 2;
  if (unit === '%') return (number / 100) * outer;
  if (unit === 'rem') return number * PLAIN.size;
  if (unit === '') return number === 0 ? 0 : outer;
  return number * (SIZES[unit] ?? 1);
}
