import { funnelMeasuresOn } from '#domain/measures/funnelMeasures.ts';
import { mainCountsOn } from '#domain/measures/mainCounts.ts';
import { acrossOf, lineAt } from './across.ts';
import type { Across } from './across.ts';
import { mostOf } from './eras.ts';
import { groupRows, rowsOf } from './group.ts';
import { isOtherName } from './otherName.ts';
import { pointReader } from './point.ts';
import { frameYears } from './reports.ts';
import type { Frame } from '#domain/frame.ts';
import type { FormId } from '#domain/forms/types.ts';
import type { Point, Row, Rows, Selection, SubjectId } from './types.ts';

/** A unit in two years. */
export interface TwoPoints {
  readonly now: Point;
  readonly before: Point;
  /** Later less earlier; null where a number is missing or the two are not on forms that go together. */
  readonly difference: number | null;
  /** Both have a number, on forms that do not go together. */
  readonly apart: boolean;
}

/** One subject in two years, from the largest rise to the largest fall. */
export interface TwoYears extends Rows<TwoPoints> {
  readonly subject: SubjectId;
  readonly year: number;
  readonly before: number;
  readonly across: Across;
}

/** The earlier year that a year is put beside: the chosen one, else the year before it. */
export function earlierYear(
  frame: Frame,
  { year }: Pick<Selection, 'year'>,
  chosen: number | null,
): number {
  const years = frameYears(frame);
  return chosen !== null && chosen !== year && years.includes(chosen) ? chosen : year - 1;
}

/** One subject in the year of the selection beside another year; units without both numbers come last. */
export function twoYears(
  frame: Frame,
  selection: Selection,
  subject: SubjectId,
  other: number | null,
): TwoYears {
  const chosen = earlierYear(frame, selection, other);
  const [before, year] = [chosen, selection.year].sort((a, b) => a - b);
  if (before === undefined || year === undefined) throw new RangeError('two years');
  const read = pointReader(frame, subject);
  const across = acrossOf(subject);
  const rows = groupRows(frame, selection, (at) =>
    together(read(at, year), read(at, before), across),
  );
  const sorted = [...rows.rows].sort(fromTheLargestRise);
  const group = new Set(rows.members);
  return {
    ...rows,
    rows: sorted,
    members: sorted.filter((row) => group.has(row)),
    subject,
    year,
    before,
    across,
  };
}

function together(now: Point, before: Point, across: Across): TwoPoints {
  if (now.value === null || before.value === null)
    return { now, before, difference: null, apart: false };
  const line = lineAt(across, now.form);
  const apart = line < 0 || line !== lineAt(across, before.form);
  return { now, before, difference: apart ? null : now.value - before.value, apart };
}

function fromTheLargestRise({ data: a }: Row<TwoPoints>, { data: b }: Row<TwoPoints>): number {
  if (a.difference === null || b.difference === null)
    return Number(a.difference === null) - Number(b.difference === null);
  return b.difference - a.difference;
}

/** Most units that stand side by side. */
export const MOST_SIDES = 5;

/** One measure of several units. */
export interface SideLine {
  readonly subject: SubjectId;
  /** In the order of the units. */
  readonly points: readonly Point[];
  /** (Largest − smallest) / largest of the numbers, 0…1; null with fewer than two of them, or on forms that part. */
  readonly spread: number | null;
  /** Two numbers or more, on forms that do not go together. */
  readonly apart: boolean;
}

/** Several units in all tested measures of one year. */
export interface UnitSides {
  readonly units: readonly Row<null>[];
  readonly year: number;
  readonly form: FormId | null;
  /** Those that differ most first; the others behind them in the order of the form. */
  readonly lines: readonly SideLine[];
}

/** Followed beside the tested measures: requests, outcomes and acts that all units report. */
const more: readonly SubjectId[] = [
  'series.requests.received',
  'series.requests.handled',
  'series.licence.decisions',
  'series.penalty.decisions',
  'series.coercion.decisions',
  'series.review.total',
  'series.lawsuit.total',
];

/** The focus and the pinned units, at most five, in the measures of the form that most of them used. */
export function unitSides(frame: Frame, selection: Selection): UnitSides {
  const { year, focus, pinned } = selection;
  const ids = [...new Set(focus === null ? pinned : [focus, ...pinned])].slice(0, MOST_SIDES);
  const positions = ids.flatMap((id) => {
    const at = frame.authorities.findIndex((unit) => unit.id === id);
    return at < 0 ? [] : [at];
  });
  const units = rowsOf(frame, positions, selection, () => null);
  const any = pointReader(frame, 'series.requests.received');
  const form = mostOf(positions.map((at) => any(at, year).form));
  if (form === null) return { units, year, form, lines: [] };
  const counts: readonly SubjectId[] = mainCountsOn(form);
  const subjects = [
    ...counts,
    ...more.filter((id) => !isOtherName(id, form, counts)),
    ...funnelMeasuresOn(form),
  ];
  const lines = subjects.flatMap((subject): SideLine[] => {
    const read = pointReader(frame, subject);
    const points = positions.map((at) => read(at, year));
    if (points.every(({ shown }) => shown === 'notOnForm')) return [];
    const across = acrossOf(subject);
    const known = points.filter(({ value }) => value !== null);
    const apart = new Set(known.map((point) => lineAt(across, point.form))).size > 1;
    return [{ subject, points, apart, spread: apart ? null : spreadOf(known) }];
  });
  const size = ({ spread }: SideLine) => spread ?? -1;
  return { units, year, form, lines: [...lines].sort((a, b) => size(b) - size(a)) };
}

function spreadOf(points: readonly Point[]): number | null {
  const values = points.flatMap(({ value }) => value ?? []);
  if (values.length < 2) return null;
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return high === 0 ? 0 : (high - low) / high;
}
