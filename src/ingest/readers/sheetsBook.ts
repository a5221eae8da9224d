import type { Merge } from './sheetsRows.ts';

/** One sheet of a book, whatever kind of file it came from. */
export interface BookSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Texts by row and column as a person sees them; holes are blank, `STRUCK` stands for a cell that is struck out. */
  readonly texts: readonly (readonly string[] | undefined)[];
  readonly merges: readonly Merge[];
  /** Numbers from 0 of rows and columns that the sheet does not show. */
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

/** The text of a cell that is struck out as a whole; no cell is printed with it. */
export const STRUCK = '\ufffa';
