import { textWidth } from '#charts/text.ts';
import type { VirtualCell, VirtualColumn } from '#components/VirtualTable.svelte';
import { Status, hasValue } from '#domain/cell.ts';
import { isApplicantPart, totalsFirst } from '#domain/forms/applicantParts.ts';
import { forms, indicatorOf, isOnForm } from '#domain/forms/index.ts';
import type { Indicator, IndicatorId } from '#domain/forms/index.ts';
import type { FormId, GridTable } from '#domain/forms/types.ts';
import { fill } from '#i18n/fill.ts';
import { unitWord } from '#i18n/unitWord.ts';
import type { Words } from '#i18n/zh.ts';
import { counties } from '#query/selection.ts';
import { isLackedBy, reportOf, tableCell, tableCounts } from '#query/table.ts';
import type { FlatTable, TableSort } from '#query/table.ts';
import { cellText, markWords } from './cellWords.ts';

/** A column: which report it is, how many blank cells and absent rows it has, then its indicators. */
export type SheetColumn = TableSort['by'];

const identity = ['authority', 'year', 'county', 'form', 'blanks', 'absent'] as const;
const widths = { authority: 140, year: 72, county: 120, form: 96, blanks: 88, absent: 88 } as const;
/** Heads of indicators take two lines of bold text, with room for the sign of the order; a long word does not break. */
const HEAD = { size: 13, bold: 1.15, room: 48, padding: 32, least: 112, most: 320 } as const;

/** Where an indicator stands: the number of its section on the form of 2014, the table since 2019. */
export type SheetSection = number | GridTable;

/** Which form, reports and columns are wanted. */
export interface SheetFilter {
  /** Null: the newest. */
  readonly form: FormId | null;
  /** Part of a unit's name. */
  readonly text: string;
  /** Null: all. */
  readonly year: number | null;
  /** Null: all. */
  readonly section: SheetSection | null;
  /** Kinds of applicants beside the total of a row. */
  readonly byApplicant: boolean;
  readonly onlyGaps: boolean;
  /** Only units and years that other pages compare. */
  readonly onlyScope: boolean;
}

/** Columns of the table: the county only where there are several; indicators of one form, totals before their parts. */
export function sheetColumns(
  { frame }: FlatTable,
  form: FormId,
  { section, byApplicant }: Pick<SheetFilter, 'section' | 'byApplicant'>,
): readonly SheetColumn[] {
  const several = counties(frame).length > 1;
  return [
    ...identity.filter((id) => several || id !== 'county'),
    ...totalsFirst(forms[form].indicators)
      .filter((row) => section === null || sectionOf(row) === section)
      .map(({ id }) => id)
      .filter((id) => byApplicant || !isApplicantPart(id)),
  ];
}

/** The sections of a form, in its order; none where it has only one. */
export function sheetSections(form: FormId): readonly SheetSection[] {
  const sections = [...new Set(forms[form].indicators.map(sectionOf))];
  return sections.length > 1 ? sections : [];
}

export function sectionWord(section: SheetSection, { data }: Words): string {
  return typeof section === 'number'
    ? (data.sections[section] ?? data.inText)
    : data.tables[section];
}

function sectionOf({ grid, section }: Indicator): SheetSection {
  return grid?.table ?? section;
}

/** True for a column of numbers that have evidence. */
export function isIndicator(column: SheetColumn): column is IndicatorId {
  return indicatorOf(column) !== null;
}

/** How a column is headed: short name, full label under the pointer, section above. */
export function sheetHead(column: SheetColumn, words: Words): VirtualColumn {
  const indicator = indicatorOf(column);
  if (indicator === null) {
    const kind = identity.find((id) => id === column) ?? 'authority';
    return {
      id: kind,
      head: words.data.table[kind],
      width: widths[kind],
      align: kind === 'year' || kind === 'blanks' || kind === 'absent' ? 'right' : 'left',
    };
  }
  return {
    id: indicator.id,
    head: words.indicators[indicator.id],
    width: headWidth(words.indicators[indicator.id]),
    align: 'right',
    title: words.language === 'zh' ? indicator.label : indicator.labelEn,
    group: sectionWord(sectionOf(indicator), words),
  };
}

function headWidth(head: string): number {
  const half = (text: string) => (textWidth(text, HEAD.size) * HEAD.bold) / 2;
  const words = head.split(' ');
  const uneven = words.length > 1 ? HEAD.padding + Math.max(...words.map(half)) : 0;
  const width = Math.ceil(half(head) + Math.max(HEAD.room, uneven));
  return Math.min(HEAD.most, Math.max(HEAD.least, width));
}

/** What stands in a cell and goes to the clipboard: a plain number, or the word for why there is none. */
export function sheetCell(
  table: FlatTable,
  row: number,
  column: SheetColumn,
  words: Words,
): VirtualCell {
  if (isIndicator(column)) {
    const cell = tableCell(table, row, column);
    return { text: wordOf(table, row, column, words), absent: !hasValue(cell) };
  }
  const report = reportOf(table, row);
  if (report === null) return { text: '' };
  switch (column) {
    case 'authority':
      return { text: report.unit.name };
    case 'county':
      return { text: report.unit.county };
    case 'year':
      return { text: String(report.year) };
    case 'form':
      return { text: words.charts.forms[report.block.form] };
    default:
      return { text: String(tableCounts(table, row)?.[column] ?? '') };
  }
}

/**
 * A figure that the running text does not have is no row that a table lacks, and neither is a row that a file has for none of
 * its reports.
 */
function wordOf(table: FlatTable, row: number, indicator: IndicatorId, words: Words): string {
  const cell = tableCell(table, row, indicator);
  if (cell.status !== Status.rowMissing) return cellText(cell, words);
  if (isOnForm('none', indicator)) return words.charts.shown.notInText;
  return isLackedBy(table, row, indicator) ? words.charts.shown.notLoaded : cellText(cell, words);
}

/** A cell in words: unit, year, indicator, number with its unit of measure, marks; null for what is no number. */
export function sheetSaid(
  table: FlatTable,
  row: number,
  column: SheetColumn,
  words: Words,
): string | null {
  const indicator = indicatorOf(column);
  const report = reportOf(table, row);
  if (indicator === null || report === null) return null;
  const cell = tableCell(table, row, indicator.id);
  const unit = hasValue(cell) ? ` ${unitWord(indicator, cell.value ?? 2, words)}` : '';
  const named = fill(words.data.table.picked, {
    u: report.unit.name,
    y: report.year,
    ind: words.indicators[indicator.id],
    v: wordOf(table, row, indicator.id, words) + unit,
  });
  return [named, ...markWords(cell, words)].join(' · ');
}
