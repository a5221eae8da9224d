import { overlaps } from './placing.ts';
import type { Box } from './placing.ts';

/** A mark that wants its name beside it. */
interface Named {
  readonly x: number;
  readonly y: number;
  readonly r: number;
  /** Of its name. */
  readonly width: number;
}

/**
 * Places for names beside their marks, the first ones first: right, left, above, below, then further off; never over
 * another name, a mark or the edge.
 * @returns left end and middle height of each name; null where there is no room for it
 */
export function placeNames(
  named: readonly Named[],
  marks: readonly { readonly x: number; readonly y: number; readonly r: number }[],
  plot: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  height: number,
): readonly ({ readonly x: number; readonly y: number } | null)[] {
  const taken: Box[] = marks.map(({ x, y, r }) => ({
    left: x - r,
    top: y - r,
    right: x + r,
    bottom: y + r,
  }));
  const fits = (box: Box) =>
    box.left >= plot.x &&
    box.right <= plot.x + plot.width &&
    box.top >= plot.y &&
    box.bottom <= plot.y + plot.height &&
    !taken.some((other) => overlaps(box, other));
  return named.map(({ x, y, r, width }) => {
    const gap = r + 4;
    const up = r + height / 2 + 1;
    const places = [
      [x + gap, y],
      [x - gap - width, y],
      [x - width / 2, y - up],
      [x - width / 2, y + up],
      [x + gap, y - up],
      [x - gap - width, y - up],
      [x + gap, y + up],
      [x - gap - width, y + up],
    ] as const;
    for (const [left, middle] of places) {
      const box = {
        left,
        right: left + width,
        top: middle - height / 2,
        bottom: middle + height / 2,
      };
      if (!fits(box)) continue;
      taken.push(box);
      return { x: left, y: middle };
    }
    return null;
  });
}
