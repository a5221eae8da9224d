import { forms, isGridForm } from '../forms/index.ts';
import type { TableFormId } from '../forms/index.ts';
import type { FormId } from '../forms/types.ts';
import { allSeries, formsOfSeries } from './series.ts';
import type { SeriesKey } from './series.ts';

/** Year from which the form holds whose change a caveat is about; those that are not named are about the change of 2019. */
const otherChange: Readonly<Partial<Record<SeriesKey, number>>> = {
  'outcome.other': 2021,
  'normative.issued': 2021,
  'normative.stock': 2021,
  charge: 2021,
};

/** Caveats about numbers of one form, whatever stands beside them. */
const aboutForm: Readonly<Partial<Record<SeriesKey, readonly TableFormId[]>>> = {
  'licence.decisions': ['m2019'],
  'penalty.decisions': ['m2019'],
  'coercion.decisions': ['m2019'],
  rules: ['m2019', 'm2021'],
};

/**
 * Whether the caveat of a series has to be told beside some numbers: it is about a change of form that lies between them,
 * about the form of some of them, or about reports beside them whose form does not ask for it.
 * @param used forms of the reports that are looked at
 * @param told forms of those of them that have a number
 */
export function caveatHolds(
  key: SeriesKey,
  used: ReadonlySet<FormId>,
  told: ReadonlySet<FormId>,
): boolean {
  const series = allSeries.find((one) => one.key === key);
  const about = aboutForm[key];
  if (series === undefined || told.size === 0) return false;
  if (about !== undefined) return about.some((form) => told.has(form));
  const having: readonly FormId[] = formsOfSeries(series);
  if (series.status === 'notCollected')
    return [...used].some((form) => form !== 'none' && !having.includes(form));
  const change = otherChange[key] ?? 2019;
  const sides = [...told].map((form) => isGridForm(form) && forms[form].years[0] >= change);
  return sides.includes(true) && sides.includes(false);
}
