import type { IndicatorId } from '#domain/forms/index.ts';
import { Naming } from '../lexicon/formLexicon.ts';
import type { Denotation, FormLexicon } from '../lexicon/formLexicon.ts';
import type { Told } from './meaning.ts';

/**
 * Follows the labels of one lane or head row in their order. A heading, and a label that is the parent of others, holds
 * for the labels behind it as long as they belong to it: so 被依法纠错数 behind 行政复议数量 is that of reconsideration.
 */
export class LabelRun {
  readonly #lexicon: FormLexicon;
  /** Headings that hold, from the outside in. */
  #open: (Told & { readonly ids: Denotation })[] = [];
  /** The label just before, where it named one indicator. */
  #last: IndicatorId | null = null;

  constructor(lexicon: FormLexicon) {
    this.#lexicon = lexicon;
  }

  /**
   * @param own texts of the next row or column, from the outside in
   * @returns the same with the headings that hold in front
   */
  next(own: readonly Told[]): readonly Told[] {
    const inner = own[own.length - 1];
    if (inner?.ids === null || inner === undefined) return own;
    const ids = inner.ids;
    while (this.#open.length > 0) {
      const last = this.#open[this.#open.length - 1];
      if (last !== undefined && holds(last.ids, ids)) break;
      this.#open.pop();
    }
    const above = this.#open.map((told) => ({
      ...told,
      ids: onlyBelow(told.ids),
      from: 'before' as const,
    }));
    for (const told of own) {
      if (told.ids !== null && isAbove(told.ids)) this.#open.push({ ...told, ids: told.ids });
    }
    return [...above.filter(({ text }) => !own.some((told) => told.text === text)), ...own];
  }

  /** Tells which indicator the label just read was. */
  found(id: IndicatorId | null): void {
    this.#last = id;
  }

  /** @returns the one of several indicators that is in the family of the label just before; null when it does not say */
  inFamily(ids: readonly IndicatorId[]): IndicatorId | null {
    const last = this.#last;
    if (last === null) return null;
    const parent = this.#lexicon.parentOf(last);
    const near = ids.filter((id) => {
      const own = this.#lexicon.parentOf(id);
      return own !== null && (own === last || own === parent);
    });
    const [only] = near;
    return only !== undefined && near.length === 1 ? only : null;
  }
}

const isAbove = (ids: Denotation) => [...ids.values()].some((how) => (how & Naming.above) !== 0);

/** Whether a heading is above an indicator. */
function isAt(heading: Denotation, id: IndicatorId): boolean {
  const how = heading.get(id);
  return how !== undefined && (how & Naming.above) !== 0;
}

/** A heading holds for a label when something that the label names by itself stands below it. */
function holds(heading: Denotation, label: Denotation): boolean {
  const isNamed = (how: number) => (how & (Naming.full | Naming.item)) !== 0;
  const hasNamed = [...label.values()].some(isNamed);
  for (const [id, how] of label) if ((!hasNamed || isNamed(how)) && isAt(heading, id)) return true;
  return false;
}

/** What a label says of its children only: of itself it speaks in its own row. */
function onlyBelow(ids: Denotation): Denotation {
  return new Map(
    [...ids].filter(([, how]) => (how & Naming.above) !== 0).map(([id]) => [id, Naming.above]),
  );
}
