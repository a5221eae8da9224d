import { attributeNamed } from './markup.ts';
import type { MarkupElement } from './markup.ts';

/** An element with those it stands in. */
export interface Standing {
  readonly element: MarkupElement;
  readonly around: Standing | null;
}
type Test = (standing: Standing) => boolean;

/** A selector of a style sheet. */
export interface Selector {
  /** A class, id or name that the element must have; '' for none. */
  readonly key: string;
  /** Higher wins: ids, then classes, then names. */
  readonly weight: number;
  readonly matches: Test;
}

const TOKEN =
  /\s*([>+~])\s*|\s+|([\w\u00a0-\uffff-]+|\*)|#([\w\u00a0-\uffff-]+)|\.([\w\u00a0-\uffff-]+)|\[\s*([\w-]+)\s*(?:([~|^$*]?=)\s*["']?([^\]"']*)["']?\s*)?\]|:([\w-]+)(?:\(([^()]*)\))?/y;

const [ID, CLASS, NAME] = [10_000, 100, 1];

/** @returns the selector as a test; null for one that never holds for what is printed (`:hover`) or is not understood */
export function selectorOf(text: string): Selector | null {
  const source = text.trim();
  let [weight, key, link] = [0, '', ''];
  let here: Test[] = [];
  let whole: Test | null = null;
  const close = () => {
    const [tests, outer, by] = [here, whole, link];
    whole = (standing) =>
      tests.every((test) => test(standing)) && (outer === null || isReached(standing, by, outer));
    here = [];
  };
  for (let at = 0; at < source.length;) {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(source);
    if (found === null) return null;
    at = TOKEN.lastIndex;
    const [, combinator, name, id, className, attribute, operator, value = '', pseudo, given] =
      found;
    if (name !== undefined) {
      const wanted = name.toLowerCase();
      here.push(({ element }) => wanted === '*' || element.name === wanted);
      if (wanted !== '*') [key, weight] = [wanted, weight + NAME];
    } else if (id !== undefined) {
      here.push(({ element }) => element.attributes['id'] === id);
      [key, weight] = [`#${id}`, weight + ID];
    } else if (className !== undefined) {
      here.push(({ element }) => classesOf(element).includes(className));
      [key, weight] = [`.${className}`, weight + CLASS];
    } else if (attribute !== undefined) {
      here.push(({ element }) =>
        holds(attributeNamed(element, attribute.toLowerCase()), operator, value.trim()),
      );
      weight += CLASS;
    } else if (pseudo !== undefined) {
      const test = pseudoTest(pseudo.toLowerCase(), given ?? '');
      if (test === null) return null;
      here.push(test);
      weight += CLASS;
    } else {
      if (here.length === 0) return null;
      close();
      [key, link] = ['', combinator ?? ' '];
    }
  }
  if (here.length === 0) return null;
  close();
  return whole === null ? null : { key, weight, matches: whole };
}

/** @returns the classes of an element */
export const classesOf = ({ attributes }: MarkupElement): readonly string[] =>
  (attributes['class'] ?? '').split(/\s+/);

/** Whether an element that the outer part of a selector means stands where the combinator says. */
function isReached({ element, around }: Standing, link: string, outer: Test): boolean {
  if (around === null) return false;
  if (link === '>') return outer(around);
  if (link === '+' || link === '~') {
    const before = siblingsOf(around.element, element);
    const reach = link === '+' ? before.slice(-1) : before;
    return reach.some((sibling) => outer({ element: sibling, around }));
  }
  for (let above: Standing | null = around; above !== null; above = above.around)
    if (outer(above)) return true;
  return false;
}

/** Elements before one in its parent. */
function siblingsOf(parent: MarkupElement, element: MarkupElement): MarkupElement[] {
  const before = parent.children.slice(0, parent.children.indexOf(element));
  return before.filter((node): node is MarkupElement => typeof node !== 'string');
}

function holds(value: string | undefined, operator: string | undefined, wanted: string): boolean {
  if (value === undefined) return false;
  switch (operator) {
    case undefined:
      return true;
    case '~=':
      return value.split(/\s+/).includes(wanted);
    case '^=':
      return wanted !== '' && value.startsWith(wanted);
    case '$=':
      return wanted !== '' && value.endsWith(wanted);
    case '*=':
      return wanted !== '' && value.includes(wanted);
    case '|=':
      return value === wanted || value.startsWith(`${wanted}-`);
    default:
      return value === wanted;
  }
}

function pseudoTest(name: string, given: string): Test | null {
  if (name === 'not' || name === 'is' || name === 'where') {
    const inner = given.split(',').map(selectorOf);
    if (inner.includes(null)) return null;
    return (standing) => inner.some((one) => one?.matches(standing) === true) === (name !== 'not');
  }
  const step = name === 'first-child' ? [0, 1] : name === 'nth-child' ? stepOf(given) : null;
  if (step === null) return null;
  const [every = 0, offset = 0] = step;
  return ({ element, around }) => {
    if (around === null) return false;
    const rest = siblingsOf(around.element, element).length + 1 - offset;
    return every === 0 ? rest === 0 : rest % every === 0 && rest / every >= 0;
  };
}

/** `2n+1`, `odd`, `3`. */
function stepOf(text: string): [number, number] | null {
  const plain = text.replace(/\s+/g, '').toLowerCase();
  if (plain === 'odd') return [2, 1];
  if (plain === 'even') return [2, 0];
  const found = /^(?:([+-]?\d*)n)?([+-]?\d+)?$/.exec(plain);
  if (found === null || plain === '') return null;
  const [, every, offset] = found;
  const steps = every === undefined ? 0 : Number(/\d/.test(every) ? every : `${every}1`);
  return [steps, offset === undefined ? 0 : Number(offset)];
}
