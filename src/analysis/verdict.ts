import { oneOf } from '#domain/oneOf.ts';
import { MIN_DISPERSION_UNITS, MIN_STRUCTURE_ITEMS, Z_95 } from '#domain/statistics/limits.ts';
import { median } from '#domain/statistics/quantile.ts';
import { twoCountsScore } from '#domain/statistics/twoCounts.ts';
import type { Cases } from '#domain/statistics/funnel.ts';
import { funnelGroup, takesPart } from './funnelGroup.ts';
import { mixGroup, takesPartInMix } from './mix.ts';
import { spreadGroup } from './spreadGroup.ts';
import type { Shown } from '#query/types.ts';

/** Why the level of a number cannot be judged. */
export type CannotJudge =
  /** Fewer than 6 units with a number, the unit itself included. */
  | 'fewPeers'
  /** Fewer than 8 units that take part in a test of rates or mixes. */
  | 'fewUnits'
  /** A rate on fewer than 5 cases, a mix of fewer than 30 items. */
  | 'fewCases'
  /** The part is larger than its whole. */
  | 'notShare'
  /** All cases together give 0 or 100 %, or all items go through one channel. */
  | 'allEqual'
  /** Not ordinary, and yet within what chance and planning allow. */
  | 'withinChance'
  | 'noCounty'
  /** Most of the group used another form. */
  | 'otherForm'
  /** Units of all types together. */
  | 'mixed';

/** On which side a number stands out; `zero`: a 0 where most of the group has some. */
export type Side = 'zero' | 'low' | 'high';

/** Told: what list, letters and terminal have as a gap. A mix has no side. */
export interface StandsOut {
  readonly is: 'standsOut';
  readonly side: Side | null;
}

/** What a number is among its peers. */
export type Level =
  | { readonly is: 'noValue'; readonly shown: Shown }
  | { readonly is: 'valueOnly' }
  | StandsOut
  | { readonly is: 'cannotJudge'; readonly why: CannotJudge }
  | { readonly is: 'ordinary' };

/** Guard: a level that is told. */
export const standsOut = (level: Level | undefined): level is StandsOut =>
  level?.is === 'standsOut';

const ORDINARY: Level = { is: 'ordinary' };
const cannot = (why: CannotJudge): Level => ({ is: 'cannotJudge', why });

/** A count is ordinary from half the median to twice the median. */
const ORDINARY_RATIO = 2;

/**
 * Levels of one count in a group, in the order given. Stands out: a zero or level gap (`spreadGroup`). Ordinary: half to
 * twice a median above 0, or no further from the median than the chance of two counts (|z| ≤ 1.96; not of money), or 0 where
 * the median is 0. To be inside the limits is no judgement.
 */
export function countLevels(counts: readonly number[], money: boolean): readonly Level[] {
  const group = spreadGroup(counts, money);
  const middle = median(counts);
  if (group === null || middle === null) return counts.map(() => cannot('fewPeers'));
  return counts.map((value, i): Level => {
    const found = group.found[i] ?? null;
    if (found !== null)
      return { is: 'standsOut', side: found.kind === 'zero' ? 'zero' : found.side };
    const isNear =
      middle === 0
        ? value === 0
        : value * ORDINARY_RATIO >= middle && value <= middle * ORDINARY_RATIO;
    const isByChance = !money && Math.abs(twoCountsScore(middle, value, 1)) <= Z_95;
    return isNear || isByChance ? ORDINARY : cannot('withinChance');
  });
}

/**
 * Levels of one rate in a group, in the order given. Stands out: outside the 99.8 % limits of the funnel. Ordinary: inside
 * the 95 % limits.
 */
export function rateLevelsOf(cases: readonly Cases[]): readonly Level[] {
  const taking = cases.filter(takesPart);
  const funnel = funnelGroup(taking);
  return cases.map((own): Level => {
    if (!takesPart(own)) return cannot(own.y > own.n ? 'notShare' : 'fewCases');
    if (taking.length < MIN_DISPERSION_UNITS) return cannot('fewUnits');
    if (funnel === null) return cannot('allEqual');
    const { side = null } = funnel.units[taking.indexOf(own)] ?? {};
    if (side !== null) return { is: 'standsOut', side };
    const { low, high } = funnel.alert(own.n);
    const rate = own.y / own.n;
    return rate >= low && rate <= high ? ORDINARY : cannot('withinChance');
  });
}

/**
 * Levels of channel mixes, in the order given. Stands out: G/φ beyond the 99.8 % point. Ordinary: below the 95 % point.
 * @param mixes one row a unit, all five channels known
 */
export function mixLevels(mixes: readonly (readonly number[])[]): readonly Level[] {
  const taking = mixes.filter(takesPartInMix);
  const group = mixGroup(taking);
  return mixes.map((own): Level => {
    if (own.reduce((sum, count) => sum + count, 0) < MIN_STRUCTURE_ITEMS) return cannot('fewCases');
    if (taking.length < MIN_DISPERSION_UNITS) return cannot('fewUnits');
    const score = group?.scores[taking.indexOf(own)];
    if (group === null || score === undefined) return cannot('allEqual');
    if (score > group.limit) return { is: 'standsOut', side: null };
    return score < group.ordinary ? ORDINARY : cannot('withinChance');
  });
}

/** How many numbers have each verdict: the last line of a chart. */
export interface VerdictCounts {
  readonly ordinary: number;
  readonly standsOut: number;
  readonly cannotJudge: number;
  /** Why they cannot be judged, the most frequent first. */
  readonly reasons: readonly CannotJudge[];
}

/** Counts levels; those without a number or a test are in none of the counts. */
export function countVerdicts(levels: readonly Level[]): VerdictCounts {
  const reasons = new Map<CannotJudge, { count: number }>();
  for (const level of levels) {
    if (level.is === 'cannotJudge') oneOf(reasons, level.why, () => ({ count: 0 })).count++;
  }
  const of = (is: Level['is']) => levels.filter((level) => level.is === is).length;
  return {
    ordinary: of('ordinary'),
    standsOut: of('standsOut'),
    cannotJudge: of('cannotJudge'),
    reasons: [...reasons].sort(([, a], [, b]) => b.count - a.count).map(([why]) => why),
  };
}
