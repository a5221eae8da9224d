import type { IndicatorId } from '#domain/forms/index.ts';
import { printedUnitOf } from '../cellValue.ts';
import { trimmed } from '../plainText.ts';
import { NO_CELL, uncovered } from '../readers/types.ts';
import type { BodySetting } from './bodySetting.ts';
import type { ReadColumn } from './columns.ts';
import { labelKey } from '../lexicon/labelKey.ts';
import { lineContext, moneyOver, nearer } from './context.ts';
import type { Context } from './context.ts';
import { saysNotReported } from './notReported.ts';
import { isCovered } from './looks.ts';
import type { Meaning } from './meaning.ts';
import { mergeOf } from './mergedValue.ts';
import type { Said } from './owner.ts';
import { labelsRows, lanesOf, namesColumns, namesRows } from './plan.ts';
import type { RowAxis } from './rowAxis.ts';
import type { RowLook } from './rowLook.ts';
import type { PutValue } from './sumRows.ts';

/** Shown for a cell that a row does not print. */
const MISSING = '—';

/** A row with its cells under the heads that they belong to. */
export interface PlacedRow {
  readonly look: RowLook;
  readonly said: RowAxis;
  /** The row below: a merged value shows there. */
  readonly next: RowLook | null;
  /** Column in which a cell is printed. */
  readonly printedAt: (column: number) => number;
}

/** Puts the values of one table: into whose report, of which indicator, in which unit of measure. */
export class Placing {
  readonly #set: BodySetting;
  readonly #columns: readonly ReadColumn[];
  #context: Context;
  #around: string;

  constructor(set: BodySetting, columns: readonly ReadColumn[]) {
    this.#set = set;
    this.#columns = columns;
    this.#context = set.context;
    this.#around = signatureOf(set.context);
  }

  /** What holds for numbers that do not say it themselves. */
  get context(): Context {
    return this.#context;
  }

  /**
   * A line between the rows: what it says holds from here on.
   * @returns false where it names neither unit nor county nor year
   */
  surround(look: RowLook): boolean {
    const found = lineContext(look);
    const { authority, county, year } = found.identity;
    if (authority.length + county.length + year.length === 0) return false;
    this.#context = nearer(found, this.#context, true);
    this.#around = signatureOf(this.#context);
    return true;
  }

  /** The report of a table whose column the user has yet to choose. */
  addReport(): void {
    const context = this.#context;
    const said = { row: null, column: null, context, ownNames: false, ownYears: false, line: null };
    this.#set.reports.of(said, 1, this.#around);
  }

  /** @returns null where no value was put: it is another's, waits for the user, or is not one */
  place(row: PlacedRow, column: ReadColumn, meaning: Meaning): PutValue | null {
    const { look, said, next, printedAt } = row;
    const { collector, reports } = this.#set;
    const text = look.row.cells[column.at] ?? '';
    const answer = this.#answer(said, column, meaning);
    if (answer === 'leaveOut') return null;
    const id = answer ?? (meaning.kind === 'one' ? meaning.id : null);
    const printed = trimmed(uncovered(text));
    if (id === null || id === 'local') {
      if (printed !== '' && !isCovered(text)) this.#keepLocal(row, column, labelOf(said, column));
      return null;
    }
    const report = this.#reportOf(said, column, look.row.row);
    const own = { row: look.row.row, column: printedAt(column.at) + 1 };
    const at = look.row.places?.[column.at] ?? own;
    const merged = mergeOf(look, next, column, this.#columns, this.#set.head);
    if (merged === 'copy') return null;
    if (merged === 'asked') {
      collector.refuse(report, id, 'cell.merged', printed, at);
      return null;
    }
    const isAwaited = saysNotReported(printed);
    const unit = this.#unit(said, column, meaning, id);
    reports.put(report, id, isAwaited ? '' : text, unit, at, labelOf(said, column));
    if (isAwaited) collector.awaits(report, id, printed, at);
    return { column, report, id };
  }

  /** @returns what a number means, with what the user said of its labels */
  settled(said: RowAxis, column: ReadColumn, meaning: Meaning): Meaning {
    const answer = this.#answer(said, column, meaning);
    if (answer === null) return meaning;
    if (answer === 'local' || answer === 'leaveOut') return { kind: 'none' };
    return { kind: 'one', id: answer, byId: false, unit: null };
  }

  /**
   * A cell of a row that is not read; one that is missing may have been any number.
   * @param said null: the row names no unit
   */
  refuse({ row }: RowLook, said: RowAxis | null, column: ReadColumn, id: IndicatorId): void {
    const printed = row.cells[column.at] ?? NO_CELL;
    const text = printed === NO_CELL ? MISSING : trimmed(uncovered(printed));
    const cell = { id, text, at: { row: row.row, column: column.at + 1 } };
    const { reports } = this.#set;
    if (said === null) reports.rivals.refuseUnnamed(cell);
    else reports.refuse(this.#said(said, column), cell);
  }

  /** The sum over a year of what is there at a time: no number of the year. */
  refuseYearSum({ look, said }: PlacedRow, column: ReadColumn, id: IndicatorId): void {
    const text = look.row.cells[column.at] ?? '';
    const printed = trimmed(uncovered(text));
    if (printed === '') return;
    const at = { row: look.row.row, column: column.at + 1 };
    const report = this.#reportOf(said, column, look.row.row);
    this.#set.collector.refuse(report, id, 'cell.yearSum', printed, at);
  }

  /** A number that waits for the user. */
  keep(row: PlacedRow, column: ReadColumn): void {
    this.#keepLocal(row, column, column.asked);
  }

  #keepLocal({ look, said }: PlacedRow, column: ReadColumn, label: string): void {
    const printed = look.looks[column.at]?.text ?? '';
    this.#set.collector.keepLocal(this.#reportOf(said, column, look.row.row), label, printed);
  }

  #unit({ axis }: RowAxis, column: ReadColumn, meaning: Meaning, id: IndicatorId): string | null {
    const own = axis.unit === null ? null : printedUnitOf(axis.unit);
    // what the user said of a label leaves the unit that it prints
    const inLabel = [...axis.labels, ...column.axis.labels].flatMap(
      ({ text }) => labelKey(text).unit ?? [],
    );
    const ofLabel =
      meaning.kind !== 'one' ? (inLabel.pop() ?? null) : meaning.byId ? 'id' : meaning.unit;
    return own ?? column.axis.unit ?? ofLabel ?? moneyOver(this.#context, id);
  }

  #answer(
    said: RowAxis,
    column: ReadColumn,
    meaning: Meaning,
  ): IndicatorId | 'local' | 'leaveOut' | null {
    const { collector, plan } = this.#set;
    if (labelsRows(plan) && meaning.kind === 'one') return null;
    const own = collector.answer(`label ${column.asked}`);
    return labelsRows(plan) ? (own ?? collector.answer(`label ${said.path}`)) : own;
  }

  #reportOf(row: RowAxis, column: ReadColumn, at: number): number {
    const { name, county, prefecture, province, code, yearText, form } = row.axis;
    const rowKey = [name, county, prefecture, province, code, yearText, form].join('\u0001');
    const other = column.axis;
    const key = [rowKey, other.name, other.county, other.yearText, this.#around].join('\u0002');
    const place = this.#holdsColumns && name === null ? column.at + 1 : at;
    return this.#set.reports.of(this.#said(row, column), place, key);
  }

  #said({ axis }: RowAxis, column: ReadColumn): Said {
    const { plan } = this.#set;
    return {
      row: axis,
      column: column.axis,
      context: this.#context,
      ownNames: namesRows(plan) || namesColumns(plan),
      ownYears: lanesOf(plan, 'year').length > 0,
      line: this.line,
    };
  }

  /** Columns hold reports: units or years stand over them. */
  get #holdsColumns(): boolean {
    const { plan } = this.#set;
    return namesColumns(plan) || plan.columns.some(({ axis }) => axis.year !== null);
  }

  /** Whether a row or a column is a report; null: neither is, or both. */
  get line(): Said['line'] {
    const { plan } = this.#set;
    if (this.#holdsColumns) return namesRows(plan) ? null : 'column';
    return namesRows(plan) && !labelsRows(plan) ? 'row' : null;
  }
}

/** What a context says of whose numbers these are: tables that say the same belong to one report. */
function signatureOf({ identity: { authority, county, prefecture, year } }: Context): string {
  return [authority, county, prefecture, year]
    .map((said) => said.map(({ value }) => value).join('/'))
    .join('\u0001');
}

function labelOf(said: RowAxis, column: ReadColumn): string {
  return trimmed(said.path === '' ? column.path : said.path).replace(/\s+/g, ' ');
}
