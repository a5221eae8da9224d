import { carriesOn, nearest } from '../forms/carriesOn.ts';
import { allForms, byForm, isIndicatorId, isOnForm } from '../forms/index.ts';
import type { IndicatorId, TableFormId } from '../forms/index.ts';
import type { FormId } from '../forms/types.ts';
import type { Term } from '../measures/types.ts';
import { actsSeries } from './acts.ts';
import { disputesSeries } from './disputes.ts';
import { endedSeries } from './ended.ts';
import { requestsSeries } from './requests.ts';
import type { SeriesMember, SeriesRow } from './types.ts';

const rows = [...requestsSeries, ...actsSeries, ...disputesSeries, ...endedSeries] as const;

/** Names of what can be followed over several forms. */
export type SeriesKey = (typeof rows)[number]['key'];

/** A series that makes one number, as a subject of charts and links; a key alone may also be the id of an indicator. */
export type SeriesId = `series.${Extract<(typeof rows)[number], { combine: 'sum' }>['key']}`;

/** A series with what is added and taken away on each form; empty where the form has no such row. */
export interface Series extends Pick<SeriesRow, 'status' | 'combine'> {
  readonly key: SeriesKey;
  readonly terms: Readonly<Record<TableFormId, readonly Term[]>>;
}

/** All series, in the order in which they are offered. */
export const allSeries: readonly Series[] = rows.map((row: SeriesRow & { key: SeriesKey }) => {
  const { key, status, combine } = row;
  return { key, status, combine, terms: byForm(({ id }) => termsFor(row, id)) };
});

function termsFor({ members, combine }: SeriesRow, form: TableFormId): readonly Term[] {
  const found = nearest(form, (one) => members[one]);
  if (found === null) return [];
  const terms = found.what.map(termOf);
  const ids = terms.map(({ indicator }) => indicator);
  if (combine === 'sum') return carriesOn(ids, found.of, form) ? terms : [];
  return terms.filter(({ indicator }) => isOnForm(form, indicator));
}

function termOf(member: SeriesMember): Term {
  const indicator = member.startsWith('-') ? member.slice(1) : member;
  if (!isIndicatorId(indicator)) throw new RangeError(`series member ${member}`);
  return member === indicator ? { indicator } : { indicator, sign: -1 };
}

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
export function termsOn({ terms }: Series, form: FormId): readonly Term[] {
  return form === 'none' ? [] : terms[form];
}

/** @returns the forms that have members, oldest first */
export function formsOfSeries({ terms }: Series): readonly TableFormId[] {
  return allForms.map(({ id }) => id).filter((form) => terms[form].length > 0);
}

/** @returns the series that an indicator is a member of, on any form */
export function seriesWith(indicator: IndicatorId): readonly Series[] {
  return allSeries.filter((series) =>
    formsOfSeries(series).some((form) =>
      termsOn(series, form).some((term) => term.indicator === indicator),
    ),
  );
}
