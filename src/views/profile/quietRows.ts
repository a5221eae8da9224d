import type { ProfileRow } from '#query/profile.ts';
import { isAbsent } from '#query/reports.ts';

/** Rows with something to tell, and those whose reports all say zero, or all have no cases. */
export interface SplitRows {
  readonly told: readonly ProfileRow[];
  readonly zeros: readonly ProfileRow[];
  readonly noCases: readonly ProfileRow[];
}

/** A row with a blank, a doubtful cell or a year whose form does not ask for it always has something to tell. */
export function splitRows(rows: readonly ProfileRow[]): SplitRows {
  const zeros = rows.filter(allZero);
  const noCases = rows.filter(allWithoutCases);
  return {
    told: rows.filter((row) => !zeros.includes(row) && !noCases.includes(row)),
    zeros,
    noCases,
  };
}

/** A zero beside a group whose median is above zero is news. */
function allZero(row: ProfileRow): boolean {
  return (
    row.values.every(({ set: { spread } }) => spread === null || spread.median === 0) &&
    reported(row).every((point) => point.shown === 'zero') &&
    reported(row).length > 0
  );
}

function allWithoutCases(row: ProfileRow): boolean {
  return reported(row).every((point) => point.rate?.kind === 'noCases') && reported(row).length > 0;
}

function reported(row: ProfileRow) {
  return row.values.map(({ point }) => point).filter(({ shown }) => !isAbsent(shown));
}
