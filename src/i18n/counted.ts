import { fill } from './fill.ts';

/** A phrase for exactly one, and for any other number; each with `{n}`. */
export type Pair = readonly [one: string, many: string];

/** @returns the phrase for so many, with its number */
export function counted(pair: Pair, n: number): string {
  return fill(n === 1 ? pair[0] : pair[1], { n });
}
