import type { ValueColumn } from '../draft.ts';
import { UNIT_OR_AUTHORITY, headRole, isDash, isTotalWord, unitWord } from '../headWords.ts';
import type { HeadRole } from '../headWords.ts';
import { isAnyLabel } from '../labels.ts';
import type { CsvRow } from '../parse/csv.ts';
import { isPartOfYear } from '../periods.ts';
import { isBlankText, squeezed, trimmed } from '../plainText.ts';
import { yearOf } from '../years.ts';
import { chooseReports, looksLikeName } from './reportColumns.ts';
import type { Column, ReportColumn, TotalColumn } from './reportColumns.ts';

/** The columns of a table with its labels down. */
export interface VerticalColumns {
  readonly unit: number | null;
  readonly reports: readonly ReportColumn[];
  readonly totals: readonly TotalColumn[];
  /** Several value columns and no way to tell which is the unit's. */
  readonly choose: readonly ValueColumn[];
  /** Names or years stand over the columns. */
  readonly rollUp: boolean;
  /** Rows above the table that are no heads of columns. */
  readonly titles: readonly CsvRow[];
}

/** @returns whether a row is the head of the table (统计指标, 单位, 统计数), at the top or printed again. */
export function isHeadRow(cells: readonly string[]): boolean {
  const roles = cells.filter((cell) => !isBlankText(cell)).map((cell) => headRole(cell));
  const heads = roles.filter(
    (role) => role === 'indicator' || role === 'value' || role === 'indicatorId',
  ).length;
  return (
    roles.includes('indicator') ||
    (heads > 0 &&
      roles.length <= 4 &&
      roles.every((role, i) => role !== null || isHeadUnit(cells, i)))
  );
}

function isHeadUnit(cells: readonly string[], i: number): boolean {
  const filled = cells.filter((cell) => !isBlankText(cell));
  return squeezed(filled[i] ?? '') === UNIT_OR_AUTHORITY;
}

/** @returns whether a line above the table says 填报单位：… or 年度,2017 rather than heads of columns. */
function isHeaderLine(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => !isBlankText(cell)).map(trimmed);
  const first = filled[0];
  if (first === undefined || isHeadRow(cells)) return false;
  if (filled.length === 1) return !looksLikeName(first) || /[:：]/.test(first);
  if (filled.some((text) => /[:：]/.test(text))) return true;
  const role = headRole(first);
  const pair =
    role === 'authority' || role === 'county' || role === 'prefecture' || role === 'year';
  return filled.length === 2 && pair;
}

/** Tells unit, value and total columns apart by their heads and cells. */
export function columnsOf(
  above: readonly CsvRow[],
  lines: readonly CsvRow[],
  label: number,
  chosen: number | null,
): VerticalColumns {
  const width = Math.max(
    0,
    ...lines.map((row) => row.cells.length),
    ...above.map((row) => row.cells.length),
  );
  const heads = above.filter((row) => !isHeaderLine(row.cells));
  const titles = above.filter((row) => isHeaderLine(row.cells));
  const all = Array.from({ length: width }, (_, column): Column => ({
    column,
    heads: [],
    cells: lines.map((row) => row.cells[column] ?? ''),
  }));
  const unit = all.find((c) => c.column !== label && isUnitColumn(c.cells))?.column ?? null;
  const first =
    1 + Math.max(label, ...all.filter((c) => isLabelColumn(c.cells)).map((c) => c.column));
  const carried = heads.map((row, i) => carry(row.cells, first, width, i < heads.length - 1));
  const values = all
    .filter((c) => c.column >= first && c.column !== unit)
    .map((c) => ({
      ...c,
      heads: carried.map((cells) => trimmed(cells[c.column] ?? '')).filter((text) => text !== ''),
    }))
    .filter(isValueColumn);
  return { unit, titles, ...chooseReports(values, chosen) };
}

function isUnitColumn(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => !isBlankText(cell));
  const units = filled.filter((cell) => unitWord(cell) !== null).length;
  const dashes = filled.filter((cell) => isDash(cell)).length;
  return units > 0 && units + dashes > filled.length * 0.6;
}

function isLabelColumn(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => !isBlankText(cell));
  return filled.length > 1 && filled.filter(isAnyLabel).length * 2 > filled.length;
}

/** Texts of a head row from column `first` on; merged cells of an upper row are carried to the right. */
function carry(cells: readonly string[], first: number, width: number, upper: boolean): string[] {
  let last = '';
  return Array.from({ length: width }, (_, c) => {
    const text = cells[c] ?? '';
    if (c < first || !upper) return text;
    if (!isBlankText(text)) last = text;
    return last;
  });
}

/** Columns under these heads hold numbers at most by chance: 序号, 代码, 备注. */
const NO_NUMBERS: ReadonlySet<HeadRole> = new Set([
  'note',
  'number',
  'unit',
  'code',
  'indicatorId',
]);

function isValueColumn(c: Column): boolean {
  if (c.heads.map(headRole).some((role) => role !== null && NO_NUMBERS.has(role))) return false;
  const filled = c.cells.filter((cell) => !isBlankText(cell));
  if (filled.some((cell) => /\d/.test(cell))) return true;
  return c.heads.some(
    (head) =>
      looksLikeName(head) ||
      headRole(head) === 'value' ||
      yearOf(head) !== null ||
      isPartOfYear(head) ||
      isTotalWord(head),
  );
}
