import { exactReading, readLabel } from '../labels.ts';
import type { LabelReading } from '../labels.ts';

/** So many different labels are compared with those of the form; a file of reports has far fewer. */
const COMPARED_LABELS = 500;

/** Reads each different label of a file once; beyond any real number of labels only exact ones are told. */
export class LabelCache {
  readonly #readings = new Map<string, LabelReading>();

  /** As `readLabel`. */
  reading(label: string): LabelReading {
    const there = this.#readings.get(label);
    if (there !== undefined) return there;
    if (this.#readings.size >= COMPARED_LABELS)
      return exactReading(label) ?? { kind: 'none', candidates: [], unit: null };
    const made = readLabel(label);
    this.#readings.set(label, made);
    return made;
  }
}
