import { hasValue } from '#domain/cell.ts';
import { cellAt } from '#domain/frame.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import { cellText, markWords } from './cellWords.ts';
import type { SheetColumn, SheetRow } from './sheet.ts';

/** The selected cell in words: unit, year, indicator, number with its unit of measure, marks. */
export function saidOf(
  { row, column }: { readonly row: SheetRow; readonly column: SheetColumn },
  words: Words,
): string {
  if (column.kind !== 'indicator') return words.data.table.pickHint;
  const { indicator } = column;
  const cell = cellAt(row.block, row.at, row.year, indicator.id);
  const unit = hasValue(cell) ? ` ${words.units[indicator.unit]}` : '';
  const named = fill(words.data.table.picked, {
    u: row.authority.name,
    y: row.year,
    ind: words.indicators[indicator.id],
    v: cellText(cell, words) + unit,
  });
  return [named, ...markWords(cell, words)].join(' · ');
}
