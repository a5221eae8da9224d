import type { FormId } from '#domain/forms/types.ts';
import type { Point, Row, TrendRows } from '#query/types.ts';
import { usable } from './printed.ts';
import { spokenOf } from './spoken.ts';

export type Course = Row<readonly Point[]>;
export type Known = Point & { readonly value: number };

/** Most peers that get a line of their own, and most that are drawn as lines at all. */
const OWN_LINES = 12;
const MOST_LINES = 60;
/** Most pinned units that stand out. */
const MOST_PINNED = 5;

/** How the units are drawn. */
export interface Cast {
  /** The thick blue line: the focus, or the only unit. */
  readonly hero: Course | null;
  readonly pinned: readonly Course[];
  /** All others, and whether they are a line each, one grey tangle, or a band. */
  readonly others: readonly Course[];
  readonly as: 'lines' | 'tangle' | 'band';
}

/** Sorts the units by how they are drawn; pinned ones beyond five are drawn like the others. */
export function castOf({ rows }: TrendRows): Cast {
  const hero = spokenOf(rows);
  const pinned = rows.filter((row) => row.pinned && row !== hero).slice(0, MOST_PINNED);
  const others = rows.filter(
    (row) => row !== hero && !pinned.includes(row) && row.data.some(usable),
  );
  const as = others.length <= OWN_LINES ? 'lines' : others.length <= MOST_LINES ? 'tangle' : 'band';
  return { hero, pinned, others, as };
}

/** Usable points of a unit. */
export function knownOf({ data }: Course): readonly Known[] {
  return data.filter(usable);
}

/** Forms that a unit's usable points come from, in order of their first year. */
export function formsOf(points: readonly Point[]): readonly (FormId | null)[] {
  return [...new Set(points.filter(usable).map((point) => point.form))];
}

/** The usable points of the form that has most of them, the newest of equals: what a title may speak of. */
export function longestRun(course: Course): readonly Known[] {
  const known = knownOf(course);
  let best: readonly Known[] = [];
  for (const form of formsOf(known)) {
    const ofForm = known.filter((point) => point.form === form);
    if (ofForm.length >= best.length) best = ofForm;
  }
  return best;
}

/** A stretch of years in which most reports are on one form. */
export interface Era {
  readonly form: FormId;
  readonly from: number;
  readonly to: number;
}

/** Eras by the form of most reports of each year; years without any report belong to the era before. */
export function erasOf({ rows, years }: Pick<TrendRows, 'rows' | 'years'>): readonly Era[] {
  const eras: Era[] = [];
  years.forEach((year, y) => {
    const form = usualForm(rows.map((row) => row.data[y]?.form ?? null));
    const last = eras[eras.length - 1];
    if (last !== undefined && (form === null || form === last.form))
      eras[eras.length - 1] = { ...last, to: year };
    else if (form !== null) eras.push({ form, from: year, to: year });
  });
  return eras;
}

function usualForm(forms: readonly (FormId | null)[]): FormId | null {
  const count = new Map<FormId, number>();
  for (const form of forms) if (form !== null) count.set(form, (count.get(form) ?? 0) + 1);
  let [best, most]: [FormId | null, number] = [null, 0];
  for (const [form, n] of count) if (n > most) [best, most] = [form, n];
  return best;
}

/** Reports that are on another form than most of their year. */
export function offForm({ rows }: TrendRows, eras: readonly Era[]): number {
  const usual = (year: number) => eras.find((era) => era.from <= year && year <= era.to)?.form;
  return rows.reduce(
    (sum, row) =>
      sum + row.data.filter(({ form, year }) => form !== null && form !== usual(year)).length,
    0,
  );
}
