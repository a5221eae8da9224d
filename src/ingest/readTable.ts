import type { TableFormId } from '#domain/forms/index.ts';
import type { Problem } from '#domain/problem.ts';
import type { LayoutId, SourceFile } from '#domain/sourceFile.ts';
import { isBlankFormTitle } from './blankForm.ts';
import { Collector, listed } from './collector.ts';
import type { FileAnswers, IngestOutcome, UnreadTable } from './draft.ts';
import { draftsOf } from './draftOf.ts';
import { isStated, joined } from './proposals.ts';
import { MOST_LOOKED_AT, onceFor } from './onceFor.ts';
import { CsvSplitter } from './parse/csv.ts';
import type { CsvRow, Separator } from './parse/csv.ts';
import { cutProblem } from './parse/rowProblem.ts';
import { isBlankText, squeezed } from './plainText.ts';
import { refusedFile } from './refusals.ts';
import { looksLikeRoster } from './roster.ts';
import { hasLoneColumn } from './table/headRows.ts';
import { formGuesses } from './table/formGuesses.ts';
import { formUntilKnown } from './table/forms.ts';
import { GridReader } from './table/gridReader.ts';
import type { Outside } from './table/planTables.ts';
import { rowLookOf } from './table/rowLook.ts';
import { TableBuilder } from './tableBuilder.ts';
import { looseTables } from './unreadTables.ts';
import { yearOf } from './years.ts';

/** What is known of a file before its rows are read. */
export type KnownFile = Pick<
  SourceFile,
  'name' | 'path' | 'kind' | 'encoding' | 'size' | 'sha256' | 'part'
>;

/** @returns whether the rows of a file are lines of a text */
export const isOfLines = ({ kind }: KnownFile): boolean =>
  kind === 'text' || kind === 'csv' || kind === 'paste';

/** Tables are gathered before they are read, unless they are one long table: more rows than any county has. */
const MOST_KEPT_ROWS = 400_000;
/** More columns than any table of reports has; a province has some 3,000 units. */
const MOST_COLUMNS = 8192;
/** So many blank rows, and what comes after them belongs to nothing before; more of them say no more. */
const MOST_BLANK_ROWS = 100;
/** The first rows show whether a table is one long one. */
const FIRST_ROWS = 400;

/** In fewer lines it is chance that none ends with a blank. */
const FEWEST_LINES = 12;

type Rows = readonly (readonly string[])[];

const cutRows = onceFor((rows: Rows): readonly CsvRow[] =>
  rows.map((cells, i) => ({ row: i + 1, cells, damaged: false })),
);

/** Takes the rows of a delimited file as they come. Long tables go straight into columns, all others are gathered. */
export class TableReading {
  readonly #name: string;
  readonly #outside: Outside;
  readonly #collector: Collector;
  readonly #splitter: CsvSplitter;
  readonly #separator: Separator | null;
  readonly #grid: GridReader;
  /** Rows that came one by one. */
  readonly #gathered: CsvRow[] = [];
  #rows: readonly CsvRow[] = this.#gathered;
  #streams = false;
  #isRoster = false;
  #isText = false;
  #last: CsvRow | null = null;
  /** Blank rows just before. */
  #blanks = 0;
  #tooMany = false;
  #isRead = false;

  /** @param separator null: the rows are cut already */
  constructor(name: string, separator: Separator | null, answers: FileAnswers, outside: Outside) {
    this.#name = name;
    this.#outside = outside;
    this.#separator = separator;
    this.#splitter = new CsvSplitter(separator ?? '\t');
    this.#collector = new Collector(new TableBuilder(true), answers);
    this.#grid = new GridReader(this.#collector, outside);
  }

  push(text: string): void {
    this.#isText = true;
    this.#splitter.push(text, this.#take);
  }

  /** Takes the rows of a text that was cut before. */
  takeText(rows: readonly CsvRow[]): void {
    this.#isText = true;
    this.#takeAll(rows);
  }

  /** Takes rows that are cut already. @param isText they are lines of a text, which have ends of their own */
  take(rows: Rows, isText = false): void {
    this.#isText = isText;
    this.#takeAll(cutRows(rows));
  }

  /** Nothing that can still come would change the outcome. */
  get isDecided(): boolean {
    return this.#tooMany;
  }

  /** All rows as they were cut, where they were kept. */
  get keptRows(): Rows | null {
    if (this.#streams) return null;
    const rows: string[][] = [];
    for (const { row, cells } of this.#rows) {
      while (rows.length < row - 1) rows.push(['']);
      rows.push([...cells]);
    }
    return rows;
  }

  /** Units or years stand in the table itself: it is no report as it is printed. */
  get isOfMany(): boolean {
    return this.#grid.traits.isOfMany;
  }

  /** Nothing in it says that it is no report: neither units or years nor a part of a year. Known when it has ended. */
  get mayBeReport(): boolean {
    return !this.#streams && !this.#tooMany && !this.isOfMany && !this.#grid.traits.saysPartOfYear;
  }

  /** Takes the last rows in, and tells tables apart; they are read for `outcomes`. `roster`: the whole text is one. */
  end(): 'roster' | 'table' {
    this.#splitter.end(this.#take);
    if (this.#tooMany) return 'table';
    if (this.#streams) this.#grid.end();
    else {
      this.#isRoster = looksLikeRoster(this.#rows.slice(0, FIRST_ROWS));
      if (!this.#isRoster) this.#grid.take(this.#rows, this.#tails);
    }
    return this.#isRoster ? 'roster' : 'table';
  }

  /** @param layout what the file is where its rows do not tell it: JSON */
  outcomes(known: KnownFile, layout: LayoutId | null = null): readonly IngestOutcome[] {
    if (this.#tooMany) return [refusedFile('file.tooLarge', this.#name)];
    if (!this.#streams && !this.#isRead) this.#grid.read();
    this.#isRead = true;
    const cut =
      this.#last === null || known.kind === 'paste' ? null : cutProblem(this.#last, this.#name);
    const { table } = this.#collector;
    const { partOfYear, columnChoices, forms } = this.#grid;
    if (table.count === 0 && partOfYear !== null)
      return [refusedFile('file.partOfYear', this.#name, { text: partOfYear.trim() })];
    if (this.#collector.isOtherList(this.#grid.reports.places.ids.length))
      return [refusedFile('file.form.unknown', this.#name)];
    const isNothing =
      table.count === 0 && columnChoices.length === 0 && this.#collector.notReported.length === 0;
    const { villages } = this.#collector;
    if (isNothing && villages.length > 0)
      return [refusedFile('file.villages', this.#name, { labels: listed(villages) })];
    if (isNothing) return [refusedFile(this.#whyNothing(), this.#name)];
    const { mapping = [] } = this.#collector.answers;
    const byHand = { code: 'table.byHand', params: { n: mapping.length } } as const;
    const notices = [...(cut === null ? [] : [cut]), ...(mapping.length === 0 ? [] : [byHand])];
    return this.#drafts(known, forms.main ?? formUntilKnown(null), layout ?? this.#layout, notices);
  }

  /** Few rows are taken as they are: what is told of them is then told once for all readings (`planTables`). */
  #takeAll(rows: readonly CsvRow[]): void {
    const cells = rows.reduce((sum, row) => sum + row.cells.length, 0);
    if (rows.length >= FIRST_ROWS || cells > MOST_LOOKED_AT) return rows.forEach(this.#take);
    this.#rows = rows;
    this.#last = rows[rows.length - 1] ?? null;
  }

  readonly #take = (row: CsvRow): void => {
    if (this.#tooMany) return;
    this.#last = row;
    if (this.#streams) {
      this.#grid.row(row);
      return;
    }
    this.#blanks = row.cells.every(isBlankText) ? this.#blanks + 1 : 0;
    if (this.#blanks > MOST_BLANK_ROWS) return;
    const kept = withinColumns(row);
    this.#gathered.push(kept);
    this.#tooMany = this.#gathered.length > MOST_KEPT_ROWS || kept.cells.length > MOST_COLUMNS;
    if (this.#rows.length !== FIRST_ROWS || looksLikeRoster(this.#rows)) return;
    // a list of their own: what is told of them must not stand for all rows that are still to come
    this.#streams = this.#grid.begin([...this.#gathered]);
    if (this.#streams) this.#gathered.length = 0;
  };

  /** Editors and mail strip tabs at the ends of lines: then no line of a text ends with one, blank or not. */
  get #tails(): 'cut' | 'whole' | null {
    if (!this.#isText) return null;
    const rows = this.#rows.filter(({ cells }) => cells.length > 1);
    const isCut =
      this.#separator === '\t' &&
      this.#outside.isExact !== true &&
      rows.length >= FEWEST_LINES &&
      rows.every(({ cells }) => !isBlankText(cells[cells.length - 1]));
    return isCut ? 'cut' : 'whole';
  }

  #whyNothing() {
    if (this.#rows.every(({ cells }) => cells.every(isBlankText)) && !this.#streams)
      return 'file.empty';
    const hasNumbers = this.#rows.some(({ cells }) => cells.some(isNumber));
    if (!this.#grid.traits.hasTables && !hasNumbers && this.#rows.some(isHead))
      return 'file.headOnly';
    if (this.#grid.traits.hasUnlabelled) return 'file.layout.unknown';
    if (!this.#grid.traits.hasTables && hasLoneColumn(this.#rows)) return 'file.layout.unknown';
    // an index of sheets: its only numbers count them
    const isIndex = hasNumbers && !this.#grid.traits.hasNumbers;
    if (!this.#grid.traits.hasTables || isIndex) return 'file.form.unknown';
    if (this.#collector.partsOfYears > 0) return 'file.layout.unknown';
    if (!hasNumbers) return 'file.headOnly';
    return this.#collector.hasTold('row.irregular') ? 'file.rows' : 'file.layout.unknown';
  }

  #drafts(
    known: KnownFile,
    form: TableFormId,
    layout: LayoutId,
    notices: readonly Problem[],
  ): readonly IngestOutcome[] {
    const grid = this.#grid;
    const { table, answers } = this.#collector;
    const guesses = formGuesses(grid, table, answers.gridForm ?? null);
    const axis = grid.reports.places.axis(grid.traits.labelsRows);
    const { identities } = grid.reports;
    const places = grid.reports.places.of(axis);
    const isBlankForm = layout === 'blankForm';
    const [one, ...more] = identities;
    const around = joined(grid.titles, this.#outside.identity);
    const drafts = draftsOf(
      {
        file: {
          ...known,
          separator: this.#separator,
          layout,
          axis,
          places: Object.fromEntries(places),
          valueColumn: null,
        },
        form,
        identities: grid.traits.namesRows ? [] : identities,
        shared:
          one !== undefined && more.length === 0 && !grid.traits.namesRows
            ? one
            : grid.traits.hasYears
              ? { ...around, year: [] }
              : around,
        stated: grid.traits.namesRows
          ? grid.traits.hasYears
          : identities.every((identity) => isStated(identity, isBlankForm)),
        formBecause: [...places.values()].slice(0, 3).map(({ label }) => label),
        matched: places.size,
        columnChoices: grid.columnChoices,
        notices,
        isOfMany: this.isOfMany,
        unreadTables: this.#looseTables(),
        guesses,
      },
      this.#collector,
    );
    return drafts.map((draft): IngestOutcome => ({ kind: 'draft', draft, kept: null }));
  }

  /** Numbers beside the tables that were read: what streams is one table. */
  #looseTables(): readonly UnreadTable[] {
    const { used } = this.#grid;
    if (this.#streams || this.#rows.every(({ row }) => used.has(row))) return [];
    const told = new Set([...[...used].map((row) => row - 1), ...this.#collector.toldRows]);
    return looseTables(this.keptRows ?? [], told);
  }

  get #layout(): LayoutId {
    const { titles, traits } = this.#grid;
    const { namesRows, namesColumns, labelsRows } = traits;
    if (namesRows) return labelsRows ? 'long' : 'wide';
    if (namesColumns) return 'rollUp';
    const first = this.#rows[0]?.cells.filter((cell) => !isBlankText(cell)) ?? [];
    const isBlank =
      first.length === 1 &&
      isBlankFormTitle(first[0] ?? '') &&
      [titles.authority, titles.year].every((said) => said.length === 1);
    return isBlank ? 'blankForm' : 'threeColumns';
  }
}

/** The head of a table: a word for its columns, and a label of a form. */
function isHead(row: CsvRow): boolean {
  const { roles, looks } = rowLookOf(row);
  return roles > 0 && looks.some(({ naming, role }) => naming !== 0 && role === null);
}

/** A number that is no year. */
const isNumber = (cell: string) =>
  /^[\d,.]+$/.test(squeezed(cell)) && /\d/.test(cell.normalize('NFKC')) && yearOf(cell) === null;

/** Programs write a formatted row with the separators of all columns that a sheet can have. */
function withinColumns(row: CsvRow): CsvRow {
  if (row.cells.length <= MOST_COLUMNS) return row;
  const width = row.cells.reduce((last, cell, at) => (isBlankText(cell) ? last : at + 1), 0);
  return { row: row.row, damaged: row.damaged, cells: row.cells.slice(0, width) };
}
