import { hasValue } from '#domain/cell.ts';
import { formOf, indicatorOf } from '#domain/forms/index.ts';
import type { GridFormId } from '#domain/forms/index.ts';
import { withoutNumber } from '../lexicon/labelKey.ts';
import { onceFor } from '../onceFor.ts';
import { isBlankText } from '../plainText.ts';
import { readGridTables } from './gridTables.ts';
import type { GridReading } from './gridTables.ts';
import { formsTold, isGroupElsewhere, layouts } from './layoutOfForms.ts';
import { linesOf } from './lines.ts';
import type { Line } from './lines.ts';
import { withoutOtherForm } from './mixedForms.ts';
import { missingTables } from './missingTables.ts';
import { readOldTable } from './oldTable.ts';
import type { OldReading } from './oldTable.ts';
import { identityOf, titlesIn } from './reportIdentity.ts';
import { segmentsOf } from './segments.ts';
import { doubted, settled } from './settled.ts';
import { isPartOfYearTitle, isTitle } from './titles.ts';
import type { LocalRow, ReadTable, ReportReading, TablePart } from './types.ts';

export type { Doubt, LocalRow, ReadCell, ReadTable, ReportReading, TablePart } from './types.ts';

type Rows = readonly (readonly string[])[];

/**
 * Recognises the yearly reports in a document and reads their national tables wherever they stand: true tables, cells
 * between bars, one cell a line, columns set apart by spaces. What is not certain is a doubt, never a value.
 * @param rows cells of the document; a line of running text is a row of one cell
 * @param takesGrids reads what stands in cells first; what it takes is not looked at again
 * @returns one reading for each report, in their order; a document without any table is one report of form `none`
 */
export function readReports(
  rows: Rows,
  takesGrids: TakesGrids = () => NOTHING_TAKEN,
): readonly ReportReading[] {
  return rows.length === 0
    ? []
    : placesIn(rows).map((place) => readSegment(rows, place, takesGrids));
}

/** A report in its rows, with its lines; known of rows that are read again. */
interface PlacedReport extends ReportPlace {
  readonly lines: readonly Line[];
  /** What was read of the lines when certain rows (by their numbers) were taken. */
  walked: { readonly taken: string; readonly found: Walked } | null;
}

const placesIn = onceFor((rows: Rows): readonly PlacedReport[] => {
  const lines = linesOf(rows);
  const said = titlesIn(textLines(rows, 0, rows.length - 1), isTitle);
  return segmentsOf(lines, said).map(({ from, to, titles }) => ({
    ...{ from, to, walked: null },
    rows: rows.slice(from, to + 1),
    lines: lines.slice(from, to + 1),
    identity: identityOf({ titles, lines: textLines(rows, from, to) }),
    partOfYear: titles.find(({ text }) => isPartOfYearTitle(text))?.text ?? null,
  }));
});

/** Where one report stands in the rows, and who says to report for which year. */
export interface ReportPlace extends Pick<ReportReading, 'from' | 'to' | 'identity'> {
  readonly rows: Rows;
  /** The title that names a part of a year; null: none does. */
  readonly partOfYear: string | null;
}

/** What was read of a report before its lines are looked at. */
export interface Taken {
  /** Rows of tables, counted from 0. */
  readonly rows: ReadonlySet<number>;
  readonly tables: ReadonlySet<TablePart>;
}

/** Reads the tables of a report that stand in cells. */
export type TakesGrids = (report: ReportPlace) => Taken;

const NOTHING_TAKEN: Taken = { rows: new Set(), tables: new Set() };

function readSegment(rows: Rows, place: PlacedReport, takesGrids: TakesGrids): ReportReading {
  const { from, to, identity, partOfYear } = place;
  const taken = takesGrids(place);
  const key = [...taken.rows].join();
  if (place.walked?.taken !== key) place.walked = { taken: key, found: walk(place, taken.rows) };
  const { own, old, grids } = place.walked.found;
  const found: Found = { rows, own, from, to, identity, old, isPart: partOfYear !== null, taken };
  const [grid, ...others] = grids;
  if (grid === undefined || (old !== null && grid.because.length === 0))
    return readingOf(found, null, []);
  const otherwise = others.map((other) => readingOf(found, other, []));
  return readingOf(found, grid, otherwise);
}

/** What stands in the lines of a report, whatever its form. */
interface Walked {
  readonly own: readonly Line[];
  readonly old: OldReading | null;
  /** On each form that it may be. */
  readonly grids: readonly ChosenGrid[];
}

function walk({ lines }: PlacedReport, taken: ReadonlySet<number>): Walked {
  const own = lines.map((line) => (taken.has(line.row) ? blank(line) : line));
  const text = own.map((line) => (line.isCells ? blank(line) : line));
  return { own, old: readOldTable(text), grids: chosenGrids(text) };
}

const blank = (line: Line): Line => ({ ...line, pieces: [], grid: false });

/** What stands in the rows of one report, before its form is known. */
interface Found extends Pick<ReportReading, 'from' | 'to' | 'identity'> {
  readonly rows: readonly (readonly string[])[];
  readonly own: readonly Line[];
  readonly taken: Taken;
  readonly old: OldReading | null;
  readonly isPart: boolean;
}

/** @param grid tables since 2019; null: the report has none, or the older table is the one that counts */
function readingOf(
  { rows, own, from, to, identity, old, isPart, taken }: Found,
  grid: ChosenGrid | null,
  otherwise: readonly ReportReading[],
): ReportReading {
  const isOld = grid === null && old !== null;
  const reading = grid?.reading ?? null;
  const all = settled(
    isOld ? old.cells : (reading?.cells ?? []),
    (isOld ? old : reading)?.doubts ?? [],
  );
  const { cells, doubts } = isPart ? doubted(all.cells, all.doubts, 'row.period') : all;
  const used = new Set([...(old?.used ?? []), ...(reading?.used ?? [])]);
  const textRows = textLines(rows, from, to)
    .map(({ row }) => row)
    .filter((row) => !used.has(row) && isText(own[row - from]));
  return {
    form: isOld ? 's2014' : (grid?.form ?? 'none'),
    formBecause: isOld ? old.labels : (grid?.because ?? []),
    otherwise,
    ...{ from, to, identity, cells, doubts },
    local: isOld ? old.local : [...(reading?.local ?? []), ...asLocal(old)],
    tables: [
      ...(isOld ? [oldTable(old)] : []),
      ...(reading === null ? [] : gridTables(reading)),
      ...missingTables(own, new Set([...(reading?.spans.keys() ?? []), ...taken.tables])),
    ],
    textRows,
  };
}

interface ChosenGrid {
  readonly form: GridFormId;
  readonly because: readonly string[];
  readonly reading: GridReading;
}

/**
 * The form with rows and columns of which most labels stand there that not all have. Where several have as many, it may be
 * each of them, unless a filled row stands there that is a group on others (其他处理): then it is the form with that row.
 * @returns none: no such table; one: the form is certain; more: it is a guess, oldest first
 */
function chosenGrids(lines: readonly Line[]): readonly ChosenGrid[] {
  const told = tellingLabels(lines);
  const counts = layouts.map((_, form) => told.filter(({ on }) => on[form] === true).length);
  const most = Math.max(...counts);
  const likely = [...layouts.keys()].filter((form) => counts[form] === most);
  const choose = (form: number): ChosenGrid[] => {
    const layout = layouts[form];
    if (layout === undefined) return [];
    const own = told.filter(({ on }) => on[form] === true);
    const others = told.filter(({ on }) => !on[form] && likely.some((other) => on[other]));
    const reading = readGridTables(lines, layout);
    return [
      {
        form: layout.form,
        because: [...new Set(own.map(({ text }) => text))].slice(0, 3),
        reading: withoutOtherForm(
          reading,
          others.map(({ row }) => row),
        ),
      },
    ];
  };
  const readings = likely.flatMap(choose);
  const [first, ...more] = readings;
  if (first === undefined) return [];
  const { cells, doubts, used } = first.reading;
  if (more.length === 0) return cells.length + doubts.length > 0 || used.size > 1 ? readings : [];
  if (doubts.length === 0 && !cells.some(({ cell }) => hasValue(cell))) return [];
  const withGroup = readings.flatMap((reading) => {
    const label = groupRowIn(reading);
    return label === null ? [] : [{ ...reading, because: [label] }];
  });
  return most === 0 && withGroup.length > 0 ? withGroup : readings;
}

/** Label of a row that was read and is a group of rows on another form; null: there is none. */
function groupRowIn({ form, reading }: ChosenGrid): string | null {
  const ids = new Set(
    reading.cells.map(({ indicator }) => indicatorOf(indicator)?.grid?.row ?? ''),
  );
  const row = formOf(form)?.rows.find(({ id }) => ids.has(id) && isGroupElsewhere(id));
  return row === undefined ? null : withoutNumber(row.label);
}

/** Labels that only some of the forms have, with their rows. */
function tellingLabels(lines: readonly Line[]) {
  return lines.flatMap(({ row, pieces }) =>
    pieces.flatMap(({ kind, text }) => {
      const on = kind === 'words' && text.length < 60 ? formsTold(text) : null;
      return on === null ? [] : [{ text, row, on }];
    }),
  );
}

const oldTable = ({ span: [from, to], cells }: OldReading): ReadTable => ({
  part: 's2014',
  ...{ from, to },
  read: cells.length > 0,
  why: cells.length > 0 ? null : 'table.count',
});

/** Rows of the older table in a report on a later form are kept under their labels. */
function asLocal(old: OldReading | null): LocalRow[] {
  if (old === null) return [];
  return [
    ...old.cells.map(({ indicator, text, row }) => ({
      label: indicatorOf(indicator)?.label ?? indicator,
      text,
      row,
    })),
    ...old.local,
  ];
}

function gridTables({ spans, refused, cells }: GridReading): ReadTable[] {
  return [...spans].map(([part, [from, to]]) => {
    const read = !refused.has(part) && cells.some(({ row }) => row >= from && row <= to);
    const why = refused.has(part) ? 'table.lostLines' : 'table.count';
    return { part, from, to, read, why: read ? null : why };
  });
}

/** Rows with one cell that says something. */
function textLines(rows: readonly (readonly string[])[], from: number, to: number) {
  return rows.slice(from, to + 1).flatMap((cells, i) => {
    const filled = cells.filter((cell) => !isBlankText(cell));
    const [text] = filled;
    return text === undefined || filled.length > 1 ? [] : [{ row: from + i, text }];
  });
}

function isText(line: Line | undefined): boolean {
  return line?.pieces.some(({ kind }) => kind === 'words') === true && !(line.isCells && line.grid);
}
