import type { Frame } from '#domain/frame.ts';
import { MIN_RANK_CASES } from '#domain/statistics/limits.ts';
import { places } from '#domain/statistics/places.ts';
import { acrossOf, lineAt } from './across.ts';
import { usualForms } from './eras.ts';
import { groupRows } from './group.ts';
import { pointReader } from './point.ts';
import { enoughPeers, isUsable, spreadOf, valuesOf } from './spread.ts';
import type { Point, RankedPoint, RankingRows, Row, Rows, Selection, SubjectId } from './types.ts';

/**
 * One subject in the year of the selection, from the highest value down; equal values stay in the order of the frame.
 * Below the ranked ones: rates on 5 to 29 cases, then 1 to 4 cases, no cases, blank, in doubt, not on the form, no
 * report, not due. Places, quartiles, `usable` and `zeros` are of the group alone, whatever else is shown; with fewer
 * than five peers that may be ranked there are no places, with fewer that have a value no quartiles. A number from
 * another form than the usual one of the year stands `apart`, without a place, unless the forms go together.
 */
export function ranking(frame: Frame, selection: Selection, subject: SubjectId): RankingRows {
  const { year } = selection;
  const read = pointReader(frame, subject);
  const across = acrossOf(subject);
  const line = lineAt(across, usualForms(frame).get(year) ?? null);
  return ranked(
    groupRows(frame, selection, (at) => read(at, year)),
    { subject, year },
    // on a form whose numbers do not go together with those of the year's usual one
    ({ value, form }) => value !== null && line >= 0 && lineAt(across, form) !== line,
  );
}

/** Points of one subject and year as a ranking; `isApart` tells those that are not compared with the others. */
export function ranked(
  { rows, peers, focus, total }: Rows<Point>,
  what: Pick<RankingRows, 'subject' | 'year'>,
  isApart: (point: Point) => boolean,
): RankingRows {
  const points = peers.map((row) => row.data);
  const compared = points.filter((point) => !isApart(point));
  const placeOf = placesOf(compared);
  const sorted = rows
    .map((row) => ({ ...row, data: { ...placeOf(row.data), apart: isApart(row.data) } }))
    .sort(fromTheTop);
  const group = new Set(points);
  return {
    rows: sorted,
    peers: sorted.filter((row) => group.has(row.data.point)),
    focus,
    total,
    ...what,
    spread: spreadOf(valuesOf(compared)),
    usable: points.filter(isUsable).length,
    zeros: points.filter((point) => point.value === 0).length,
  };
}

/** True for a value that takes part in places: a count, a ratio, or a rate on at least 30 cases. */
export function isRanked(point: Point): point is Point & { readonly value: number } {
  return isUsable(point) && (point.rate === null || point.rate.n >= MIN_RANK_CASES);
}

/**
 * Places within a group of points of one subject and year, ties equal, the highest value first; none where fewer than
 * six have one, as a place among a few says nothing.
 * @returns for each point of the group its place and how many have one; null for all others
 */
export function placesOf(
  group: readonly Point[],
): (point: Point) => Pick<RankedPoint, 'point' | 'place' | 'placed'> {
  const able = group.filter(isRanked);
  const allowed = enoughPeers(able.length);
  const found = allowed ? places(able.map((point) => point.value)) : [];
  const byPoint = new Map<Point, number | undefined>(able.map((point, i) => [point, found[i]]));
  const placed = allowed ? able.length : 0;
  return (point) => ({ point, place: byPoint.get(point) ?? null, placed });
}

function fromTheTop(a: Row<RankedPoint>, b: Row<RankedPoint>): number {
  const [p, q] = [a.data.point, b.data.point];
  const rank = rankOf(p) - rankOf(q);
  return rank !== 0 || p.value === null || q.value === null ? rank : q.value - p.value;
}

const wordOrder = [
  'notLoaded',
  'blank',
  'suspect',
  'notOnForm',
  'noReport',
  'notOwed',
  'notSeen',
] as const;

function rankOf(point: Point): number {
  if (isRanked(point)) return 0;
  if (isUsable(point)) return 1;
  if (point.rate !== null) return point.rate.kind === 'tooFew' ? 2 : 3;
  return 4 + wordOrder.findIndex((shown) => shown === point.shown);
}
