import type { SeriesId } from '#domain/crosswalk/series.ts';
import type { FormId } from '#domain/forms/types.ts';
import type { Frame } from '#domain/frame.ts';
import { funnelMeasuresOn } from '#domain/measures/funnelMeasures.ts';
import { mainCountsOn } from '#domain/measures/mainCounts.ts';
import { MIN_RANK_CASES } from '#domain/statistics/limits.ts';
import { twoCountsScore } from '#domain/statistics/twoCounts.ts';
import { acrossOf, lineAt } from '../across.ts';
import { mostOf } from '../eras.ts';
import { groupOf } from '../group.ts';
import { isOtherName } from '../otherName.ts';
import { pointReader } from '../point.ts';
import { enoughPeers } from '../spread.ts';
import type { Point, Selection, SubjectId } from '../types.ts';
import type { Change, Side } from './types.ts';

/** Followed over the forms, one for each matter; the crosswalk says where. */
const followed: readonly SeriesId[] = [
  'series.requests.received',
  'series.normative.issued',
  'series.licence.decisions',
  'series.penalty.decisions',
  'series.coercion.decisions',
  'series.review.total',
  'series.lawsuit.total',
];

/** The form of most reports of each of the two years. */
export interface Forms {
  readonly now: FormId | null;
  readonly before: FormId | null;
}

/** A sum or rate that could be compared. */
export type Numbers = Change & { readonly kind: 'numbers' };

/** What of a group can be compared: sums, series over the forms, rates; `most`: units with a number in both years. */
export function numbersOf(
  frame: Frame,
  selection: Selection,
  { now, before }: Forms,
): { readonly numbers: readonly Numbers[]; readonly most: number } {
  const own = now !== null && now === before ? now : null;
  const counts: readonly SubjectId[] = own === null ? [] : mainCountsOn(own);
  const rates: readonly SubjectId[] = own === null ? [] : funnelMeasuresOn(own);
  const series = followed.filter((id) => own === null || !isOtherName(id, own, counts));
  const found = [...counts, ...series, ...rates].map((subject) =>
    pairOf(frame, selection, subject),
  );
  return {
    numbers: found.flatMap(({ change }) => change ?? []),
    most: found.reduce((most, { units }) => Math.max(most, units), 0),
  };
}

function pairOf(
  frame: Frame,
  selection: Selection,
  subject: SubjectId,
): { readonly change: Numbers | null; readonly units: number } {
  const { year } = selection;
  const read = pointReader(frame, subject);
  const across = acrossOf(subject);
  const pairs = groupOf(frame, selection).members.flatMap((at) => {
    const now = numberOf(read(at, year));
    const before = numberOf(read(at, year - 1));
    if (now === null || before === null) return [];
    const line = lineAt(across, now.point.form);
    return line >= 0 && line === lineAt(across, before.point.form) ? [{ now, before }] : [];
  });
  const sides = {
    now: sideOf(pairs.map(({ now }) => now)),
    before: sideOf(pairs.map(({ before }) => before)),
  };
  const { now, before } = sides;
  const units = pairs.length;
  if (now === null || before === null || !enoughPeers(units) || isFew(now) || isFew(before))
    return { change: null, units };
  const level = ({ x, n }: Counted) => (n === null ? x : n === 0 ? 0 : x / n);
  return {
    units,
    change: {
      kind: 'numbers',
      subject,
      units,
      now,
      before,
      up: pairs.filter((pair) => level(pair.now) > level(pair.before)).length,
      down: pairs.filter((pair) => level(pair.now) < level(pair.before)).length,
      near: across.status === 'near' && now.form !== before.form,
    },
  };
}

interface Counted {
  readonly x: number;
  readonly n: number | null;
  readonly point: Point;
}

/** A count, or the cases of a rate however few: they are added up. */
function numberOf(point: Point): Counted | null {
  if (point.shown === 'suspect') return null;
  const { rate, value } = point;
  if (rate !== null) return { x: rate.x, n: rate.n, point };
  return value === null ? null : { x: value, n: null, point };
}

function sideOf(numbers: readonly Counted[]): Side | null {
  const form = mostOf(numbers.map(({ point }) => point.form));
  if (form === null) return null;
  const isRate = numbers.some(({ n }) => n !== null);
  return {
    x: numbers.reduce((sum, { x }) => sum + x, 0),
    n: isRate ? numbers.flatMap(({ n }) => n ?? []).reduce((sum, n) => sum + n, 0) : null,
    form,
    cells: numbers.flatMap(({ point }) => point.cells),
  };
}

const isFew = ({ n }: Side) => n !== null && n < MIN_RANK_CASES;

/**
 * How far two sums lie apart by the two-count formula; of rates what the later year has against what it would have at
 * the rate before. It only orders the sentences.
 */
export function weightOf({ now, before }: Numbers): number {
  if (now.n === null || before.n === null) return Math.abs(twoCountsScore(before.x, now.x, 1));
  // whole numbers: equal rates are equal, whatever a division rounds
  if (before.x * now.n === now.x * before.n) return 0;
  return Math.abs(twoCountsScore((before.x / before.n) * now.n, now.x, 1));
}
