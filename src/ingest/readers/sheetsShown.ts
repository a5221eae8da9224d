import type { Problem } from '#domain/problem.ts';
import { GivenUp } from './limits.ts';
import { isNumberText } from './markupSpread.ts';
import { withRaisedApart } from './raised.ts';
import { STRUCK } from './sheetsBook.ts';
import type { BookSheet } from './sheetsBook.ts';
import type { Merge } from './sheetsRows.ts';
import { COVERED } from './types.ts';

/** What a sheet shows, and what a person should know of the rest. */
export interface ShownSheet {
  readonly cells: readonly (readonly string[] | undefined)[];
  readonly merges: readonly Merge[];
  readonly notices: readonly Problem[];
}

/** Blank columns or rows behind which a few cells are no part of the table: something slipped into them. */
const COLUMN_GAP = 200;
const ROW_GAP = 5000;
const FEW = 20;
/** Rows and columns that merged cells may be followed through. */
const MOST_STEPS = 5_000_000;

/**
 * The cells of a sheet that a person sees. Hidden rows and columns and struck-out cells are blank, a merged cell that is
 * hidden in part shows its text in what is left of it; a few cells far away from the table are left out. Notices say so.
 */
export function shownSheet(sheet: BookSheet): ShownSheet {
  const cells: string[][] = [];
  const hidden = { rows: new Set<number>(), columns: new Set<number>() };
  const struck: string[] = [];
  const merges = visibleMerges(sheet);
  sheet.texts.forEach((row, r) =>
    row?.forEach((text, c) => {
      const isRow = sheet.hiddenRows.has(r);
      const isColumn = sheet.hiddenColumns.has(c);
      if (isRow) hidden.rows.add(r);
      if (isColumn) hidden.columns.add(c);
      if (isRow || isColumn) return;
      if (text === STRUCK) struck.push(placeOf(r, c));
      else (cells[r] ??= [])[c] = withRaisedApart(text);
    }),
  );
  for (const { from, merge } of merges) {
    const text = sheet.texts[from.r]?.[from.c];
    const { r, c } = merge.s;
    if (text === undefined || text === STRUCK) continue;
    const isOfHidden = (r !== from.r || c !== from.c) && isNumberText(text);
    (cells[r] ??= [])[c] = isOfHidden ? COVERED + text : withRaisedApart(text);
  }
  const far = withoutFar(cells);
  const about = { sheet: sheet.name };
  const notices: Problem[] = [];
  if (hidden.rows.size + hidden.columns.size > 0)
    notices.push({
      code: 'sheet.hiddenCells',
      params: {
        ...about,
        rows: listed([...hidden.rows].sort(ascending).map((r) => String(r + 1))),
        columns: listed([...hidden.columns].sort(ascending).map(letterOf)),
      },
    });
  if (struck.length > 0)
    notices.push({ code: 'sheet.struck', params: { ...about, cells: listed(struck) } });
  if (far.length > 0) notices.push({ code: 'sheet.far', params: { ...about, cells: listed(far) } });
  return { cells, merges: merges.map(({ merge }) => merge), notices };
}

interface VisibleMerge {
  /** Where the text stands. */
  readonly from: Merge['s'];
  readonly merge: Merge;
}

/**
 * Merged cells cut to the rows and columns that are shown; those that are hidden as a whole are left out. A number keeps its
 * reach: it is not that of the shown cells alone.
 */
function visibleMerges({ texts, merges, hiddenRows, hiddenColumns }: BookSheet): VisibleMerge[] {
  let steps = 0;
  const first = (from: number, to: number, hidden: ReadonlySet<number>, by: 1 | -1) => {
    let at = from;
    while (at !== to + by && hidden.has(at)) {
      at += by;
      if (++steps > MOST_STEPS) throw new GivenUp('file.damaged');
    }
    return at;
  };
  return merges.flatMap((merge) => {
    const { s, e } = merge;
    const r = first(s.r, e.r, hiddenRows, 1);
    const c = first(s.c, e.c, hiddenColumns, 1);
    if (r > e.r || c > e.c) return [];
    const last = isNumberText(texts[s.r]?.[s.c] ?? '')
      ? e
      : { r: first(e.r, r, hiddenRows, -1), c: first(e.c, c, hiddenColumns, -1) };
    return [{ from: s, merge: { s: { r, c }, e: last } }];
  });
}

/** Takes a few cells far from all others out of a sheet. @returns where they stood */
function withoutFar(cells: string[][]): string[] {
  const columns = new Map<number, number>();
  const rows = new Map<number, number>();
  cells.forEach((row, r) =>
    row.forEach((_, c) => {
      columns.set(c, count(columns, c) + 1);
      rows.set(r, count(rows, r) + 1);
    }),
  );
  const [right, below] = [edgeOf(columns, COLUMN_GAP), edgeOf(rows, ROW_GAP)];
  if (right === Infinity && below === Infinity) return [];
  const far: string[] = [];
  cells.forEach((row, r) =>
    row.forEach((_, c) => {
      if (c < right && r < below) return;
      far.push(placeOf(r, c));
      delete row[c];
    }),
  );
  return far;
}

const count = (counts: ReadonlyMap<number, number>, key: number) => {
  const before = counts.get(key);
  return before === undefined ? 0 : before;
};

/** The first line behind a gap with few cells behind it, fewer than before it; Infinity where there is none. */
function edgeOf(counts: ReadonlyMap<number, number>, gap: number): number {
  const filled = [...counts.keys()].sort(ascending);
  const all = [...counts.values()].reduce((sum, cells) => sum + cells, 0);
  let behind = 0;
  let edge = Infinity;
  for (let i = filled.length - 1; i > 0; i--) {
    const [here = 0, before = 0] = [filled[i], filled[i - 1]];
    behind += count(counts, here);
    if (behind > FEW || behind * 2 >= all) break;
    if (here - before > gap) edge = here;
  }
  return edge;
}

const ascending = (a: number, b: number) => a - b;
const placeOf = (r: number, c: number) => letterOf(c) + String(r + 1);

const listed = (names: readonly string[]) =>
  names.length === 0
    ? '—'
    : names.slice(0, 8).join('、') + (names.length > 8 ? ` … (${names.length})` : '');

/** Column as sheets name it: A … Z, AA … */
function letterOf(column: number): string {
  const before = Math.floor(column / 26) - 1;
  return (before < 0 ? '' : letterOf(before)) + String.fromCharCode(65 + (column % 26));
}
