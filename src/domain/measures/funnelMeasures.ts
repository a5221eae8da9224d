import type { FormId } from '../forms/types.ts';
import type { MeasureId } from './index.ts';

const ofApplications = [
  'd.natural_share',
  'd.handled_rate',
  'd.open_rate',
  'd.refusal_rate',
  'd.unable_rate',
  'd.declined_rate',
] as const;

/** Proportions whose level is compared by a funnel, by form. Disputes and corrections are too few for it. */
export const funnelMeasures = {
  s2014: [
    'd.on_time_rate',
    'd.grant_rate',
    'd.refusal_rate',
    'd.not_exist_rate',
    'd.normative_open_rate',
    'd.full_time_share',
  ],
  m2019: ofApplications,
  m2021: ofApplications,
  none: [],
} as const satisfies Readonly<Record<FormId, readonly MeasureId[]>>;
