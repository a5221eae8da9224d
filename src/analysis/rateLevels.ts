import type { AuthorityId } from '#domain/authority.ts';
import type { Frame } from '#domain/frame.ts';
import { MIN_DISPERSION_UNITS } from '#domain/statistics/limits.ts';
import type { RankedPoint, Row, Selection, SubjectId } from '#query/types.ts';
import { funnelGroup, takesPart } from './funnelGroup.ts';
import type { FunnelGroup } from './funnelGroup.ts';
import { peerRows } from './peerRows.ts';
import type { PeerRows } from './peerRows.ts';
import { rateLevelsOf } from './verdict.ts';
import type { Level } from './verdict.ts';

/** Why a group of rates has no limits: not a tested rate, fewer than 8 units with 5 cases, or all rates 0 or 1. */
export type WithoutLimits = 'untested' | 'fewUnits' | 'allEqual';

/** Limits of the number of cases of a unit. */
export interface RateLevel {
  /** 99.8 % and 95 %. */
  readonly alarm: { readonly low: number; readonly high: number };
  readonly alert: { readonly low: number; readonly high: number };
}

/** A rate in one year: each unit on the limits that its group gives it. */
export interface RateLevels extends PeerRows {
  readonly funnel: FunnelGroup | null;
  /** Units with at least 5 cases, of which the rate is a part. */
  readonly taking: number;
  /** Null when there are limits. */
  readonly without: WithoutLimits | null;
  /** Of the units that take part; empty without limits. */
  readonly levels: ReadonlyMap<AuthorityId, RateLevel>;
  /** Of the units of the group that have cases; empty for a rate that is not tested. */
  readonly verdicts: ReadonlyMap<AuthorityId, Level>;
}

/** The rates of a group with their funnel, by the same computation as the list of gaps. */
export function rateLevels(frame: Frame, selection: Selection, subject: SubjectId): RateLevels {
  const rows = peerRows(frame, selection, subject);
  const taking = rows.members.flatMap((row) => {
    const cases = casesOf(row, rows.form);
    return cases === null ? [] : [{ authority: row.authority, ...cases }];
  });
  const funnel = rows.tested?.kind === 'rate' ? funnelGroup(taking) : null;
  const levels = new Map<AuthorityId, RateLevel>();
  for (const { authority, n } of taking)
    if (funnel !== null) levels.set(authority, { alarm: funnel.alarm(n), alert: funnel.alert(n) });
  return {
    ...rows,
    funnel,
    taking: taking.length,
    without: withoutOf(rows, taking.length, funnel),
    levels,
    verdicts: verdictsOf(rows),
  };
}

function verdictsOf({ tested, members, form }: PeerRows): RateLevels['verdicts'] {
  if (tested?.kind !== 'rate') return new Map();
  const all = members.flatMap(({ authority, data: { point } }) =>
    point.rate === null || point.rate.kind === 'noCases' || point.form !== form
      ? []
      : [{ authority, y: point.rate.x, n: point.rate.n }],
  );
  const levels = rateLevelsOf(all);
  return new Map(
    all.flatMap(({ authority }, i) => {
      const level = levels[i];
      return level === undefined ? [] : [[authority, level] as const];
    }),
  );
}

function casesOf({ data: { point } }: Row<RankedPoint>, form: PeerRows['form']) {
  const { rate } = point;
  if (rate === null || point.form !== form) return null;
  const cases = { y: rate.x, n: rate.n };
  return takesPart(cases) ? cases : null;
}

function withoutOf(
  { tested }: PeerRows,
  units: number,
  funnel: FunnelGroup | null,
): WithoutLimits | null {
  if (funnel !== null) return null;
  if (tested?.kind !== 'rate') return 'untested';
  return units < MIN_DISPERSION_UNITS ? 'fewUnits' : 'allEqual';
}
