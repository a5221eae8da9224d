/**
 * How much a total rests on few of its parts: the Herfindahl index Σs² (Hirschman 1945, Herfindahl 1950), from 1/parts
 * (all equal) to 1 (one part only), and the effective number of parts 1/Σs².
 *
 * `counts` ≥ 0. Null when they sum to 0: no items, no mix. Example: `[50, 50, 0, 0, 0]` gives 0.5 and 2.
 */
export function concentration(
  counts: readonly number[],
): { readonly index: number; readonly effective: number } | null {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (!(total > 0)) return null;
  const index = counts.reduce((sum, count) => sum + (count / total) ** 2, 0);
  return { index, effective: 1 / index };
}
