import type { GridFormId, IndicatorId } from '#domain/forms/index.ts';
import type { Frame } from '#domain/frame.ts';
import { addedParts, addedUnits } from './added.ts';
import type { Added } from './added.ts';
import { formRows, pointsReader } from './newForms.ts';
import type { FormRows } from './newForms.ts';
import { pointReader } from './point.ts';
import { doubtfulIn } from './spread.ts';
import type { Point, Selection, Shown } from './types.ts';

/** Counts that make up a whole, in a fixed order. */
export interface Parts {
  readonly points: readonly Added[];
  /** Of all parts; null when one has no number. */
  readonly sum: number | null;
  readonly shown: Shown;
}
/** The parts of one report, and the total that is printed beside them; without that total the parts are no whole. */
export interface UnitParts extends Parts {
  readonly printed: Point;
}

/** Parts of a whole for each unit, and of the units of the group whose parts and total are all known together. */
export interface ShareRows extends FormRows<UnitParts> {
  readonly county: Parts;
  readonly countyUnits: number;
  /** Numbers in doubt of the units of the group that are not in the sums. */
  readonly doubtful: number;
}

/**
 * @param partsOn the cells of each part on a form
 * @param total the cell of the printed total
 */
export function shareRows(
  frame: Frame,
  selection: Selection,
  partsOn: (form: GridFormId) => readonly (readonly IndicatorId[])[],
  total: IndicatorId,
): ShareRows {
  const { year } = selection;
  const rows = formRows(frame, selection, (form) => {
    const readers = partsOn(form).map((ids) => pointsReader(frame, ids));
    const printed = pointReader(frame, total);
    return (at): UnitParts => {
      const parts = partsOf(readers.map((read) => addedParts(read(at, year))));
      const own = printed(at, year);
      const known = own.value !== null || own.doubtful !== undefined || parts.sum === null;
      return { ...parts, ...(known ? {} : { sum: null, shown: own.shown }), printed: own };
    };
  });
  const reported = rows.members.flatMap(({ data: { data } }) => data ?? []);
  const whole = reported.filter(({ sum }) => sum !== null);
  const doubtful = doubtfulIn(reported.filter(({ sum }) => sum === null));
  const kinds = rows.form === null ? [] : partsOn(rows.form);
  const county = partsOf(
    kinds.map((_, part) => addedUnits(whole.flatMap(({ points }) => points[part] ?? []))),
  );
  return { ...rows, county, countyUnits: whole.length, doubtful };
}

function partsOf(points: readonly Added[]): Parts {
  const { value, shown } = addedParts(points);
  return points.length === 0 ? NOTHING : { points, sum: value, shown };
}

const NOTHING: Parts = { points: [], sum: null, shown: 'noReport' };
