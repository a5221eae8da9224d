import type { FormLexicon } from '../lexicon/formLexicon.ts';
import type { BodySetting } from './bodySetting.ts';
import type { ReadColumn } from './columns.ts';
import { LabelRuns } from './labelRun.ts';
import { meaningOf, toldBy } from './meaning.ts';
import type { Told } from './meaning.ts';
import { areOutOfOrder } from './rowOrder.ts';
import { printedIds } from './printedIds.ts';
import type { RowAxis } from './rowAxis.ts';

/** Follows the labels of the rows of one table: headings that hold, labels broken over two rows, whose labels they are. */
export class RowLabels {
  readonly #set: BodySetting;
  readonly #lexicon: FormLexicon;
  readonly #areUntold: boolean;
  readonly #runs: LabelRuns;
  /** The numbers of the rows show that some of them were moved: no label says anything of those below it. */
  readonly #isOutOfOrder: boolean;
  /** The label of the row above, where it has no numbers. */
  #broken = '';

  constructor(set: BodySetting, columns: readonly ReadColumn[]) {
    this.#set = set;
    this.#lexicon = set.lexicon;
    this.#areUntold = columns.every(({ told }) => told.length === 0);
    this.#isOutOfOrder = areOutOfOrder(set.plan, set.sample);
    this.#runs = new LabelRuns(set.lexicon, printedIds(set.plan, set.sample, set.lexicon));
  }

  /** Labels of another report in a long table begin anew. */
  follow({ axis, path }: RowAxis): void {
    this.#runs.next([axis.county, axis.name, axis.yearText].join('\u0001'), path);
  }

  /** @returns what the labels of a row allow, with the headings that hold for it */
  of(said: RowAxis): readonly Told[] {
    if (this.#isOutOfOrder) this.#runs.breakOff();
    const { current } = this.#runs;
    const told = current.next(toldBy(this.#joined(said), this.#lexicon));
    this.#broken = '';
    const alone = meaningOf([told], !this.#set.plan.hasApplicants);
    const isOpen = alone.kind === 'several' && this.#areUntold;
    const near = isOpen ? current.inFamily(alone.ids) : null;
    current.found(alone.kind === 'one' ? alone.id : near);
    if (near === null) return told;
    return [...told, { text: near, ids: this.#lexicon.denote(near), from: 'here' }];
  }

  /** A row that is not read: its label holds for those below; where it says nothing, nor do those above it. */
  pass(said: RowAxis): void {
    this.follow(said);
    const told = this.of(said);
    if ((told[told.length - 1]?.ids ?? null) === null) this.#runs.breakOff();
  }

  /** The same for a row without numbers: its label may go on in the next. */
  broken(said: RowAxis): readonly Told[] {
    const told = this.of(said);
    const { labels } = said.axis;
    this.#broken = labels[labels.length - 1]?.text ?? '';
    return told;
  }

  /** 主动公开政府 above 信息数: a label over two rows, where only both together are one. */
  #joined({ axis: { labels } }: RowAxis): RowAxis['axis']['labels'] {
    const last = labels[labels.length - 1];
    if (this.#broken === '' || last === undefined || this.#lexicon.denote(last.text) !== null)
      return labels;
    const text = `${this.#broken}${last.text}`;
    return this.#lexicon.denote(text) === null
      ? labels
      : [...labels.slice(0, -1), { ...last, text }];
  }
}
