import { utils, write } from '@e965/xlsx';
import type { CellObject, WorkSheet } from '@e965/xlsx';
import { widthOf } from './sheet.ts';
import type { Cell, Sheet } from './sheet.ts';

/** Days since 1899-12-30, as Excel counts them. */
const serial = ([year, month, day]: readonly [number, number, number]) =>
  Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;

function cellObject(cell: Cell): CellObject | null {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return { t: 'n', v: cell };
  if (typeof cell === 'string') return { t: 's', v: cell };
  return { t: 'n', v: serial(cell.date), z: cell.format };
}

function worksheet(sheet: Sheet): WorkSheet {
  const made: WorkSheet = {};
  sheet.rows.forEach((row, r) =>
    row.forEach((cell, c) => {
      const object = cellObject(cell);
      if (object !== null) made[utils.encode_cell({ r, c })] = object;
    }),
  );
  const end = { r: Math.max(0, sheet.rows.length - 1), c: Math.max(0, widthOf(sheet) - 1) };
  made['!ref'] = utils.encode_range({ s: { r: 0, c: 0 }, e: end });
  made['!merges'] = (sheet.spans ?? []).map(({ row, column, rows, columns }) => ({
    s: { r: row, c: column },
    e: { r: row + rows - 1, c: column + columns - 1 },
  }));
  if (sheet.hiddenRows !== undefined && sheet.hiddenRows.length > 0) {
    made['!rows'] = [];
    for (const row of sheet.hiddenRows) made['!rows'][row] = { hidden: true };
  }
  if (sheet.hiddenColumns !== undefined && sheet.hiddenColumns.length > 0) {
    made['!cols'] = [];
    for (const column of sheet.hiddenColumns) made['!cols'][column] = { hidden: true };
  }
  return made;
}

/** A workbook; a sheet without a name is Sheet1, Sheet2 … */
export function bookOf(sheets: readonly Sheet[], bookType: 'xlsx' | 'biff8' = 'xlsx'): Uint8Array {
  const book = utils.book_new();
  sheets.forEach((sheet, i) =>
    utils.book_append_sheet(book, worksheet(sheet), sheet.name ?? `Sheet${i + 1}`),
  );
  book.Workbook = { Sheets: sheets.map(({ hidden }) => ({ Hidden: hidden === true ? 1 : 0 })) };
  const made: ArrayBuffer = write(book, { type: 'array', bookType, bookSST: true });
  return new Uint8Array(made);
}
