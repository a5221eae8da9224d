import type { Frame } from '#domain/frame.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import { collectedYear } from '#query/collected.ts';
import { usualForms } from '#query/eras.ts';
import type { Selection, SubjectId } from '#query/types.ts';
import type { ChartInput, ChartSpec } from '../chartSpec.ts';

/** The same for a chart of the catalogue, with the chosen year; null too for charts that show no one year. */
export function otherYear(spec: ChartSpec, input: ChartInput): string | null {
  const subject = spec.subject ?? spec.dated;
  if (subject === undefined) return null;
  const { frame, selection } = input;
  const { words } = input.context;
  const brief = insteadBrief(frame, selection, subject, words);
  return brief === null ? null : fill(words.crosswalk.inYear, { y: selection.year, brief });
}

/**
 * Why a chart is of another year than its page, to stand before it: what the form of the chosen year does with the
 * subject, and the year that is shown. Null where the chosen year is shown.
 */
export function insteadBrief(
  frame: Frame,
  selection: Selection,
  subject: SubjectId,
  words: Words,
): string | null {
  const { instead, selection: shown } = collectedYear(frame, selection, subject);
  const form = usualForms(frame).get(selection.year);
  if (instead === undefined || form === undefined) return null;
  return fill(words.crosswalk.insteadBrief[instead.why], {
    form: words.charts.forms[form],
    shown: shown.year,
  });
}
