import { lookOf } from '../table/looks.ts';

/**
 * Follows the texts of a report for names or years that stand side by side, or one below the other, in front of numbers:
 * these are of several units or years, and none of them is known to be the report's own.
 */
export class NamedHeads {
  #side = 0;
  #areMany = false;

  /** Several units or years stand over the numbers that follow. */
  get areMany(): boolean {
    return this.#areMany;
  }

  /** A number: what stands in front of it is a label. */
  value(): void {
    this.#side = 0;
  }

  /**
   * A text that is no label.
   * @param inTable a label of the file's own may stand here, else running text
   */
  text(text: string, inTable: boolean): void {
    const { isName, isCounty, year, role, aspect } = lookOf(text);
    if (isName || isCounty || year !== null) this.#side++;
    else if (!inTable && (role === null || role === 'value') && aspect === null) this.end();
    if (this.#side > 1) this.#areMany = true;
  }

  /** The form's own heads, or another table. */
  end(): void {
    this.#side = 0;
    this.#areMany = false;
  }
}
