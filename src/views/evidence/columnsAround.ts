/** So many columns are shown whole. */
const SHOWN = 10;
/** Else the first, which name the row, and so many on both sides of the cited one. */
const FIRST = 2;
const BESIDE = 3;

/** @returns columns to show, counted from 1; null stands for those left out */
export function columnsAround(count: number, cited: number): readonly (number | null)[] {
  const all = Array.from({ length: count }, (_, i) => i + 1);
  if (count <= SHOWN) return all;
  const shown = all.filter((column) => column <= FIRST || Math.abs(column - cited) <= BESIDE);
  return shown.flatMap((column, i) => {
    const gap = column - (shown[i - 1] ?? 0) > 1;
    const last = i === shown.length - 1 && column < count;
    return [...(gap ? [null] : []), column, ...(last ? [null] : [])];
  });
}
