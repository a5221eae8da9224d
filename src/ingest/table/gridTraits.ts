import { labelsRows, namesColumns, namesRows } from './plan.ts';
import type { PlannedTable } from './planTables.ts';
import { hasBareNumbers, speaksOfIndicators } from './tableTraits.ts';

/** What the tables of a grid are as a whole: of many units or of one report, with labels and numbers or without. */
export class GridTraits {
  readonly #tables: readonly PlannedTable[];
  readonly #partOfYear: string | null;

  /** @param partOfYear what a name outside of the rows says of a part of a year; null: nothing */
  constructor(tables: readonly PlannedTable[], partOfYear: string | null) {
    this.#tables = tables;
    this.#partOfYear = partOfYear;
  }

  get namesRows(): boolean {
    return this.#telling.some(({ plan }) => namesRows(plan));
  }

  get namesColumns(): boolean {
    return this.#telling.some(
      ({ plan }) => namesColumns(plan) || plan.columns.some(({ axis }) => axis.year !== null),
    );
  }

  /** Units or years stand in rows or columns. */
  get isOfMany(): boolean {
    return this.namesRows || this.namesColumns;
  }

  /** Something says that numbers are of a part of a year. */
  get saysPartOfYear(): boolean {
    return (
      this.#partOfYear !== null || this.#tables.some(({ context }) => context.partOfYear !== null)
    );
  }

  get labelsRows(): boolean {
    return this.#tables.some(({ plan }) => labelsRows(plan));
  }

  get hasYears(): boolean {
    return this.#tables.every(({ plan }) => plan.lanes.some(({ role }) => role === 'year'));
  }

  /** Tables with a word of the forms; an index of sheets or a list of telephones has none. */
  get hasTables(): boolean {
    return this.#tables.some(speaksOfIndicators);
  }

  /** A list of documents with the unit of each beside the statistics does not make them those of many units. */
  get #telling(): readonly PlannedTable[] {
    return this.hasTables ? this.#tables.filter(speaksOfIndicators) : this.#tables;
  }

  /** Numbers of units stand there without any text over them: their labels were lost. */
  get hasUnlabelled(): boolean {
    return !this.hasTables && this.#tables.some(hasBareNumbers);
  }

  /** Numbers other than those that count rows. */
  get hasNumbers(): boolean {
    return this.#tables.some(({ plan, sample }) =>
      plan.columns.some(({ at }) => sample.some(({ looks }) => looks[at]?.kind === 'value')),
    );
  }
}
