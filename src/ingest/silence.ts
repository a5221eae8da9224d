import type { Draft, IngestOutcome } from './draft.ts';
import type { Grid } from './fileGrids.ts';
import { looseTables } from './unreadTables.ts';

/** @returns the outcomes of a grid; where they tell nothing of its numbers, the first draft says where those stand */
export function withoutSilence(
  outcomes: readonly IngestOutcome[],
  grid: Grid,
): readonly IngestOutcome[] {
  const [first, ...more] = outcomes;
  if (first?.kind !== 'draft' || !outcomes.every(isSilent)) return outcomes;
  const unreadTables = looseTables(rowsOf(grid), new Set());
  return [{ ...first, draft: { ...first.draft, unreadTables } }, ...more];
}

const isSilent = (outcome: IngestOutcome) =>
  outcome.kind === 'draft' && tellsNothing(outcome.draft);

/** Neither a number nor a doubt of any table. */
function tellsNothing(draft: Draft): boolean {
  const { table, unplaced, unreadCount, unreadTables, columnChoices, problems } = draft;
  return (
    [...table.columns.keys()].every((id) => id.startsWith('narrative.')) &&
    unplaced.length + unreadCount + unreadTables.length + columnChoices.length === 0 &&
    problems.length === 0 &&
    draft.notReported.length + draft.local.length + draft.sums.length === 0
  );
}

function rowsOf(grid: Grid): readonly (readonly string[])[] {
  if (grid.kind === 'part') return grid.part.rows;
  if (grid.kind === 'json') return grid.rows;
  return grid.kind === 'text' ? grid.lines : [];
}
