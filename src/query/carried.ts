import type { IndicatorId } from '#domain/forms/index.ts';
import type { Frame } from '#domain/frame.ts';
import { addedWhole } from './added.ts';
import type { Added } from './added.ts';
import { formRows, pointsReader } from './newForms.ts';
import type { FormRows } from './newForms.ts';
import { pointReader } from './point.ts';
import type { Point, Selection } from './types.ts';

/** The four numbers of the identity: carried in + new = handled + carried out. */
export const carriedTerms = ['carriedIn', 'new', 'handled', 'carriedOut'] as const;
const ids: readonly IndicatorId[] = [
  'application.carried_in.total',
  'application.new.total',
  'application.result.total.total',
  'application.carried_out.total',
];

/** What one report says of requests carried over. */
export interface Carried {
  /** In the order of `carriedTerms`. */
  readonly points: readonly (Point | Added)[];
  /** Some of them contradict each other, and are in no sum. */
  readonly isDoubtful: boolean;
  /** Carried in + new − handled − carried out; null when one is not known. */
  readonly gap: number | null;
  /** Carried out in the report of the year before; null without such a number. */
  readonly before: Point | null;
}
export interface CarriedRows extends FormRows<Carried> {
  /** Sums over the units of the group whose four numbers are known and not in doubt. */
  readonly county: readonly Added[];
  readonly countyUnits: number;
}

/** The year of the selection: numbers as printed, and what is missing for the identity. */
export function carried(frame: Frame, selection: Selection): CarriedRows {
  const { year } = selection;
  const read = pointsReader(frame, ids);
  const out = pointReader(frame, 'application.carried_out.total');
  const rows = formRows(frame, selection, () => (at): Carried => {
    const points = read(at, year).map(reported);
    const isDoubtful = read(at, year).some(({ doubtful }) => doubtful !== undefined);
    const before = out(at, year - 1);
    return {
      points,
      isDoubtful,
      gap: gapOf(points),
      before: before.value === null ? null : before,
    };
  });
  const isWhole = ({ gap, isDoubtful }: Carried) => gap !== null && !isDoubtful;
  const known = rows.members.flatMap(({ data: { data } }) => data ?? []);
  const whole = known.filter(isWhole);
  const left = known.filter((one) => !isWhole(one));
  const county = ids.map((_, term) =>
    addedWhole(
      whole.flatMap(({ points }) => points[term] ?? []),
      left.flatMap(({ points }) => points[term] ?? []),
    ),
  );
  return { ...rows, county, countyUnits: whole.length };
}

/** A number that contradicts others as it is reported: that is what the identity is there to show. */
function reported(point: Point): Point {
  const { doubtful } = point;
  return doubtful === undefined ? point : { ...point, value: doubtful, shown: 'value' };
}

function gapOf(points: Carried['points']): number | null {
  const [carriedIn, fresh, handled, out] = points.map(({ value }) => value);
  if (carriedIn == null || fresh == null || handled == null || out == null) return null;
  return carriedIn + fresh - handled - out;
}
