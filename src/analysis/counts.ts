import { indicatorOf, isOnForm } from '#domain/forms/index.ts';
import { mainCountsByForm } from '#domain/measures/mainCounts.ts';
import type { MainCountId } from '#domain/measures/mainCounts.ts';
import { ALPHA_95, MIN_PEERS, Z_998 } from '#domain/statistics/limits.ts';
import { garwoodInterval } from '#domain/statistics/poisson.ts';
import { median, quantile } from '#domain/statistics/quantile.ts';
import { robustCut, robustLimits, robustScores } from '#domain/statistics/robust.ts';
import { twoCountsScore } from '#domain/statistics/twoCounts.ts';
import type { County, PeerGroup } from './county.ts';
import { gapOf } from './gap.ts';
import type { Gap } from './types.ts';
import { speaks, usableIn } from './usable.ts';
import type { Usable } from './usable.ts';

/** A zero is told when at least this share of the peers has some. */
const SHARE_ABOVE = 0.9;

/** Gaps found in a group, with the number of comparisons made. */
export interface Compared {
  readonly gaps: readonly Gap[];
  readonly tests: number;
}

/**
 * Zero and level gaps of one main count in one group: of a unit the zero gap alone where both hold.
 *
 * Zero gap: 0 while 90 % of at least 5 peers have some, what a Poisson count of 0 allows (3.69) lies below the lower
 * quartile of those, and the robust z is below −3.09; of money the share alone. Level gap: robust z beyond the limit of
 * the group's size and, but for money, by more than the chance of two counts from the median.
 */
export function countGaps(county: County, group: PeerGroup, measure: MainCountId): Compared {
  const usable = usableIn(group, measure);
  if (usable.length - 1 < MIN_PEERS) return { gaps: [], tests: 0 };
  const find = finder(usable, indicatorOf(measure)?.kind === 'money');
  const gaps = usable.flatMap((own, i): Gap[] => {
    const { at, year, form } = own.report;
    const found = find(own.value, i);
    if (found === null || !speaks(county, own.report, (each) => isOnForm(each, measure))) return [];
    const { kind, ...numbers } = found;
    return [
      gapOf(county, at, { kind, year, form, measure }, { ...numbers, peers: usable.length - 1 }),
    ];
  });
  return { gaps, tests: usable.length };
}

type Found = Pick<Gap, 'value' | 'side' | 'low' | 'high' | 'distance'> & {
  readonly kind: 'zero' | 'level';
};

function finder(usable: readonly Usable[], money: boolean) {
  const values = usable.map(({ value }) => value);
  const positive = values.filter((value) => value > 0);
  const quartile = quantile(positive, 0.25);
  const zeroScores = robustScores(values);
  const scores = robustScores(values, { money });
  const limits = robustLimits(values, { money });
  const middle = median(values);
  const cut = robustCut(values.length);
  const share = positive.length / (values.length - 1);
  return (value: number, i: number): Found | null => {
    if (value === 0 && share >= SHARE_ABOVE) {
      const distance = money ? share / SHARE_ABOVE : -(zeroScores?.[i] ?? NaN) / Z_998;
      if (money || (distance > 1 && isBelowChance(quartile)))
        return { kind: 'zero', value: 0, side: 'low', low: quartile, high: null, distance };
    }
    const score = scores?.[i];
    if (score === undefined || cut === null || limits === null || middle === null) return null;
    const beyondChance = money || Math.abs(twoCountsScore(middle, value, 1)) > Z_998;
    if (Math.abs(score) <= cut || !beyondChance) return null;
    const side = score < 0 ? 'low' : 'high';
    return { kind: 'level', value, side, ...limits, distance: Math.abs(score) / cut };
  };
}

/** Whether what a Poisson count of 0 allows lies below the lower quartile of the peers that have some. */
function isBelowChance(quartile: number | null): boolean {
  const allowed = garwoodInterval(0, ALPHA_95);
  return allowed !== null && quartile !== null && allowed.high < quartile;
}

/** The main counts of a group's form. */
export const countsOf = ({ form }: PeerGroup): readonly MainCountId[] => mainCountsByForm[form];
