import { isBlankText } from '../plainText.ts';
import { laterForms } from '../otherForms.ts';
import type { LaterForms } from '../otherForms.ts';
import type { CsvRow } from '../parse/csv.ts';
import { looksLikeRoster } from '../roster.ts';
import { findHead } from './head.ts';
import type { TableHead } from './head.ts';
import { firstRows, labelColumn } from './pieces.ts';

/** How a table is laid out, told from its first rows. */
export type TableLayout =
  | { readonly kind: 'wide'; readonly head: TableHead }
  | { readonly kind: 'long'; readonly head: TableHead }
  /** Labels down: three columns, stacked or roll-up. */
  | { readonly kind: 'vertical' }
  | { readonly kind: 'roster' }
  /** Labels of a later form outweigh those of the form of 2014. */
  | { readonly kind: 'later'; readonly forms: LaterForms }
  /** `text`: no table at all. */
  | { readonly kind: 'unknown'; readonly text: boolean };

/** @param rows the first rows of the file */
export function layoutOf(rows: readonly CsvRow[]): TableLayout {
  const sample = firstRows(rows);
  if (looksLikeRoster(sample)) return { kind: 'roster' };
  const head = findHead(sample);
  const down = labelColumn(sample)?.labels;
  const labels = down === undefined ? 0 : down;
  const across = head === null ? 0 : head.indicators;
  const later = laterForms(cellsThatMayBeLabels(sample));
  const long = head !== null && isLong(head);
  if (later !== null && later.count > (long ? labels : Math.max(labels, across))) {
    return { kind: 'later', forms: later };
  }
  if (long) return { kind: 'long', head };
  if (head !== null && across > 0 && across >= labels) return { kind: 'wide', head };
  if (labels > 0) return { kind: 'vertical' };
  return { kind: 'unknown', text: sample.every(isProse) };
}

/** Rows name their indicator and whose value it is. */
function isLong({ roles }: TableHead): boolean {
  return (
    (roles.has('indicator') || roles.has('indicatorId')) &&
    roles.has('value') &&
    (roles.has('authority') || roles.has('year'))
  );
}

/** Different texts in words among the first rows: heads, labels and names; not the form that a row names. */
function cellsThatMayBeLabels(rows: readonly CsvRow[]): Set<string> {
  const texts = new Set<string>();
  for (const { cells } of rows) {
    for (const cell of cells) {
      if (cell.length > 1 && cell.length < 120 && /[^\d.,\s]/.test(cell) && !/^m20\d\d$/.test(cell))
        texts.add(cell);
    }
  }
  return texts;
}

const isProse = ({ cells }: CsvRow) => cells.filter((cell) => !isBlankText(cell)).length < 2;
