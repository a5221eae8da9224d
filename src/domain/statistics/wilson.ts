import type { Interval } from './interval.ts';

/**
 * Score interval of a proportion p = successes/trials (Wilson 1927, JASA 22:209):
 * (p + z²/2n ± z√(p(1−p)/n + z²/4n²)) / (1 + z²/n).
 *
 * Shares from 0 to 1. Null without trials ("no cases": neither 0 % nor 100 %) and for what is no proportion
 * (negative, or more successes than trials, as when older documents are opened too).
 * Example: `wilsonInterval(3, 7, 1.96)` is 0.158 to 0.750.
 */
export function wilsonInterval(successes: number, trials: number, z: number): Interval | null {
  if (!(trials > 0 && successes >= 0 && successes <= trials)) return null;
  const p = successes / trials;
  const scale = 1 + z ** 2 / trials;
  const centre = (p + z ** 2 / (2 * trials)) / scale;
  const half = (z * Math.sqrt((p * (1 - p)) / trials + z ** 2 / (4 * trials ** 2))) / scale;
  return {
    low: successes === 0 ? 0 : Math.max(0, centre - half),
    high: successes === trials ? 1 : Math.min(1, centre + half),
  };
}
