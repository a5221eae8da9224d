import type { ProfileRow } from '#query/profile.ts';

/** Rows with something to tell, and those whose reports say nothing but zero; a blank is never folded away. */
export function splitZeros(rows: readonly ProfileRow[]): {
  readonly told: readonly ProfileRow[];
  readonly zeros: readonly ProfileRow[];
} {
  const silent = (row: ProfileRow) =>
    row.values.some(({ point }) => point.shown === 'zero') &&
    row.values.every(({ point }) => ['zero', 'noReport', 'notOwed'].includes(point.shown));
  return {
    told: rows.filter((row) => !silent(row)),
    zeros: rows.filter(silent),
  };
}
