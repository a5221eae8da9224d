import { Mark, hasValue } from '#domain/cell.ts';
import type { Cell } from '#domain/cell.ts';
import type { Words } from '#i18n/zh.ts';
import { statusName } from '../statusName.ts';

/** A number without grouping, as a spreadsheet takes it, or the word for why there is none. */
export function cellText(cell: Cell, words: Words): string {
  return hasValue(cell) ? String(cell.value) : words.data.table[statusName(cell.status)];
}

/** What else is known of a number: approximate, converted …; empty for most. */
export function markWords({ marks }: Cell, words: Words): readonly string[] {
  const names = words.data.table.marks;
  return (['approximate', 'inWords', 'converted', 'corrected', 'otherSource'] as const)
    .filter((name) => (marks & Mark[name]) !== 0)
    .map((name) => names[name]);
}
