import type { LayoutId } from '#domain/sourceFile.ts';
import type { Identity, IngestOutcome } from './draft.ts';
import type { Said } from './fileNotices.ts';
import { MOST_LOOKED_AT } from './onceFor.ts';
import type { RawFile } from './rawFile.ts';
import type { KnownFile } from './readTable.ts';
import type { ReadPart } from './readers/types.ts';
import type { TextGrid } from './textGrid.ts';

/** What names of file and folder say of any part of a file. */
interface Named {
  readonly known: KnownFile;
  readonly outside: Identity;
}

/** A sheet, a document or a page: rows of cells, merged ones written out. */
export interface PartGrid extends Named {
  readonly kind: 'part';
  readonly part: ReadPart;
}

/** The table that a JSON value is. */
export interface JsonGrid extends Named {
  readonly kind: 'json';
  readonly rows: readonly (readonly string[])[];
  readonly layout: Extract<LayoutId, 'jsonReport' | 'jsonArray'>;
}

/** A text too long to be kept: it is read slice by slice each time. */
export interface LongText extends Named {
  readonly kind: 'long';
  readonly file: RawFile;
  /** Encodings to try, likeliest first. */
  readonly encodings: readonly string[];
  /** What becomes of the file when its bytes are of none of them. */
  readonly otherwise: IngestOutcome;
}

/** What needs no reading: a backup, or a file that is refused whatever the user answers. */
export interface SettledGrid {
  readonly kind: 'settled';
  readonly outcome: IngestOutcome;
}

/** One part of a file with all that its reading needs, before anything in it is understood. */
export type Grid = PartGrid | TextGrid | JsonGrid | LongText | SettledGrid;

/** A file, or one in an archive, taken apart: unpacked, decoded, cut into cells. */
export interface FileGrids {
  /** Its name, behind those of the archives it is in. */
  readonly name: string;
  /** Never empty; the sheets of a book, else one. */
  readonly grids: readonly Grid[];
  /** What is told of a text besides what its grids say; null for what is packed. */
  readonly said: Said | null;
}

/** @returns the part of its file that a grid is; '' for the whole of it */
export function partOf(grid: Grid): string {
  return grid.kind === 'part' ? (grid.part.part ?? '') : '';
}

/** A cell of a part that may be a printed report, with what is known of it from the first reading (`onceFor`). */
const LOOKED_AT_BYTES = 500;
/** A cell of a larger part: a table of many reports. */
const CELL_BYTES = 60;
/** A text has some eight characters a cell. */
const CHARACTERS = 8;

/** @returns roughly how much memory a file takes as long as its grids are kept */
export function bytesOfGrids({ grids }: FileGrids): number {
  return grids.reduce((sum, grid) => sum + bytesOf(grid), 0);
}

function bytesOf(grid: Grid): number {
  switch (grid.kind) {
    case 'part':
      return bytesOfCells(cellsIn(grid.part.rows));
    case 'json':
      return bytesOfCells(cellsIn(grid.rows));
    case 'text':
      return bytesOfCells(grid.text.length / CHARACTERS);
    case 'long':
    case 'settled':
      return CELL_BYTES;
  }
}

const cellsIn = (rows: JsonGrid['rows']) => rows.reduce((sum, cells) => sum + cells.length, 0);

const bytesOfCells = (cells: number) =>
  cells * (cells > MOST_LOOKED_AT ? CELL_BYTES : LOOKED_AT_BYTES);
