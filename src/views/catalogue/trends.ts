import { seriesLine } from '#charts/line/lineRefused.ts';
import { multiples as multiplesChart, pagesOf } from '#charts/multiples/multiples.ts';
import { groupOf } from '#query/group.ts';
import { seriesOverForms } from '#query/series.ts';
import { chart } from './builders.ts';
import type { ChartSection } from '../chartSpec.ts';

/** Charts of one subject over the years. */
export const trends: readonly ChartSection[] = [
  {
    id: 'trend',
    title: (words) => words.shell.pages.trends,
    charts: [
      chart(
        'trend',
        'trends',
        ({ frame, selection, subject, inText }) =>
          seriesOverForms(frame, selection, subject, inText),
        seriesLine,
        { wide: true },
      ),
      chart(
        'multiples',
        'trends',
        ({ frame, selection, subject, panels }) => ({
          rows: seriesOverForms(frame, selection, subject),
          page: panels,
        }),
        multiplesChart,
        {
          wide: true,
          pages: ({ frame, selection }) => pagesOf(groupOf(frame, selection).shown.length),
        },
      ),
    ],
  },
];
