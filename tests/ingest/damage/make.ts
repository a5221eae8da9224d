import { damages, damageNames } from './damages/index.ts';
import type { DamageName } from './damages/index.ts';
import { layouts, layoutNames } from './layouts/index.ts';
import type { LayoutName } from './layouts/index.ts';
import type { TableForm } from './labels.ts';
import { goTogether, isBlurred, isPlain } from './legal.ts';
import { Random } from './random.ts';
import { factsOf, gridsOf } from './sheet.ts';
import type { Truth } from './oracle.ts';
import type { Book } from './sheet.ts';
import { Numbers } from './truth.ts';
import { formats, formatNames } from './write/index.ts';
import type { FormatName } from './write/index.ts';

/** What may be made; an empty list allows all. */
export interface Choice {
  readonly layouts: readonly LayoutName[];
  readonly damages: readonly DamageName[];
  readonly formats: readonly FormatName[];
  readonly forms: readonly TableForm[];
  /** 0: whole tables, 1: one damage, 2: two. */
  readonly count: readonly number[];
}
export const ANY: Choice = { layouts: [], damages: [], formats: [], forms: [], count: [1, 1, 2] };

/** A file made from a seed, with what it prints and what it printed before it was damaged. */
export interface Made extends Choices, Truth {
  readonly seed: number;
  readonly book: Book;
  readonly name: string;
  readonly content: string | Uint8Array;
}

const orAll = <T>(chosen: readonly T[], all: readonly T[]) => (chosen.length > 0 ? chosen : all);

/** The number that a cell begins with (12件, 1,234); NaN: none. */
const numberIn = (text: string): number =>
  parseFloat(text.replace(/^\u2060/, '').replaceAll(',', ''));

/** Numbers of cells that are no value: sums, ranks, other times, values of a unit that lost its name. */
const othersOf = (book: Book): Set<number> =>
  new Set(
    gridsOf(book).flatMap(({ cells }) =>
      cells.flatMap((row) =>
        row.flatMap(({ fact, text }) => (fact === null ? [numberIn(text)] : [])),
      ),
    ),
  );

interface Choices {
  readonly layout: LayoutName;
  readonly form: TableForm;
  readonly format: FormatName;
  readonly damages: readonly DamageName[];
}

/** What is made next; null: it does not go together. */
function chosenFrom(choice: Choice, random: Random): Choices | null {
  const weighted = orAll(choice.layouts, layoutNames).flatMap((name) =>
    Array.from({ length: layouts[name].weight }, () => name),
  );
  const name = random.pick(weighted);
  const layout = layouts[name];
  const forms = layout.forms.filter(
    (form) => choice.forms.length === 0 || choice.forms.includes(form),
  );
  if (forms.length === 0) return null;
  const form = random.pick(forms);
  const fitting = orAll(choice.formats, formatNames).filter(
    (one) =>
      (layout.formats ?? formatNames).includes(one) &&
      (layout.printed.includes(form) || !formats[one].loose),
  );
  if (fitting.length === 0) return null;
  const format = random.pick(fitting);
  const chosen = random
    .shuffled(orAll(choice.damages, damageNames))
    .slice(0, random.pick(orAll(choice.count, [1])))
    .sort((a, b) => damages[a].order - damages[b].order);
  return goTogether(chosen, formats[format])
    ? { layout: name, form, format, damages: chosen }
    : null;
}

function attempt(seed: number, random: Random, choice: Choice): Made | null {
  const choices = chosenFrom(choice, random);
  if (choices === null) return null;
  const format = formats[choices.format];
  const book = layouts[choices.layout].make(random, choices.form);
  const before = factsOf(book);
  if (choices.damages.length > 0 && !isPlain(before, format)) return null;
  const numbers = new Numbers(random);
  for (const { cells } of gridsOf(book))
    for (const row of cells) for (const { text } of row) numbers.take(numberIn(text));
  const tools = { random, format, numbers };
  const isDone = choices.damages.every((name) => damages[name].apply(book, tools));
  if (!isDone || isBlurred(book)) return null;
  return {
    ...choices,
    seed,
    book,
    name: `${book.name}.${format.ending}`,
    content: format.write(book),
    facts: factsOf(book),
    before,
    others: othersOf(book),
  };
}

/**
 * The file of a seed: the first of its random files to which the chosen damages can be done.
 * @throws RangeError when none can
 */
export function made(seed: number, choice: Choice = ANY): Made {
  const random = new Random(seed);
  for (let i = 0; i < 60; i += 1) {
    const file = attempt(seed, random, choice);
    if (file !== null) return file;
  }
  throw new RangeError(`nothing can be made of seed ${seed}`);
}
