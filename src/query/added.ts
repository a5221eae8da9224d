import { worstOf } from './point.ts';
import { isDoubtful } from './spread.ts';
import type { CellKey, Point, Shown } from './types.ts';

/** A sum, with the cells it comes from. */
export interface Added {
  readonly value: number | null;
  readonly shown: Shown;
  readonly cells: readonly CellKey[];
  /** Terms with a number, and all terms. */
  readonly n: number;
  readonly of: number;
  /** Terms in doubt, which are not added. */
  readonly inDoubt: number;
}

/** Parts of one report: without a number when any part has none. */
export function addedParts(parts: readonly (Point | Added)[]): Added {
  const known = parts.filter(({ value }) => value !== null).length;
  const whole = known === parts.length;
  const value = whole ? sumOf(parts) : null;
  const shown = value === null ? worstOf(parts.map((part) => part.shown)) : ofValue(value);
  const inDoubt = parts.filter(isDoubtful).length;
  return { value, shown, cells: cellsOf(parts), n: known, of: parts.length, inDoubt };
}

/** The same cell of several reports: those with a number are added, and counted. */
export function addedUnits(units: readonly (Point | Added)[]): Added {
  const known = units.filter(({ value }) => value !== null);
  const value = known.length === 0 ? null : sumOf(known);
  const shown = value === null ? worstShown(units) : ofValue(value);
  const inDoubt = units.filter(isDoubtful).length;
  return { value, shown, cells: cellsOf(known), n: known.length, of: units.length, inDoubt };
}

/**
 * The same cell over units that are added as a whole or not at all.
 * @param left the cell of the units that are left out
 */
export function addedWhole(
  whole: readonly (Point | Added)[],
  left: readonly (Point | Added)[],
): Added {
  return { ...addedUnits(whole), inDoubt: left.filter(isOrWasDoubtful).length };
}

/** A chart that shows contradictions has the number that is in doubt as its value. */
const isOrWasDoubtful = (point: Point | Added) =>
  isDoubtful(point) || ('doubtful' in point && point.doubtful !== undefined);

function worstShown(units: readonly (Point | Added)[]): Shown {
  return units.length === 0 ? 'noReport' : worstOf(units.map((unit) => unit.shown));
}

function sumOf(terms: readonly (Point | Added)[]): number {
  let sum = 0;
  for (const { value } of terms) if (value !== null) sum += value;
  return sum;
}

function ofValue(value: number): Shown {
  return value === 0 ? 'zero' : 'value';
}

function cellsOf(terms: readonly (Point | Added)[]): readonly CellKey[] {
  return terms.flatMap((term) => term.cells);
}
