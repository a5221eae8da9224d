import type { TableTwin } from '#charts/types.ts';

/** Column −1 is the one of the names. */
export interface Sort {
  readonly column: number;
  readonly descending: boolean;
}

/**
 * What a click on a head does: numbers begin with the most, names with the first; the second click turns round,
 * the third goes back to the order of the chart (null).
 */
export function nextSort(now: Sort | null, column: number): Sort | null {
  const first = column >= 0;
  if (now === null || now.column !== column) return { column, descending: first };
  return now.descending === first ? { column, descending: !first } : null;
}

/** @returns the rows in that order; cells without a number are last both ways, equal ones stay as they were */
export function sortRows(
  rows: TableTwin['rows'],
  sort: Sort | null,
  language: string,
): TableTwin['rows'] {
  if (sort === null) return rows;
  const turn = sort.descending ? -1 : 1;
  if (sort.column < 0) {
    const { compare } = new Intl.Collator(language);
    return [...rows].sort((a, b) => turn * compare(a.name, b.name));
  }
  return [...rows].sort((a, b) => {
    const left = a.cells[sort.column]?.raw ?? null;
    const right = b.cells[sort.column]?.raw ?? null;
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return turn * (left - right);
  });
}
