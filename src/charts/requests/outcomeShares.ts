import { outcomeGroups } from '#query/outcomes.ts';
import type { ShareRows } from '#query/shareRows.ts';
import { shareBars } from '../shares/shareBars.ts';
import type { ChartContext, ChartModel } from '../types.ts';

/** How were requests closed? The six groups of results, unit by unit, the focus first. */
export function outcomeShares(rows: ShareRows, context: ChartContext): ChartModel {
  const { how, groups } = context.words.applications;
  const names = outcomeGroups.map((group) => groups[group]);
  return shareBars(
    rows,
    { id: 'outcomeShares', series: 'outcome.granted', text: how, names, focusFirst: true },
    context,
  );
}
