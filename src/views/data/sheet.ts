import { textWidth } from '#charts/text.ts';
import type { VirtualCell, VirtualColumn } from '#components/VirtualTable.svelte';
import { hasValue } from '#domain/cell.ts';
import { indicatorOf } from '#domain/forms/index.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import { fill } from '#i18n/fill.ts';
import { unitWord } from '#i18n/unitWord.ts';
import type { Words } from '#i18n/zh.ts';
import { counties } from '#query/selection.ts';
import { reportOf, tableBlanks, tableCell } from '#query/table.ts';
import type { FlatTable, TableSort } from '#query/table.ts';
import { cellText, markWords } from './cellWords.ts';

/** A column: which report it is, how many blanks it has, then its indicators. */
export type SheetColumn = TableSort['by'];

const identity = ['authority', 'year', 'county', 'form', 'blanks'] as const;
const widths = { authority: 140, year: 72, county: 120, form: 96, blanks: 88 } as const;
/** Heads of indicators take two lines of bold text, with room for the sign of the order. */
const HEAD = { size: 13, bold: 1.15, room: 48, least: 112, most: 240 } as const;

/** Columns of the table: the county only where there are several; all indicators, or those of one section. */
export function sheetColumns(table: FlatTable, section: number | null): readonly SheetColumn[] {
  const several = counties(table.frame).length > 1;
  return [
    ...identity.filter((id) => several || id !== 'county'),
    ...table.columns.filter((id) => section === null || indicatorOf(id)?.section === section),
  ];
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
      align: kind === 'year' || kind === 'blanks' ? 'right' : 'left',
    };
  }
  return {
    id: indicator.id,
    head: words.indicators[indicator.id],
    width: headWidth(words.indicators[indicator.id]),
    align: 'right',
    title: words.language === 'zh' ? indicator.label : indicator.labelEn,
    group: words.data.sections[indicator.section] ?? '',
  };
}

function headWidth(head: string): number {
  const half = (textWidth(head, HEAD.size) * HEAD.bold) / 2;
  return Math.min(HEAD.most, Math.max(HEAD.least, Math.ceil(half) + HEAD.room));
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
    return { text: cellText(cell, words), absent: !hasValue(cell) };
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
      return { text: String(tableBlanks(table, row)) };
  }
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
    v: cellText(cell, words) + unit,
  });
  return [named, ...markWords(cell, words)].join(' · ');
}
