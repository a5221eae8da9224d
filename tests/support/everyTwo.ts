/**
 * Few of all combinations of two or more axes, so that every two values of two axes still meet: most faults need no third.
 * @returns the same for the same combinations
 */
export function everyTwo<Row extends readonly unknown[]>(all: readonly Row[]): readonly Row[] {
  const meetings = new Map(all.map((row) => [row, twosIn(row)]));
  const open = new Set([...meetings.values()].flat());
  const chosen: Row[] = [];
  while (open.size > 0) {
    const news = (row: Row) => meetings.get(row)?.filter((two) => open.has(two)).length ?? 0;
    const best = all.reduce((one, other) => (news(other) > news(one) ? other : one));
    for (const two of meetings.get(best) ?? []) open.delete(two);
    chosen.push(best);
  }
  return chosen;
}

/** Each two of its values, named by where they stand. */
function twosIn(row: readonly unknown[]): readonly string[] {
  return row.flatMap((a, i) =>
    row.slice(i + 1).map((b, more) => JSON.stringify([i, a, i + 1 + more, b])),
  );
}
