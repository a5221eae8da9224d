import type { TableFormId } from '#domain/forms/index.ts';
import type { FileAnswers } from '../draft.ts';
import type { Grid, PartGrid } from '../fileGrids.ts';
import { bestOf } from '../proposals.ts';
import type { CsvRow } from '../parse/csv.ts';
import { NO_CELL, uncovered } from '../readers/types.ts';
import { contextOf } from '../table/context.ts';
import { formUntilKnown } from '../table/forms.ts';
import { planTables } from '../table/planTables.ts';
import type { PlannedTable } from '../table/planTables.ts';
import { LaneReader } from '../table/rowAxis.ts';
import { rowLookOf } from '../table/rowLook.ts';
import { columnsOf, formOf } from './cropColumns.ts';
import type { CropColumn } from './cropColumns.ts';
import { rowsAbout, rowsFurtherDown } from './excerpt.ts';
import type { About } from './excerpt.ts';
import { textsOf } from './spoken.ts';

/** Rows and columns that are shown of a grid to point things out. */
export const CROP_ROWS = 120;
export const CROP_COLUMNS = 60;
/** Rows that tell what the columns are. */
const PLANNED_ROWS = 400;

/** Rows that may say the year of a grid without tables. */
const TITLE_ROWS = 5;

/** A printed cell; a merged one covers the others, which carry its text. */
export interface CropCell {
  readonly text: string;
  readonly covered: boolean;
}

/** What is told of one row. */
export interface CropRow {
  /** Counted from 1, as printed. */
  readonly row: number;
  readonly cells: readonly CropCell[];
  /** A head, a row below one, or a line beside the tables. */
  readonly kind: 'head' | 'body' | 'line';
  /** Texts of its labels, or its name; empty: none. */
  readonly path: readonly string[];
  /** Its printed texts. */
  readonly texts: readonly string[];
  /** Which of `tables` it belongs to; null: none. */
  readonly table: number | null;
}

type Told = Pick<CropRow, 'kind' | 'path' | 'table'>;

/** Rows of a grid as printed, with what is understood of them. */
export interface Crop {
  readonly rows: readonly CropRow[];
  readonly tables: readonly (readonly CropColumn[])[];
  /** Form on which the tables are read, or would be by their year. */
  readonly form: TableFormId;
  /** Rows and columns of the whole grid. */
  readonly allRows: number;
  readonly allColumns: number;
}

/**
 * @param about what a question is about; null: none
 * @returns the first rows of a grid, and further down those in question, with what is read of them so far; null: it has no rows to show
 */
export function cropOf(grid: Grid, answers: FileAnswers, about: About | null = null): Crop | null {
  const width = Math.max(CROP_COLUMNS, ...(about?.columns ?? []));
  return cropped(grid, answers, width, ({ rows }) => [
    ...rows.slice(0, CROP_ROWS),
    ...(about === null ? [] : rowsFurtherDown(rows, CROP_ROWS, about)),
  ]);
}

/** @returns as `cropOf`, but no more than the rows that a question is about, below the heads over them */
export function excerptOf(grid: Grid, answers: FileAnswers, about: About): Crop | null {
  return cropped(grid, answers, Infinity, ({ rows, toldOf, columns }) =>
    rowsAbout(rows, toldOf, columns, about),
  );
}

interface Understood {
  /** All rows of the grid. */
  readonly rows: readonly CsvRow[];
  readonly toldOf: (row: number) => Told;
  readonly columns: Crop['tables'];
}

function cropped(
  grid: Grid,
  answers: FileAnswers,
  width: number,
  rowsIn: (understood: Understood) => readonly CsvRow[],
): Crop | null {
  const rows = rowsOf(grid);
  if (rows === null || !('outside' in grid)) return null;
  const first = rows.slice(0, PLANNED_ROWS);
  const outside = { identity: grid.outside, partOfYear: null };
  const { tables } = planTables(first, outside, false, answers.mapping ?? []);
  const told = toldIn(tables);
  const columns = tables.map(columnsOf);
  const toldOf = (row: number) => told.get(row) ?? farBelow(row, first, told);
  return {
    rows: rowsIn({ rows, toldOf, columns }).map(({ row, cells }): CropRow => ({
      row,
      cells: Array.from(cells.slice(0, width), cellOf),
      texts: textsOf(cells),
      ...toldOf(row),
    })),
    tables: columns,
    form: tables[0] === undefined ? formUntilKnown(yearOf(grid, first)) : formOf(tables[0]),
    allRows: rows.length,
    allColumns: first.reduce((most, { cells }) => Math.max(most, cells.length), 0),
  };
}

function toldIn(tables: readonly PlannedTable[]): ReadonlyMap<number, Told> {
  const told = new Map<number, Told>();
  tables.forEach((table, t) => {
    for (const { row } of table.head) told.set(row.row, { kind: 'head', path: [], table: t });
    const lanes = new LaneReader(table.plan);
    for (const { row } of table.body) {
      const path = lanes.read(row.cells).texts.filter((text) => text !== '');
      if (!told.has(row.row) || path.length > 0)
        told.set(row.row, { kind: 'body', path, table: t });
    }
  });
  return told;
}

const LINE: Told = { kind: 'line', path: [], table: null };

/** Rows below those that are planned belong to the table that the last of these is in. */
function farBelow(row: number, planned: readonly CsvRow[], told: ReadonlyMap<number, Told>): Told {
  const last = planned[planned.length - 1];
  const table = last === undefined || row <= last.row ? undefined : told.get(last.row)?.table;
  return table === undefined || table === null ? LINE : { kind: 'body', path: [], table };
}

function cellOf(cell: string | undefined): CropCell {
  if (cell === undefined || cell === NO_CELL) return { text: '', covered: false };
  const text = uncovered(cell);
  return { text: text.trim(), covered: text !== cell };
}

function rowsOf(grid: Grid): readonly CsvRow[] | null {
  switch (grid.kind) {
    case 'part':
      return grid.part.rows.map(rowOf);
    case 'json':
      return grid.rows.map(rowOf);
    case 'text':
      return grid.rows;
    case 'long':
    case 'settled':
      return null;
  }
}

const rowOf = (cells: readonly string[], i: number): CsvRow => ({
  row: i + 1,
  cells,
  damaged: false,
});

/** The year that the first lines say, else the names of file and folder. */
function yearOf({ outside }: Pick<PartGrid, 'outside'>, rows: readonly CsvRow[]): number | null {
  const said = contextOf(rows.slice(0, TITLE_ROWS).map(rowLookOf));
  return bestOf([...said.identity.year, ...outside.year]);
}
