import { indicatorOf, isOnForm } from '#domain/forms/index.ts';
import { mainCountsOn } from '#domain/measures/mainCounts.ts';
import type { MainCountId } from '#domain/measures/mainCounts.ts';
import type { County, PeerGroup } from './county.ts';
import { gapOf } from './gap.ts';
import { spreadGroup } from './spreadGroup.ts';
import type { Gap } from './types.ts';
import { speaks, usableIn } from './usable.ts';

/** Gaps found in a group, with the number of comparisons made. */
export interface Compared {
  readonly gaps: readonly Gap[];
  readonly tests: number;
}

/** Zero and level gaps of one main count in one group of at least 6 reports with a usable value. */
export function countGaps(county: County, group: PeerGroup, measure: MainCountId): Compared {
  const usable = usableIn(group, measure);
  const spread = spreadGroup(
    usable.map(({ value }) => value),
    isMoney(measure),
  );
  if (spread === null) return { gaps: [], tests: 0 };
  const gaps = usable.flatMap(({ report }, i): Gap[] => {
    const found = spread.found[i] ?? null;
    const { at, year, form } = report;
    if (found === null || !speaks(county, report, (each) => isOnForm(each, measure))) return [];
    const { kind, ...numbers } = found;
    return [
      gapOf(county, at, { kind, year, form, measure }, { ...numbers, peers: usable.length - 1 }),
    ];
  });
  return { gaps, tests: usable.length };
}

/** Whether a count is an amount of money, which is decided and not drawn by chance. */
export const isMoney = (measure: MainCountId): boolean => indicatorOf(measure)?.kind === 'money';

/** The main counts of a group's form. */
export const countsOf = ({ form }: PeerGroup): readonly MainCountId[] => mainCountsOn(form);
