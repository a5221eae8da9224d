import type { AuthorityId } from '#domain/authority.ts';
import type { FormId } from '#domain/forms/types.ts';
import type { Frame } from '#domain/frame.ts';
import { quantile } from '#domain/statistics/quantile.ts';
import { collectedYear } from '#query/collected.ts';
import { groupRows } from '#query/group.ts';
import { pointReader } from '#query/point.ts';
import { chosenYears } from '#query/reports.ts';
import { enoughPeers, isDoubtful } from '#query/spread.ts';
import type { Instead, PeerKey, Point, Rows, Selection, SubjectId } from '#query/types.ts';
import { isMoney } from './counts.ts';
import { comparedSelection, leadPeers } from '#query/peers.ts';
import { spreadGroup } from './spreadGroup.ts';
import type { SpreadGroup } from './spreadGroup.ts';
import { testedOn } from './tested.ts';
import type { Tested } from './tested.ts';
import { countLevels, standsOut } from './verdict.ts';
import type { StandsOut } from './verdict.ts';

/** Type-7 quantiles of the usable values of a group. */
export interface Quantiles {
  readonly p10: number;
  readonly p25: number;
  readonly median: number;
  readonly p75: number;
  readonly p90: number;
}

/** One year of a spread: the units of the group with a usable value on the form. */
export interface SpreadYear {
  readonly year: number;
  readonly n: number;
  readonly zeros: number;
  /** Numbers in doubt, which are not among the n. */
  readonly doubtful: number;
  /** Null when a unit has fewer than 5 peers. */
  readonly quantiles: Quantiles | null;
  /** Null without a claim. */
  readonly limits: SpreadGroup['limits'];
  /** Units that are told: unusual zeros, and counts beyond the limits. */
  readonly told: ReadonlyMap<AuthorityId, StandsOut>;
}

/** One subject over the years of one form: a point for each unit and year, null on another form. */
export interface CountSpread extends Rows<readonly (Point | null)[]> {
  readonly subject: SubjectId;
  readonly form: FormId | null;
  /** The type of the units that are compared; null without any. */
  readonly among: PeerKey['among'] | null;
  readonly tested: Tested | null;
  /** The chosen year, or the nearest in which the subject was collected. */
  readonly year: number;
  readonly instead?: Instead;
  /** In order; years of the selection in which the group has reports on the form. */
  readonly years: readonly SpreadYear[];
}

/**
 * The spread of a group over the years of the form that most of it used in the chosen year, with the gaps that the list
 * tells of it. Units with a report on another form have no point there.
 */
export function countSpread(frame: Frame, selection: Selection, subject: SubjectId): CountSpread {
  const { selection: fitted, ...instead } = collectedYear(
    frame,
    comparedSelection(frame, selection),
    subject,
  );
  const set = leadPeers(frame, fitted, subject, fitted.year);
  const form = set?.form ?? null;
  const tested = fitted.mixed === true ? null : testedOn(subject, form);
  const read = pointReader(frame, subject, form);
  const used = groupRows(frame, fitted, (at) =>
    chosenYears(frame, fitted.years).map((year) => read(at, year)),
  );
  const years = chosenYears(frame, fitted.years)
    .map((year, at) => ({ year, at }))
    .filter(({ at }) => used.members.some((row) => form !== null && row.data[at]?.form === form));
  const rows = used.rows.map((row) => ({
    ...row,
    data: years.map(({ at }) => {
      const point = row.data[at];
      return point !== undefined && (point.form === form || point.form === null) ? point : null;
    }),
  }));
  const members = rows.slice(0, used.members.length);
  return {
    rows,
    members,
    focus: used.focus,
    total: used.total,
    subject,
    form,
    among: set?.among ?? null,
    tested,
    year: fitted.year,
    ...instead,
    years: years.map(({ year }, y) =>
      spreadYear(
        year,
        members.flatMap(({ authority, data }) => {
          const value = data[y]?.value ?? null;
          return value === null ? [] : [{ authority, value }];
        }),
        tested,
        members.filter(({ data }) => isDoubtfulAt(data[y])).length,
      ),
    ),
  };
}

const isDoubtfulAt = (point: Point | null | undefined) => point != null && isDoubtful(point);

function spreadYear(
  year: number,
  known: readonly { readonly authority: AuthorityId; readonly value: number }[],
  tested: Tested | null,
  doubtful: number,
): SpreadYear {
  const values = known.map(({ value }) => value);
  const money = tested?.kind === 'count' ? isMoney(tested.measure) : null;
  const group = money === null ? null : spreadGroup(values, money);
  const levels = money === null ? [] : countLevels(values, money);
  const told = new Map<AuthorityId, StandsOut>();
  known.forEach(({ authority }, i) => {
    const level = levels[i];
    if (standsOut(level)) told.set(authority, level);
  });
  return {
    year,
    n: values.length,
    zeros: values.filter((value) => value === 0).length,
    doubtful,
    quantiles: quantilesOf(values),
    limits: group?.limits ?? null,
    told,
  };
}

function quantilesOf(values: readonly number[]): Quantiles | null {
  if (!enoughPeers(values.length)) return null;
  const at = (p: number) => quantile(values, p);
  const [p10, p25, median, p75, p90] = [at(0.1), at(0.25), at(0.5), at(0.75), at(0.9)];
  if (p10 === null || p25 === null || median === null || p75 === null || p90 === null) return null;
  return { p10, p25, median, p75, p90 };
}
