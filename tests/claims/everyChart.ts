import { themes } from '#charts/theme.ts';
import type { ChartModel, Theme } from '#charts/types.ts';
import type { Frame } from '#domain/frame.ts';
import { wordsOf } from '#i18n/words.ts';
import type { Selection, SubjectId } from '#query/types.ts';
import type { GridMode } from '#url/viewState.ts';
import { allSpecs } from '#views/chartCatalogue.ts';

/** What charts about a chosen subject are drawn with. */
export const chosenSubjects = [
  ...(['disclosure.total', 'request.received', 'org.budget', 'd.full_time_share'] as const),
  ...(['application.new.total', 'd.handled_rate', 'series.requests.received'] as const),
  'normative.issued',
] as const satisfies readonly SubjectId[];

/** A chart of the catalogue as a page shows it. */
export interface Seen {
  /** Chart, subject and what the cells of the grid of the first page show. */
  readonly name: string;
  readonly model: ChartModel;
}

/** Every chart of the catalogue, those about a chosen subject with each of several. */
export function everyChart(
  frame: Frame,
  selection: Selection,
  language: 'zh' | 'en',
  profile: Theme['profile'] = 'screen',
): Seen[] {
  const context = {
    words: wordsOf(language),
    dataSet: { label: 'A', fictional: false },
    fingerprint: frame.fingerprint,
  };
  const input = { frame, selection, against: null, panels: 0, sort: 'roster', context } as const;
  return allSpecs.flatMap((spec): Seen[] => {
    const grids: readonly GridMode[] =
      spec.page === 'home' ? ['reports', 'subject', 'year'] : ['reports'];
    const isChosen = spec.page === 'compare' || spec.page === 'trends' || spec.page === 'home';
    const [first] = chosenSubjects;
    const subjects: readonly SubjectId[] = isChosen ? chosenSubjects : [spec.subject ?? first];
    return grids.flatMap((grid) =>
      subjects
        .filter((subject) => spec.suits?.(subject) ?? true)
        .map((subject) => ({
          name: `${spec.id} ${subject} ${grid}`,
          model: spec.prepare({ ...input, subject, grid })(themes[profile]),
        })),
    );
  });
}

/** Everything that a chart says, drawn texts apart. */
export function saidBy(model: ChartModel): readonly string[] {
  return [
    ...[model.title, model.subtitle, model.aria, model.empty ?? ''],
    ...model.legend.map(({ label }) => label),
    ...model.notes,
    ...model.table.head,
    ...model.table.rows.flatMap(({ name, cells }) => [name, ...cells.map(({ text }) => text)]),
    ...model.hits.flatMap(({ say }) => say),
  ];
}
