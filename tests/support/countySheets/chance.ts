/** Reproducible choices: the same seed gives the same choices on every machine. */
export interface Chance {
  /** A whole number, both ends included. */
  int(from: number, to: number): number;
  /** True with probability `p`. */
  flip(p?: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** `count` different entries in the order of the list; all of them where it is shorter. */
  some<T>(list: readonly T[], count: number): T[];
  shuffled<T>(list: readonly T[]): T[];
}

/**
 * @param seed any whole number
 * Source of the generator: mulberry32, public domain.
 */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const pick = <T>(list: readonly T[]): T => {
    const one = list[int(0, list.length - 1)];
    if (one === undefined) throw new Error('nothing to pick from');
    return one;
  };
  const shuffled = <T>(list: readonly T[]): T[] => {
    const left = [...list];
    return list.map(() => {
      const [one] = left.splice(int(0, left.length - 1), 1);
      if (one === undefined) throw new Error('a list changed while it was shuffled');
      return one;
    });
  };
  const some = <T>(list: readonly T[], count: number): T[] => {
    const chosen = new Set(shuffled(list.map((_, i) => i)).slice(0, count));
    return list.filter((_, i) => chosen.has(i));
  };
  return { int, flip: (p = 0.5) => next() < p, pick, some, shuffled };
}
