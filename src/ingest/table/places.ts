import { indicatorOf } from '#domain/forms/index.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import { gridPlace } from '#domain/sourceFile.ts';
import type { IndicatorPlace, PlaceAxis } from '#domain/sourceFile.ts';
import type { TableBuilder } from '../tableBuilder.ts';
import type { Said } from './owner.ts';

/** Where a value stands; both count from 1. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Where the values of an indicator or a report stand, as far as it is one line for all of them; 0: several, -1: none yet. */
interface Lines {
  row: number;
  column: number;
}

/** The lines of a report, and which of them holds it as a whole. */
export type ReportLines = Lines & { readonly line: Said['line'] };

/** Remembers where values stand, and tells the fewest numbers that say so. */
export class Places {
  readonly #table: TableBuilder;
  /** Reports that were opened the short way are not in it: each is one row. */
  readonly #ofReport = new Map<number, ReportLines>();
  readonly #ofIndicator = new Map<IndicatorId, Lines & { label: string; firstRow: number }>();
  readonly #shortColumns = new Map<IndicatorId, number>();

  constructor(table: TableBuilder) {
    this.#table = table;
  }

  /** @param line what holds a report whose first value is still to come */
  open(report: number, line: Said['line']): void {
    this.#ofReport.set(report, { row: -1, column: -1, line });
  }

  /** All of the report's cells stand in the row with which it was opened. */
  isOneRow(report: number): void {
    this.#ofReport.delete(report);
  }

  mark(report: number, id: IndicatorId, at: Place, label: string): void {
    this.#table.place(report, id, gridPlace(at.row, at.column));
    keep(this.linesOf(report), at);
    const line = this.#ofIndicator.get(id);
    if (line === undefined) this.#ofIndicator.set(id, { ...at, label, firstRow: at.row });
    else keep(line, at);
  }

  /** The same for a column of a table whose rows are all reports: its cells have no places of their own. */
  markColumn(id: IndicatorId, column: number, label: string): void {
    const line = this.#ofIndicator.get(id);
    if (line === undefined) this.#ofIndicator.set(id, { row: 0, column, label, firstRow: 0 });
    else keep(line, { row: 0, column });
    this.#shortColumns.set(id, column);
  }

  linesOf(report: number): ReportLines {
    const there = this.#ofReport.get(report);
    if (there !== undefined) return there;
    const made: ReportLines = { row: this.#table.placeAt(report), column: 0, line: 'row' };
    this.#ofReport.set(report, made);
    return made;
  }

  /** Indicators of which a value or a doubt was read. */
  get ids(): readonly IndicatorId[] {
    return [...this.#ofIndicator.keys()];
  }

  /**
   * How the places of values are told: `row` where each report is a row and each indicator a column, `column` the other way
   * round, `grid` where neither holds.
   */
  axis(prefersColumns: boolean): PlaceAxis {
    const isOne = (lines: Iterable<Lines>, side: keyof Lines) =>
      [...lines].every((line) => line[side] !== 0);
    const byRow =
      isOne(this.#ofReport.values(), 'row') && isOne(this.#ofIndicator.values(), 'column');
    const byColumn =
      isOne(this.#ofReport.values(), 'column') && isOne(this.#ofIndicator.values(), 'row');
    if (byColumn && (prefersColumns || !byRow)) return this.#placed('column');
    if (byRow) return this.#placed('row');
    if (this.#shortColumns.size > 0) this.#placeShort();
    return 'grid';
  }

  /** Where each indicator stands, with its label as printed. */
  of(axis: PlaceAxis): ReadonlyMap<IndicatorId, IndicatorPlace> {
    const places = new Map<IndicatorId, IndicatorPlace>();
    for (const [id, { row, column, label, firstRow }] of this.#ofIndicator) {
      const index = axis === 'row' ? column : axis === 'column' ? row : firstRow;
      places.set(id, { index, label: label === '' ? (indicatorOf(id)?.label ?? id) : label });
    }
    return places;
  }

  /** Gives the cells that were put the short way their places: the reports are not one row each after all. */
  #placeShort(): void {
    for (let report = 0; report < this.#table.count; report++)
      for (const [id, column] of this.#shortColumns)
        if (!this.#table.hasPlace(report, id))
          this.#table.place(report, id, gridPlace(this.#table.placeAt(report), column));
  }

  /** Tells each report's row or column. */
  #placed(axis: 'row' | 'column'): PlaceAxis {
    for (const [report, line] of this.#ofReport)
      if (line[axis] > 0) this.#table.setPlace(report, line[axis]);
    return axis;
  }
}

function keep(line: Lines, { row, column }: Place): void {
  if (line.row === -1) line.row = row;
  else if (line.row !== row) line.row = 0;
  if (line.column === -1) line.column = column;
  else if (line.column !== column) line.column = 0;
}
