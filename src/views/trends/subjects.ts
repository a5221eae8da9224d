import { subjectOf } from '#charts/subject.ts';
import {
  isSeriesId,
  seriesIds,
  seriesOfId,
  seriesWith,
  termsOn,
} from '#domain/crosswalk/series.ts';
import type { SeriesId } from '#domain/crosswalk/series.ts';
import { allForms, forms, formsWith, indicatorOf, isIndicatorId } from '#domain/forms/index.ts';
import type { TableFormId } from '#domain/forms/index.ts';
import type { Frame } from '#domain/frame.ts';
import { isMeasureId, measures } from '#domain/measures/index.ts';
import type { Words } from '#i18n/zh.ts';
import type { SubjectId } from '#query/types.ts';

/** Where a subject is looked for: over the forms, on one form, among the measures, in the running text. */
export type Scope = 'series' | TableFormId | 'measures' | 'none';

/** What can be chosen, under the heading of its part of the form. */
export interface SubjectGroup {
  readonly label: string;
  readonly subjects: readonly { readonly id: SubjectId; readonly name: string }[];
}

interface Listed {
  readonly label: string;
  readonly subjects: readonly SubjectId[];
}

/** Scopes that the data have something of, series first. */
export function scopesIn(frame: Frame): readonly Scope[] {
  const inText = (frame.blocks.get('none')?.columns.size ?? 0) > 0;
  return [
    'series',
    ...allForms.filter(({ id }) => frame.blocks.has(id)).map(({ id }) => id),
    'measures',
    ...(inText ? (['none'] as const) : []),
  ];
}

/** The scope in which a subject stands; of several forms the newest that the data have. */
export function scopeOf(subject: SubjectId, frame: Frame): Scope {
  if (isSeriesId(subject)) return 'series';
  if (isMeasureId(subject)) return 'measures';
  const on = formsWith(subject).filter(({ id }) => frame.blocks.has(id));
  const newest = (on.length > 0 ? on : formsWith(subject)).slice(-1)[0];
  return allForms.find(({ id }) => id === newest?.id)?.id ?? 'none';
}

/** All subjects of a scope by their part of the form, in its order; measures of forms that the data have. */
export function subjectGroups(scope: Scope, frame: Frame, words: Words): readonly SubjectGroup[] {
  return listed(scope, frame, words)
    .filter(({ subjects }) => subjects.length > 0)
    .map(({ label, subjects }) => ({
      label,
      subjects: subjects.map((id) => ({ id, name: subjectOf(id, words).name })),
    }));
}

function listed(scope: Scope, frame: Frame, words: Words): readonly Listed[] {
  if (scope === 'series') return seriesGroups(words);
  if (scope === 'measures') return [{ label: words.trends.measures, subjects: measuresIn(frame) }];
  const { rows, indicators } = forms[scope];
  if (scope === 'none') {
    return [{ label: words.trends.scopes.none, subjects: indicators.map(({ id }) => id) }];
  }
  const byKind = new Set<string>(
    indicators.flatMap(({ id, grid }) =>
      grid?.table === 'matrix' && grid.column !== 'total' ? [id] : [],
    ),
  );
  const parts: { label: string; subjects: SubjectId[] }[] = [];
  for (const row of rows) {
    if (row.level === 1)
      parts.push({ label: words.language === 'zh' ? row.label : row.labelEn, subjects: [] });
    if (isIndicatorId(row.id) && !row.heading && !byKind.has(row.id))
      parts[parts.length - 1]?.subjects.push(row.id);
  }
  const kinds = indicators.map(({ id }) => id).filter((id) => byKind.has(id));
  return [...parts, { label: words.trends.byApplicant, subjects: kinds }];
}

function measuresIn(frame: Frame): readonly SubjectId[] {
  const there = measures.filter((measure) => measure.forms.some((form) => frame.blocks.has(form)));
  return [...new Set(there.map(({ id }) => id))];
}

function seriesGroups({ trends }: Words): readonly Listed[] {
  const kinds = ['requests', 'outcomes', 'acts', 'disputes', 'ended'] as const;
  return kinds.map((kind) => ({
    label: trends.seriesGroups[kind],
    subjects: seriesIds.filter((id) => kindOf(id) === kind),
  }));
}

function kindOf(id: SeriesId) {
  if (id.startsWith('series.requests.')) return 'requests';
  if (id.startsWith('series.outcome.')) return 'outcomes';
  if (id.startsWith('series.old.')) return 'ended';
  return /^series\.(review|lawsuit)\./.test(id) ? 'disputes' : 'acts';
}

/** The series that follow an indicator on to other forms, to be offered beside it. */
export function seriesBeyond(subject: SubjectId): readonly SeriesId[] {
  const indicator = indicatorOf(subject);
  if (indicator === null) return [];
  const among = seriesWith(indicator.id);
  return seriesIds.filter((id) => {
    const series = seriesOfId(id);
    return series !== null && among.includes(series) && series.status !== 'notCollected';
  });
}

/** A part of a series with the forms that ask for it. */
export interface Member {
  readonly id: SubjectId;
  readonly forms: readonly TableFormId[];
}

/**
 * What a series is made of, each part once: to look at them one by one where they may not be drawn together. Many
 * parts are on two forms.
 */
export function membersOf(subject: SubjectId): readonly Member[] {
  const series = seriesOfId(subject);
  if (series === null) return [];
  const members = new Map<SubjectId, TableFormId[]>();
  for (const { id: form } of allForms) {
    for (const { indicator } of termsOn(series, form)) {
      const there = members.get(indicator);
      if (there === undefined) members.set(indicator, [form]);
      else there.push(form);
    }
  }
  return [...members].map(([id, on]) => ({ id, forms: on }));
}
