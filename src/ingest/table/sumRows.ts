import { Status, hasValue } from '#domain/cell.ts';
import type { Cell } from '#domain/cell.ts';
import { indicatorOf } from '#domain/forms/index.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import { readCell } from '../cellValue.ts';
import type { Collector } from '../collector.ts';
import { sumKind } from '../headWords.ts';
import { isSum } from '../lexicon/aspects.ts';
import type { Aspect } from '../lexicon/aspects.ts';
import { trimmed } from '../plainText.ts';
import { Tally } from '../tally.ts';
import type { ReadColumn } from './columns.ts';
import type { Meaning } from './meaning.ts';
import type { RowAxis } from './rowAxis.ts';
import type { RowLook } from './rowLook.ts';
import { wrongSum } from './wrongSum.ts';

/** A value that was put, with the column in which it stands. */
export interface PutValue {
  readonly column: ReadColumn;
  readonly report: number;
  readonly id: IndicatorId;
}

const BLANK_CELL: Cell = { status: Status.blank, value: null, marks: 0 };

type Parts = { readonly report: number; readonly year: number }[];

/**
 * Rows and columns of sums: never a unit and never lost. What the county says of its parts is kept, with the reports that
 * it covers, and compared with them; a sum never makes or changes a value.
 */
export class SumRows {
  readonly #collector: Collector;
  /** Reports by column and indicator, in the order of the rows. */
  readonly #parts = new Map<string, Parts>();
  #group = new Map<string, number>();
  readonly #labels = new Tally<string>();
  readonly #villages: string[] = [];
  /** Reports of the rows so far, where each row is one: then the parts of a sum are told by them. */
  readonly #rows: number[] | null;
  #groupRow = 0;

  /** @param areReports each row is a report */
  constructor(collector: Collector, areReports: boolean) {
    this.#collector = collector;
    this.#rows = areReports ? [] : null;
  }

  /** Remembers a row that is a report. */
  addRow(report: number): void {
    this.#rows?.push(report);
  }

  get #rowCount(): number {
    return this.#rows === null ? 0 : this.#rows.length;
  }

  #partsOf(key: string): Parts {
    if (this.#rows === null) return this.#parts.get(key) ?? [];
    const { table } = this.#collector;
    return this.#rows.map((report) => ({ report, year: table.yearAt(report) }));
  }

  /** Whether a report has a cell of the indicator. */
  #isPart = (report: number, id: IndicatorId) =>
    this.#collector.table.cell(report, id).status !== Status.rowMissing;

  /** A listed unit that did not report: a sum over it may be more than its known parts. */
  addSilent(): void {
    this.#silent++;
  }

  #silent = 0;
  #silentBefore = 0;

  /** The head of a group: the next 小计 begins here. */
  beginGroup(): void {
    this.#silentBefore = this.#silent;
    this.#groupRow = this.#rowCount;
    this.#group = new Map([...this.#parts].map(([key, parts]) => [key, parts.length]));
  }

  /** Remembers the values of a row, and compares its columns of sums with them. */
  add(
    look: RowLook,
    put: readonly PutValue[],
    sums: readonly { readonly column: ReadColumn; readonly id: IndicatorId }[],
  ): void {
    const [first] = put;
    if (this.#rows !== null && first !== undefined) this.addRow(first.report);
    for (const { column, report, id } of this.#rows === null ? put : []) {
      const key = keyOf(column, id);
      const there = this.#parts.get(key);
      const part = { report, year: this.#collector.table.yearAt(report) };
      if (there === undefined) this.#parts.set(key, [part]);
      else there.push(part);
    }
    for (const { column, id } of sums) this.#compareColumn(look, column, id, put);
  }

  /** A row of a part of a township. */
  takeVillage(name: string): void {
    this.#villages.push(trimmed(name));
  }

  /** A row of sums. */
  take(
    look: RowLook,
    { axis }: RowAxis,
    columns: readonly ReadColumn[],
    meaning: (column: ReadColumn) => Meaning,
  ): void {
    const label = axis.aspectText;
    if (axis.aspect === 'village') {
      this.takeVillage(label);
      return;
    }
    this.#labels.add(label);
    if (!isSum(axis.aspect)) return;
    for (const column of columns) {
      if (column.off !== null) continue;
      const said = meaning(column);
      if (said.kind !== 'one') continue;
      const key = keyOf(column, said.id);
      const all = this.#partsOf(key);
      const start = this.#rows === null ? this.#group.get(key) : this.#groupRow;
      const parts = all
        .slice(axis.aspect === 'groupSum' ? start : undefined)
        .filter(({ year }) => axis.year === null || year === axis.year)
        .filter(({ report }) => this.#isPart(report, said.id));
      if (axis.aspect === 'groupSum') this.#group.set(key, all.length);
      const silent = this.#silent - (axis.aspect === 'groupSum' ? this.#silentBefore : 0);
      this.#keep(
        look,
        column,
        said.id,
        label,
        axis.aspect,
        parts.map(({ report }) => report),
        silent > 0,
      );
    }
    if (axis.aspect === 'groupSum') this.#silentBefore = this.#silent;
    if (axis.aspect === 'groupSum') this.#groupRow = this.#rowCount;
  }

  #compareColumn(
    look: RowLook,
    column: ReadColumn,
    id: IndicatorId,
    put: readonly PutValue[],
  ): void {
    const before = put.filter((one) => one.id === id && isOfYear(one.column, column));
    const from = column.axis.aspect === 'groupSum' ? this.#groupStart(column) : -1;
    const parts = before.filter(
      (one) =>
        column.axis.aspect !== 'groupSum' || (one.column.at > from && one.column.at < column.at),
    );
    this.#keep(
      look,
      column,
      id,
      column.axis.aspectText,
      column.axis.aspect,
      parts.map(({ report }) => report),
    );
  }

  readonly #groupColumns: number[] = [];

  /** Column of the 小计 before this one; -1 for the first. */
  #groupStart({ at }: ReadColumn): number {
    if (!this.#groupColumns.includes(at)) this.#groupColumns.push(at);
    return Math.max(-1, ...this.#groupColumns.filter((other) => other < at));
  }

  #keep(
    look: RowLook,
    column: ReadColumn,
    id: IndicatorId,
    label: string,
    aspect: Aspect | null,
    reports: readonly number[],
    coversSilent = false,
  ): void {
    const indicator = indicatorOf(id);
    const text = look.row.cells[column.at] ?? '';
    if (indicator === null || trimmed(text) === '') return;
    const total = readCell(text, indicator, null).cell;
    const at = { row: look.row.row, column: column.at + 1 };
    this.#collector.sums.push({
      label: trimmed(label),
      indicator: id,
      text: trimmed(text),
      ...at,
      covers: reports,
    });
    const isWhole = aspect === 'groupSum' ? 'part' : sumKind(label);
    if (isWhole === null) return;
    const sum = wrongSum(
      total,
      [
        ...reports.map((report) => this.#collector.table.cell(report, id)),
        ...(coversSilent ? [BLANK_CELL] : []),
      ],
      indicator.kind,
    );
    if (sum === null) return;
    this.#collector.notice('row.total.differs', {
      row: look.row.row,
      label: trimmed(label),
      indicator: indicator.label,
      text: trimmed(text),
      sum,
    });
  }

  /** Whether the numbers of a row without a name are the sums of those above it, and not all zero. */
  isSumOfRows(
    look: RowLook,
    columns: readonly ReadColumn[],
    meaning: (column: ReadColumn) => Meaning,
  ): boolean {
    let equal = 0;
    for (const column of columns) {
      const said = meaning(column);
      const number = Number((look.row.cells[column.at] ?? '').replace(/[,\s]/g, ''));
      if (column.off !== null || said.kind !== 'one' || look.looks[column.at]?.kind !== 'value')
        continue;
      const parts = this.#partsOf(keyOf(column, said.id));
      const sum = parts
        .map(({ report }) => this.#collector.table.cell(report, said.id))
        .filter(hasValue)
        .reduce((all, { value }) => all + value, 0);
      if (parts.length < 2 || Math.abs(sum - number) > 0.005) return false;
      if (sum > 0) equal++;
    }
    return equal > 0;
  }

  /** Says which rows were no units. */
  end(): void {
    this.#collector.leaveOutVillages(this.#villages, 'row.villages');
    this.#villages.length = 0;
    const labels = this.#labels.entries();
    const rows = labels.reduce((sum, [, times]) => sum + times, 0);
    if (rows > 0)
      this.#collector.notice('row.sums', {
        rows,
        labels: labels.map(([label]) => label).join('、'),
      });
  }
}

const keyOf = ({ at }: ReadColumn, id: IndicatorId) => `${at}\u0001${id}`;

const isOfYear = (part: ReadColumn, sum: ReadColumn) =>
  sum.axis.year === null || part.axis.year === null || part.axis.year === sum.axis.year;
