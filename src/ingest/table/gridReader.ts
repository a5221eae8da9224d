import type { Collector } from '../collector.ts';
import { headsKey, joinedChoices } from '../columnChoices.ts';
import type { ColumnChoice, Identity } from '../draft.ts';
import { bestOf } from '../proposals.ts';
import { lexiconOf } from '../lexicon/formLexicon.ts';
import type { CsvRow } from '../parse/csv.ts';
import { BodyReader } from './bodyReader.ts';
import { formParts, wholeOn } from './formParts.ts';
import type { FormPart } from './formParts.ts';
import { chooseForm, formUntilKnown, toldByTitle } from './forms.ts';
import type { ChosenForm } from './forms.ts';
import { GridTraits } from './gridTraits.ts';
import { LongRows } from './longRows.ts';
import { commonest } from './tableWidth.ts';
import { labelsRows, namesRows } from './plan.ts';
import { planTables } from './planTables.ts';
import type { Outside, PlannedTable, PlannedTables } from './planTables.ts';
import { ReportForms } from './reportForms.ts';
import { Reports } from './reports.ts';
import { rowLookOf } from './rowLook.ts';
import type { RowLook } from './rowLook.ts';
import type { SumRows } from './sumRows.ts';
import {
  goesOn,
  hasCutRows,
  headCells,
  isDocumentList,
  needsAllRows,
  speaksOfIndicators,
} from './tableTraits.ts';

/** Reads the tables of one grid: cuts them apart, tells what their rows and columns are, and puts their numbers. */
export class GridReader {
  readonly #collector: Collector;
  readonly #outside: Outside;
  readonly reports: Reports;
  readonly forms = new ReportForms();
  #traits = new GridTraits([], null);
  /** What was left out because it is of a part of a year. */
  #partOfYear: string | null = null;
  #choices: readonly ColumnChoice[] = [];
  #planned: PlannedTables = { tables: [], titles: null };
  #open: BodyReader | null = null;
  #long: LongRows | null = null;
  #trimsTails = false;
  #lineCells: number | null = null;
  /** Rows kept the blanks at their ends. */
  #hasEnds = false;

  readonly #report: number | null;
  readonly #used = new Set<number>();

  /** @param report the report of a document that all tables belong to; null: the tables themselves say */
  constructor(collector: Collector, outside: Outside, report: number | null = null) {
    this.#collector = collector;
    this.#outside = outside;
    this.#report = report;
    this.reports = new Reports(collector, report);
  }

  /** Rows of tables that speak of indicators, counted from 1. */
  get used(): ReadonlySet<number> {
    return this.#used;
  }

  /**
   * Takes all rows of a grid and tells its tables apart; `read` reads them.
   * @param tails of the lines of a text: whether blanks at their ends were cut off; null for rows of a sheet or document
   */
  take(rows: readonly CsvRow[], tails: 'cut' | 'whole' | null): void {
    this.#trimsTails = tails === 'cut';
    const printed = rows.filter(({ cells, places }) => cells.length > 1 && places === undefined);
    const lengths = printed.map(({ cells }) => cells.length);
    this.#hasEnds = tails !== 'cut';
    this.#lineCells = tails === 'whole' ? commonest(lengths) : null;
    this.#plan(rows);
  }

  /** Reads the tables that were told apart. */
  read(): void {
    this.#readTables(false);
    this.reports.rivals.settle();
  }

  /**
   * Reads the first rows of a long table and leaves its last table open for `row`.
   * @returns false where these rows are not one table of a row a report or a row a number: then all rows are needed
   */
  begin(rows: readonly CsvRow[]): boolean {
    this.#plan(rows);
    const last = this.#tables[this.#tables.length - 1];
    const isOne = this.#tables.length === 1 && last !== undefined && namesRows(last.plan);
    if (!isOne || last.body.length < rows.length - 10 || needsAllRows(last)) {
      this.#take({ tables: [], titles: null });
      return false;
    }
    this.#readTables(true);
    return this.#open !== null;
  }

  /** Takes one more row of the table that `begin` left open. */
  row(row: CsvRow): void {
    if (this.#long !== null) this.#long.row(rowLookOf(row));
    else if (this.#open !== null && !this.#open.fast(row)) this.#open.row(rowLookOf(row), null);
  }

  end(): void {
    if (this.#long !== null) {
      this.#long.end();
      this.reports.rivals.settle();
      return;
    }
    this.#open?.end();
    if (this.#open === null) return;
    this.forms.end(this.#collector.table.count);
    this.reports.rivals.settle();
  }

  /** The line that says that the numbers are of a part of a year, where nothing else was read. */
  get partOfYear(): string | null {
    return this.#partOfYear;
  }

  /** Columns that the user is to choose among, once for each set of heads. */
  get columnChoices(): readonly ColumnChoice[] {
    return this.#choices;
  }

  /** What stands above the first table. */
  get titles(): Identity {
    return this.#planned.titles ?? this.#outside.identity;
  }

  get traits(): GridTraits {
    return this.#traits;
  }

  get #tables(): readonly PlannedTable[] {
    return this.#planned.tables;
  }

  #plan(rows: readonly CsvRow[]): void {
    const { mapping } = this.#collector.answers;
    this.#take(planTables(rows, this.#outside, this.#report !== null, mapping));
  }

  #take(planned: PlannedTables): void {
    this.#planned = planned;
    this.#traits = new GridTraits(planned.tables, this.#outside.partOfYear);
  }

  #use({ head, body }: PlannedTable): void {
    for (const look of [...head, ...body]) if (!isText(look)) this.#used.add(look.row.row);
  }

  #tellPart(text: string, { head, body }: PlannedTable): void {
    const [first] = [...head, ...body];
    if (first === undefined) return;
    this.#collector.notice('row.period', { place: first.row.row, text: text.trim() });
  }

  #readTables(leavesOpen: boolean): void {
    const year = bestOf(this.#outside.identity.year);
    const ofDocument =
      this.#report === null
        ? null
        : chooseForm(this.#tables, year, this.#collector.answers.gridForm ?? null);
    let before: { table: PlannedTable; reader: BodyReader } | null = null;
    for (const [i, table] of this.#tables.entries()) {
      const { context } = table;
      const part = context.partOfYear ?? this.#outside.partOfYear;
      if (part !== null) {
        if (part !== this.#partOfYear) this.#tellPart(part, table);
        this.#partOfYear = part;
        this.#use(table);
        continue;
      }
      if (!speaksOfIndicators(table)) {
        if (isDocumentList(table)) this.#use(table);
        continue;
      }
      const chosen =
        this.#report === null ? chooseForm([table], bestOf(context.identity.year)) : ofDocument;
      if (this.#report !== null && chosen === null) continue;
      const form =
        chosen?.form ?? this.forms.last ?? formUntilKnown(bestOf(context.identity.year) ?? year);
      const parts = this.#partsOf(table, { form, alike: chosen?.alike ?? [form] });
      const { puts } = this.reports;
      const sums: SumRows | null =
        before !== null && parts.length === 1 && goesOn(before.table, table)
          ? before.reader.sums
          : null;
      const readers: BodyReader[] = parts.map((part) => this.#readPart(table, part, sums));
      const [reader, ...others] = readers;
      if (reader === undefined) continue;
      // what the engine cannot place in a text at all may be lines that only look like a table
      if (this.#report === null || this.reports.puts > puts || reader.isTold) this.#use(table);
      before = { table, reader };
      const next = this.#tables[i + 1];
      if (leavesOpen && next === undefined) this.#leaveOpen(table, parts, reader);
      else if (next === undefined || !goesOn(table, next)) reader.end();
      for (const other of others) other.end();
    }
  }

  /** The report of a document is on one form. */
  #partsOf(table: PlannedTable, chosen: ChosenForm): readonly FormPart[] {
    return this.#report === null ? formParts(table, chosen) : [wholeOn(table, chosen)];
  }

  /** Later rows of a long table may be of reports on other forms than its first ones. */
  #leaveOpen(table: PlannedTable, [part]: readonly FormPart[], own: BodyReader): void {
    this.#open = own;
    if (part === undefined || !labelsRows(part.plan)) return;
    let from = this.reports.count;
    this.#long = new LongRows({
      table,
      chosen: part,
      own,
      open: (form, sample) => this.#readerOf(table, { form, plan: table.plan, sample }, null),
      read: (chosen, isOther) => {
        this.#tellForm(chosen, from, isOther);
        from = this.reports.count;
      },
    });
  }

  #readerOf(
    table: PlannedTable,
    part: Pick<FormPart, 'form' | 'plan' | 'sample'>,
    sums: SumRows | null,
  ): BodyReader {
    const lexicon = lexiconOf(part.form);
    return new BodyReader({
      plan: part.plan,
      head: table.head,
      sample: part.sample,
      lexicon,
      context: table.context,
      collector: this.#collector,
      reports: this.reports,
      title: toldByTitle(table.titles, lexicon),
      trimsTails: this.#trimsTails && hasCutRows(table),
      lineCells: this.#hasEnds ? (headCells(table) ?? this.#lineCells) : null,
      sums,
    });
  }

  #readPart(table: PlannedTable, part: FormPart, sums: SumRows | null): BodyReader {
    const reader = this.#readerOf(table, part, sums);
    this.#askForColumns(reader, table.body);
    if (reader.choose.length > 0) reader.addReport();
    const from = this.reports.count;
    table.body.forEach((look, r) => {
      if (!part.has(look)) reader.pass(look);
      else if (!reader.fast(look.row)) reader.row(look, table.body[r + 1] ?? null);
    });
    this.#tellForm(part, from, !table.body.every(part.has));
    return reader;
  }

  #askForColumns({ choose, twins }: BodyReader, body: readonly RowLook[]): void {
    const asked = [choose, ...twins].filter((columns) => columns.length > 0);
    if (asked.length === 0) return;
    const choices = asked.map((columns): ColumnChoice => {
      const hasNumber = ({ looks }: RowLook) =>
        columns.some(({ column }) => looks[column - 1]?.kind === 'value');
      const shown = body.find(hasNumber) ?? body[0];
      return { key: headsKey(columns), columns, row: shown?.row.row ?? 1 };
    });
    this.#choices = joinedChoices([...this.#choices, ...choices]);
  }

  /** @param isOther the report is on another form than the table's first rows */
  #tellForm(chosen: ChosenForm, from: number, isOther: boolean): void {
    const { table } = this.#collector;
    const to = this.reports.count;
    this.forms.tell(chosen, from, to);
    for (let report = from; isOther && chosen.alike.length === 1 && report < to; report++)
      if (!table.namedForms.has(report)) table.setForm(report, chosen.form);
  }
}

/** A line of text between or below the rows of a table belongs to the text. */
const isText = ({ line }: RowLook) => line !== null && line.naming === 0;
