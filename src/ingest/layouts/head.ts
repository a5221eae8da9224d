import type { CsvRow } from '../parse/csv.ts';
import { UNIT_OR_AUTHORITY, headRole, unitWord, isDash } from '../headWords.ts';
import type { HeadRole } from '../headWords.ts';
import { isAnyLabel } from '../labels.ts';
import type { FormLabels, LabelReading } from '../labels.ts';
import { isBlankText, squeezed } from '../plainText.ts';

/** One column of a table with its head, taken over all head rows. */
export interface HeadColumn {
  /** Counted from 1. */
  readonly column: number;
  /** Lowest text printed over the column. */
  readonly label: string;
  /** Texts of the head rows above it, carried to the right over merged cells. */
  readonly above: readonly string[];
  readonly role: HeadRole | null;
  readonly reading: LabelReading | null;
}

/** Head rows of a table. */
export interface TableHead {
  /** Positions in the list of rows: first and last head row. */
  readonly from: number;
  readonly to: number;
  readonly columns: readonly HeadColumn[];
  /** The form whose labels were looked for. */
  readonly labels: FormLabels;
  /** Indicators named by the heads. */
  readonly indicators: number;
  readonly roles: ReadonlySet<HeadRole>;
}

/** Heads are looked for in so many rows at the top. */
const HEAD_ROWS = 40;

/** @returns the rows that name most columns among the first ones; null when no row names any. */
export function findHead(rows: readonly CsvRow[], labels: FormLabels): TableHead | null {
  let best: TableHead | null = null;
  let most = 0;
  const top = rows.slice(0, HEAD_ROWS);
  top.forEach((row, to) => {
    if (row.cells.every(isBlankText)) return;
    for (const from of [to, to - 1, to - 2]) {
      if (from < 0) continue;
      const head = headOf(rows, from, to, labels);
      const score = scoreOf(head);
      if (score > most) {
        most = score;
        best = head;
      }
    }
  });
  return best === null ? null : extended(rows, best);
}

function scoreOf(head: TableHead): number {
  let score = 0;
  for (const { reading, role } of head.columns) {
    if (role !== null) score += 1;
    else if (reading !== null) score += isWhole(reading, head.labels) ? 1 : 0.5;
  }
  return score;
}

/** A heading names no value where its columns have labels of their own below it. */
const isWhole = (reading: LabelReading, labels: FormLabels) =>
  reading.kind === 'one' && !(labels.hasGrid && reading.row.heading);

/** @returns the first column of each role, counted from 1. */
export function rolesOf(head: TableHead): ReadonlyMap<HeadRole, number> {
  const roles = new Map<HeadRole, number>();
  for (const { role, column } of head.columns) {
    if (role !== null && !roles.has(role)) roles.set(role, column);
  }
  return roles;
}

/** A row of labels below a row of ids (or the other way) belongs to the head. */
function extended(rows: readonly CsvRow[], head: TableHead): TableHead {
  const next = rows[head.to + 1];
  if (next === undefined || !repeatsHead(next.cells, head)) return head;
  const columns = head.columns.map((c) => {
    const own = next.cells[c.column - 1];
    if (c.reading !== null || own === undefined) return c;
    const reading = head.labels.exact(own);
    return reading === null ? c : { ...c, reading };
  });
  return { ...head, to: head.to + 1, columns };
}

/** @returns whether most cells under indicator columns are themselves labels or ids: a head printed again. */
export function repeatsHead(cells: readonly string[], head: TableHead): boolean {
  let filled = 0;
  let labels = 0;
  for (const { column, reading, role } of head.columns) {
    const cell = cells[column - 1];
    if (cell === undefined || isBlankText(cell)) continue;
    if (reading !== null && role === null) {
      filled++;
      if (/\D/.test(cell) && isAnyLabel(cell)) labels++;
    }
  }
  return filled > 0 && labels * 2 > filled;
}

function headOf(rows: readonly CsvRow[], from: number, to: number, labels: FormLabels): TableHead {
  const span = rows.slice(from, to + 1).map((row) => row.cells);
  const width = Math.max(...span.map((cells) => cells.length));
  const carried = span.slice(0, -1).map((cells) => carryRight(cells, width));
  const lowest = span[span.length - 1] ?? [];
  const columns: HeadColumn[] = [];
  for (let c = 0; c < width; c++) {
    const texts = span.map((cells) => cells[c] ?? '').filter((text) => !isBlankText(text));
    const label = texts[texts.length - 1] ?? '';
    const below = lowest[c] ?? '';
    const above = carried
      .map((cells) => cells[c] ?? '')
      .filter((text) => text !== '' && text !== label);
    columns.push({ column: c + 1, label, above, ...readHead(texts, below, above, labels) });
  }
  const sample = rows.slice(to + 1, to + 200);
  const named = columns.some((c) => c.role === 'authority');
  const settled = named ? columns : columns.map((c) => settleUnit(c, sample));
  return {
    from,
    to,
    columns: settled,
    labels,
    indicators: settled.filter(
      (c) => c.role === null && c.reading !== null && !isHeadingOnly(c.reading),
    ).length,
    roles: new Set(settled.flatMap((c) => (c.role === null ? [] : [c.role]))),
  };
}

const isHeadingOnly = (reading: LabelReading) => reading.kind === 'one' && reading.row.heading;

function carryRight(cells: readonly string[], width: number): string[] {
  let last = '';
  return Array.from({ length: width }, (_, i) => {
    const text = cells[i] ?? '';
    if (!isBlankText(text)) last = text;
    return last;
  });
}

function readHead(
  texts: readonly string[],
  below: string,
  above: readonly string[],
  labels: FormLabels,
): { role: HeadRole | null; reading: LabelReading | null } {
  const lowest = texts[texts.length - 1];
  if (lowest === undefined) return { role: null, reading: null };
  for (const text of texts) {
    const reading = labels.exact(text);
    if (reading?.kind === 'one' && reading.by === 'id') return { role: null, reading };
  }
  const text = isBlankText(below) ? lowest : below;
  const role = headRole(text);
  if (role !== null) return { role, reading: null };
  if (squeezed(text) === UNIT_OR_AUTHORITY) return { role: 'unit', reading: null };
  return { role: null, reading: labels.exact(text, above) };
}

/** Where no other column has the names, 单位 names the authority where its cells are names, the unit of measure where they are 条 件 次. */
function settleUnit(column: HeadColumn, sample: readonly CsvRow[]): HeadColumn {
  if (column.role !== 'unit' || squeezed(column.label) !== UNIT_OR_AUTHORITY) return column;
  const cells = sample
    .map((row) => row.cells[column.column - 1] ?? '')
    .filter((text) => !isBlankText(text));
  const units = cells.filter((text) => isUnit(text) || isDash(text)).length;
  return cells.length > 0 && units * 2 < cells.length ? { ...column, role: 'authority' } : column;
}

/** 条 and 万元, and also 百件 and 千元, which no value can be read with. */
const isUnit = (text: string) => unitWord(text.trim().replace(/^[十百千万亿](?=.)/, '')) !== null;
