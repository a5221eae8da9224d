import type { CsvRow } from '../parse/csv.ts';
import { squeezed } from '../plainText.ts';
import { isCovered, lookOf } from './looks.ts';
import { rowLookOf } from './rowLook.ts';
import type { RowLook } from './rowLook.ts';

/** The rows of a grid without the titles that stand down its side, and these as lines over it. */
export interface WithoutSideTitles {
  readonly rows: readonly CsvRow[];
  readonly lines: readonly RowLook[];
}

/** A title takes a column of its own, and a line below it perhaps another. */
const MOST_TITLES = 3;

/** A table that lies on its side has its title in a column of its own, beside the first row or merged over all of them. */
export function withoutSideTitles(rows: readonly CsvRow[]): WithoutSideTitles {
  const titles: { readonly at: number; readonly text: string }[] = [];
  for (let at = 0; at < MOST_TITLES; at++) {
    const text = sideTitle(rows, at);
    if (text === null) break;
    titles.push({ at, text });
  }
  if (titles.length === 0) return { rows, lines: [] };
  const isTitle = new Set(titles.map(({ at }) => at));
  return {
    rows: rows.map(({ row, cells, damaged, places }) => ({
      row,
      cells: cells.map((cell, c) => (isTitle.has(c) ? '' : cell)),
      damaged,
      ...(places !== undefined && { places }),
    })),
    lines: titles.map(({ text }) => rowLookOf({ row: 1, cells: [text], damaged: false })),
  };
}

/** @returns the only text of a column, where it is a title and a table stands beside it; null: it is none */
function sideTitle(rows: readonly CsvRow[], at: number): string | null {
  let title: string | null = null;
  for (const { cells } of rows) {
    const look = lookOf(cells[at] ?? '');
    if (look.kind === 'blank' || isCovered(cells[at])) continue;
    const beside = cells.filter((cell, c) => c > at && lookOf(cell).kind !== 'blank').length;
    const isUnknown = look.naming === 0 && look.role === null && !look.isName;
    if (title !== null || beside < 2 || !isUnknown || !TITLE.test(squeezed(look.text))) return null;
    title = look.text;
  }
  return title;
}

const TITLE = /^(?=.*公开).{8,}(?:表|情况|汇总|统计|数据|对比|[(（].*[)）])$/;
