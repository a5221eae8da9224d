import { coverage as coverageChart } from '#charts/coverage/coverage.ts';
import {
  valuesByYear as valuesByYearChart,
  valuesInYear as valuesInYearChart,
} from '#charts/grid/valueGrid.ts';
import { coverage, sortedByGaps } from '#query/coverage.ts';
import { valuesByYear, valuesInYear } from '#query/valueGrid.ts';
import type { ChartSection, ChartSpec } from '../chartSpec.ts';

/** What is there at all, or the numbers of one subject or of one year: the grid that the page of it chooses. */
const grid: ChartSpec = {
  id: 'coverage',
  page: 'home',
  wide: true,
  prepare: ({ frame, selection, sort, grid: mode, subject, context, warned }) => {
    if (mode === 'subject') {
      const rows = valuesByYear(frame, selection, subject);
      return (theme) => valuesByYearChart(rows, { ...context, theme });
    }
    if (mode === 'year') {
      const rows = valuesInYear(frame, selection);
      return (theme) => valuesInYearChart(rows, { ...context, theme });
    }
    const rows = coverage(frame, selection);
    const sorted = sort === 'gaps' ? sortedByGaps(rows) : rows;
    return (theme) => coverageChart(sorted, { ...context, theme }, warned);
  },
};

/** The chart of the home page. */
export const home: readonly ChartSection[] = [
  {
    id: 'coverage',
    title: (words) => words.shell.pages.home,
    charts: [grid],
  },
];
