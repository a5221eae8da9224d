import type { SpreadYear } from '#analysis/countSpread.ts';
import { fill } from '#i18n/fill.ts';
import { peersName } from '../peerWords.ts';
import type { SpreadPlan } from './spreadTicks.ts';

/** Name of the units that are compared. */
export function spreadPeers({
  rows: { among },
  words,
}: Pick<SpreadPlan, 'rows' | 'words'>): string {
  return among === null ? words.charts.wholeCounty : peersName({ among }, words);
}

/** Limits in words: one alone where the other says nothing. */
export function limitsText(
  { low, high }: NonNullable<SpreadYear['limits']>,
  { subject, words }: Pick<SpreadPlan, 'subject' | 'words'>,
): string {
  const text = words.compare.spread;
  if (high === null) return low === null ? '' : fill(text.limitBelow, { a: subject.limit(low) });
  return low === null
    ? fill(text.limitAbove, { b: subject.limit(high) })
    : fill(text.limitsOf, { a: subject.limit(low), b: subject.limit(high) });
}
