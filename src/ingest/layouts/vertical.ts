import type { IndicatorId } from '#domain/forms/index.ts';
import type { LayoutId, PlaceAxis, IndicatorPlace } from '#domain/sourceFile.ts';
import { printedUnitOf } from '../cellValue.ts';
import type { Identity, Proposal, ReadAt, ValueColumn } from '../draft.ts';
import { bestOf, headerIdentity, isStated, joined, nameOf } from '../identity.ts';
import { placeLabels } from '../placeLabels.ts';
import type { LabelMatch } from '../placeLabels.ts';
import { isTotalWord } from '../headWords.ts';
import type { FormLabels } from '../labels.ts';
import { shortName } from '../names.ts';
import type { CsvRow } from '../parse/csv.ts';
import { isBlankText, trimmed } from '../plainText.ts';
import { UNKNOWN_YEAR } from '../years.ts';
import type { Collector } from '../collector.ts';
import { cutIntoTables, hasTablesAbreast, labelColumn } from './pieces.ts';
import type { Line, Piece } from './pieces.ts';
import { namesUnitsAcross, withJoinedLabels } from './rollUpLabels.ts';
import { checkTotalColumns } from './totalColumns.ts';
import { isBlankFormTitle } from '../blankForm.ts';
import { columnsOf } from './valueColumns.ts';
import type { VerticalColumns } from './valueColumns.ts';
import type { ReportColumn } from './reportColumns.ts';

/** Labels down, values beside them: the official three columns, one or stacked, and the county's roll-up. */
export interface VerticalReading {
  readonly layout: LayoutId;
  readonly axis: PlaceAxis;
  readonly places: Readonly<Record<string, IndicatorPlace>>;
  readonly identities: readonly Identity[];
  /** What the lines above the first table say. */
  readonly titles: Identity;
  readonly stated: boolean;
  readonly matched: number;
  readonly valueColumns: readonly ValueColumn[];
  readonly formBecause: readonly string[];
}

const NO_COLUMN: ReportColumn = { column: 0, name: null, year: null, yearText: '' };

interface ReadColumn {
  readonly report: number;
  readonly column: number;
}

/**
 * Reads the whole table.
 * @param rows all rows of the file
 * @param outside what file name and folder say
 * @returns null when no row has a label of the form, or several in columns side by side
 */
export function readVertical(
  rows: readonly CsvRow[],
  collector: Collector,
  outside: Identity,
  labels: FormLabels,
): VerticalReading | null {
  const joint = withJoinedLabels(rows, labels);
  const at = labelColumn(joint, labels, namesUnitsAcross(rows));
  if (at === null || hasTablesAbreast(joint, at.column, labels)) return null;
  const pieces = cutIntoTables(joint, at.column, labels);
  const reader = new VerticalReader(at.column, collector, outside, pieces.length > 1, labels);
  for (const piece of pieces) reader.take(piece);
  return reader.reading();
}

class VerticalReader {
  readonly #label: number;
  readonly #collector: Collector;
  readonly #outside: Identity;
  readonly #stacked: boolean;
  readonly #labels: FormLabels;
  readonly #places: Record<string, IndicatorPlace> = Object.create(null);
  readonly #identities: Identity[] = [];
  readonly #asked: ValueColumn[] = [];
  readonly #because: string[] = [];
  #titles: Identity | null = null;
  #rollUp = false;
  #blankForm = false;

  constructor(
    label: number,
    collector: Collector,
    outside: Identity,
    stacked: boolean,
    labels: FormLabels,
  ) {
    this.#labels = labels;
    this.#label = label;
    this.#collector = collector;
    this.#outside = outside;
    this.#stacked = stacked;
  }

  take(piece: Piece): void {
    const columns = columnsOf(
      piece.above,
      piece.lines.map((l) => l.row),
      this.#label,
      this.#collector.answers.valueColumn ?? null,
    );
    const titles = headerIdentity(columns.titles.map((r) => r.cells));
    this.#titles ??= titles;
    this.#blankForm = !this.#stacked && isBlankForm(columns, titles);
    const choose = columns.choose.length > 0;
    if (choose && this.#asked.length === 0) this.#asked.push(...columns.choose);
    const reports = (choose ? [NO_COLUMN] : columns.reports).map((column) =>
      this.#addReport(column, titles, columns.rollUp),
    );
    if (choose) return;
    this.#rollUp = this.#rollUp || columns.rollUp;
    const matches = placeLabels(
      piece.lines.map((l) => l.reading),
      'rows',
      this.#labels,
    );
    piece.lines.forEach((line, i) => {
      const match = matches[i];
      if (match !== undefined) this.#takeLine(line, match, columns, reports);
    });
    checkTotalColumns(piece, matches, columns, reports, this.#collector);
  }

  reading(): VerticalReading {
    const titles = this.#titles ?? this.#outside;
    return {
      layout: this.#rollUp ? 'rollUp' : this.#blankForm ? 'blankForm' : 'threeColumns',
      axis: this.#stacked ? 'cells' : 'column',
      places: this.#places,
      identities: this.#identities,
      titles,
      stated: this.#identities.every((i) => isStated(i, this.#blankForm)),
      matched: Object.keys(this.#places).length,
      valueColumns: this.#asked,
      formBecause: this.#because,
    };
  }

  #addReport(column: ReportColumn, titles: Identity, rollUp: boolean): ReadColumn {
    const own = columnIdentity(column);
    const around = joined(titles, this.#outside);
    const identity = rollUp
      ? joined(own, {
          authority: own.authority.length > 0 ? [] : around.authority,
          year: own.year.length > 0 ? [] : around.year,
          county: own.county.length > 0 ? [] : around.county,
          prefecture: around.prefecture,
        })
      : joined(own, around);
    this.#identities.push(identity);
    const { table } = this.#collector;
    const report = table.addReport(
      table.authority(nameOf(identity)),
      bestOf(identity.year) ?? UNKNOWN_YEAR,
      column.column + 1,
    );
    return { report, column: column.column };
  }

  #takeLine(
    line: Line,
    match: LabelMatch,
    columns: VerticalColumns,
    reports: readonly ReadColumn[],
  ): void {
    const key = `row ${line.row.row}`;
    const answer = match.kind === 'unplaced' ? this.#collector.answer(key) : null;
    if (answer === 'leaveOut') return;
    if (match.kind === 'unplaced' && isTotalWord(line.label)) return;
    const id =
      answer !== null && answer !== 'local' ? answer : match.kind === 'indicator' ? match.id : null;
    if (id === null) {
      this.#keep(line, match, answer === null ? key : null, reports);
      return;
    }
    if (match.kind === 'indicator' && this.#because.length < 3) {
      this.#because.push(trimmed(line.label));
    }
    this.#read(line, id, unitOf(line, match, columns), reports);
  }

  #read(line: Line, id: IndicatorId, unit: string | null, reports: readonly ReadColumn[]): void {
    if (this.#places[id] === undefined) {
      this.#places[id] = { index: line.row.row, label: shownLabel(line) };
    }
    for (const { report, column } of reports) {
      this.#collector.put(report, id, line.row.cells[column] ?? '', unit, {
        row: line.row.row,
        column: column + 1,
      });
    }
  }

  /** A numbered row that is no indicator: kept by its label, and asked about under `key`. */
  #keep(line: Line, match: LabelMatch, key: string | null, reports: readonly ReadColumn[]): void {
    const printed = reports.map(({ column }) => trimmed(line.row.cells[column] ?? ''));
    if (!printed.some((text) => /\d/.test(text))) return;
    const label = shownLabel(line);
    reports.forEach(({ report }, i) => {
      const text = printed[i];
      if (text !== undefined && text !== '') this.#collector.keepLocal(report, label, text);
    });
    if (key === null) return;
    if (match.kind === 'heading') {
      this.#collector.notice('row.local', { row: line.row.row, label });
    } else if (match.kind === 'unplaced') {
      const { candidates, why } = match;
      for (const text of printed) this.#collector.ask({ key, label, candidates, why }, text);
    }
  }
}

const shownLabel = (line: Line) => trimmed(line.label).replace(/\s+/g, ' ');

/** Unit printed beside the label, else behind it, else `id` where the label is an id. */
function unitOf(line: Line, match: LabelMatch, columns: VerticalColumns): string | null {
  const beside = columns.unit === null ? null : printedUnitOf(line.row.cells[columns.unit]);
  if (beside !== null || match.kind === 'heading') return beside;
  return match.unit ?? (match.kind === 'indicator' && match.byId ? 'id' : null);
}

function columnIdentity({ name, year, yearText }: ReportColumn): Identity {
  const short = name === null ? null : shortName(name);
  const said = (value: string | null | undefined): Proposal<string>[] =>
    value === null || value === undefined || value === ''
      ? []
      : [{ value, from: 'column' satisfies ReadAt, text: name ?? '' }];
  return {
    authority: said(short?.name),
    county: said(short?.county),
    prefecture: said(short?.prefecture),
    year: year === null ? [] : [{ value: year, from: 'column', text: yearText }],
  };
}

/** The form as this program hands it out: its bare title, then a line for the unit and one for the year. */
function isBlankForm(columns: VerticalColumns, titles: Identity): boolean {
  const filled = columns.titles.map((row) => row.cells.filter((cell) => !isBlankText(cell)));
  const first = filled[0];
  return (
    !columns.rollUp &&
    first?.length === 1 &&
    isBlankFormTitle(first[0] ?? '') &&
    [titles.authority, titles.year].every((said) => said.length === 1)
  );
}
