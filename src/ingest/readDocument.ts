import { formInForce, indicatorOf } from '#domain/forms/index.ts';
import type { IndicatorId, TableFormId } from '#domain/forms/index.ts';
import type { FormId } from '#domain/forms/types.ts';
import { Mark, Status } from '#domain/cell.ts';
import { gridPlace } from '#domain/sourceFile.ts';
import type { IndicatorPlace } from '#domain/sourceFile.ts';
import type {
  ColumnChoice,
  FileAnswers,
  FormGuess,
  Identity,
  IngestOutcome,
  ReportNote,
  TextFigure,
  TextPlace,
  UnreadTable,
} from './draft.ts';
import { joinedChoices } from './columnChoices.ts';
import { draftsOf } from './draftOf.ts';
import { isBlankFormTitle } from './blankForm.ts';
import { bestOf, isStated, joined, nameOf, settled } from './proposals.ts';
import { Collector } from './collector.ts';
import { knownFigures } from './knownFigures.ts';
import type { NarrativeFigure } from './narrative/figures.ts';
import { datesOf } from './narrative/dates.ts';
import { notesOf } from './narrative/notes.ts';
import type { OfOtherYear } from './narrative/passageFigures.ts';
import { seriesOf } from './narrative/series.ts';
import { isOfLines } from './readTable.ts';
import type { KnownFile } from './readTable.ts';
import type { TablePart } from './report/formRows.ts';
import { linesRead } from './report/linesRead.ts';
import { looseNumbers, missingTables, withoutRows } from './report/missingTables.ts';
import { reportsIn, tableRows, textRowsOf } from './report/report.ts';
import type { ReportPlace } from './report/report.ts';
import type { Doubt } from './report/types.ts';
import { formGuess } from './table/formGuesses.ts';
import { formUntilKnown } from './table/forms.ts';
import { GridReader } from './table/gridReader.ts';
import { TableBuilder } from './tableBuilder.ts';
import { unreadTable } from './unreadTables.ts';
import { trimmed } from './plainText.ts';
import { UNKNOWN_YEAR } from './years.ts';

const DISPUTED = { status: Status.disputed, value: null, marks: 0 } as const;

type Rows = readonly (readonly string[])[];

/**
 * Reads reports as they are printed: their tables, wherever they stand in the rows, and the figures of the running text.
 * @param rows the whole document; row and column count as its evidence
 * @param isExact no blanks can have been cut off from the ends of rows
 * @returns null when there is neither a table nor a sentence nor the title of a report
 */
export function readDocument(
  rows: Rows,
  known: KnownFile,
  answers: FileAnswers,
  outside: Identity,
  kept: Uint8Array | null,
  isExact = false,
): readonly IngestOutcome[] | null {
  const reader = new DocumentReader(rows, answers, outside, isOfLines(known), isExact);
  for (const place of reportsIn(rows)) reader.read(place);
  if (reader.isEmpty) return null;
  return reader.drafts(known).map((draft): IngestOutcome => ({ kind: 'draft', draft, kept }));
}

class DocumentReader {
  readonly #rows: Rows;
  readonly #answers: FileAnswers;
  readonly #outside: Identity;
  readonly #guesses = new Map<number, FormGuess>();
  readonly #collector: Collector;
  readonly #places = new Map<IndicatorId, IndicatorPlace>();
  readonly #identities: Identity[] = [];
  readonly #figures: TextFigure[] = [];
  readonly #textNotes: ReportNote[] = [];
  readonly #unreadTables: UnreadTable[] = [];
  readonly #forms: FormId[] = [];
  #choices: readonly ColumnChoice[] = [];

  readonly #isText: boolean;

  readonly #isExact: boolean;

  constructor(
    rows: Rows,
    answers: FileAnswers,
    outside: Identity,
    isText: boolean,
    isExact: boolean,
  ) {
    this.#isExact = isExact;
    this.#rows = rows;
    this.#isText = isText;
    this.#answers = answers;
    this.#outside = outside;
    this.#collector = new Collector(new TableBuilder(true), answers);
  }

  get #isOnly(): boolean {
    return reportsIn(this.#rows).length === 1;
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
      this.#unreadTables.every(({ problem }) => problem.code === 'table.notRead') &&
      !said &&
      !this.#rows.some((cells) => cells.join('').includes('。'))
    );
  }

  /** Reads the tables of a report and the figures of its text. */
  read(place: ReportPlace): void {
    const { from, lines, partOfYear } = place;
    const identity = settled(joined(place.identity, this.#outside));
    const { table } = this.#collector;
    const year = bestOf(identity.year);
    this.#identities.push(identity);
    const named = table.authority(nameOf(identity));
    const report = table.addReport(named, year ?? UNKNOWN_YEAR, from + 1);
    const asked = this.#collector.unplaced.length;
    const grid = new GridReader(
      this.#collector,
      { identity, partOfYear, isExact: this.#isExact },
      report,
    );
    grid.take(tableRows(place), this.#isText ? 'whole' : null);
    grid.read();
    this.#choices = joinedChoices([...this.#choices, ...grid.columnChoices]);
    for (const [id, at] of grid.reports.places.of('grid')) this.#placeOnce(id, at);
    const found = linesRead(lines);
    this.#setForm(report, grid, found.told);
    for (const { label, text } of found.local) this.#collector.keepLocal(report, label, text);
    for (const doubt of found.doubts) this.#doubt(report, doubt);
    const used = new Set([...found.used, ...[...grid.used].map((row) => row - 1)]);
    const met = new Set([...found.met, ...partsIn(grid)]);
    const left = withoutRows(lines, used);
    const lost = [...found.lost, ...missingTables(left, met)];
    const isAsked = this.#collector.unplaced.length > asked;
    const loose = isAsked ? [] : looseNumbers(withoutRows(left, this.#collector.toldRows));
    this.#unreadTables.push(...[...lost, ...loose].map((table) => unreadTable(report, table)));
    this.#tell(report, textRowsOf(place, used), year);
    const written = lines.map(({ row, pieces }) => ({
      row: row + 1,
      pieces: pieces.flatMap(({ kind, text }) => (kind === 'words' ? [text] : [])),
      isText: !used.has(row),
    }));
    const notes = notesOf(written);
    const heading = notes.find(({ is }) => is === 'section')?.row ?? null;
    const dates = datesOf(written, heading, this.#isOnly);
    this.#textNotes.push(...[...notes, ...dates].map((note) => ({ ...note, report })));
  }

  #placeOnce(id: IndicatorId, place: IndicatorPlace): void {
    if (!this.#places.has(id)) this.#places.set(id, place);
  }

  /**
   * The form that the tables say, else that of the year where the blank form was handed in.
   * @param told by labels of lines, also where their numbers could not be read
   */
  #setForm(report: number, grid: GridReader, told: TableFormId | null): void {
    const { table } = this.#collector;
    const year = table.yearAt(report) === UNKNOWN_YEAR ? null : table.yearAt(report);
    const answer = this.#answers.gridForm ?? null;
    const [first] = grid.forms.all;
    const parts = partsIn(grid).filter((part) => part !== 'list');
    const alike = first?.alike ?? [];
    const certain = told !== null && alike.includes(told) ? told : null;
    const guess = certain === null ? formGuess(alike, parts, year, answer) : null;
    const inForce = this.#isBlankForm && year !== null ? formInForce(year) : null;
    const ofGuess = guess?.isAnswered === true ? answer : guess?.shown;
    const form = certain ?? ofGuess ?? grid.forms.main ?? told ?? inForce?.id ?? 'none';
    table.setForm(report, form);
    this.#forms.push(form);
    if (guess !== null) this.#guesses.set(report, guess);
  }

  /** Numbers in lines of which nobody knows where they belong; `candidates` on the form of the report. */
  #doubt(report: number, { candidates, row, column, why, text }: Doubt): void {
    const form = this.#forms[this.#forms.length - 1];
    const own = candidates.filter((one) => one.form === form);
    const ids = (own.length > 0 ? own : candidates).flatMap(({ cells }) =>
      cells.map(({ id }) => id),
    );
    const at = { row: row + 1, column };
    const mayBe = ids.length === 0 ? {} : { candidates: [...new Set(ids)] };
    this.#collector.refuse(report, ids[0] ?? null, why, text, at, mayBe);
  }

  /** Figures of the running text; those that are told year after year become series of their own. */
  #tell(report: number, textRows: readonly number[], year: number | null): void {
    const others: (OfOtherYear & { readonly row: number })[] = [];
    for (const { text, lines } of stretchesOf(textRows, this.#rows)) {
      const told = knownFigures(this.#rows, text, year);
      for (const other of told.ofOtherYears) {
        const place = placeIn(lines, other.start);
        if (place !== null) others.push({ ...other, row: place.row });
      }
      for (const figure of told.figures) {
        const place = placeIn(lines, figure.start);
        if (place === null) continue;
        const end = place.start + figure.end - figure.start;
        const partOf = figure.partOf === null ? null : placeIn(lines, figure.partOf);
        this.#figures.push({ ...figure, report, ...place, end, partOf });
        this.#keepSeries(report, figure, place.row);
      }
    }
    this.#tellYears(report, others);
  }

  /** What is told of another year alone; beside the same of the report's year it is a comparison. */
  #tellYears(report: number, others: readonly (OfOtherYear & { readonly row: number })[]): void {
    const own = this.#figures.filter((figure) => figure.report === report);
    for (const { year, label: text, link, topic, row } of others) {
      const isCompared = own.some(
        (one) => (link !== null && one.link === link) || (topic !== null && one.topic === topic),
      );
      if (!isCompared) this.#textNotes.push({ is: 'year', report, row, year, text });
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
        formBecause: labelsIn(this.#places),
        matched: [...this.#places.keys()].filter((id) => !id.startsWith('narrative.')).length,
        columnChoices: this.#choices,
        notices: [],
        figures: this.#figures,
        textNotes: this.#textNotes,
        unreadTables: this.#unreadTables,
        guesses: this.#guesses,
      },
      this.#collector,
    );
  }
}

/** Tables of which a value or a doubt was read. */
const partsIn = ({ reports }: GridReader): TablePart[] => [
  ...new Set(reports.places.ids.map((id) => indicatorOf(id)?.grid?.table ?? 'list')),
];

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

/** The row of a stretch in which an offset of its text lies, and how far into it. */
function placeIn(lines: Stretch['lines'], offset: number): TextPlace | null {
  const at = lines.filter(({ from }) => from <= offset).pop();
  return at === undefined ? null : { row: at.row, start: offset - at.from };
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
