/**
 * p-values adjusted for looking at many (Benjamini & Hochberg 1995, JRSS B 57:289): min over j ≥ k of p_(j)·m/j, at
 * most 1. Those at most q are told, with a share of q expected to be false.
 *
 * In the order given; empty for none. Example: `[0.01, 0.02, 0.03, 0.1]` gives 0.04, 0.04, 0.04, 0.1.
 */
export function benjaminiHochberg(ps: readonly number[]): readonly number[] {
  const falling = ps.map((_, i) => i).sort((a, b) => ps[b]! - ps[a]!);
  const adjusted = new Array<number>(ps.length).fill(1);
  let smallest = 1;
  falling.forEach((i, position) => {
    smallest = Math.min(smallest, (ps[i]! * ps.length) / (ps.length - position));
    adjusted[i] = smallest;
  });
  return adjusted;
}
