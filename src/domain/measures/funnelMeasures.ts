import { nearest } from '../forms/carriesOn.ts';
import type { TableFormId } from '../forms/index.ts';
import type { FormId } from '../forms/types.ts';
import { measureOf } from './index.ts';
import type { MeasureId } from './index.ts';

const byForm: Readonly<Partial<Record<TableFormId, readonly MeasureId[]>>> = {
  s2014: [
    'd.on_time_rate',
    'd.grant_rate',
    'd.refusal_rate',
    'd.not_exist_rate',
    'd.normative_open_rate',
    'd.full_time_share',
  ],
  m2019: [
    'd.natural_share',
    'd.handled_rate',
    'd.open_rate',
    'd.refusal_rate',
    'd.unable_rate',
    'd.declined_rate',
  ],
};

/**
 * Proportions whose level is compared by a funnel on a form: its own, else those of the form that it goes on from, as far
 * as it has them. Disputes and corrections are too few for it.
 */
export function funnelMeasuresOn(form: FormId): readonly MeasureId[] {
  if (form === 'none') return [];
  const ids = nearest(form, (one) => byForm[one])?.what ?? [];
  return ids.filter((id) => measureOf(id, form) !== null);
}
