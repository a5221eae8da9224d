/** Numbers of one stream, decided by its seed alone. */
export interface Random {
  /** @returns 0 ≤ x < 1 */
  next(): number;
  /** @returns a whole number, both ends included */
  whole(from: number, to: number): number;
  /** @returns a number between the two */
  between(from: number, to: number): number;
}

/** mulberry32 (Tommy Ettinger, public domain): 32 bits of state, plenty for sample data. */
export function randomOf(seed: number): Random {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    whole: (from, to) => from + Math.floor(next() * (to - from + 1)),
    between: (from, to) => from + next() * (to - from),
  };
}

/** @returns a seed for a text, so that one report does not move when another is changed. */
export function seedOf(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
}
