import type { NamedText } from './passages.ts';
import { groupsAmong } from './groups.ts';
import type { Group } from './groups.ts';
import { isOtherNumber } from './otherNumbers.ts';
import { printedCounts } from './printedCounts.ts';
import type { Count } from './printedCounts.ts';

/** A count that is a figure, or the group of whom figures are told. */
export interface Told {
  readonly count: Count;
  readonly group: Group | null;
}

/** What the text counts, in its order; dates, codes, names, plans and the like are left out. */
export function countsIn({ plain, inName }: NamedText): Told[] {
  const counts = printedCounts(plain).filter(({ numeral }) => inName[numeral.start] !== 1);
  const groups = groupsAmong(plain, counts);
  return counts.flatMap((count): Told[] => {
    const group = groups.get(count) ?? null;
    return group === null && isOtherNumber(plain, count) ? [] : [{ count, group }];
  });
}
