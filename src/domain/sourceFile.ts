import type { DecidedBy } from './heard.ts';
import type { OwnWords } from './ownWords.ts';
import type { FormId } from './forms/types.ts';

/** How the tables of a file are laid out. */
export type LayoutId =
  | 'threeColumns'
  | 'wide'
  | 'long'
  | 'rollUp'
  | 'jsonReport'
  | 'jsonArray'
  | 'blankForm'
  /** A report as printed: running text and its tables. */
  | 'report';

/**
 * What `ReportTable.place` counts in this file. `cells`: each cell has its own row (`ReportTable.cellRows`); `grid`: each
 * cell has its own row and column (`gridPlace`), and `place` is the row at which its report begins.
 */
export type PlaceAxis = 'row' | 'column' | 'item' | 'cells' | 'grid';

/** So many columns can be told apart in a place of a grid. */
export const GRID_COLUMNS = 1024;

/** @returns one number for row and column, both counted from 1 */
export function gridPlace(row: number, column: number): number {
  return row * GRID_COLUMNS + Math.min(column, GRID_COLUMNS - 1);
}

/** @returns row and column of `gridPlace` */
export function gridCell(place: number): { readonly row: number; readonly column: number } {
  return { row: Math.floor(place / GRID_COLUMNS), column: place % GRID_COLUMNS };
}

/** Where an indicator stands in the file: its column (axis row), its row (axis column) or its key (axis item). */
export interface IndicatorPlace {
  readonly index: number;
  readonly label: string;
}

/** Kinds of files; of all but CSV and JSON the rows are kept as tab-separated text, as read. */
export type SourceKind = 'csv' | 'json' | 'paste' | 'text' | 'web' | 'sheet' | 'word' | 'pdf';

/** A file as it came in; its bytes are kept beside it unless the user drops them to save space. */
export interface SourceFile {
  readonly name: string;
  /** Folder path and name as dropped, or the name alone. */
  readonly path: string;
  readonly kind: SourceKind;
  /** The part of the file that this is (`sheet 交岔乡`), where it is not the whole. */
  readonly part?: string;
  readonly encoding: string;
  /** `,` `;` or tab; null for JSON. */
  readonly separator: string | null;
  readonly size: number;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly sha256: string;
  readonly form: FormId;
  readonly layout: LayoutId;
  readonly axis: PlaceAxis;
  readonly places: OwnWords<IndicatorPlace>;
  /** Column of the values where it is one for the whole file (three columns, long); else null. */
  readonly valueColumn: number | null;
}

/** Where one number is printed. Rows and columns count from 1, as in a spreadsheet. */
export type Locator =
  | { readonly kind: 'cell'; readonly row: number; readonly column: number }
  | { readonly kind: 'json'; readonly pointer: string };

/** Proof of one number: its file, place and printed text (null when the user dropped the file's bytes). */
export interface Evidence {
  readonly batch: number;
  readonly published: boolean;
  readonly file: string;
  readonly path: string;
  /** The part of the file, as `SourceFile.part`. */
  readonly part?: string;
  readonly at: Locator;
  readonly label: string;
  readonly text: string | null;
  /** The line or item around it as printed, for orientation; empty when the bytes are gone. */
  readonly around: readonly string[];
  /** The same rows cell by cell, the cited one among them; absent in JSON and where the bytes are gone. */
  readonly rows?: readonly { readonly row: number; readonly cells: readonly string[] }[];
  /** Where a sentence tells the number: its offsets within `text`. */
  readonly within?: readonly [start: number, end: number];
  /** What a person decided of its reading; absent: nothing. */
  readonly decided?: readonly DecidedBy[];
}
