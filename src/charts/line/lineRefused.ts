import { isRefusal } from '#query/series.ts';
import type { Refusal, TrendRows } from '#query/types.ts';
import { fill } from '#i18n/fill.ts';
import { focusLine } from './focusLine.ts';
import { emptyModel } from '../parts.ts';
import { subjectOf } from '../subject.ts';
import type { ChartContext, ChartModel } from '../types.ts';

/** `focusLine`, or in its place the reason why the forms may not be looked at together; then there is no table either. */
export function seriesLine(rows: TrendRows | Refusal, context: ChartContext): ChartModel {
  if (!isRefusal(rows)) return focusLine(rows, context);
  const { words } = context;
  const ind = subjectOf(rows.subject, words).name;
  const text = words.crosswalk.caveats[rows.refused] ?? '';
  const reason = fill(words.crosswalk.refused, { ind, text });
  const table = { caption: ind, head: [words.charts.line.headUnit], rows: [] };
  return emptyModel(context, 'focusLine', ind, reason, table);
}
