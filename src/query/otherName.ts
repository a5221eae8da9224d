import { seriesOfId, termsOn } from '#domain/crosswalk/series.ts';
import type { FormId } from '#domain/forms/types.ts';
import type { SubjectId } from './types.ts';

/** @returns whether a series is, on that form, one of these counts by another name */
export function isOtherName(id: SubjectId, form: FormId, counts: readonly SubjectId[]): boolean {
  const series = seriesOfId(id);
  const [only, ...more] = series === null ? [] : termsOn(series, form);
  return more.length === 0 && counts.some((count) => count === only?.indicator);
}
