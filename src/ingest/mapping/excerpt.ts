import type { CsvRow } from '../parse/csv.ts';
import type { Crop, CropRow } from './crop.ts';
import type { CropColumn } from './cropColumns.ts';
import { textsOf } from './spoken.ts';

/** What of a grid a question is about; rows and columns count from 1. */
export interface About {
  /** None: the first rows of the table. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** So many of the rows in question are shown. */
const MOST_ROWS = 4;
/** So many rows show what a whole column or table is about. */
const SAMPLE_ROWS = 3;
/** So many lines above the heads, where titles stand; they are sought so far above. */
const LINES = 3;
const LINES_ABOVE = 10;
/** More columns are cut down to those in question, their neighbours and those that name the rows. */
const MOST_COLUMNS = 10;

type Told = Pick<CropRow, 'kind' | 'table'>;

/**
 * @param toldOf what is known of a row
 * @param tables columns of each table
 * @returns the rows that a question is about, with the heads over them and the title above, as they stand in the grid
 */
export function rowsAbout(
  rows: readonly CsvRow[],
  toldOf: (row: number) => Told,
  tables: readonly (readonly CropColumn[])[],
  about: About,
): readonly CsvRow[] {
  const table = tables.findIndex((columns) => about.columns.every((at) => hasColumn(columns, at)));
  const isSample = ({ row }: CsvRow) => toldOf(row).kind === 'body' && toldOf(row).table === table;
  const printed = rows.filter(({ cells }) => textsOf(cells).length > 0);
  const asked = new Set(about.rows);
  // of a report in running text its first lines tell which it is
  const isUnder = (above: readonly CsvRow[]) =>
    above.some(({ row }) => asked.has(row) && toldOf(row).kind === 'line');
  const own = printed
    .filter(
      ({ row }, i) => asked.has(row) || isUnder(printed.slice(Math.max(0, i - SAMPLE_ROWS), i)),
    )
    .slice(0, MOST_ROWS);
  const sample = printed.filter(isSample).slice(0, SAMPLE_ROWS);
  const chosen = [own, sample, printed.slice(0, SAMPLE_ROWS)].find((some) => some.length > 0) ?? [];
  const inTables = new Set(chosen.map(({ row }) => toldOf(row).table));
  const heads = printed.filter(
    ({ row }) => toldOf(row).kind === 'head' && inTables.has(toldOf(row).table),
  );
  const top = Math.min(...[...heads, ...chosen].map(({ row }) => row));
  const above = printed.filter(({ row }) => row < top && row >= top - LINES_ABOVE);
  // what stands before another table is its title
  const lastOfTable = above.map(({ row }) => toldOf(row).kind !== 'line').lastIndexOf(true);
  const titles = above.slice(lastOfTable + 1).slice(-LINES);
  const shown = new Set([...titles, ...heads, ...chosen]);
  return printed.filter((row) => shown.has(row));
}

/** So many rows stand before and behind one in question. */
const BESIDE = 2;

/** @returns the rows in question that stand below the first ones, each with those around it */
export function rowsFurtherDown(
  rows: readonly CsvRow[],
  first: number,
  about: About,
): readonly CsvRow[] {
  const asked = new Set(about.rows);
  const isNear = (at: number) =>
    rows.slice(Math.max(0, at - BESIDE), at + BESIDE + 1).some(({ row }) => asked.has(row));
  return rows.filter((_, at) => at >= first && isNear(at));
}

const hasColumn = (columns: readonly CropColumn[], at: number) =>
  columns.some((column) => column.at === at - 1);

/**
 * @returns the columns of an excerpt to show, from 0: all of a narrow table, else those that a question is about, their
 *   neighbours and those that name the rows
 */
export function columnsAbout({ rows, tables }: Crop, { columns }: About): readonly number[] {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const all = Array.from({ length: width }, (_, column) => column);
  if (width <= MOST_COLUMNS) return all;
  const shownTables = new Set(rows.map(({ table }) => table));
  const lanes = tables.flatMap((own, table) =>
    shownTables.has(table) ? own.filter(({ role }) => role !== null) : [],
  );
  const asked = columns.flatMap((column) => [column - 2, column - 1, column]);
  const wanted = new Set([...lanes.map(({ at }) => at), ...asked]);
  const chosen = all.filter((column) => wanted.has(column));
  const others = all.filter((column) => !wanted.has(column));
  return [...chosen, ...others]
    .slice(0, Math.max(MOST_COLUMNS, chosen.length))
    .sort((a, b) => a - b);
}
