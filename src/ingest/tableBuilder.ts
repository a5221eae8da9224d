import { Status } from '#domain/cell.ts';
import type { Cell } from '#domain/cell.ts';
import { indicatorOf, isFormId } from '#domain/forms/index.ts';
import type { Indicator, IndicatorId } from '#domain/forms/index.ts';
import type { FormId } from '#domain/forms/types.ts';
import { ABSENT, cellOf, setCell } from '#domain/reportTable.ts';
import type { AuthorityName, MutableColumn, ReportTable } from '#domain/reportTable.ts';

/** Most files hold one report; each column begins with room for so many. */
const FEW_REPORTS = 4;

/** Grows a `ReportTable` report by report: typed arrays that double, names interned. */
export class TableBuilder {
  #capacity = FEW_REPORTS;
  #count = 0;
  #authority = new Int32Array(FEW_REPORTS);
  #year = new Int32Array(FEW_REPORTS);
  #place = new Int32Array(FEW_REPORTS);
  readonly #authorities: AuthorityName[] = [];
  readonly #byName = new Map<string, number>();
  #lastKey = '';
  #lastName = -1;
  readonly #columns = new Map<IndicatorId, MutableColumn>();
  readonly #forms = new Map<number, FormId>();
  #cellRows: Map<IndicatorId, Int32Array> | null;

  /** @param withCellRows keep the row of each cell (long tables, stacked reports) */
  constructor(withCellRows: boolean) {
    this.#cellRows = withCellRows ? new Map() : null;
  }

  get count(): number {
    return this.#count;
  }

  /** @returns position of a name in the table's list; the same name and county twice give the same position. */
  authority(name: AuthorityName): number {
    const key = [name.name, name.county, name.prefecture, name.province, name.code].join('\u0001');
    if (key === this.#lastKey && this.#lastName >= 0) return this.#lastName;
    let at = this.#byName.get(key);
    if (at === undefined) {
      at = this.#authorities.push(name) - 1;
      this.#byName.set(key, at);
    }
    this.#lastKey = key;
    this.#lastName = at;
    return at;
  }

  yearAt(report: number): number {
    return report < this.#count ? (this.#year[report] ?? NaN) : NaN;
  }

  nameOfReport(report: number): AuthorityName | undefined {
    return this.#authorities[this.#authority[report] ?? -1];
  }

  nameAt(position: number): AuthorityName | undefined {
    return this.#authorities[position];
  }

  /** @returns position of the new report; all its cells are "not in the file". */
  addReport(authority: number, year: number, place: number): number {
    if (this.#count === this.#capacity) this.#grow();
    const at = this.#count++;
    this.#authority[at] = authority;
    this.#year[at] = year;
    this.#place[at] = place;
    return at;
  }

  /** What a report itself says of its form; any other text says nothing. */
  setForm(report: number, text: string): void {
    if (isFormId(text)) this.#forms.set(report, text);
  }

  /** Forms that reports name themselves. */
  get namedForms(): ReadonlyMap<number, FormId> {
    return this.#forms;
  }

  #grow(): void {
    this.#capacity *= 2;
    const bigger = (old: Int32Array, fill = 0) => {
      const made = new Int32Array(this.#capacity).fill(fill);
      made.set(old);
      return made;
    };
    this.#authority = bigger(this.#authority);
    this.#year = bigger(this.#year);
    this.#place = bigger(this.#place);
    for (const column of this.#columns.values()) {
      if (column.values instanceof Int32Array) column.values = bigger(column.values, ABSENT);
      else {
        const made = new Float64Array(this.#capacity).fill(-Infinity);
        made.set(column.values);
        column.values = made;
      }
    }
    if (this.#cellRows !== null) {
      for (const [id, old] of this.#cellRows) this.#cellRows.set(id, bigger(old));
    }
  }

  /** The column of an indicator, made when first asked for. */
  column(indicator: Indicator): MutableColumn {
    const there = this.#columns.get(indicator.id);
    if (there !== undefined) return there;
    const made: MutableColumn = {
      values:
        indicator.kind === 'money'
          ? new Float64Array(this.#capacity).fill(-Infinity)
          : new Int32Array(this.#capacity).fill(ABSENT),
      odd: new Map(),
    };
    this.#columns.set(indicator.id, made);
    return made;
  }

  set(report: number, id: IndicatorId, cell: Cell, row: number): void {
    const indicator = indicatorOf(id);
    if (indicator === null) return;
    setCell(this.column(indicator), report, cell);
    const rows = this.#rowsOf(id);
    if (rows !== null) rows[report] = row;
  }

  /** Where a cell stands, in place of its row alone (`gridPlace`). */
  place(report: number, id: IndicatorId, place: number): void {
    const rows = this.#rowsOf(id);
    if (rows !== null) rows[report] = place;
  }

  #rowsOf(id: IndicatorId): Int32Array | null {
    if (this.#cellRows === null) return null;
    const there = this.#cellRows.get(id);
    if (there !== undefined) return there;
    const rows = new Int32Array(this.#capacity);
    this.#cellRows.set(id, rows);
    return rows;
  }

  /** @returns whether a cell has a place of its own */
  hasPlace(report: number, id: IndicatorId): boolean {
    const place = this.#cellRows?.get(id)?.[report];
    return place !== undefined && place !== 0;
  }

  /** @returns row or column with which a report was added */
  placeAt(report: number): number {
    return this.#place[report] ?? -1;
  }

  setPlace(report: number, place: number): void {
    this.#place[report] = place;
  }

  /** @returns position of the name of a report, for `addReport` */
  authorityAt(report: number): number {
    return this.#authority[report] ?? -1;
  }

  cell(report: number, id: IndicatorId): Cell {
    const column = this.#columns.get(id);
    return column === undefined
      ? { status: Status.rowMissing, value: null, marks: 0 }
      : cellOf(column, report);
  }

  /** @returns the table so far, on one form or, where it was not told yet, of several; later changes do not show in it */
  finish(form: FormId): ReportTable {
    const n = this.#count;
    return {
      form,
      authorities: this.#authorities,
      authority: this.#authority.slice(0, n),
      year: this.#year.slice(0, n),
      file: new Int32Array(n),
      place: this.#place.slice(0, n),
      choice: new Uint8Array(n),
      columns: new Map(
        [...this.#columns].map(([id, c]) => [id, { values: c.values.slice(0, n), odd: c.odd }]),
      ),
      cellRows:
        this.#cellRows === null
          ? null
          : new Map([...this.#cellRows].map(([id, rows]) => [id, rows.slice(0, n)])),
    };
  }
}
