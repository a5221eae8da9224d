import type { IndicatorId } from '#domain/forms/index.ts';
import { Naming } from '../lexicon/formLexicon.ts';
import type { Denotation, FormLexicon } from '../lexicon/formLexicon.ts';
import { toldBefore } from './toldTexts.ts';
import type { Told } from './toldTexts.ts';

type Heading = Told & { readonly ids: Denotation };

/**
 * Follows the labels of one lane or head row in their order. A heading, and a label that is the parent of others, holds
 * for the labels behind it as long as they belong to it: so 被依法纠错数 behind 行政复议数量 is that of reconsideration.
 */
export class LabelRun {
  readonly #lexicon: FormLexicon;
  /** Headings that hold, from the outside in. */
  #open: Heading[] = [];
  /** The label just before, where it named one indicator. */
  #last: IndicatorId | null = null;

  readonly #printed: ReadonlySet<string>;

  /** @param printed indicators that labels of the table name, each alone */
  constructor(lexicon: FormLexicon, printed: ReadonlySet<string>) {
    this.#lexicon = lexicon;
    this.#printed = printed;
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
    const full = [...ids].flatMap(([id, how]) => ((how & Naming.full) !== 0 ? [id] : []));
    const isOpen = full.length > 1 && !this.#hasAllParents(full);
    const above = this.#open.filter((told) => !isOpen || !isOwnRow(told)).map(toldBefore);
    for (const told of own) if (isHeading(told)) this.#open.push(told);
    return [...above.filter(({ text }) => !own.some((told) => told.text === text)), ...own];
  }

  /** Tells which indicator the label just read was. */
  found(id: IndicatorId | null): void {
    this.#last = id;
  }

  /**
   * The parent of each of them is printed somewhere: then the one before is that of the label. A table that leaves rows out may
   * have left out the parent of the others, and with it what stood between.
   */
  #hasAllParents(ids: readonly IndicatorId[]): boolean {
    return ids.every((id) => {
      const parent = this.#lexicon.parentOf(id);
      return parent !== null && this.#printed.has(parent);
    });
  }

  /** @returns the one of several indicators that is in the family of the label just before; null when it does not say */
  inFamily(ids: readonly IndicatorId[]): IndicatorId | null {
    const last = this.#last;
    if (last === null) return null;
    const parent = this.#lexicon.parentOf(last);
    if (!this.#hasAllParents(ids)) return null;
    const near = ids.filter((id) => {
      const own = this.#lexicon.parentOf(id);
      return own !== null && (own === last || own === parent);
    });
    const [only] = near;
    return only !== undefined && near.length === 1 ? only : null;
  }
}

/**
 * The runs of one table: labels of another unit or year begin anew, unless it is units or years that stand below each label,
 * over and over.
 */
export class LabelRuns {
  readonly #begin: () => LabelRun;
  #run: LabelRun;
  /** Whose labels were met since the run began. */
  #owners = new Set<string>();
  #owner = '';
  #label = '';

  constructor(lexicon: FormLexicon, printed: ReadonlySet<string>) {
    this.#begin = () => new LabelRun(lexicon, printed);
    this.#run = this.#begin();
  }

  /** The run that the last label belongs to. */
  get current(): LabelRun {
    return this.#run;
  }

  /** What was read so far says nothing of the labels that follow. */
  breakOff(): void {
    this.#run = this.#begin();
    this.#owners = new Set();
  }

  /**
   * @param owner unit and year of the next row or column
   * @param label its own texts
   */
  next(owner: string, label: string): LabelRun {
    const goesOn = owner === this.#owner || label === this.#label || this.#owners.has(owner);
    if (!goesOn) this.breakOff();
    this.#owners.add(owner);
    this.#owner = owner;
    this.#label = label;
    return this.#run;
  }
}

const isHeading = (told: Told): told is Heading => told.ids !== null && isAbove(told.ids);

/** A row with a number of its own (行政复议数量), which a table may leave out; a heading over rows stands where they stand. */
const isOwnRow = ({ ids }: Heading) => [...ids.values()].some((how) => (how & Naming.full) !== 0);

const above = new WeakMap<Denotation, boolean>();

function isAbove(ids: Denotation): boolean {
  const there = above.get(ids);
  if (there !== undefined) return there;
  const is = [...ids.values()].some((how) => (how & Naming.above) !== 0);
  above.set(ids, is);
  return is;
}

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
