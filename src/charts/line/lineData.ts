import { isLate } from '#domain/crosswalk/timing.ts';
import type { FormId } from '#domain/forms/types.ts';
import { lineAt } from '#query/across.ts';
import type { Absent, Across } from '#query/across.ts';
import { formIn } from '#query/eras.ts';
import type { Point, Row, TrendRows } from '#query/types.ts';
import { isTold, usable } from '../printed.ts';
import { spokenOf } from '../spoken.ts';

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

/** The numbers that lines and table have; figures of the running text too. */
export function toldIn({ rows, inText }: TrendRows): readonly Point[] {
  return [...rows.flatMap(({ data }) => data), ...(inText?.row?.data ?? [])].filter(isTold);
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

/** Usable points of a unit, line by line; lines without any are left out. */
export function strokesOf(
  points: readonly Point[],
  across: Across,
): readonly { readonly line: number; readonly known: readonly Known[] }[] {
  const known = points.filter(usable);
  return across.lines.flatMap((_, line) => {
    const own = known.filter((point) => lineAt(across, point.form) === line);
    return own.length === 0 ? [] : [{ line, known: own }];
  });
}

/** Reports on another form than most of their year that are not late ones. */
export function offForm({ rows, eras }: TrendRows): number {
  return rows.reduce(
    (sum, row) =>
      sum +
      row.data.filter(
        ({ form, year }) =>
          form !== null && form !== 'none' && form !== formIn(eras, year) && !isLate(form, year),
      ).length,
    0,
  );
}

/** Years before which the form changes; none where that changes nothing. */
export function changesOf({ eras, across }: TrendRows): readonly number[] {
  return across.status === 'same' ? [] : eras.slice(1).map(({ from }) => from);
}

/** Years before which lines of most units are cut. */
export function cutsOf({ eras, across }: TrendRows): readonly number[] {
  return eras.flatMap((era, i) => {
    const before = eras[i - 1];
    return before === undefined || lineAt(across, before.form) === lineAt(across, era.form)
      ? []
      : [era.from];
  });
}

/** Eras whose form does not have the subject, with the reason; neighbours of one reason are one. */
export interface Band {
  readonly from: number;
  readonly to: number;
  readonly absent: Absent;
}

/** True where a sign says why there is no number: a grey band has its word already. */
export function isSigned(point: Point, rows: TrendRows): boolean {
  const inBand = bandsOf(rows).some(({ from, to }) => from <= point.year && point.year <= to);
  return !usable(point) && point.rate === null && !(point.shown === 'notOnForm' && inBand);
}

/** Stretches of years that are grey because the form has nothing. */
export function bandsOf({ eras, across }: TrendRows): readonly Band[] {
  const bands: Band[] = [];
  for (const { form, from, to } of eras) {
    const absent = lineAt(across, form) >= 0 ? undefined : across.absent[form];
    const last = bands[bands.length - 1];
    if (absent === undefined) continue;
    if (last !== undefined && last.to === from - 1 && last.absent === absent)
      bands[bands.length - 1] = { ...last, to };
    else bands.push({ from, to, absent });
  }
  return bands;
}
