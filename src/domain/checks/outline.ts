/** A list of headings that are still open, from the outermost to the innermost, each with its last number. */
type Open = readonly number[];

/**
 * How far the outermost list of headings may run. 一 begins a list of its own, as in a document that is quoted; a number that
 * goes on with one of the lists around closes those in it. Where several lists stand at the number before, all are followed.
 * @param numbers of the headings, in their order
 * @returns the last numbers of the outermost list, reading by reading; empty where the numbers follow no reading
 */
export function outermost([first, ...rest]: readonly number[]): ReadonlySet<number> {
  if (first === undefined) return new Set();
  let readings: readonly Open[] = [[first]];
  for (const number of rest) {
    const next = readings.flatMap((open) =>
      number === 1 ? [[...open, 1]] : goingOn(open, number),
    );
    readings = [...new Map(next.map((open) => [open.join(), open])).values()];
  }
  return new Set(readings.flatMap(([end]) => end ?? []));
}

const goingOn = (open: Open, number: number): Open[] =>
  open.flatMap((last, at) => (last === number - 1 ? [[...open.slice(0, at), number]] : []));
