import type { CropCell } from '#state/mappingTypes.ts';

/** A printed cell with the columns that it spans. */
export interface SpanningCell {
  readonly column: number;
  readonly span: number;
  readonly text: string;
}

/** @returns the cells of a row; those that a cell on their left covers are part of it */
export function mergedRow(cells: readonly CropCell[]): readonly SpanningCell[] {
  const row: SpanningCell[] = [];
  cells.forEach(({ text, covered }, column) => {
    const last = row[row.length - 1];
    if (covered && last !== undefined && last.text === text)
      row[row.length - 1] = { ...last, span: last.span + 1 };
    else row.push({ column, span: 1, text });
  });
  return row;
}
