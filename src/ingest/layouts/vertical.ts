import { indicatorOf } from '#domain/forms/index.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import type { LayoutId, PlaceAxis, IndicatorPlace } from '#domain/sourceFile.ts';
import { printedUnitOf, readCell } from '../cellValue.ts';
import type { Identity, ValueColumn } from '../draft.ts';
import { bestOf, headerIdentity, joined, nameOf } from '../identity.ts';
import { headRole, isSignature } from '../headWords.ts';
import { exactReading, orderOf, placeLabels, readLabel } from '../labels.ts';
import type { LabelMatch, LabelReading } from '../labels.ts';
import { laterFormOf } from '../otherForms.ts';
import { shortName } from '../names.ts';
import type { CsvRow } from '../parse/csv.ts';
import { isBlankText, trimmed } from '../plainText.ts';
import { yearOf } from '../years.ts';
import type { Collector } from './collector.ts';
import { wrongSum } from './totals.ts';
import { columnsOf, isHeadRow } from './valueColumns.ts';
import type { ReportColumn, VerticalColumns } from './valueColumns.ts';

/** Labels down, values beside them: the official three columns, one or stacked, and the county's roll-up. */
export interface VerticalReading {
  readonly layout: LayoutId;
  readonly axis: PlaceAxis;
  readonly places: Readonly<Record<string, IndicatorPlace>>;
  readonly valueColumn: number | null;
  readonly identities: readonly Identity[];
  readonly matched: number;
  readonly valueColumns: readonly ValueColumn[];
  readonly formBecause: readonly string[];
  readonly laterRows: number;
}

const NO_COLUMN: ReportColumn = { column: 0, name: null, year: null, yearText: '' };

interface Line {
  readonly row: CsvRow;
  readonly label: string;
  readonly reading: LabelReading;
}
/** The rows of one table: its title lines, heads and labelled lines. */
interface Piece {
  readonly above: readonly CsvRow[];
  readonly lines: readonly Line[];
}

/** @returns position (from 0) of the column with most labels of the form, or null when fewer than two rows have one. */
export function labelColumn(
  rows: readonly CsvRow[],
): { column: number; labels: number; isId: boolean } | null {
  const counts: { labels: Set<string>; ids: number }[] = [];
  for (const { cells } of rows) {
    cells.forEach((cell, c) => {
      if (isBlankText(cell)) return;
      const reading = exactReading(cell);
      if (reading === null) return;
      const count = (counts[c] ??= { labels: new Set(), ids: 0 });
      if (reading.kind === 'one') {
        count.labels.add(reading.row.id);
        if (reading.by === 'id') count.ids++;
      } else count.labels.add(trimmed(cell));
    });
  }
  let best: { column: number; labels: number; isId: boolean } | null = null;
  counts.forEach((count, column) => {
    const isId = count.ids > 0 && count.ids >= count.labels.size;
    if (
      best === null ||
      count.labels.size > best.labels ||
      (count.labels.size === best.labels && isId && !best.isId)
    ) {
      best = { column, labels: count.labels.size, isId };
    }
  });
  return best;
}

/** Reads the whole table; `rows` are all rows of the file. */
export function readVertical(
  rows: readonly CsvRow[],
  collector: Collector,
): VerticalReading | null {
  const at = labelColumn(rows);
  if (at === null) return null;
  const pieces = cut(rows, at.column);
  const places: Record<string, IndicatorPlace> = Object.create(null);
  const identities: Identity[] = [];
  const asked: ValueColumn[] = [];
  const because: string[] = [];
  let laterRows = 0;
  let rollUp = false;
  let stated = at.isId;
  const stacked = pieces.length > 1;
  for (const piece of pieces) {
    const columns = columnsOf(
      piece.above,
      piece.lines.map((l) => l.row),
      at.column,
      collector.answers.valueColumn ?? null,
    );
    if (columns.choose.length > 0 && asked.length === 0) asked.push(...columns.choose);
    const titles = headerIdentity(columns.titles.map((r) => r.cells));
    const matches = placeLabels(
      piece.lines.map((l) => l.reading),
      true,
    );
    const chosen = columns.choose.length > 0 ? [NO_COLUMN] : columns.reports;
    const reports = chosen.map((column) =>
      addReport(column, titles, columns, identities, collector),
    );
    if (columns.choose.length > 0) continue;
    rollUp = rollUp || columns.rollUp;
    stated =
      stated &&
      identities.every(
        (i) => i.authority.some((p) => p.from === 'cell') && i.year.some((p) => p.from === 'cell'),
      );
    piece.lines.forEach((line, i) => {
      const match = matches[i];
      if (match === undefined) return;
      if (match.kind === 'unplaced' && match.why !== 'several' && laterFormOf(line.label) !== null)
        laterRows++;
      else takeLine(line, match, columns, reports, places, collector);
      if (match.kind === 'indicator' && because.length < 3) because.push(trimmed(line.label));
    });
    checkTotals(piece, matches, columns, reports, collector);
  }
  return {
    layout: stated && !rollUp ? 'blankForm' : rollUp ? 'rollUp' : 'threeColumns',
    axis: stacked ? 'cells' : 'column',
    places,
    valueColumn: null,
    identities,
    matched: Object.keys(places).length,
    valueColumns: asked,
    formBecause: because,
    laterRows,
  };
}

function addReport(
  column: ReportColumn,
  titles: Identity,
  columns: VerticalColumns,
  identities: Identity[],
  collector: Collector,
): { readonly report: number; readonly column: number } {
  const short = column.name === null ? null : shortName(column.name);
  const own: Identity = {
    authority:
      short === null ? [] : [{ value: short.name, from: 'column', text: column.name ?? '' }],
    county:
      short === null || short.county === null
        ? []
        : [{ value: short.county, from: 'column', text: column.name ?? '' }],
    prefecture: [],
    year:
      column.year === null ? [] : [{ value: column.year, from: 'column', text: column.yearText }],
  };
  const identity = columns.rollUp
    ? joined(own, {
        ...titles,
        authority: short === null ? titles.authority : [],
        year: column.year === null ? titles.year : [],
        county: own.county.length > 0 ? [] : titles.county,
      })
    : joined(own, titles);
  identities.push(identity);
  const { table } = collector;
  const report = table.addReport(
    table.authority(nameOf(identity)),
    bestOf(identity.year) ?? 0,
    column.column + 1,
  );
  return { report, column: column.column };
}

function takeLine(
  line: Line,
  match: LabelMatch,
  columns: VerticalColumns,
  reports: readonly { readonly report: number; readonly column: number }[],
  places: Record<string, IndicatorPlace>,
  collector: Collector,
): void {
  const { row, label } = line;
  const key = `row ${row.row}`;
  const printed = reports.map(({ column }) => trimmed(row.cells[column] ?? ''));
  const answer = match.kind === 'unplaced' ? collector.answer(key) : null;
  if (answer === 'leaveOut') return;
  const id: IndicatorId | null =
    answer !== null && answer !== 'local' ? answer : match.kind === 'indicator' ? match.id : null;
  const shown = trimmed(label).replace(/\s+/g, ' ');
  if (id !== null) {
    if (places[id] === undefined) places[id] = { index: row.row, label: shown };
    const unitText = columns.unit === null ? undefined : row.cells[columns.unit];
    const beside = printedUnitOf(unitText);
    const byId = match.kind === 'indicator' && match.byId;
    const unit = beside ?? (match.kind === 'heading' ? null : match.unit) ?? (byId ? 'id' : null);
    for (const { report, column } of reports) {
      const text = row.cells[column] ?? '';
      collector.put(report, id, text, unit, { row: row.row, column: column + 1 });
    }
    return;
  }
  const filled = printed.some((text) => /\d/.test(text));
  if (!filled) return;
  reports.forEach(({ report }, i) => {
    const text = printed[i];
    if (text !== undefined && text !== '') collector.keepLocal(report, shown, text);
  });
  if (answer !== null) return;
  if (match.kind === 'heading') {
    collector.notice('row.local', { row: row.row, label: shown });
  } else if (match.kind === 'unplaced') {
    const question = { key, label: shown, candidates: match.candidates, why: match.why };
    for (const text of printed) collector.ask(question, text);
  }
}

/** 合计 columns are compared with the sum of the units beside them. */
function checkTotals(
  piece: Piece,
  matches: readonly LabelMatch[],
  columns: VerticalColumns,
  reports: readonly { readonly report: number; readonly column: number }[],
  collector: Collector,
): void {
  for (const total of columns.totals) {
    const before =
      total.kind === 'part'
        ? columns.totals.filter((t) => t.column < total.column).map((t) => t.column)
        : [];
    const from = Math.max(-1, ...before);
    const parts = reports.filter(({ report, column }) => {
      const inGroup = total.kind === 'all' || (column > from && column < total.column);
      return inGroup && (total.year === null || collector.table.yearAt(report) === total.year);
    });
    piece.lines.forEach((line, i) => {
      const match = matches[i];
      if (match?.kind !== 'indicator') return;
      const indicator = indicatorOf(match.id);
      if (indicator === null) return;
      const text = line.row.cells[total.column] ?? '';
      const unit = columns.unit === null ? null : printedUnitOf(line.row.cells[columns.unit]);
      const sum = wrongSum(
        readCell(text, indicator, unit).cell,
        parts.map(({ report }) => collector.table.cell(report, match.id)),
        indicator.kind,
      );
      if (sum === null) return;
      collector.notice('row.total.differs', {
        row: line.row.row,
        label: total.label,
        indicator: indicator.label,
        text: trimmed(text),
        sum,
      });
    });
  }
}

/** Cuts the rows into tables: a label that comes again below a new head or title begins the next one. */
function cut(rows: readonly CsvRow[], column: number): Piece[] {
  const pieces: { above: CsvRow[]; lines: Line[] }[] = [];
  let current: { above: CsvRow[]; lines: Line[] } = { above: [], lines: [] };
  let between: CsvRow[] = [];
  let seen = new Set<string>();
  let last = -1;
  const labelled = glued(rows, column);
  for (const { row, label, reading } of labelled) {
    if (reading === null || label === null) {
      between.push(row);
      continue;
    }
    const id = reading.kind === 'one' ? reading.row.id : null;
    const again = id !== null && seen.has(id) && orderOf(id) < last;
    const apart = between.some((r) => isHeadRow(r.cells) || isTitle(r));
    if (again && (apart || orderOf(id) <= 1)) {
      pieces.push(current);
      current = { above: [], lines: [] };
      seen = new Set();
    }
    if (current.lines.length === 0) current.above.push(...titlesOf(between));
    between = [];
    current.lines.push({ row, label, reading });
    if (id !== null) {
      seen.add(id);
      last = orderOf(id);
    }
  }
  pieces.push(current);
  return pieces.filter((piece) => piece.lines.length > 0);
}

/** Of the rows between two tables, signatures belong to the one above. */
function titlesOf(between: readonly CsvRow[]): CsvRow[] {
  return between.filter((row) => !isSignature(row.cells.find((cell) => !isBlankText(cell)) ?? ''));
}

function isTitle(row: CsvRow): boolean {
  const filled = row.cells.filter((cell) => !isBlankText(cell));
  return filled.length === 1 && /\d{4}\s*年|统计表|汇总表|情况表/.test(filled[0] ?? '');
}

interface Labelled {
  readonly row: CsvRow;
  readonly label: string | null;
  readonly reading: LabelReading | null;
}

/** Reads the label of each row; a label that goes on in the next row is put together where only that makes it known. */
function glued(rows: readonly CsvRow[], column: number): Labelled[] {
  const out: Labelled[] = [];
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    if (row === undefined) continue;
    const label = labelOf(row.cells, column);
    if (label === '' || isHeadRow(row.cells) || isAboveTable(row.cells, label, column)) {
      out.push({ row, label: null, reading: null });
      continue;
    }
    const exact = exactReading(label);
    const next = rows[i + 1];
    if (exact === null && next !== undefined && row.cells.slice(column + 1).every(isBlankText)) {
      const both = label + labelOf(next.cells, column);
      const joint = exactReading(both);
      if (joint !== null && exactReading(labelOf(next.cells, column)) === null) {
        out.push({ row: next, label: both, reading: joint });
        i++;
        continue;
      }
    }
    if (exact === null && !row.cells.slice(column + 1).some((cell) => /\d/.test(cell))) {
      out.push({ row, label: null, reading: null });
    } else if (exact === null && isSignature(label)) {
      out.push({ row, label: null, reading: null });
    } else {
      out.push({ row, label, reading: exact ?? readLabel(label) });
    }
  }
  return out;
}

/** 年度,2017 or a row of years over the columns: numbers, but no values. */
function isAboveTable(cells: readonly string[], label: string, column: number): boolean {
  if (exactReading(label) !== null) return false;
  if (headRole(label.replace(/[:：].*$/s, '')) !== null) return true;
  const filled = cells.slice(column + 1).filter((cell) => !isBlankText(cell));
  return filled.length > 1 && filled.every((cell) => yearOf(cell) !== null);
}

/** The label of a row; sections may stand in a column of their own left of the labels. */
function labelOf(cells: readonly string[], column: number): string {
  const own = cells[column];
  if (own !== undefined && !isBlankText(own)) return own;
  for (let c = column - 1; c >= 0; c--) {
    const text = cells[c];
    if (text !== undefined && !isBlankText(text) && /[\u4e00-\u9fff]/.test(text)) return text;
  }
  return '';
}
