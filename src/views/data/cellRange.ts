/** A cell of the sheet by position. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells: it stretches from where it was begun to where it is now. */
export interface CellRange {
  readonly from: Spot;
  readonly to: Spot;
}

export interface Bounds {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Edges of a range, all included. */
export function boundsOf({ from, to }: CellRange): Bounds {
  return {
    top: Math.min(from.row, to.row),
    bottom: Math.max(from.row, to.row),
    left: Math.min(from.column, to.column),
    right: Math.max(from.column, to.column),
  };
}

export function holds(bounds: Bounds, { row, column }: Spot): boolean {
  return (
    row >= bounds.top && row <= bounds.bottom && column >= bounds.left && column <= bounds.right
  );
}

/** Keys with the control key: `Ctrl+a` selects all, as in a spreadsheet. */
export interface PressedKey {
  readonly key: string;
  readonly shift: boolean;
  readonly control: boolean;
}

/**
 * Where a key leads: arrows, Home, End, PgUp, PgDn, with control to the edge, with shift stretching the range;
 * control+A everything, shift+space the whole row, control+space the whole column.
 * @param page rows that PgUp and PgDn pass over
 * @returns null for a key that does not move, and in an empty sheet
 */
export function moved(
  range: CellRange,
  { key, shift, control }: PressedKey,
  size: { readonly rows: number; readonly columns: number },
  page: number,
): CellRange | null {
  const last: Spot = { row: size.rows - 1, column: size.columns - 1 };
  if (last.row < 0 || last.column < 0) return null;
  const { from, to } = range;
  if (control && key.toLowerCase() === 'a') return { from: { row: 0, column: 0 }, to: last };
  if (key === ' ' && shift) {
    return { from: { row: from.row, column: 0 }, to: { row: to.row, column: last.column } };
  }
  if (key === ' ' && control) {
    return { from: { row: 0, column: from.column }, to: { row: last.row, column: to.column } };
  }
  const target = step(to, key, control, last, page);
  if (target === null) return null;
  return shift ? { from, to: target } : { from: target, to: target };
}

function step(
  { row, column }: Spot,
  key: string,
  control: boolean,
  last: Spot,
  page: number,
): Spot | null {
  const rowAt = (n: number) => Math.max(0, Math.min(last.row, n));
  const columnAt = (n: number) => Math.max(0, Math.min(last.column, n));
  switch (key) {
    case 'ArrowUp':
      return { row: control ? 0 : rowAt(row - 1), column };
    case 'ArrowDown':
      return { row: control ? last.row : rowAt(row + 1), column };
    case 'ArrowLeft':
      return { row, column: control ? 0 : columnAt(column - 1) };
    case 'ArrowRight':
      return { row, column: control ? last.column : columnAt(column + 1) };
    case 'Home':
      return { row: control ? 0 : row, column: 0 };
    case 'End':
      return { row: control ? last.row : row, column: last.column };
    case 'PageUp':
      return { row: rowAt(row - page), column };
    case 'PageDown':
      return { row: rowAt(row + page), column };
    default:
      return null;
  }
}

/**
 * Cells as tab-separated text, one line a row. Tabs and line ends inside a cell become spaces; a text that a
 * spreadsheet would take for a formula gets an apostrophe in front, a number never does.
 */
export function tabbedText(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(tabbedCell).join('\t')).join('\r\n');
}

function tabbedCell(text: string): string {
  const flat = text.replace(/[\t\r\n]+/g, ' ');
  const number = flat.trim() !== '' && Number.isFinite(Number(flat));
  return !number && /^[=+\-@]/.test(flat) ? `'${flat}` : flat;
}
