import type { Authority } from '#domain/authority.ts';
import type { VirtualCell } from '#components/VirtualTable.svelte';
import { hasValue } from '#domain/cell.ts';
import { formOf } from '#domain/forms/index.ts';
import type { Indicator } from '#domain/forms/index.ts';
import { Present, cellAt, presentAt } from '#domain/frame.ts';
import type { Block, Frame } from '#domain/frame.ts';
import type { Words } from '#i18n/zh.ts';
import { cellCounts } from '#query/cellCounts.ts';
import { blocksOf } from '#query/reports.ts';
import type { CellKey } from '#query/types.ts';
import { cellText } from './cellWords.ts';

/** One report: a row of the sheet. */
export interface SheetRow {
  /** Position of the unit in `frame.authorities`. */
  readonly at: number;
  readonly authority: Authority;
  readonly year: number;
  readonly block: Block;
  /** Blank cells and missing rows. */
  readonly blanks: number;
}

/** A column: what says which report it is, how many blanks it has, and then its indicators. */
export type SheetColumn =
  | { readonly kind: 'unit' | 'county' | 'year' | 'form' | 'blanks' }
  | { readonly kind: 'indicator'; readonly indicator: Indicator };

/** What is left out; null and '' leave nothing out. */
export interface SheetFilter {
  readonly text: string;
  readonly year: number | null;
  readonly onlyBlanks: boolean;
  /** Positions of units and first and last year; null: everything. */
  readonly within: {
    readonly members: ReadonlySet<number>;
    readonly years: readonly [number, number];
  } | null;
}

export interface SheetSort {
  /** `columnId` */
  readonly id: string;
  readonly descending: boolean;
}

/** Every report of the frame, unit by unit and year by year, the newest form first. */
export function sheetRows(frame: Frame): readonly SheetRow[] {
  const blocks = blocksOf(frame).map((block) => ({ block, count: cellCounts(block) }));
  return frame.authorities.flatMap((authority, at) =>
    blocks.flatMap(({ block, count }) =>
      block.years.flatMap((year) =>
        presentAt(block, at, year) === Present.none
          ? []
          : [{ at, authority, year, block, blanks: count(at, year).blanks }],
      ),
    ),
  );
}

/** Columns for these rows: the county only where there are several; all indicators, or those of one section. */
export function sheetColumns(frame: Frame, section: number | null): readonly SheetColumn[] {
  const counties = new Set(frame.authorities.map((unit) => `${unit.prefecture}/${unit.county}`));
  const indicators = new Map<string, Indicator>();
  for (const { form } of blocksOf(frame)) {
    for (const row of formOf(form)?.indicators ?? []) {
      if (section === null || row.section === section) indicators.set(row.id, row);
    }
  }
  return [
    { kind: 'unit' },
    { kind: 'year' },
    ...(counties.size > 1 ? [{ kind: 'county' } as const] : []),
    { kind: 'form' },
    { kind: 'blanks' },
    ...[...indicators.values()].map((indicator) => ({ kind: 'indicator', indicator }) as const),
  ];
}

/** Stable name of a column. */
export function columnId(column: SheetColumn): string {
  return column.kind === 'indicator' ? column.indicator.id : column.kind;
}

/** Leads to the evidence of a cell; null where there is none to look up. */
export function keyIn(row: SheetRow, column: SheetColumn): CellKey | null {
  if (column.kind !== 'indicator') return null;
  return {
    authority: row.authority.id,
    year: row.year,
    form: row.block.form,
    indicator: column.indicator.id,
  };
}

/** @returns the rows that the filter leaves, in their order. */
export function filterRows(rows: readonly SheetRow[], filter: SheetFilter): readonly SheetRow[] {
  const text = filter.text.trim().toLowerCase();
  const { within } = filter;
  return rows.filter(({ at, authority, year, blanks }) => {
    if (filter.onlyBlanks && blanks === 0) return false;
    if (filter.year !== null && year !== filter.year) return false;
    if (within !== null) {
      if (!within.members.has(at)) return false;
      if (year < within.years[0] || year > within.years[1]) return false;
    }
    const names = [authority.name, authority.county, ...authority.aliases];
    return text === '' || names.some((name) => name.toLowerCase().includes(text));
  });
}

/** @returns the rows in that order; cells without a number come last both ways, equal ones stay as they were. */
export function sortSheet(
  rows: readonly SheetRow[],
  columns: readonly SheetColumn[],
  sort: SheetSort | null,
  language: string,
): readonly SheetRow[] {
  const column = columns.find((one) => columnId(one) === sort?.id);
  if (sort === null || column === undefined) return rows;
  const turn = sort.descending ? -1 : 1;
  const { compare } = new Intl.Collator(language);
  const keyed = rows.map((row) => ({ row, key: sortKey(row, column) }));
  keyed.sort(({ key: a }, { key: b }) => {
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    if (typeof a === 'number' && typeof b === 'number') return turn * (a - b);
    return turn * compare(String(a), String(b));
  });
  return keyed.map(({ row }) => row);
}

function sortKey(row: SheetRow, column: SheetColumn): string | number | null {
  switch (column.kind) {
    case 'unit':
      return row.authority.name;
    case 'county':
      return row.authority.county;
    case 'form':
      return row.block.form;
    case 'indicator':
      return cellAt(row.block, row.at, row.year, column.indicator.id).value;
    default:
      return row[column.kind];
  }
}

/** What stands in a cell of the sheet and goes to the clipboard: a plain number, or the word for why there is none. */
export function sheetText(row: SheetRow, column: SheetColumn, words: Words): VirtualCell {
  switch (column.kind) {
    case 'unit':
      return { text: row.authority.name };
    case 'county':
      return { text: row.authority.county };
    case 'form':
      return { text: words.charts.forms[row.block.form] };
    case 'indicator': {
      const cell = cellAt(row.block, row.at, row.year, column.indicator.id);
      return { text: cellText(cell, words), absent: !hasValue(cell) };
    }
    default:
      return { text: String(row[column.kind]) };
  }
}
