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

/** Attributes without any of these say nothing that matters here. */
const MATTERS = /display|visib|opacity|font|decoration|align|mso-|position|indent/i;

type PlacedRule = Rule & { readonly order: number };
type Values = ReadonlyMap<string, string>;

/** Tells how elements look, by the style sheets of their page and by their own attributes. */
export class Looks {
  readonly #rules = new Map<string, PlacedRule[]>();
  /** Rules that may hold for elements of a name, with classes and an id. */
  readonly #candidates = new Map<string, readonly PlacedRule[]>();
  readonly #styles = new Map<string, Values>();
  /** Elements beside each other mostly say the same. */
  readonly #last = new Map<Values, { readonly outer: Look; readonly look: Look }>();
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
    const { style, hidden } = standing.element.attributes;
    const own = style === undefined || !MATTERS.test(style) ? '' : style;
    const rules = this.#rules.size === 0 ? [] : this.#rulesFor(standing);
    if (hidden !== undefined) return lookOf(valuesOf(rules, own), true, outer);
    if (own === '' && rules.length === 0) return outer.raised ? { ...outer, raised: false } : outer;
    if (rules.length > 0) return lookOf(valuesOf(rules, own), false, outer);
    return this.#lookOf(this.#valuesOf(own), outer);
  }

  #rulesFor(standing: Standing): readonly PlacedRule[] {
    const { name, attributes } = standing.element;
    const key = `${name} ${attributes['id'] ?? ''} ${attributes['class'] ?? ''}`;
    const known = this.#candidates.get(key);
    const candidates = known ?? this.#candidatesFor(standing);
    if (known === undefined && this.#candidates.size < MOST_RULES)
      this.#candidates.set(key, candidates);
    if (candidates.length === 0) return candidates;
    this.#tests += candidates.length;
    if (this.#tests > MOST_TESTS) throw new GivenUp('file.tooLarge');
    return candidates.filter(({ selector }) => selector.matches(standing));
  }

  /** In the order in which they win. */
  #candidatesFor({ element }: Standing): PlacedRule[] {
    const id = element.attributes['id'];
    const keys = ['', element.name, ...classesOf(element).map((name) => `.${name}`)];
    if (id !== undefined) keys.push(`#${id}`);
    return [...new Set(keys)]
      .flatMap((key) => this.#rules.get(key) ?? [])
      .sort((a, b) => a.selector.weight - b.selector.weight || a.order - b.order);
  }

  #valuesOf(style: string): Values {
    const known = this.#styles.get(style);
    if (known !== undefined) return known;
    const values = valuesOf([], style);
    if (this.#styles.size < MOST_RULES) this.#styles.set(style, values);
    return values;
  }

  #lookOf(values: Values, outer: Look): Look {
    const last = this.#last.get(values);
    if (last?.outer === outer) return last.look;
    const look = lookOf(values, false, outer);
    this.#last.set(values, { outer, look });
    return look;
  }
}

function valuesOf(rules: readonly PlacedRule[], style: string): Values {
  const all = [...rules.flatMap(({ declared }) => declared), ...declarations(style)];
  const values = new Map<string, string>();
  for (const important of [false, true])
    for (const one of all) if (one.important === important) values.set(one.property, one.value);
  return values;
}

function lookOf(values: Values, isHidden: boolean, outer: Look): Look {
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
