import type { Meaning } from './meaning.ts';
import type { Told } from './toldTexts.ts';

/** A step on the way of texts that were met before. */
interface Step {
  readonly next: Map<Told | null, Step>;
  meaning: Meaning | null;
}

/** So many steps are kept; a form has some hundred rows and columns. */
const MOST_STEPS = 200_000;

const begin = (): Step => ({ next: new Map(), meaning: null });

/**
 * What the same texts meant before: the rows of a table share the heads of its columns, and the reports of a county share
 * all their labels.
 */
export class KnownMeanings {
  #steps = 0;
  #first = begin();

  /** @returns what the texts of some stacks mean, worked out when they are first met */
  of(stacks: readonly (readonly Told[])[], work: () => Meaning): Meaning {
    if (this.#steps > MOST_STEPS) {
      this.#first = begin();
      this.#steps = 0;
    }
    let step = this.#first;
    for (const stack of stacks) {
      for (const told of stack) step = this.#after(step, told);
      step = this.#after(step, null);
    }
    return (step.meaning ??= work());
  }

  /** @param told null: the end of a stack */
  #after({ next }: Step, told: Told | null): Step {
    const there = next.get(told);
    if (there !== undefined) return there;
    const made = begin();
    next.set(told, made);
    this.#steps++;
    return made;
  }
}
