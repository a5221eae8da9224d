import { forms } from '#domain/forms/index.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import type { Bilingual } from '#domain/forms/types.ts';

/**
 * Names of all indicators.
 * @param own names that are clear when they stand alone in a title; a row without one is called as printed on its form
 */
export function indicatorNames(
  own: Readonly<Partial<Record<IndicatorId, string>>>,
  language: keyof Bilingual,
): Readonly<Record<IndicatorId, string>> {
  const names = Object.values(forms).flatMap(({ indicators }) =>
    indicators.map(({ id, label, labelEn }) => [
      id,
      own[id] ?? (language === 'zh' ? label : labelEn),
    ]),
  );
  // the forms have all indicators that there are
  return Object.fromEntries(names) as Record<IndicatorId, string>;
}
