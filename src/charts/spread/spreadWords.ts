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
  const print = (value: number) => subject.figure(Number(value.toFixed(1)));
  if (high === null) return low === null ? '' : fill(text.limitBelow, { a: print(low) });
  return low === null
    ? fill(text.limitAbove, { b: print(high) })
    : fill(text.limitsOf, { a: print(low), b: print(high) });
}
