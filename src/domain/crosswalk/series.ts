import { isIndicatorId } from '../forms/index.ts';
import type { IndicatorId, TableFormId } from '../forms/index.ts';
import type { FormId } from '../forms/types.ts';
import type { Term } from '../measures/types.ts';
import { actsSeries } from './acts.ts';
import { disputesSeries } from './disputes.ts';
import { endedSeries } from './ended.ts';
import { requestsSeries } from './requests.ts';
import type { SeriesRow } from './types.ts';

const rows = [...requestsSeries, ...actsSeries, ...disputesSeries, ...endedSeries] as const;

/** Names of what can be followed over several forms. */
export type SeriesKey = (typeof rows)[number]['key'];

/** A series that makes one number, as a subject of charts and links; a key alone may also be the id of an indicator. */
export type SeriesId = `series.${Extract<(typeof rows)[number], { combine: 'sum' }>['key']}`;

/** A series with its key narrowed. */
export type Series = SeriesRow & { readonly key: SeriesKey };

/** All series, in the order in which they are offered. */
export const allSeries: readonly Series[] = rows;

const sums: ReadonlyMap<string, Series> = new Map(
  allSeries.flatMap((row) => (row.combine === 'sum' ? [[`series.${row.key}`, row] as const] : [])),
);

/** Guard for ids from outside (links). */
export function isSeriesId(id: string): id is SeriesId {
  return sums.has(id);
}

/** All series that make one number, in the order in which they are offered. */
export const seriesIds: readonly SeriesId[] = [...sums.keys()].filter(isSeriesId);

/** @returns the series of an id such as `series.requests.received`; null for anything else */
export function seriesOfId(id: string): Series | null {
  return sums.get(id) ?? null;
}

/** @returns what is added and taken away on a form; empty where the form has no such row */
export function termsOn({ members }: SeriesRow, form: FormId): readonly Term[] {
  if (form === 'none') return [];
  return members[form].flatMap((member): Term[] => {
    const taken = member.startsWith('-');
    const indicator = taken ? member.slice(1) : member;
    if (!isIndicatorId(indicator)) return [];
    return [taken ? { indicator, sign: -1 } : { indicator }];
  });
}

/** @returns the forms that have members, oldest first */
export function formsOfSeries(series: SeriesRow): readonly TableFormId[] {
  return (['s2014', 'm2019', 'm2021'] as const).filter((form) => series.members[form].length > 0);
}

/** @returns the series that an indicator is a member of, on any form */
export function seriesWith(indicator: IndicatorId): readonly Series[] {
  return allSeries.filter((series) =>
    formsOfSeries(series).some((form) =>
      termsOn(series, form).some((term) => term.indicator === indicator),
    ),
  );
}
