/** A day as Excel keeps it, and how it is shown. */
export interface DateCell {
  readonly date: readonly [year: number, month: number, day: number];
  readonly format: string;
}
/** What stands in a cell; null: nothing. */
export type Cell = string | number | DateCell | null;

/** A block of merged cells; rows and columns counted from 0. */
export interface Span {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A sheet as a clerk lays it out. A merged block has its text in its first cell. */
export interface Sheet {
  readonly name?: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly spans?: readonly Span[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly hidden?: true;
}

/** @returns the same sheet turned by 90°: rows become columns */
export function turned(sheet: Sheet): Sheet {
  const width = widthOf(sheet);
  return {
    ...sheet,
    rows: Array.from({ length: width }, (_, column) =>
      sheet.rows.map((row) => row[column] ?? null),
    ),
    spans: (sheet.spans ?? []).map(({ row, column, rows, columns }) => ({
      row: column,
      column: row,
      rows: columns,
      columns: rows,
    })),
  };
}

/** Cells of the longest row. */
export const widthOf = ({ rows }: Sheet): number => Math.max(0, ...rows.map((row) => row.length));

/** Lines above a sheet: spans and hidden rows move down with it. */
export function under(lines: readonly (readonly Cell[])[], sheet: Sheet): Sheet {
  const by = lines.length;
  return {
    ...sheet,
    rows: [...lines, ...sheet.rows],
    spans: (sheet.spans ?? []).map((span) => ({ ...span, row: span.row + by })),
    hiddenRows: (sheet.hiddenRows ?? []).map((row) => row + by),
  };
}

/** One sheet below another on the same page. */
export function stacked(upper: Sheet, lower: Sheet): Sheet {
  const below = under(upper.rows, lower);
  return {
    ...upper,
    rows: below.rows,
    spans: [...(upper.spans ?? []), ...(below.spans ?? [])],
    hiddenRows: [...(upper.hiddenRows ?? []), ...(below.hiddenRows ?? [])],
  };
}

/** Two sheets side by side, with empty columns between them. */
export function beside(left: Sheet, right: Sheet, gap = 0): Sheet {
  const width = widthOf(left) + gap;
  const length = Math.max(left.rows.length, right.rows.length);
  const full = (row: readonly Cell[] = []) =>
    Array.from({ length: width }, (_, column) => row[column] ?? null);
  return {
    ...left,
    rows: Array.from({ length }, (_, i) => [...full(left.rows[i]), ...(right.rows[i] ?? [])]),
    spans: [
      ...(left.spans ?? []),
      ...(right.spans ?? []).map((span) => ({ ...span, column: span.column + width })),
    ],
  };
}

/** Blanks that follow a text in a row belong to it: a head over a group. */
export function groupSpans(row: number, cells: readonly Cell[], from = 0): Span[] {
  const spans: Span[] = [];
  for (let column = from; column < cells.length; column++) {
    if (cells[column] === null) continue;
    let columns = 1;
    while (column + columns < cells.length && cells[column + columns] === null) columns++;
    if (columns > 1) spans.push({ row, column, rows: 1, columns });
  }
  return spans;
}
