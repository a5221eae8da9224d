import { s2014Measures } from './s2014.ts';
import type { MeasureId } from './s2014.ts';
import type { Measure } from './types.ts';

/** A measure of the catalogue, with its id narrowed. */
export type CatalogueMeasure = Measure & { readonly id: MeasureId };

/** All derived measures, in the order of the catalogue. A form with measures of its own adds its list here. */
export const measures: readonly CatalogueMeasure[] = s2014Measures;

const byId: ReadonlyMap<string, CatalogueMeasure> = new Map(measures.map((m) => [m.id, m]));

/** @returns the measure of that id, or null for anything else. */
export function measureOf(id: string): CatalogueMeasure | null {
  return byId.get(id) ?? null;
}

/** Guard for ids from outside (links, backups). */
export function isMeasureId(id: string): id is MeasureId {
  return byId.has(id);
}
