import type { SeriesKey } from '#domain/crosswalk/series.ts';

/** What the page on requests shows, in the order in which it is listed where the charts have nothing. */
export const contents: readonly SeriesKey[] = [
  'requests.received',
  'requests.handled',
  'outcome.granted',
  'outcome.partial',
  'outcome.refused',
  'outcome.not_held',
  'outcome.unclear',
  'review.total',
  'lawsuit.total',
  'applicants',
  'carried',
  'outcome.refused.new_grounds',
  'outcome.needs_creation',
  'outcome.declined',
  'outcome.other',
];
