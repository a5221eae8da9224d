import { allSeries, formsOfSeries, isSeriesId, termsOn } from '#domain/crosswalk/series.ts';
import type { SeriesId, SeriesKey } from '#domain/crosswalk/series.ts';
import { forms, isGridForm } from '#domain/forms/index.ts';
import type { FormId } from '#domain/forms/types.ts';
import type { Frame } from '#domain/frame.ts';
import { mostOf } from './eras.ts';
import { groupOf } from './group.ts';
import { blocksOf, frameYears, reportBlock } from './reports.ts';
import type { Selection } from './types.ts';

/** What a form asks for in other rows than the grid forms. */
export interface Elsewhere {
  readonly key: SeriesKey;
  /** What shows both together; null where the parts make no one number. */
  readonly id: SeriesId | null;
}
/** What no row of a form asks for, and the years of the forms that do; `to` is null where the newest does. */
export interface NotYet {
  readonly from: number;
  readonly to: number | null;
  readonly keys: readonly SeriesKey[];
}

/** A year of which no report of the selection is on a grid form. */
export interface OlderForm {
  readonly year: number;
  /** Of most reports of the year. */
  readonly form: FormId;
  readonly elsewhere: readonly Elsewhere[];
  readonly notYet: readonly NotYet[];
  /** The nearest later year of the data, else the nearest one, with a report on a grid form; null without any. */
  readonly other: number | null;
}

/**
 * What becomes of these series in a year whose reports are all on another form: the rows that a form has decide, not
 * the year. Null where some unit of the selection has a report on a grid form, and where none has any report.
 */
export function olderForm(
  frame: Frame,
  selection: Selection,
  keys: readonly SeriesKey[],
): OlderForm | null {
  const { year } = selection;
  const blocks = blocksOf(frame);
  const { shown } = groupOf(frame, selection);
  const formsIn = (of: number) => shown.map((at) => reportBlock(blocks, at, of)?.form ?? null);
  const form = mostOf(formsIn(year));
  if (form === null || formsIn(year).some(isGridForm)) return null;
  const series = keys.flatMap((key) => allSeries.find((one) => one.key === key) ?? []);
  const has = (one: (typeof series)[number]) => termsOn(one, form).length > 0;
  const newer = frameYears(frame).filter((of) => formsIn(of).some(isGridForm));
  return {
    year,
    form,
    elsewhere: series.filter(has).map(({ key }): Elsewhere => {
      const id = `series.${key}`;
      return { key, id: isSeriesId(id) ? id : null };
    }),
    notYet: spansOf(series.filter((one) => !has(one))),
    other: newer.find((of) => of > year) ?? newer[newer.length - 1] ?? null,
  };
}

/** @returns whether any form that the reports are on asks for a series in rows of its own */
export function isElsewhere(key: SeriesKey, on: readonly (FormId | null)[]): boolean {
  const series = allSeries.find((one) => one.key === key);
  return (
    series !== undefined && on.some((form) => form !== null && termsOn(series, form).length > 0)
  );
}

/** Series by the years of the grid forms that have them, the first to begin first. */
function spansOf(series: readonly (typeof allSeries)[number][]): readonly NotYet[] {
  const spans = new Map<string, { from: number; to: number | null; keys: SeriesKey[] }>();
  for (const one of series) {
    const on = formsOfSeries(one).filter(isGridForm);
    const [first, last] = [on[0], on[on.length - 1]];
    if (first === undefined || last === undefined) continue;
    const [from] = forms[first].years;
    const [, to] = forms[last].years;
    const key = `${from} ${to}`;
    const there = spans.get(key);
    if (there === undefined) spans.set(key, { from, to, keys: [one.key] });
    else there.keys.push(one.key);
  }
  return [...spans.values()].sort((a, b) => a.from - b.from);
}
