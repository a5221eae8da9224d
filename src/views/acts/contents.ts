import type { SeriesKey } from '#domain/crosswalk/series.ts';

/** What the page on acts and documents shows, in the order in which it is listed where the charts have nothing. */
export const contents: readonly SeriesKey[] = [
  'normative.issued',
  'normative.published',
  'licence.decisions',
  'penalty.decisions',
  'coercion.decisions',
  'charge',
  'procurement',
  'rules',
  'normative.stock',
];
