import {
  UNIT_OR_AUTHORITY,
  headRole,
  isDash,
  isGroupHead,
  isTotalWord,
  sumKind,
  unitWord,
} from '../headWords.ts';
import type { ValueColumn } from '../draft.ts';
import { exactReading } from '../labels.ts';
import { looksLikeAuthority } from '../names.ts';
import type { CsvRow } from '../parse/csv.ts';
import { isBlankText, squeezed, trimmed } from '../plainText.ts';
import { yearOf } from '../years.ts';

/** One column of numbers that is a report. Columns count from 0 here. */
export interface ReportColumn {
  readonly column: number;
  /** Name printed over it, as it stands; null in the official three columns. */
  readonly name: string | null;
  readonly year: number | null;
  readonly yearText: string;
}
export interface TotalColumn {
  readonly column: number;
  readonly label: string;
  readonly kind: 'all' | 'part';
  readonly year: number | null;
}
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
export function isHeaderLine(cells: readonly string[]): boolean {
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

interface Column {
  readonly column: number;
  readonly heads: readonly string[];
  readonly cells: readonly string[];
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
  return (
    filled.length > 1 &&
    filled.filter((cell) => exactReading(cell) !== null).length * 2 > filled.length
  );
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

function isValueColumn(c: Column): boolean {
  if (
    c.heads.some(
      (head) =>
        headRole(head) === 'note' || headRole(head) === 'number' || headRole(head) === 'unit',
    )
  )
    return false;
  const filled = c.cells.filter((cell) => !isBlankText(cell));
  if (filled.some((cell) => /\d/.test(cell))) return true;
  return c.heads.some(
    (head) =>
      looksLikeName(head) ||
      headRole(head) === 'value' ||
      yearOf(head) !== null ||
      isTotalWord(head),
  );
}

/** A head that may be the name of a unit; clerks often write 白阳 for 白阳镇. */
function looksLikeName(head: string): boolean {
  if (looksLikeAuthority(head)) return true;
  const text = squeezed(head);
  return (
    /^[\u3400-\u9fff]{2,10}$/.test(text) &&
    headRole(head) === null &&
    !isTotalWord(head) &&
    !isGroupHead(head) &&
    !/统计|数$|数据|本期|实际|累计|上年|同期|去年|部门|社区|单位|政府$|直属|指标|说明|级|填报|情况|街道$|乡镇/.test(
      text,
    )
  );
}

function chooseReports(
  values: readonly Column[],
  chosen: number | null,
): Pick<VerticalColumns, 'reports' | 'totals' | 'choose' | 'rollUp'> {
  const yearTextOf = (c: Column) => c.heads.find((head) => yearOf(head) !== null);
  const isTotal = (c: Column) => c.heads.some(isTotalWord);
  const report = (c: Column): ReportColumn => {
    const yearText = yearTextOf(c);
    const names = c.heads.filter((head) => yearOf(head) === null && looksLikeName(head));
    return {
      column: c.column,
      name: names[names.length - 1] ?? null,
      year: yearText === undefined ? null : yearOf(yearText),
      yearText: yearText ?? '',
    };
  };
  const own = values.filter((c) => !isTotal(c));
  const totals = values.filter(isTotal).flatMap((c): TotalColumn[] => {
    const label = c.heads.find(isTotalWord) ?? '';
    const kind = sumKind(label);
    const yearText = yearTextOf(c);
    return kind === null
      ? []
      : [{ column: c.column, label, kind, year: yearText === undefined ? null : yearOf(yearText) }];
  });
  const [onlyTotal] = totals;
  if (own.length === 0 && onlyTotal !== undefined && totals.length === 1) {
    const plain = { column: onlyTotal.column, name: null, year: onlyTotal.year, yearText: '' };
    return { reports: [plain], totals: [], choose: [], rollUp: false };
  }
  const reports = own.map(report);
  const told = reports.every((r) => r.name !== null || r.year !== null);
  if (told || reports.length === 1) {
    return {
      reports,
      totals,
      choose: [],
      rollUp:
        reports.length > 0 && reports.every((r) => r.name !== null || r.year !== null) && told,
    };
  }
  const pick = own.find((c) => c.column + 1 === chosen) ?? cumulative(own);
  if (pick !== null) {
    return { reports: [{ ...report(pick), name: null }], totals: [], choose: [], rollUp: false };
  }
  return {
    reports: [],
    totals: [],
    choose: own.map((c) => ({
      column: c.column + 1,
      label: c.heads.join(' / '),
      examples: c.cells
        .filter((cell) => /\d/.test(cell))
        .slice(0, 4)
        .map(trimmed),
    })),
    rollUp: false,
  };
}

/** 本期实际 beside 本年累计: the year is the cumulative one. */
function cumulative(columns: readonly Column[]): Column | null {
  const years = columns.filter((c) => c.heads.some((head) => /本年累计|全年累计/.test(head)));
  const periods = columns.filter((c) => c.heads.some((head) => /本期|本季|当期/.test(head)));
  const [year] = years;
  return year !== undefined && years.length === 1 && periods.length === columns.length - 1
    ? year
    : null;
}
