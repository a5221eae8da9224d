import { printWithCases } from '#charts/printed.ts';
import { subjectOf } from '#charts/subject.ts';
import { workedOut } from '#charts/workedOut.ts';
import type { WorkedPiece } from '#charts/workedOut.ts';
import { hasValue } from '#domain/cell.ts';
import type { Frame } from '#domain/frame.ts';
import type { CatalogueMeasure } from '#domain/measures/index.ts';
import { grouped } from '#charts/numbers.ts';
import type { Words } from '#i18n/zh.ts';
import { pointReader } from '#query/point.ts';
import type { CellKey } from '#query/types.ts';
import { cellText } from '../data/cellWords.ts';
import { cellOfKey } from './foundCell.ts';

/** A formula with the numbers of one report, and what it comes to as the charts print it. */
export interface WorkedOut {
  readonly name: string;
  readonly pieces: readonly WorkedPiece[];
  readonly result: string;
}

/** Null for a count of the form itself, and for cells of several reports. */
export function workedOutOf(
  measure: CatalogueMeasure,
  cells: readonly CellKey[],
  frame: Frame,
  words: Words,
): WorkedOut | null {
  const [first] = cells;
  if (first === undefined) return null;
  if (cells.some(({ authority, year }) => authority !== first.authority || year !== first.year))
    return null;
  const pieces = workedOut(measure, (indicator) => {
    const cell = cellOfKey(frame, { ...first, indicator });
    return hasValue(cell) ? grouped(cell.value, 4) : cellText(cell, words);
  });
  if (pieces.length === 0) return null;
  const at = frame.authorities.findIndex(({ id }) => id === first.authority);
  const point = pointReader(frame, measure.id, first.form)(at, first.year);
  const result = printWithCases(point, subjectOf(measure.id, words), words);
  return { name: words.measures[measure.id], pieces, result };
}

/** The same as one line: name = formula = result. */
export function workedText({ name, pieces, result }: WorkedOut): string {
  return [name, pieces.map(({ text }) => text).join(''), result].join(' = ');
}
