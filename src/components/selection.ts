/** A cell by row and column, from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}
/** Rectangle between where a selection began and where it has got to; both may be the same cell. */
export interface Selected {
  readonly from: Place;
  readonly to: Place;
}
export interface Bounds {
  readonly rows: number;
  readonly columns: number;
  /** Rows of a page up or down. */
  readonly page: number;
}

/**
 * Where a key moves a cell to, inside the table: arrows, Home and End in the row, with `ctrl` in the table, pages.
 * @returns null for a key that does not move, and in an empty table
 */
export function movePlace(at: Place, key: string, ctrl: boolean, bounds: Bounds): Place | null {
  const { rows, columns, page } = bounds;
  if (rows === 0 || columns === 0) return null;
  const clamp = ({ row, column }: Place): Place => ({
    row: Math.min(rows - 1, Math.max(0, row)),
    column: Math.min(columns - 1, Math.max(0, column)),
  });
  const { row, column } = at;
  switch (key) {
    case 'ArrowUp':
      return clamp({ row: row - 1, column });
    case 'ArrowDown':
      return clamp({ row: row + 1, column });
    case 'ArrowLeft':
      return clamp({ row, column: column - 1 });
    case 'ArrowRight':
      return clamp({ row, column: column + 1 });
    case 'PageUp':
      return clamp({ row: row - page, column });
    case 'PageDown':
      return clamp({ row: row + page, column });
    case 'Home':
      return { row: ctrl ? 0 : row, column: 0 };
    case 'End':
      return { row: ctrl ? rows - 1 : row, column: columns - 1 };
    default:
      return null;
  }
}

/** First and last row and column of a selection, both included. */
export function extentOf({ from, to }: Selected): {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
} {
  return {
    top: Math.min(from.row, to.row),
    bottom: Math.max(from.row, to.row),
    left: Math.min(from.column, to.column),
    right: Math.max(from.column, to.column),
  };
}

/** True for a cell inside the selection. */
export function isSelected(selected: Selected | null, row: number, column: number): boolean {
  if (selected === null) return false;
  const { top, bottom, left, right } = extentOf(selected);
  return row >= top && row <= bottom && column >= left && column <= right;
}
