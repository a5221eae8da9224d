import { isSeriesId } from '#domain/crosswalk/series.ts';
import type { Frame } from '#domain/frame.ts';
import { chosenYears } from './reports.ts';
import { acrossOf } from './across.ts';
import { trend } from './trend.ts';
import type { Refusal, Selection, SubjectId, TrendRows } from './types.ts';

/**
 * One subject over the years and over the forms, as far as they go together. Each report counts by its own form, so
 * a late user of an old form stays on that form's line. Whether forms share a line, and why others have nothing, stands
 * in `across`. A refusal instead of rows where the forms ask for different things.
 */
export function seriesOverForms(
  frame: Frame,
  selection: Selection,
  subject: SubjectId,
  withText = false,
): TrendRows | Refusal {
  const { status, series } = acrossOf(subject);
  if (status === 'break' && series !== null && isSeriesId(subject)) {
    return { refused: series, subject, years: chosenYears(frame, selection.years) };
  }
  return trend(frame, selection, subject, withText);
}

/** Guard: the forms may not be looked at together. */
export function isRefusal(rows: TrendRows | Refusal): rows is Refusal {
  return 'refused' in rows;
}
