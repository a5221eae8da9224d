import { seriesOfId, termsOn } from '#domain/crosswalk/series.ts';
import type { FormId } from '#domain/forms/types.ts';
import { funnelMeasuresOn } from '#domain/measures/funnelMeasures.ts';
import type { MeasureId } from '#domain/measures/index.ts';
import { isMainCount } from '#domain/measures/mainCounts.ts';
import type { MainCountId } from '#domain/measures/mainCounts.ts';
import type { SubjectId } from '#query/types.ts';

/** As what the level of a subject is compared on a form. */
export type Tested =
  | { readonly kind: 'rate'; readonly measure: MeasureId }
  | { readonly kind: 'count'; readonly measure: MainCountId };

/**
 * What may be claimed of a subject on one form: a rate by its funnel, a main count by its spread. A series stands for
 * its one row on the form. Null for everything else, which is shown without a claim.
 */
export function testedOn(subject: SubjectId, form: FormId | null): Tested | null {
  if (form === null) return null;
  const rate = funnelMeasuresOn(form).find((id) => id === subject);
  if (rate !== undefined) return { kind: 'rate', measure: rate };
  const series = seriesOfId(subject);
  const terms = series === null ? [{ indicator: subject }] : termsOn(series, form);
  const [only] = terms;
  if (only === undefined || terms.length > 1 || 'sign' in only) return null;
  return isMainCount(only.indicator, form) ? { kind: 'count', measure: only.indicator } : null;
}
