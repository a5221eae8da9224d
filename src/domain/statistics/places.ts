/**
 * Place of each value from the top, ties sharing the better place: 1, 2, 2, 4.
 *
 * Usable values only, in any order; places in the same order. Example: `[5, 9, 5]` gives 2, 1, 2.
 */
export function places(values: readonly number[]): readonly number[] {
  const falling = [...values].sort((a, b) => b - a);
  const first = new Map<number, number>();
  falling.forEach((value, i) => {
    if (!first.has(value)) first.set(value, i + 1);
  });
  return values.map((value) => first.get(value)!);
}
