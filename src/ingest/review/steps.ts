/**
 * Work with pauses, so that a page stays quick while tens of thousands of reports are gone over: between two pauses lies
 * at most about a millisecond. Each pause yields how many reports were gone over since the last one.
 */
export type Steps<T> = Generator<number, T, undefined>;

/** So many rows are gone over between two pauses. */
const STRETCH = 256;

/** Does all the work in one go. */
export function finished<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Calls `act` for every row from 0 on; each row counts as a report. */
export function* eachRow(rows: number, act: (row: number) => void): Steps<void> {
  for (let from = 0; from < rows; from += STRETCH) {
    const to = Math.min(rows, from + STRETCH);
    for (let row = from; row < to; row++) act(row);
    yield to - from;
  }
}

/** As `Array.map`; items are not reports, so nothing is counted. */
export function* mapped<T, R>(items: readonly T[], change: (item: T, at: number) => R): Steps<R[]> {
  const results: R[] = [];
  for (const [at, item] of items.entries()) {
    results.push(change(item, at));
    if (at % STRETCH === STRETCH - 1) yield 0;
  }
  return results;
}
