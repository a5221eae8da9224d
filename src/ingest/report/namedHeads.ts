import { lookOf } from '../table/looks.ts';

/**
 * Follows the texts of a report for names or years that stand side by side, or one below the other, in front of numbers:
 * these are of several units or years, and none of them is known to be the report's own.
 */
export class NamedHeads {
  #side = 0;
  #areMany = false;
  /** The line of the last name or year. */
  #line = -1;

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
   * @param line in which it stands
   */
  text(text: string, inTable: boolean, line: number): void {
    const { isName, isCounty, year, role, aspect } = lookOf(text);
    if (isName || isCounty || year !== null) {
      this.#side++;
      this.#line = line;
    } else if (!inTable && (role === null || role === 'value') && aspect === null) this.end();
    if (this.#side > 1) this.#areMany = true;
  }

  /** A label of a form: behind a name on its line it is a row of that unit. */
  label(line: number): void {
    if (this.#side > 0 && this.#line === line) this.#areMany = true;
  }

  /** The form's own heads, or another table. */
  end(): void {
    this.#side = 0;
    this.#areMany = false;
  }
}
