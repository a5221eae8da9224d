import type { IndicatorId } from '#domain/forms/index.ts';
import { Naming } from '../lexicon/formLexicon.ts';
import type { Denotation, FormLexicon } from '../lexicon/formLexicon.ts';
import { labelPath } from '../lexicon/labelPath.ts';
import type { LabelText } from './axis.ts';

/** A text of a stack with what it allows. */
export interface Told {
  readonly text: string;
  readonly ids: Denotation | null;
  /** Printed at its place; continued there over blanks; a heading of texts before, which is the first to be wrong. */
  readonly from: 'here' | 'blank' | 'before';
}

/** So many texts of a form are kept; files of one drop repeat the same few hundred. */
const MOST_TEXTS = 20_000;

interface Texts {
  readonly one: Map<string, Told>;
  readonly paths: Map<string, readonly Told[]>;
  readonly titles: Map<string, Told | null>;
  readonly named: Map<string, IndicatorId | null>;
}
const texts = new WeakMap<FormLexicon, Texts>();

function textsOf(lexicon: FormLexicon): Texts {
  const there = texts.get(lexicon);
  if (there !== undefined && sizeOf(there) < MOST_TEXTS) return there;
  const made: Texts = { one: new Map(), paths: new Map(), titles: new Map(), named: new Map() };
  texts.set(lexicon, made);
  return made;
}

const sizeOf = ({ one, paths, titles, named }: Texts) =>
  one.size + paths.size + titles.size + named.size;

/** @returns a text with what it allows on a form: the same object for the same text, so that `meaningOf` knows it again */
export function toldAs(text: string, from: Told['from'], lexicon: FormLexicon): Told {
  const { one } = textsOf(lexicon);
  const key = from + text;
  const there = one.get(key);
  if (there !== undefined) return there;
  const made: Told = { text, ids: lexicon.denote(text), from };
  one.set(key, made);
  return made;
}

/** @returns the texts of a stack with what they allow on a form; a path written in one cell becomes several */
export function toldBy(labels: readonly LabelText[], lexicon: FormLexicon): readonly Told[] {
  return labels.flatMap(({ text, soft, given }) =>
    given === undefined
      ? pathOf(text, soft ? 'blank' : 'here', lexicon)
      : [toldByHand(text, given, lexicon)],
  );
}

/** A text of which the user said what it is; the unit that it prints goes on to hold. */
function toldByHand(text: string, id: IndicatorId, lexicon: FormLexicon): Told {
  const { one } = textsOf(lexicon);
  const named = `${id} ${text}`;
  const key = `hand${named}`;
  const there = one.get(key);
  if (there !== undefined) return there;
  const ids = lexicon.denote(id) === null ? null : new Map([[id, Naming.full]]);
  const made: Told = { text: named, ids, from: 'here' };
  one.set(key, made);
  return made;
}

function pathOf(text: string, from: Told['from'], lexicon: FormLexicon): readonly Told[] {
  const { paths } = textsOf(lexicon);
  const key = from + text;
  const there = paths.get(key);
  if (there !== undefined) return there;
  const made = labelPath(text, lexicon).map((part) => toldAs(part, from, lexicon));
  paths.set(key, made);
  return made;
}

/** @returns the label that a title names, as what it allows; null where it names none, or several */
export function toldIn(title: string, lexicon: FormLexicon): Told | null {
  const { titles } = textsOf(lexicon);
  const there = titles.get(title);
  if (there !== undefined) return there;
  const text = lexicon.labelWithin(title);
  const made = text === null ? null : toldAs(text, 'blank', lexicon);
  titles.set(title, made);
  return made;
}

/** @returns the one indicator that the last part of a label names in full; null where it names none, or several */
export function namedIn(text: string, lexicon: FormLexicon): IndicatorId | null {
  const { named } = textsOf(lexicon);
  const there = named.get(text);
  if (there !== undefined) return there;
  const path = pathOf(text, 'here', lexicon);
  const ids = path[path.length - 1]?.ids ?? new Map<IndicatorId, number>();
  const full = [...ids].flatMap(([id, how]) => ((how & Naming.full) !== 0 ? [id] : []));
  const made = full.length === 1 ? (full[0] ?? null) : null;
  named.set(text, made);
  return made;
}

const below = new WeakMap<Told, Told>();

/** @returns what a heading says of the labels behind it: of itself it speaks in its own row */
export function toldBefore(heading: Told & { readonly ids: Denotation }): Told {
  const there = below.get(heading);
  if (there !== undefined) return there;
  const ids = new Map(
    [...heading.ids]
      .filter(([, how]) => (how & Naming.above) !== 0)
      .map(([id]) => [id, Naming.above]),
  );
  const made: Told = { text: heading.text, ids, from: 'before' };
  below.set(heading, made);
  return made;
}
