import { countyKey } from '#domain/authority.ts';
import { Status } from '#domain/cell.ts';
import type { Cell } from '#domain/cell.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import { Present, cellAt, slotOf } from '#domain/frame.ts';
import type { Block, Frame } from '#domain/frame.ts';
import { lackedAt } from '#domain/lacking.ts';
import { cellCounts } from './cellCounts.ts';
import type { Counted } from './cellCounts.ts';
import { oncePer } from './once.ts';
import { blocksOf } from './reports.ts';
import type { CellKey } from './types.ts';

/**
 * All reports as one flat table, a row for each, unit by unit in the order of the frame, then by year, then the newest
 * form first. Rows are kept as positions: a province has more cells than a page may have objects.
 */
export interface FlatTable {
  readonly frame: Frame;
  readonly size: number;
  /** Position of the row's unit in `frame.authorities`. */
  readonly authority: Int32Array;
  readonly year: Int32Array;
  /** Position of the row's form in `blocks`. */
  readonly block: Uint8Array;
  readonly blocks: readonly Block[];
}

/** The flat table of a frame; worked out once. */
export const flatTable: (frame: Frame) => FlatTable = oncePer((frame) => {
  const blocks = blocksOf(frame);
  const rows: (readonly [authority: number, year: number, block: number])[] = [];
  blocks.forEach((block, b) => {
    const span = block.years.length;
    block.present.forEach((whose, slot) => {
      const year = block.years[slot % span];
      if (whose === Present.none || year === undefined) return;
      rows.push([Math.floor(slot / span), year, b]);
    });
  });
  rows.sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]);
  return {
    frame,
    size: rows.length,
    authority: Int32Array.from(rows, (row) => row[0]),
    year: Int32Array.from(rows, (row) => row[1]),
    block: Uint8Array.from(rows, (row) => row[2]),
    blocks,
  };
});

/** What a row is: unit, year and block; null outside the table. */
export function reportOf(table: FlatTable, row: number) {
  const at = table.authority[row];
  const year = table.year[row];
  const block = table.blocks[table.block[row] ?? -1];
  const unit = at === undefined ? undefined : table.frame.authorities[at];
  if (at === undefined || year === undefined || block === undefined || unit === undefined) {
    return null;
  }
  return { at, unit, year, block };
}

/** The cell of a row; "no report" outside the table. */
export function tableCell(table: FlatTable, row: number, indicator: IndicatorId): Cell {
  const report = reportOf(table, row);
  return report === null
    ? { status: Status.noReport, value: null, marks: 0 }
    : cellAt(report.block, report.at, report.year, indicator);
}

/** Whether the file of a row has an indicator for none of its reports: nobody was asked for it there. */
export function isLackedBy(table: FlatTable, row: number, indicator: IndicatorId): boolean {
  const report = reportOf(table, row);
  const slot = report === null ? null : slotOf(report.block, report.at, report.year);
  return report !== null && slot !== null && lackedAt(report.block.lacking, slot).has(indicator);
}

/** Leads from a cell of the table to its evidence; null outside the table. */
export function tableKey(table: FlatTable, row: number, indicator: IndicatorId): CellKey | null {
  const report = reportOf(table, row);
  if (report === null) return null;
  return {
    authority: report.unit.id,
    year: report.year,
    form: report.block.form,
    indicator,
  };
}

/** Cells of a row without a number, blank ones and those of rows that are not there; null outside the table. */
export function tableCounts(table: FlatTable, row: number): Counted | null {
  const report = reportOf(table, row);
  return report === null ? null : cellCounts(report.block)(report.at, report.year);
}

/** Which rows to show; null: no condition. */
export interface TableFilter {
  readonly county: string | null;
  readonly years: readonly [number, number] | null;
  /** Part of the unit's name or an alias, upper and lower case equal; '' finds all. */
  readonly text: string;
  /** `gaps`: only reports with cells that have no number: blank, row missing, or in doubt. */
  readonly only: 'gaps' | null;
}

/** By which column to sort. */
export interface TableSort {
  readonly by: 'authority' | 'county' | 'year' | 'form' | 'blanks' | 'absent' | IndicatorId;
  readonly falling: boolean;
}

/** Rows that pass a filter, in the order of the table. */
export function filteredRows(table: FlatTable, filter: TableFilter): Int32Array {
  const { county, years, only } = filter;
  const text = filter.text.trim().toLowerCase();
  const units = table.frame.authorities.map(
    (unit) =>
      (county === null || countyKey(unit.county, unit.prefecture) === county) &&
      [unit.name, ...unit.aliases].some((name) => name.toLowerCase().includes(text)),
  );
  const counts = only === null ? [] : table.blocks.map((block) => cellCounts(block));
  return Int32Array.from({ length: table.size }, (_, row) => row).filter((row) => {
    const [at, year] = [table.authority[row], table.year[row]];
    if (at === undefined || year === undefined || units[at] !== true) return false;
    if (years !== null && (year < years[0] || year > years[1])) return false;
    if (only === null) return true;
    const found = counts[table.block[row] ?? -1]?.(at, year);
    return found !== undefined && found.blanks + found.absent + found.suspects > 0;
  });
}

/** The same rows in another order; equals keep their order, and cells without a value stand last either way. */
export function sortedRows(table: FlatTable, rows: Int32Array, sort: TableSort): Int32Array {
  const keys = sortKeys(table, rows, sort.by);
  const sign = sort.falling ? -1 : 1;
  const order = Array.from(rows.keys()).sort((a, b) => {
    const [x, y] = [keys[a] ?? NaN, keys[b] ?? NaN];
    if (Number.isNaN(x) || Number.isNaN(y))
      return Number(Number.isNaN(x)) - Number(Number.isNaN(y));
    return sign * (x - y);
  });
  return Int32Array.from(order, (i) => rows[i] ?? -1);
}

/** One number a row: NaN without a value. Units keep the order of the frame, which is that of the roster. */
function sortKeys(table: FlatTable, rows: Int32Array, by: TableSort['by']): Float64Array {
  if (by === 'authority') return Float64Array.from(rows, (row) => table.authority[row] ?? NaN);
  if (by === 'year') return Float64Array.from(rows, (row) => table.year[row] ?? NaN);
  if (by === 'form') return Float64Array.from(rows, (row) => table.block[row] ?? NaN);
  if (by === 'blanks' || by === 'absent')
    return Float64Array.from(rows, (row) => tableCounts(table, row)?.[by] ?? NaN);
  if (by === 'county') return countyKeys(table, rows);
  return Float64Array.from(rows, (row) => tableCell(table, row, by).value ?? NaN);
}

/** Counties in order of their first unit. */
function countyKeys(table: FlatTable, rows: Int32Array): Float64Array {
  const order = new Map<string, number>();
  const places = table.frame.authorities.map(({ county, prefecture }) => {
    const key = countyKey(county, prefecture);
    const place = order.get(key) ?? order.size;
    order.set(key, place);
    return place;
  });
  return Float64Array.from(rows, (row) => places[table.authority[row] ?? -1] ?? NaN);
}
