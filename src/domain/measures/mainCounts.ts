import { allForms, byForm, indicatorOf } from '../forms/index.ts';
import type { TableForm } from '../forms/index.ts';
import type { Caution, FormId } from '../forms/types.ts';

/** A count of which something may be claimed on some form (`FormDefinition.mainCounts`). */
export type MainCountId = TableForm['mainCounts'][number]['id'];

const idsOf = byForm(({ mainCounts: counts }) => counts.map(({ id }) => id));
const cautions: ReadonlyMap<string, Caution> = new Map(
  allForms.flatMap(({ mainCounts: counts }) => counts.map(({ id, caution }) => [id, caution])),
);

/** The main counts of all forms, each once, oldest form first. */
export const mainCounts: readonly MainCountId[] = [...new Set(Object.values(idsOf).flat())];

/** @returns the counts of a form of which something may be claimed; none of reports without a table */
export function mainCountsOn(form: FormId): readonly MainCountId[] {
  return form === 'none' ? [] : idsOf[form];
}

/** @returns whether something may be claimed of this indicator or measure, on that form or (without one) on any. */
export function isMainCount(id: string, form: FormId | null = null): id is MainCountId {
  return form === null ? cautions.has(id) : mainCountsOn(form).some((count) => count === id);
}

/** @returns why comparing a main count is not fair; null for anything else */
export function cautionOf(id: string): Caution | null {
  return cautions.get(id) ?? null;
}

/** @returns whether its trend is tested: main counts but for stocks, which carry over from year to year. */
export function isTrendTested(id: string): id is MainCountId {
  return isMainCount(id) && indicatorOf(id)?.additive !== 'stock';
}
