/** A text's box in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** @returns whether two boxes share any area. */
export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/**
 * Pushes heights apart so that neighbours keep a distance, each as near to its own height as that allows, all within
 * bounds as long as they fit.
 * @returns one height per entry, in the order given
 */
export function pushApart(
  heights: readonly number[],
  distance: number,
  top: number,
  bottom: number,
): readonly number[] {
  const order = heights.map((_, i) => i).sort((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0));
  /** Runs of labels that touch: their common centre is the mean of what they wish. */
  let runs = order.map((i) => ({ members: [i], centre: heights[i] ?? 0 }));
  for (let merged = true; merged;) {
    merged = false;
    const next: typeof runs = [];
    for (const run of runs) {
      const half = ((run.members.length - 1) * distance) / 2;
      const centre = Math.max(top + half, Math.min(bottom - half, run.centre));
      const last = next[next.length - 1];
      const lastEnd =
        last === undefined ? -Infinity : last.centre + ((last.members.length - 1) * distance) / 2;
      if (last !== undefined && centre - half - lastEnd < distance - 1e-9) {
        const members = [...last.members, ...run.members];
        const wish = members.reduce((sum, i) => sum + (heights[i] ?? 0), 0) / members.length;
        const newHalf = ((members.length - 1) * distance) / 2;
        next[next.length - 1] = {
          members,
          centre: Math.max(top + newHalf, Math.min(bottom - newHalf, wish)),
        };
        merged = true;
      } else next.push({ members: run.members, centre });
    }
    runs = next;
  }
  const placed = [...heights];
  for (const { members, centre } of runs) {
    members.forEach((i, at) => {
      placed[i] = centre + (at - (members.length - 1) / 2) * distance;
    });
  }
  return placed;
}
