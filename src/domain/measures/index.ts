import { carriesOn, nearest } from '../forms/carriesOn.ts';
import { allForms } from '../forms/index.ts';
import type { TableFormId } from '../forms/index.ts';
import type { FormId } from '../forms/types.ts';
import { applicationMeasures } from './applications.ts';
import { s2014Measures } from './s2014.ts';
import { sumsOf } from './evaluate.ts';
import type { Measure } from './types.ts';

/** Ids of the derived measures. One id may have several definitions, each for forms of its own. */
export type MeasureId = (typeof s2014Measures | typeof applicationMeasures)[number]['id'];

/** A definition of the catalogue, with its id narrowed and the forms that it holds for. */
export type CatalogueMeasure = Measure & {
  readonly id: MeasureId;
  readonly forms: readonly FormId[];
};

const definitions = [...s2014Measures, ...applicationMeasures];

/** All definitions, no two for one id and form, in the order of the catalogue. */
export const measures: readonly CatalogueMeasure[] = definitions.map((definition) => ({
  ...definition,
  forms: formsOf(definition),
}));

function formsOf(definition: Measure): readonly TableFormId[] {
  const { id, form: from } = definition;
  const defined = new Set(definitions.flatMap((one) => (one.id === id ? [one.form] : [])));
  return allForms.flatMap(({ id: form }) => {
    const found = nearest(form, (one) => (defined.has(one) ? true : undefined));
    const holds =
      found?.of === from && sumsOf(definition).every((ids) => carriesOn(ids, from, form));
    return holds ? [form] : [];
  });
}

const byId: ReadonlyMap<string, readonly CatalogueMeasure[]> = new Map(
  measures.map(({ id }) => [id, measures.filter((measure) => measure.id === id)]),
);

/** Each id once, in the order of the catalogue. */
export const measureIds: readonly MeasureId[] = [...new Set(measures.map(({ id }) => id))];

/**
 * @param form of the report; without it the oldest definition is given, which has unit, direction and decimals in
 *   common with all others of its id
 * @returns the definition, or null for an unknown id and for a form that does not have the measure
 */
export function measureOf(id: string, form: FormId | null = null): CatalogueMeasure | null {
  const found = byId.get(id) ?? [];
  return (form === null ? found[0] : found.find(({ forms }) => forms.includes(form))) ?? null;
}

/** @returns all definitions of one id, oldest form first: values of two of them never share a line */
export function definitionsOf(id: MeasureId): readonly CatalogueMeasure[] {
  return byId.get(id) ?? [];
}

/** Guard for ids from outside (links, backups). */
export function isMeasureId(id: string): id is MeasureId {
  return byId.has(id);
}
