import type { Crop, CropRow } from './crop.ts';
import type { CropColumn } from './cropColumns.ts';
import type { LineSaid, Saying } from './mapping.ts';
import { textsOf } from './spoken.ts';

/** The texts that something can be said of when a cell is pointed at. */
export interface Pointed {
  readonly column: Omit<Extract<Saying, { at: 'column' }>, 'said'> | null;
  readonly row: Omit<Extract<Saying, { at: 'row' }>, 'said'> | null;
  readonly line: Omit<Extract<Saying, { at: 'line' }>, 'said'> | null;
}

/**
 * @param column from 0
 * @returns what can be said where a cell of a crop is pointed at; null each where the texts there do not tell
 */
export function pointedAt(crop: Crop, row: CropRow, column: number): Pointed {
  const known = columnAt(crop, row, column);
  return { column: known ?? newHead(row, column), row: rowAt(row), line: lineAt(row) };
}

/** @returns the column of the table of a row; null: the row belongs to none */
export function cropColumn({ tables }: Crop, row: CropRow, at: number): CropColumn | null {
  const own = row.table === null ? [] : (tables[row.table] ?? []);
  return own.find((one) => one.at === at) ?? null;
}

function columnAt(crop: Crop, row: CropRow, at: number): Pointed['column'] {
  const found = cropColumn(crop, row, at);
  if (found === null || found.path.length === 0) return null;
  const { path, nth, head } = found;
  return { at: 'column', path, nth, head };
}

/** A row of words that is not known to be a head may be one. */
function newHead({ kind, cells, texts }: CropRow, at: number): Pointed['column'] {
  const text = cells[at]?.text ?? '';
  const isOfWords = texts.length > 1 && texts.every((one) => !/^[\d,.]+$/.test(one));
  if (kind === 'head' || !isOfWords || text === '') return null;
  const nth = cells.slice(0, at).filter((cell) => cell.text === text).length;
  return { at: 'column', path: [text], nth, head: texts };
}

function rowAt({ kind, path, texts, cells }: CropRow): Pointed['row'] {
  if (kind === 'body') return path.length === 0 ? null : { at: 'row', path };
  // a row of heads is named by what stands at its side
  const [first] = texts;
  const isCorner = first !== undefined && cells[0]?.text === first;
  return kind === 'head' && isCorner ? { at: 'row', path: [first] } : null;
}

function lineAt({ texts, kind }: CropRow): Pointed['line'] {
  return kind !== 'head' && texts.length > 0 && texts.length <= 2
    ? { at: 'line', text: texts.join(' ') }
    : null;
}

/** @returns whether everything that a mapping says of columns and labels has its text in a crop: a table of the same shape */
export function fits(mapping: readonly Saying[], crop: Crop): boolean {
  const of = mapping.filter(({ at }) => at !== 'line');
  return of.length > 0 && of.every((saying) => isIn(saying, crop));
}

function isIn(saying: Saying, { rows, tables }: Crop): boolean {
  switch (saying.at) {
    case 'column':
      return (
        rows.some(({ texts }) => texts.join('\u0001') === saying.head.join('\u0001')) ||
        tables.some((columns) =>
          columns.some(({ path, nth }) => areSame(path, saying.path) && nth === saying.nth),
        )
      );
    case 'row':
      // the sums of this year may be called otherwise next year
      return (
        !names(saying.said) || rows.some(({ path, texts }) => isOfRow(saying.path, path, texts))
      );
    case 'line':
      return true;
  }
}

const names = ({ is }: LineSaid) => is === 'values' || is === 'role';

const isOfRow = (said: readonly string[], path: readonly string[], texts: readonly string[]) =>
  areSame(said, path) || areSame(said, textsOf(texts).slice(0, 1));

const areSame = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((text, i) => text === b[i]);

/** @returns what of a mapping holds for next year's table: its years do not */
export function lasting(mapping: readonly Saying[]): readonly Saying[] {
  return mapping.filter((saying) => saying.at !== 'line' || saying.said.is !== 'year');
}
