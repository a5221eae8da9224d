import { allForms } from '#domain/forms/index.ts';
import { labelsOf } from '../labels.ts';
import type { FormLabels, LabelReading } from '../labels.ts';
import type { CsvRow } from '../parse/csv.ts';
import { looksLikeRoster } from '../roster.ts';
import { findHead } from './head.ts';
import type { TableHead } from './head.ts';
import { firstRows, labelColumn } from './pieces.ts';
import { namesUnitsAcross, withJoinedLabels } from './rollUpLabels.ts';

/** How a table is laid out, told from its first rows. */
export type TableLayout =
  | { readonly kind: 'wide'; readonly head: TableHead }
  | { readonly kind: 'long'; readonly head: TableHead }
  /** Labels down: three columns, stacked or roll-up. */
  | { readonly kind: 'vertical'; readonly labels: FormLabels }
  | { readonly kind: 'roster' }
  /** A report as it is printed: running text, and the tables of its form wherever they stand. */
  | { readonly kind: 'report' };

/** So many labels make a table of labels down on a form whose own tables have rows and columns. */
const LEAST_LABELS = 3;
/** So many lines of prose make a report of a table. */
const LEAST_PROSE = 3;

/** @param rows the first rows of the file */
export function layoutOf(rows: readonly CsvRow[]): TableLayout {
  const sample = firstRows(rows);
  if (looksLikeRoster(sample)) return { kind: 'roster' };
  const fits = allForms.map(({ id }) => fitOf(sample, labelsOf(id)));
  const best = fits.reduce((a, b) => (scoreOf(b) >= scoreOf(a) ? b : a));
  const { head, labels, across, down } = best;
  if (head !== null && isLong(head)) return { kind: 'long', head };
  if (head !== null && across > 0 && across >= down && isWide(head)) return { kind: 'wide', head };
  const prose = sample.filter(isProse).length;
  if (down >= (labels.hasGrid ? LEAST_LABELS : 1) && prose < LEAST_PROSE)
    return { kind: 'vertical', labels };
  return { kind: 'report' };
}

interface Fit {
  readonly labels: FormLabels;
  readonly head: TableHead | null;
  /** Values named by the heads, those that are not certain by half. */
  readonly across: number;
  /** Different labels in one column. */
  readonly down: number;
}

function fitOf(sample: readonly CsvRow[], labels: FormLabels): Fit {
  const head = findHead(sample, labels);
  const column = labelColumn(withJoinedLabels(sample, labels), labels, namesUnitsAcross(sample));
  const down = column === null ? 0 : column.labels;
  const across = (head?.columns ?? []).reduce(
    (sum, { role, reading }) =>
      role === null && reading !== null ? sum + weightOf(reading, labels) : sum,
    0,
  );
  return { labels, head, across, down };
}

/** A value of this form counts whole, a label that fits several half; ids of other forms are known and count nothing. */
function weightOf(reading: LabelReading, labels: FormLabels): number {
  if (reading.kind === 'several') return 0.5;
  const isOwn = reading.kind === 'one' && labels.order(reading.row.id) >= 0;
  return isOwn && !reading.row.heading ? 1 : 0;
}

const scoreOf = ({ across, down }: Fit) => Math.max(across, down);

/** Rows name their indicator and whose value it is. */
function isLong({ roles }: TableHead): boolean {
  return (
    (roles.has('indicator') || roles.has('indicatorId')) &&
    roles.has('value') &&
    (roles.has('authority') || roles.has('year'))
  );
}

/** On forms with tables of rows and columns, heads of a report's own tables look like those of a wide one. */
function isWide({ roles, labels }: TableHead): boolean {
  return !labels.hasGrid || roles.has('authority') || roles.has('year');
}

/** A row that holds sentences; commas in them may have cut it into cells. */
function isProse({ cells }: CsvRow): boolean {
  const text = cells.join('');
  return text.length >= 30 && /[。；]/.test(text);
}
