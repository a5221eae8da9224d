import type { EntryFacts } from '#analysis/entryFacts.ts';
import { subjectOfGap } from '#charts/gaps/gapMeasure.ts';
import { isSeriesId } from '#domain/crosswalk/series.ts';
import type { SubjectId } from '#query/types.ts';
import type { Page, ViewState } from '#url/viewState.ts';

/** Where an entry can be looked at. */
export interface EntryLink {
  readonly to: 'trends' | 'compare' | 'channels' | 'profile';
  readonly page: Page;
  readonly patch: Partial<ViewState>;
}

/** Pages that show an entry, the one that shows it best first; none for some of what no form asks for. */
export function linksOf({ entry }: EntryFacts): readonly EntryLink[] {
  const year = entry.years[entry.years.length - 1] ?? null;
  const focus = entry.authority;
  const subject = subjectIn(entry);
  const around = { focus, year };
  const trends: EntryLink[] =
    subject === null ? [] : [{ to: 'trends', page: 'trends', patch: { ...around, subject } }];
  const compare: EntryLink[] =
    subject === null || focus === null
      ? []
      : [{ to: 'compare', page: 'compare', patch: { ...around, subject } }];
  const profile: EntryLink[] =
    focus === null ? [] : [{ to: 'profile', page: 'profile', patch: { unit: focus, year } }];
  switch (entry.kind) {
    case 'report':
    case 'contradiction':
    case 'data':
      return [...profile, ...trends];
    case 'structure':
      return [{ to: 'channels', page: 'channels', patch: { ...around, chart: 'mix' } }, ...profile];
    case 'trend':
    case 'collection':
      return [...trends, ...compare, ...profile];
    default:
      return [...compare, ...trends, ...profile];
  }
}

function subjectIn(entry: EntryFacts['entry']): SubjectId | null {
  if (entry.kind === 'trend') return entry.trend.measure;
  const [first] = entry.measures;
  if (first === undefined || entry.measures.length > 1) return null;
  const series = `series.${first}`;
  return entry.kind === 'collection' && isSeriesId(series) ? series : subjectOfGap(first);
}
