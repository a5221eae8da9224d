import type { ValueColumn } from '../draft.ts';
import { headRole, isGroupHead, isNoUnit, isTotalWord, sumKind } from '../headWords.ts';
import { looksLikeAuthority } from '../names.ts';
import { coversYear, isOtherTime, isPartOfYear, isPeriod } from '../periods.ts';
import { squeezed, trimmed } from '../plainText.ts';
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
/** A column with the texts over it. Columns count from 0 here. */
export interface Column {
  readonly column: number;
  readonly heads: readonly string[];
  readonly cells: readonly string[];
}

/** What the columns of a table with its labels down are. */
export interface ChosenReports {
  readonly reports: readonly ReportColumn[];
  readonly totals: readonly TotalColumn[];
  /** Several columns and no way to tell which is the unit's. */
  readonly choose: readonly ValueColumn[];
  /** Names or years stand over the columns. */
  readonly rollUp: boolean;
}

/** A head that may be the name of a unit; clerks often write 白阳 for 白阳镇. */
export function looksLikeName(head: string): boolean {
  if (looksLikeAuthority(head)) return true;
  const text = squeezed(head);
  return (
    /^[\u3400-\u9fff]{2,10}$/.test(text) &&
    headRole(head) === null &&
    !isNoUnit(head) &&
    !isGroupHead(head) &&
    !isPeriod(head) &&
    !/统计|汇总|数$|数据|本期|实际|累计|上年|同期|部门|社区|单位|机关$|政府$|直属|指标|说明|级|填报|情况|街道$|乡镇/.test(
      text,
    )
  );
}

/**
 * Tells which columns of numbers are reports: those under a name or a year, or the only one. Quarters and months are
 * parts of a year and never a report; beside a column of the whole year they are passed over.
 */
export function chooseReports(values: readonly Column[], chosen: number | null): ChosenReports {
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
  const isPart = (c: Column) => c.heads.some(isPartOfYear);
  const all = values.filter((c) => !isTotal(c));
  const ofThisTime = all.filter((c) => !c.heads.some(isOtherTime));
  // 上年 beside 本年 under a name: last year's numbers are no report of this year
  const numbers = isUnderNames(ofThisTime) ? ofThisTime : all;
  const wholeYear = numbers.filter((c) => !isPart(c));
  const totals = values.filter(isTotal).flatMap((c): TotalColumn[] => {
    const label = c.heads.find(isTotalWord) ?? '';
    const kind = sumKind(label);
    const yearText = yearTextOf(c);
    return kind === null
      ? []
      : [{ column: c.column, label, kind, year: yearText === undefined ? null : yearOf(yearText) }];
  });
  const [onlyTotal] = totals;
  const isSum = numbers.length === 0 || coversYear(numbers.flatMap((c) => c.heads));
  if (wholeYear.length === 0 && onlyTotal !== undefined && totals.length === 1 && isSum) {
    const plain = { column: onlyTotal.column, name: null, year: onlyTotal.year, yearText: '' };
    return { reports: [plain], totals: [], choose: [], rollUp: false };
  }
  const onlyParts = wholeYear.length === 0 && numbers.length > 0;
  const own = onlyParts ? numbers : wholeYear;
  const reports = own.map(report);
  const told = reports.every((r) => r.name !== null || r.year !== null);
  const isOwn = own.every((c) => !c.heads.some(isOtherTime)) && isOnePerName(reports);
  if (!onlyParts && isOwn && (told || reports.length === 1)) {
    return { reports, totals, choose: [], rollUp: reports.length > 0 && told };
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

/** Names stand over these columns. */
const isUnderNames = (columns: readonly Column[]) =>
  columns.length > 0 &&
  columns.every(({ heads }) => heads.some((head) => yearOf(head) === null && looksLikeName(head)));

/** Two columns of one unit and year (任务 beside 完成) are not two reports. */
function isOnePerName(reports: readonly ReportColumn[]): boolean {
  const keys = reports.map(({ name, year }) => JSON.stringify([name, year]));
  return reports.every(({ name }) => name === null) || new Set(keys).size === keys.length;
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
