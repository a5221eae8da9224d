import type { SourceFile } from '#domain/sourceFile.ts';
import type { FileAnswers, Identity, IngestOutcome } from './draft.ts';
import { draftsOf } from './draftOf.ts';
import type { FileReading } from './draftOf.ts';
import { NO_IDENTITY, bestOf, headerIdentity, joined, nameOf } from './identity.ts';
import { Collector } from './layouts/collector.ts';
import { layoutOf } from './layouts/detect.ts';
import type { TableLayout } from './layouts/detect.ts';
import type { TableHead } from './layouts/head.ts';
import { LongReader } from './layouts/long.ts';
import { SAMPLE_ROWS } from './layouts/pieces.ts';
import type { Surroundings } from './layouts/rowIdentity.ts';
import { readVertical } from './layouts/vertical.ts';
import { WideReader } from './layouts/wide.ts';
import type { FormLabels } from './labels.ts';
import { CsvSplitter } from './parse/csv.ts';
import type { CsvRow, Separator } from './parse/csv.ts';
import { saysPartOfYear } from './periods.ts';
import { isBlankText, squeezed } from './plainText.ts';
import { refusedFile } from './refusals.ts';
import { uncovered } from './readers/types.ts';
import { TableBuilder } from './tableBuilder.ts';
import { UNKNOWN_YEAR, yearOf } from './years.ts';

/** What is known of a file before its rows are read. */
export type KnownFile = Pick<
  SourceFile,
  'name' | 'path' | 'kind' | 'encoding' | 'size' | 'sha256' | 'part'
>;

/** Tables with labels down are gathered before they are read: more rows than any county has. */
const MOST_KEPT_ROWS = 400_000;
/** More columns than any table of reports has; a province has some 3,000 units. */
const MOST_COLUMNS = 8192;
/** Titles and the period stand in so many rows at the top. */
const LINES_ABOVE = 8;

type RowReader =
  | { readonly kind: 'wide'; readonly reader: WideReader }
  | { readonly kind: 'long'; readonly reader: LongReader };

/**
 * Takes the rows of a delimited file as they come. The first rows decide the layout; wide and long rows then go straight
 * into columns, tables with labels down are gathered.
 */
export class TableReading {
  readonly #name: string;
  readonly #outside: Identity;
  readonly #collector: Collector;
  readonly #splitter: CsvSplitter;
  readonly #separator: Separator;
  #rows: CsvRow[] = [];
  #layout: TableLayout | null = null;
  #reader: RowReader | null = null;
  #titles: Identity = NO_IDENTITY;
  #tooMany = false;
  /** A line above the table says that its numbers are of a part of a year. */
  #partOfYear: string | null = null;

  constructor(name: string, separator: Separator, answers: FileAnswers, outside: Identity) {
    this.#name = name;
    this.#outside = outside;
    this.#separator = separator;
    this.#splitter = new CsvSplitter(separator);
    this.#collector = new Collector(new TableBuilder(true), answers);
  }

  push(text: string): void {
    this.#splitter.push(text, this.#take);
  }

  /** Takes rows that are cut already: those of a sheet or a document. */
  take(rows: readonly (readonly string[])[]): void {
    rows.forEach((cells, i) => {
      this.#take({ row: i + 1, cells: cells.map(uncovered), damaged: false });
    });
  }

  /** Nothing that can still come would change the outcome. */
  get isDecided(): boolean {
    return this.#tooMany;
  }

  /** The rows of a report as it is printed, where this is one; they were all kept. */
  get reportRows(): readonly (readonly string[])[] | null {
    if (this.#layout?.kind !== 'report') return null;
    const rows: string[][] = [];
    for (const { row, cells } of this.#rows) {
      while (rows.length < row - 1) rows.push(['']);
      rows.push([...cells]);
    }
    return rows;
  }

  /** Takes the last rows in. `roster`: the whole text is one; `report`: a report as it is printed (`reportRows`). */
  end(): 'roster' | 'report' | 'table' {
    this.#splitter.end(this.#take);
    if (this.#tooMany) return 'table';
    this.#layout ??= this.#decide();
    if (this.#reader?.kind === 'long') this.#reader.reader.end();
    const { kind } = this.#layout;
    return kind === 'roster' || kind === 'report' ? kind : 'table';
  }

  outcomes(known: KnownFile): readonly IngestOutcome[] {
    if (this.#tooMany) return [refusedFile('file.tooLarge', this.#name)];
    const layout = this.#layout ?? this.#decide();
    if (this.#partOfYear !== null && layout.kind !== 'roster' && layout.kind !== 'report')
      return [refusedFile('file.partOfYear', this.#name, { text: this.#partOfYear.trim() })];
    if (this.#reader !== null) return this.#ofRows(this.#reader, known);
    if (layout.kind === 'vertical') return this.#ofLabelsDown(known, layout.labels);
    const isEmpty = this.#rows.every(({ cells }) => cells.every(isBlankText));
    return [refusedFile(isEmpty ? 'file.empty' : 'file.form.unknown', this.#name)];
  }

  readonly #take = (row: CsvRow): void => {
    if (this.isDecided) return;
    if (this.#reader !== null) {
      this.#reader.reader.row(row);
      return;
    }
    this.#rows.push(row);
    if (this.#layout === null && this.#rows.length === SAMPLE_ROWS) this.#layout = this.#decide();
    this.#tooMany = this.#rows.length > MOST_KEPT_ROWS || row.cells.length > MOST_COLUMNS;
  };

  #decide(): TableLayout {
    const layout = layoutOf(this.#rows);
    const above = this.#rows.slice(0, LINES_ABOVE).flatMap(({ cells }) => cells);
    this.#partOfYear = above.find(saysPartOfYear) ?? null;
    if (layout.kind === 'wide' || layout.kind === 'long') this.#stream(layout.kind, layout.head);
    return layout;
  }

  #stream(kind: 'wide' | 'long', head: TableHead): void {
    this.#titles = headerIdentity(this.#rows.slice(0, head.from).map(({ cells }) => cells));
    const said = joined(this.#titles, this.#outside);
    const around: Surroundings = { name: nameOf(said), year: bestOf(said.year) ?? UNKNOWN_YEAR };
    this.#reader =
      kind === 'wide'
        ? { kind, reader: new WideReader(head, this.#collector, around) }
        : { kind, reader: new LongReader(head, this.#collector, around) };
    for (const row of this.#rows.slice(head.to + 1)) this.#reader.reader.row(row);
    this.#rows = [];
  }

  #ofRows({ kind, reader }: RowReader, known: KnownFile): readonly IngestOutcome[] {
    if (this.#collector.table.count === 0) {
      const isParts = this.#collector.partsOfYears > 0;
      return [refusedFile(isParts ? 'file.layout.unknown' : 'file.headOnly', this.#name)];
    }
    return this.#draft({
      file: {
        ...known,
        separator: this.#separator,
        layout: kind,
        axis: kind === 'wide' ? 'row' : 'cells',
        places: reader.places,
        valueColumn: kind === 'long' ? reader.valueColumn : null,
      },
      form: reader.form,
      identities: [],
      shared: joined(this.#titles, this.#outside),
      stated: reader.hasAuthority && reader.hasYear,
      formBecause: reader.because,
      matched: reader.matched,
      valueColumns: [],
      notices: kind === 'wide' ? reader.notices : [],
    });
  }

  #ofLabelsDown(known: KnownFile, labels: FormLabels): readonly IngestOutcome[] {
    const reading = readVertical(this.#rows, this.#collector, this.#outside, labels);
    if (reading === null || this.#collector.table.count === 0) {
      const hasNumbers = this.#rows.some(({ cells }) => cells.some(isNumber));
      return [refusedFile(hasNumbers ? 'file.layout.unknown' : 'file.headOnly', this.#name)];
    }
    const { layout, axis, places, identities, titles } = reading;
    const one = identities.length === 1 ? identities[0] : undefined;
    return this.#draft({
      file: { ...known, separator: this.#separator, layout, axis, places, valueColumn: null },
      form: labels.form,
      identities,
      shared: one ?? joined(titles, this.#outside),
      stated: reading.stated,
      formBecause: reading.formBecause,
      matched: reading.matched,
      valueColumns: reading.valueColumns,
      notices: [],
    });
  }

  #draft(reading: FileReading): readonly IngestOutcome[] {
    if (this.#collector.hasTooManyUnplaced) return [refusedFile('file.form.unknown', this.#name)];
    const drafts = draftsOf(reading, this.#collector);
    return drafts.map((draft): IngestOutcome => ({ kind: 'draft', draft, kept: null }));
  }
}

/** A number that is no year. */
const isNumber = (cell: string) =>
  /^[\d,.]+$/.test(squeezed(cell)) && /\d/.test(cell.normalize('NFKC')) && yearOf(cell) === null;
