import type { Axis } from './axis.ts';
import type { BodySetting } from './bodySetting.ts';
import type { ReadColumn } from './columns.ts';
import { meaningElsewhere, meaningOf, toldBy } from './meaning.ts';
import type { Meaning, Told } from './meaning.ts';
import { labelsRows } from './plan.ts';
import type { RowAxis } from './rowAxis.ts';

/** What the texts of a row and of a column mean together, worked out once for texts that are alike. */
export class BodyMeanings {
  readonly #set: BodySetting;
  readonly #known = new Map<string, Meaning>();

  constructor(set: BodySetting) {
    this.#set = set;
  }

  /** @returns what the labels of a row, whatever stands above it, mean in a column */
  at(said: RowAxis, column: ReadColumn): Meaning {
    const { plan, lexicon } = this.#set;
    return this.of(labelsRows(plan) ? toldBy(said.axis.labels, lexicon) : null, said, column);
  }

  /** @returns what a column means by itself; a group where rows have labels of their own */
  ofColumn(column: ReadColumn): Meaning {
    return labelsRows(this.#set.plan) ? { kind: 'group' } : this.of(null, null, column);
  }

  /**
   * @param own what the labels of the row allow, with the headings that hold for it; null: rows have none
   * @param said the lanes of the row as printed; null: of the column alone
   */
  of(own: readonly Told[] | null, said: RowAxis | null, column: ReadColumn): Meaning {
    const key = `${own === null ? '' : own.map(({ text }) => text).join('/')}\u0002${said?.path ?? ''}\u0002${column.key}`;
    const there = this.#known.get(key);
    if (there !== undefined) return there;
    const made = this.#workOut(own, said?.axis.labels ?? [], column);
    this.#known.set(key, made);
    return made;
  }

  #workOut(own: readonly Told[] | null, labels: Axis['labels'], column: ReadColumn): Meaning {
    const { plan, title, lexicon } = this.#set;
    const stacks = own === null ? [column.told] : [own, column.told];
    const plain = meaningOf(stacks, !plan.hasApplicants);
    if (title.length > 0 && (plain.kind === 'none' || plain.kind === 'several'))
      return meaningOf([title, ...stacks], !plan.hasApplicants);
    if (plain.kind !== 'unknown') return plain;
    const elsewhere = [labels, column.axis.labels];
    return meaningElsewhere(elsewhere, lexicon.form, !plan.hasApplicants) ?? plain;
  }
}
