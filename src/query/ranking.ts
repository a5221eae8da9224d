import type { FormId } from '#domain/forms/types.ts';
import type { Frame } from '#domain/frame.ts';
import { groupRows } from './group.ts';
import { formAmong, isRanked, keyOf, leadKey, peers, shownKeys } from './peers.ts';
import { pointReader } from './point.ts';
import { isDoubtful, isUsable } from './spread.ts';
import type { Point, RankedPoint, RankingRows, Row, Selection, SubjectId } from './types.ts';

/**
 * One subject in the year of the selection, from the highest value down; equal values stay in the order of the frame.
 * Below the ranked ones: rates on 5 to 29 cases, then 1 to 4 cases, no cases, blank, in doubt, not on the form, no
 * report, not due. Median, quartiles and places come from `query/peers.ts`, whatever is shown. A number from another
 * form than that of the group stands `apart` and is counted nowhere.
 */
export function ranking(frame: Frame, selection: Selection, subject: SubjectId): RankingRows {
  const { year, mixed } = selection;
  const lead = leadKey(frame, selection);
  const form: FormId | null = lead === null ? null : formAmong(frame, lead, subject, year);
  const read = pointReader(frame, subject, form);
  const asked = { subject, year, form };
  const [compared = null, ...otherGroups] = shownKeys(frame, selection).map((key) =>
    peers(frame, key, asked),
  );
  const {
    rows,
    members: scope,
    focus,
    total,
  } = groupRows(frame, selection, (at): RankedPoint => {
    const point = read(at, year);
    const key = keyOf(frame, at, mixed);
    const group = key === undefined ? null : peers(frame, key, asked);
    const place = group?.placeOf(point.authority) ?? null;
    return { point, group, place, apart: point.value !== null && point.form !== form };
  });
  const inScope = new Set(scope);
  const sorted = [...rows].sort(fromTheTop);
  const counted = sorted.filter((row) => inScope.has(row) && !row.data.apart);
  const values = counted.flatMap(({ data: { point } }) => (isUsable(point) ? [point.value] : []));
  return {
    rows: sorted,
    members: counted,
    ...{ focus, total, subject, year, compared, otherGroups },
    spread: compared?.spread ?? null,
    usable: values.length,
    zeros: values.filter((value) => value === 0).length,
    doubtful: counted.filter(({ data: { point } }) => isDoubtful(point)).length,
  };
}

function fromTheTop(a: Row<RankedPoint>, b: Row<RankedPoint>): number {
  const [p, q] = [a.data.point, b.data.point];
  const rank = rankOf(p) - rankOf(q);
  return rank !== 0 || p.value === null || q.value === null ? rank : q.value - p.value;
}

const wordOrder = [
  'notLoaded',
  'rowAbsent',
  'blank',
  'notInText',
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
