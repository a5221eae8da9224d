import { allForms, formInForce } from '#domain/forms/index.ts';
import type { TableFormId } from '#domain/forms/index.ts';
import { asideOf } from './asides.ts';
import type { BodyReader } from './bodyReader.ts';
import { NO_SCORES, added } from './forms.ts';
import type { ChosenForm, CountedCells } from './forms.ts';
import { lanesOf } from './plan.ts';
import type { Lane } from './plan.ts';
import type { PlannedTable } from './planTables.ts';
import { cellsOn, formOf, namedForm } from './reportForm.ts';
import { LaneReader } from './rowAxis.ts';
import type { RowLook } from './rowLook.ts';

/** A long table that goes on below its first rows. */
export interface OpenTable {
  readonly table: PlannedTable;
  /** The form of its first rows, and what has read them. */
  readonly chosen: ChosenForm;
  readonly own: BodyReader;
  /** Begins to read rows on another form. */
  readonly open: (form: TableFormId, sample: readonly RowLook[]) => BodyReader;
  /** Told after the rows of each report were read. */
  readonly read: (chosen: ChosenForm, isOther: boolean) => void;
}

/**
 * The rows of a long table as they come, report by report: each is held until it is whole, for only all of its labels tell
 * its form.
 */
export class LongRows {
  readonly #set: OpenTable;
  readonly #owners: readonly Lane[];
  readonly #lanes: LaneReader;
  readonly #cells: readonly CountedCells[];
  readonly #readers: Map<TableFormId, BodyReader>;
  /** Lines between the rows, for readers that begin later. */
  readonly #bands: RowLook[];
  /** Reports that were met before: their rows may be scattered. */
  readonly #forms = new Map<string, ChosenForm>();
  #owner = '';
  #rows: RowLook[] = [];

  constructor(set: OpenTable) {
    this.#set = set;
    const { table, chosen, own } = set;
    this.#owners = lanesOf(table.plan, 'authority', 'county', 'prefecture', 'year', 'form');
    this.#lanes = new LaneReader(table.plan);
    this.#cells = allForms.map(({ id }) => cellsOn(table, id));
    this.#readers = new Map([[chosen.form, own]]);
    this.#bands = table.body.filter((look) => this.#isBand(look));
  }

  row(look: RowLook): void {
    if (this.#isBand(look)) {
      this.#flush();
      this.#bands.push(look);
      for (const reader of this.#readers.values()) reader.pass(look);
      return;
    }
    const texts = this.#owners.map(({ at }) => look.looks[at]?.text ?? '');
    const owner = texts.join('\u0001');
    // blank where the names are merged: it goes on
    if (owner !== this.#owner && texts.some((text) => text !== '')) {
      this.#flush();
      this.#owner = owner;
    }
    this.#rows.push(look);
  }

  end(): void {
    this.#flush();
    for (const reader of this.#readers.values()) reader.end();
  }

  /** The rows that are held are all of their report. */
  #flush(): void {
    const rows = this.#rows;
    const [first] = rows;
    if (first === undefined) return;
    this.#rows = [];
    const chosen = this.#forms.get(this.#owner) ?? this.#formOf(first, rows);
    this.#forms.set(this.#owner, chosen);
    const reader = this.#readerOn(chosen.form, rows);
    rows.forEach((look, r) => {
      reader.row(look, rows[r + 1] ?? null);
    });
    this.#set.read(chosen, reader !== this.#set.own);
  }

  #readerOn(form: TableFormId, rows: readonly RowLook[]): BodyReader {
    const there = this.#readers.get(form);
    if (there !== undefined) return there;
    const made = this.#set.open(form, rows);
    for (const band of this.#bands) made.pass(band);
    this.#readers.set(form, made);
    return made;
  }

  #isBand(look: RowLook): boolean {
    return asideOf(look, this.#set.table.plan) === 'surrounds';
  }

  #formOf(first: RowLook, rows: readonly RowLook[]): ChosenForm {
    const { year, form } = this.#lanes.read(first.row.cells).axis;
    const inForce = year === null ? null : formInForce(year);
    const named = namedForm(form);
    const isUsual = inForce === null || inForce.id === this.#set.chosen.form;
    if (named === null && isUsual && this.#isWhole(rows)) return this.#set.chosen;
    const scores = rows
      .map((row) => this.#cells.map((cells) => cells.of(row)))
      .reduce(added, NO_SCORES);
    return formOf({ scores, year, named }, this.#set.chosen);
  }

  /** The table's form explains every number. */
  #isWhole(rows: readonly RowLook[]): boolean {
    const own = this.#cells[allForms.findIndex(({ id }) => id === this.#set.chosen.form)];
    const columns = this.#set.table.plan.columns.map(({ at }) => at);
    return rows.every((row) => {
      const values = columns.filter((at) => row.looks[at]?.kind === 'value').length;
      return own !== undefined && own.of(row).complete === values;
    });
  }
}
