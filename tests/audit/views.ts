import { themes } from '#charts/theme.ts';
import type { ChartModel } from '#charts/types.ts';
import type { Frame } from '#domain/frame.ts';
import { wordsOf } from '#i18n/words.ts';
import type { SubjectId } from '#query/types.ts';
import { selectionOf } from '#query/selection.ts';
import { allSpecs } from '#views/chartCatalogue.ts';

/** One chart as it is shown, in both languages. */
export interface View {
  readonly chart: string;
  readonly subject: string;
  readonly place: string;
  readonly year: number;
  /** Name of the unit in focus. */
  readonly focus: string | null;
  readonly zh: ChartModel;
  readonly en: ChartModel;
}

/** Charts about one chosen subject are looked at with each of these. */
const chosen: readonly SubjectId[] = [
  ...(['disclosure.total', 'request.received', 'org.budget', 'd.full_time_share'] as const),
  ...(['application.new.total', 'd.handled_rate', 'series.requests.received'] as const),
  'normative.issued',
];
/** Charts that only the focus makes a difference to, or that compare, are always looked at. */
const always = /^(coverage|mix|mixAgainst|trend|limitBands|spreadTicks|toMedian|twoYears|strip)$/;

/** What is chosen on a page. */
export interface Look {
  readonly place: string;
  readonly year: number;
  readonly focus: string | null;
  /** One of so many parts of the catalogue. */
  readonly part: number;
  readonly of: number;
}

/** The charts of a county as a page shows them. */
export function viewsOf(frame: Frame, { place, year, focus, part, of }: Look): View[] {
  const unit = frame.authorities.find(
    ({ name, county, prefecture }) =>
      name === focus && (prefecture === null ? county : `${prefecture}/${county}`) === place,
  );
  const { selection } = selectionOf(frame, {
    ...{ county: place, group: 'all', years: null, year, focus: unit?.id ?? null, pinned: [] },
  });
  return allSpecs.flatMap((spec, i): View[] => {
    const isFixed = spec.subject !== undefined;
    const isChosen = spec.page === 'compare' || spec.page === 'trends';
    if (!always.test(spec.id) && i % of !== part) return [];
    const subjects =
      isFixed || !isChosen ? [spec.subject ?? ('disclosure.total' as const)] : chosen;
    const followed = /^lines\.(.+)$/.exec(spec.id)?.[1];
    return subjects
      .filter((subject, s) => (spec.suits?.(subject) ?? true) && (!isChosen || s % of === part))
      .map((subject) => {
        const inLanguage = (language: 'zh' | 'en') =>
          spec.prepare({
            ...{ frame, selection, subject, against: null, panels: 0, grid: 'reports' },
            sort: 'roster',
            context: {
              words: wordsOf(language),
              dataSet: { label: 'A', fictional: false },
              fingerprint: frame.fingerprint,
            },
          })(themes.screen);
        return {
          ...{ chart: spec.id, subject: followed ?? subject, place, year, focus },
          ...{ zh: inLanguage('zh'), en: inLanguage('en') },
        };
      });
  });
}
