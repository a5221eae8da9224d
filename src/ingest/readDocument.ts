import { formInForce, indicatorOf } from '#domain/forms/index.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import type { FormId } from '#domain/forms/types.ts';
import { Mark, Status } from '#domain/cell.ts';
import { gridPlace } from '#domain/sourceFile.ts';
import type { IndicatorPlace } from '#domain/sourceFile.ts';
import type {
  FileAnswers,
  FormGuess,
  Identity,
  IngestOutcome,
  TextFigure,
  UnreadTable,
  ValueColumn,
} from './draft.ts';
import { draftsOf } from './draftOf.ts';
import { isBlankFormTitle } from './blankForm.ts';
import { bestOf, isStated, joined, nameOf, settled } from './identity.ts';
import { Collector } from './collector.ts';
import { knownFigures } from './knownFigures.ts';
import type { NarrativeFigure } from './narrative/figures.ts';
import { seriesOf } from './narrative/series.ts';
import { onceFor } from './onceFor.ts';
import type { KnownFile } from './readTable.ts';
import { guessed } from './report/formGuess.ts';
import { withLeafHeads } from './report/leafHeads.ts';
import { readReports } from './report/report.ts';
import type { ReportPlace, Taken } from './report/report.ts';
import type { ReportReading, TablePart } from './report/types.ts';
import { withWholeHeads } from './report/wholeHeads.ts';
import { formGuess } from './table/formGuesses.ts';
import { formUntilKnown } from './table/forms.ts';
import { GridReader } from './table/gridReader.ts';
import { TableBuilder } from './tableBuilder.ts';
import { trimmed } from './plainText.ts';
import { UNKNOWN_YEAR } from './years.ts';

const DISPUTED = { status: Status.disputed, value: null, marks: 0 } as const;

type Rows = readonly (readonly string[])[];

/**
 * Reads reports as they are printed: their tables, wherever they stand in the rows, and the figures of the running text.
 * @param rows the whole document; row and column count as its evidence
 * @returns null when there is neither a table nor a sentence nor the title of a report
 */
export function readDocument(
  rows: Rows,
  known: KnownFile,
  answers: FileAnswers,
  outside: Identity,
  kept: Uint8Array | null,
): readonly IngestOutcome[] | null {
  const reader = new DocumentReader(rows, answers, outside, known.kind);
  for (const reading of readReports(rows, (place) => reader.grids(place))) reader.take(reading);
  if (reader.isEmpty) return null;
  return reader.drafts(known).map((draft): IngestOutcome => ({ kind: 'draft', draft, kept }));
}

/** The rows of a report as its tables are read. */
const gridRows = onceFor(({ from, rows }: ReportPlace) =>
  withLeafHeads(
    rows.map((cells, i) => ({ row: from + i + 1, cells: withWholeHeads(cells), damaged: false })),
  ),
);

class DocumentReader {
  readonly #rows: Rows;
  readonly #answers: FileAnswers;
  readonly #outside: Identity;
  readonly #readings: ReportReading[] = [];
  readonly #guesses = new Map<number, FormGuess>();
  readonly #collector: Collector;
  readonly #places = new Map<IndicatorId, IndicatorPlace>();
  readonly #identities: Identity[] = [];
  readonly #figures: TextFigure[] = [];
  readonly #unreadTables: UnreadTable[] = [];
  readonly #forms: FormId[] = [];
  /** By the row with which each report begins. */
  readonly #grids = new Map<number, { readonly report: number; readonly grid: GridReader }>();
  #choose: readonly ValueColumn[] = [];

  readonly #isText: boolean;

  constructor(rows: Rows, answers: FileAnswers, outside: Identity, kind: KnownFile['kind']) {
    this.#rows = rows;
    this.#isText = kind === 'text' || kind === 'csv' || kind === 'paste';
    this.#answers = answers;
    this.#outside = outside;
    this.#collector = new Collector(new TableBuilder(true), answers);
  }

  get isEmpty(): boolean {
    const said = this.#identities.some(
      ({ authority, year }) =>
        authority.some(({ from }) => from === 'title' || from === 'header') ||
        year.some(({ from }) => from === 'title' || from === 'header'),
    );
    if (this.#collector.isOtherList(this.#places.size)) return true;
    return (
      this.#places.size === 0 &&
      this.#figures.length === 0 &&
      this.#unreadTables.length === 0 &&
      !said &&
      !this.#rows.some((cells) => cells.join('').includes('。'))
    );
  }

  /** Reads the tables of a report that stand in cells. */
  grids(place: ReportPlace): Taken {
    const { from, identity: read, partOfYear } = place;
    const identity = settled(joined(read, this.#outside));
    const { table } = this.#collector;
    const year = bestOf(identity.year) ?? UNKNOWN_YEAR;
    this.#identities.push(identity);
    const report = table.addReport(table.authority(nameOf(identity)), year, from + 1);
    const grid = new GridReader(this.#collector, { identity, partOfYear }, report);
    grid.take(gridRows(place), this.#isText ? 'whole' : null);
    grid.read();
    this.#grids.set(from, { report, grid });
    if (grid.choose.length > 0) this.#choose = grid.choose;
    if (grid.partOfYear !== null)
      this.#collector.notice('row.period', { place: from + 1, text: grid.partOfYear.trim() });
    for (const [id, at] of grid.reports.places('grid')) this.#placeOnce(id, at);
    return {
      rows: new Set([...grid.used].map((row) => row - 1)),
      tables: new Set(this.#tablesOf(grid)),
    };
  }

  #placeOnce(id: IndicatorId, place: IndicatorPlace): void {
    if (!this.#places.has(id)) this.#places.set(id, place);
  }

  /** Tables of which a value or a doubt was read. */
  #tablesOf(grid: GridReader): TablePart[] {
    return grid.reports.ids.map((id) => indicatorOf(id)?.grid?.table ?? 's2014');
  }

  take(read: ReportReading): void {
    const there = this.#grids.get(read.from);
    if (there === undefined) return;
    const { report, grid } = there;
    const { table } = this.#collector;
    const year = table.yearAt(report) === UNKNOWN_YEAR ? null : table.yearAt(report);
    const { reading, guess } = guessed(read, year, this.#answers.gridForm ?? null);
    this.#readings.push(reading);
    const answer = this.#answers.gridForm ?? null;
    const [forms] = grid.forms;
    const parts = [...new Set(this.#tablesOf(grid))].flatMap((part) =>
      part === 's2014' ? [] : [part],
    );
    const ofGrid = forms === undefined ? null : formGuess(forms.alike, parts, year, answer);
    const ofGuess = ofGrid !== null && ofGrid.isAnswered ? answer : ofGrid?.shown;
    const form = ofGuess ?? grid.form ?? this.#formOf(reading, year);
    table.setForm(report, form);
    this.#forms.push(form);
    if (ofGrid !== null) this.#guesses.set(report, ofGrid);
    else if (guess !== null && grid.form === null) this.#guesses.set(report, guess);
    for (const cell of reading.cells) this.#put(report, cell);
    for (const { label, text } of reading.local) this.#collector.keepLocal(report, label, text);
    for (const doubt of reading.doubts) this.#doubt(report, doubt);
    for (const { from, to, read: isRead, why } of reading.tables) {
      if (isRead || why === null) continue;
      const place = { from: from + 1, to: to + 1 };
      this.#unreadTables.push({ report, ...place, problem: { code: why, params: place } });
    }
    this.#tell(report, reading, year);
  }

  /** A blank form that nobody has filled in is the form in force. */
  #formOf({ form }: ReportReading, year: number | null): FormId {
    const inForce = this.#isBlankForm && year !== null ? formInForce(year) : null;
    return form === 'none' ? (inForce?.id ?? form) : form;
  }

  #put(report: number, read: ReportReading['cells'][number]): void {
    const indicator = indicatorOf(read.indicator);
    if (indicator === null) return;
    const { column, text, cell, code } = read;
    const row = read.row + 1;
    this.#placeOnce(indicator.id, { index: row, label: indicator.label });
    const unit = this.#collector.unitOf(indicator, null);
    const at = { row, column };
    if (cell.status === Status.unitUnknown && unit !== null)
      this.#collector.put(report, indicator.id, text, unit, at);
    else this.#collector.take(report, indicator, { cell, code }, text, at);
    this.#collector.table.place(report, indicator.id, gridPlace(row, column));
  }

  #doubt(report: number, doubt: ReportReading['doubts'][number]): void {
    const [first] = doubt.candidates;
    const indicator = first === undefined ? null : (indicatorOf(first)?.id ?? null);
    const at = { row: doubt.row + 1, column: doubt.column };
    this.#collector.refuse(report, indicator, doubt.why, doubt.text, at, doubt.candidates);
  }

  /** Figures of the running text; those that are told year after year become series of their own. */
  #tell(report: number, reading: ReportReading, year: number | null): void {
    for (const { text, lines } of stretchesOf(reading.textRows, this.#rows)) {
      for (const figure of knownFigures(this.#rows, text, year)) {
        const at = lines.filter(({ from }) => from <= figure.start).pop();
        if (at === undefined) continue;
        const [start, end] = [figure.start - at.from, figure.end - at.from];
        this.#figures.push({ ...figure, report, row: at.row, start, end });
        this.#keepSeries(report, figure, at.row);
      }
    }
  }

  #keepSeries(report: number, figure: NarrativeFigure, row: number): void {
    const id = seriesOf(figure);
    if (id === null) return;
    const before = this.#collector.table.cell(report, id);
    if (before.status !== Status.rowMissing) {
      const differs = before.value !== null && before.value !== figure.value;
      // an approximate figure says again, roughly, what an exact one says
      if (differs && figure.approx === null && (before.marks & Mark.approximate) === 0)
        this.#collector.table.set(report, id, DISPUTED, gridPlace(row, 1));
      return;
    }
    const marks =
      (figure.approx === null ? 0 : Mark.approximate) | (figure.inWords ? Mark.inWords : 0);
    const cell = { status: Status.value, value: figure.value, marks } as const;
    this.#collector.table.set(report, id, cell, gridPlace(row, 1));
    this.#placeOnce(id, { index: row, label: figure.label });
  }

  /** The form as this program hands it out, filled in. */
  get #isBlankForm(): boolean {
    return this.#identities.length === 1 && isBlankFormTitle(this.#rows[0]?.join('') ?? '');
  }

  drafts(known: KnownFile) {
    const main = this.#readings.find(({ form }) => form !== 'none');
    const form = this.#forms.find((one) => one !== 'none') ?? formUntilKnown(null);
    const [one, ...more] = this.#identities;
    return draftsOf(
      {
        file: {
          ...known,
          separator: '\t',
          layout: this.#isBlankForm ? 'blankForm' : 'report',
          axis: 'grid',
          places: Object.fromEntries(this.#places),
          valueColumn: null,
        },
        form,
        identities: this.#identities,
        shared: one !== undefined && more.length === 0 ? one : this.#outside,
        stated: this.#isBlankForm && this.#identities.every((identity) => isStated(identity, true)),
        formBecause: main?.formBecause ?? labelsIn(this.#places),
        matched: [...this.#places.keys()].filter((id) => !id.startsWith('narrative.')).length,
        valueColumns: this.#choose,
        notices: [],
        figures: this.#figures,
        unreadTables: this.#unreadTables,
        guesses: this.#guesses,
      },
      this.#collector,
    );
  }
}

/** A few labels of the tables as printed. */
const labelsIn = (places: ReadonlyMap<string, IndicatorPlace>) =>
  [...places]
    .filter(([id]) => !id.startsWith('narrative.'))
    .slice(0, 3)
    .map(([, { label }]) => label);

interface Stretch {
  readonly text: string;
  /** Where in the text each row begins. */
  readonly lines: readonly { readonly from: number; readonly row: number }[];
}

/** Neighbouring rows of running text, joined by line breaks: a sentence may go over several lines. */
function stretchesOf(textRows: readonly number[], rows: Rows): Stretch[] {
  const stretches: { text: string; lines: { from: number; row: number }[] }[] = [];
  let last = -2;
  for (const at of textRows) {
    const row = at + 1;
    const line = (rows[at] ?? []).join(' ');
    const open = stretches[stretches.length - 1];
    if (open === undefined || row !== last + 1)
      stretches.push({ text: line, lines: [{ from: 0, row }] });
    else {
      open.lines.push({ from: open.text.length + 1, row });
      open.text += `\n${line}`;
    }
    last = row;
  }
  return stretches.filter(({ text }) => trimmed(text) !== '');
}
