import { fill } from '#i18n/fill.ts';
import type { Pair } from '#i18n/zh/data.ts';

/** A phrase for so many things, with its number: one has a phrase of its own. */
export function counted(pair: Pair, n: number): string {
  return fill(n === 1 ? pair[0] : pair[1], { n });
}
