import { headRole, isSignature } from '../headWords.ts';
import type { FormLabels, LabelReading } from '../labels.ts';
import type { CsvRow } from '../parse/csv.ts';
import { isBlankText, trimmed } from '../plainText.ts';
import { yearOf } from '../years.ts';
import { LabelCache } from './labelCache.ts';
import { isHeadRow } from './valueColumns.ts';

/** A row with its label. */
export interface Line {
  readonly row: CsvRow;
  readonly label: string;
  readonly reading: LabelReading;
}
/** The rows of one table: its title lines, heads and labelled lines. */
export interface Piece {
  readonly above: readonly CsvRow[];
  readonly lines: readonly Line[];
}

/** Layout and labels are looked for in so many rows at the top, and in no more cells. */
export const SAMPLE_ROWS = 400;
const SAMPLE_CELLS = 200_000;
/** @returns the rows at the top that are looked at before the layout is known */
export function firstRows(rows: readonly CsvRow[]): CsvRow[] {
  let cells = 0;
  return rows.slice(0, SAMPLE_ROWS).filter((row) => {
    const fits = cells < SAMPLE_CELLS;
    cells += row.cells.length;
    return fits;
  });
}

/** Column (from 0) with most labels of the form. */
export interface LabelColumn {
  readonly column: number;
  /** Different labels in it. */
  readonly labels: number;
  /** The labels are ids. */
  readonly isId: boolean;
}

/**
 * @param acrossUnits the columns are units: then a row of a table of rows and columns may stand for its total
 * @returns the column with most labels of the form; null when no cell is one
 */
export function labelColumn(
  rows: readonly CsvRow[],
  form: FormLabels,
  acrossUnits = false,
): LabelColumn | null {
  const counts: { labels: Set<string>; ids: number }[] = [];
  for (const { cells } of firstRows(rows)) {
    cells.forEach((cell, c) => {
      if (isBlankText(cell)) return;
      const reading = form.exact(cell);
      if (reading === null || !isLabel(reading, form, acrossUnits)) return;
      const count = (counts[c] ??= { labels: new Set(), ids: 0 });
      if (reading.kind === 'one') {
        count.labels.add(reading.row.id);
        if (reading.by === 'id') count.ids++;
      } else count.labels.add(trimmed(cell));
    });
  }
  let best: LabelColumn | null = null;
  counts.forEach((count, column) => {
    const isId = count.ids > 0 && count.ids >= count.labels.size;
    if (
      best === null ||
      count.labels.size > best.labels ||
      (count.labels.size === best.labels && isId && !best.isId)
    ) {
      best = { column, labels: count.labels.size, isId };
    }
  });
  return best;
}

/** On forms with tables of rows and columns only a label of both names a value; heads alone are a table's own. */
const isLabel = (reading: LabelReading, form: FormLabels, acrossUnits: boolean) =>
  reading.kind === 'one'
    ? form.order(reading.row.id) >= 0 && (!form.hasGrid || acrossUnits || !reading.row.heading)
    : !form.hasGrid || acrossUnits;

/** Rows with two labels of different indicators before two tables count as printed side by side. */
const ABREAST_ROWS = 2;

/** @returns whether other labels stand beside those of the label column: then it is unknown whose a number is */
export function hasTablesAbreast(
  rows: readonly CsvRow[],
  column: number,
  form: FormLabels,
): boolean {
  const idIn = (cell: string | undefined) => {
    const reading = cell === undefined || isBlankText(cell) ? null : form.exact(cell);
    return reading?.kind === 'one' ? reading.row : null;
  };
  const abreast = firstRows(rows).filter(({ cells }) => {
    const own = idIn(cells[column]);
    return (
      own !== null &&
      cells.some((cell, c) => {
        const other = c === column ? null : idIn(cell);
        return other !== null && other.id !== own.id && !form.isAbove(other.id, own);
      })
    );
  });
  return abreast.length >= ABREAST_ROWS;
}

/** Cuts the rows into tables: a label that comes again below a new head or title begins the next one. */
export function cutIntoTables(rows: readonly CsvRow[], column: number, form: FormLabels): Piece[] {
  const pieces: { above: CsvRow[]; lines: Line[] }[] = [];
  let current: { above: CsvRow[]; lines: Line[] } = { above: [], lines: [] };
  let between: CsvRow[] = [];
  let seen = new Set<string>();
  let last = -1;
  const labelled = glued(rows, column, form);
  for (const { row, label, reading } of labelled) {
    if (reading === null || label === null) {
      between.push(row);
      continue;
    }
    const id = reading.kind === 'one' ? reading.row.id : null;
    const again = id !== null && seen.has(id) && form.order(id) < last;
    const apart = between.some((r) => isHeadRow(r.cells) || isTitle(r));
    if (again && (apart || form.order(id) <= 1)) {
      pieces.push(current);
      current = { above: [], lines: [] };
      seen = new Set();
    }
    if (current.lines.length === 0) current.above.push(...titlesOf(between));
    between = [];
    current.lines.push({ row, label, reading });
    if (id !== null) {
      seen.add(id);
      last = form.order(id);
    }
  }
  pieces.push(current);
  return pieces.filter((piece) => piece.lines.length > 0);
}

/** Of the rows between two tables, signatures belong to the one above. */
function titlesOf(between: readonly CsvRow[]): CsvRow[] {
  return between.filter((row) => !isSignature(row.cells.find((cell) => !isBlankText(cell)) ?? ''));
}

function isTitle(row: CsvRow): boolean {
  const filled = row.cells.filter((cell) => !isBlankText(cell));
  return filled.length === 1 && /\d{4}\s*年|统计表|汇总表|情况表/.test(filled[0] ?? '');
}

interface Labelled {
  readonly row: CsvRow;
  readonly label: string | null;
  readonly reading: LabelReading | null;
}

/** Reads the label of each row; a label that goes on in the next row is put together where only that makes it known. */
function glued(rows: readonly CsvRow[], column: number, form: FormLabels): Labelled[] {
  const out: Labelled[] = [];
  const labels = new LabelCache(form);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    if (row === undefined) continue;
    const label = labelOf(row.cells, column);
    if (label === '' || isHeadRow(row.cells) || isAboveTable(row.cells, label, column, form)) {
      out.push({ row, label: null, reading: null });
      continue;
    }
    const exact = form.exact(label);
    const next = rows[i + 1];
    if (exact === null && next !== undefined && row.cells.slice(column + 1).every(isBlankText)) {
      const both = label + labelOf(next.cells, column);
      const joint = form.exact(both);
      if (joint !== null && form.exact(labelOf(next.cells, column)) === null) {
        out.push({ row: next, label: both, reading: joint });
        i++;
        continue;
      }
    }
    if (exact === null && !row.cells.slice(column + 1).some((cell) => /\d/.test(cell))) {
      out.push({ row, label: null, reading: null });
    } else if (exact === null && isSignature(label)) {
      out.push({ row, label: null, reading: null });
    } else {
      out.push({ row, label, reading: exact ?? labels.reading(label) });
    }
  }
  return out;
}

/** 年度,2017 or a row of years over the columns: numbers, but no values. */
function isAboveTable(
  cells: readonly string[],
  label: string,
  column: number,
  form: FormLabels,
): boolean {
  if (form.exact(label) !== null) return false;
  if (headRole(label.replace(/[:：].*$/s, '')) !== null) return true;
  const filled = cells.slice(column + 1).filter((cell) => !isBlankText(cell));
  return filled.length > 1 && filled.every((cell) => yearOf(cell) !== null);
}

/** The label of a row; sections may stand in a column of their own left of the labels. */
function labelOf(cells: readonly string[], column: number): string {
  const own = cells[column];
  if (own !== undefined && !isBlankText(own)) return own;
  for (let c = column - 1; c >= 0; c--) {
    const text = cells[c];
    if (text !== undefined && !isBlankText(text) && /[\u4e00-\u9fff]/.test(text)) return text;
  }
  return '';
}
