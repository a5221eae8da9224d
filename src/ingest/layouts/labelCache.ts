import type { FormLabels, LabelReading } from '../labels.ts';

/** So many different labels are compared with those of the form; a file of reports has far fewer. */
const COMPARED_LABELS = 500;

/** Reads each different label of a file once; beyond any real number of labels only exact ones are told. */
export class LabelCache {
  readonly #labels: FormLabels;
  readonly #readings = new Map<string, LabelReading>();

  constructor(labels: FormLabels) {
    this.#labels = labels;
  }

  /** As `FormLabels.read`. */
  reading(label: string): LabelReading {
    const there = this.#readings.get(label);
    if (there !== undefined) return there;
    if (this.#readings.size >= COMPARED_LABELS)
      return this.#labels.exact(label) ?? { kind: 'none', candidates: [], unit: null };
    const made = this.#labels.read(label);
    this.#readings.set(label, made);
    return made;
  }
}
