import { applicants as applicantsChart } from '#charts/requests/applicants.ts';
import { carried as carriedChart } from '#charts/requests/carried.ts';
import { disputes as disputesChart } from '#charts/requests/disputes.ts';
import { outcomeShares as outcomeSharesChart } from '#charts/requests/outcomeShares.ts';
import { outcomes as outcomesChart } from '#charts/requests/outcomes.ts';
import { outcomesByUnit as outcomesByUnitChart } from '#charts/requests/outcomesByUnit.ts';
import { applicants } from '#query/applicants.ts';
import { carried } from '#query/carried.ts';
import { disputes } from '#query/disputes.ts';
import { outcomeGrid, outcomeShares, outcomesByUnit } from '#query/outcomes.ts';
import { chart, ranked, parts } from './builders.ts';
import type { ChartSection } from '../chartSpec.ts';

/** Charts of the requests since 2019. */
export const requests: readonly ChartSection[] = [
  {
    id: 'who',
    title: (words) => words.applications.sections.who,
    charts: [
      chart(
        'applicants',
        'requests',
        ({ frame, selection }) => applicants(frame, selection),
        applicantsChart,
        { wide: true },
      ),
      ...ranked('requests', ['application.new.total', 'd.natural_share']),
    ],
  },
  {
    id: 'outcomes',
    title: (words) => words.applications.sections.outcomes,
    charts: [
      chart(
        'outcomes',
        'requests',
        ({ frame, selection }) => outcomeGrid(frame, selection),
        outcomesChart,
        { wide: true },
      ),
      chart(
        'outcomesByUnit',
        'requests',
        ({ frame, selection }) => outcomesByUnit(frame, selection),
        outcomesByUnitChart,
        { wide: true },
      ),
      chart(
        'outcomeShares',
        'requests',
        ({ frame, selection }) => outcomeShares(frame, selection),
        outcomeSharesChart,
        { wide: true },
      ),
      ...ranked('requests', ['d.handled_rate', 'd.open_rate']),
      ...parts('requests', ['d.open_rate_net', 'd.unable_rate', 'd.declined_rate', 'd.other_rate']),
    ],
  },
  {
    id: 'carried',
    title: (words) => words.applications.sections.carried,
    charts: [
      chart(
        'carried',
        'requests',
        ({ frame, selection }) => carried(frame, selection),
        carriedChart,
        { wide: true },
      ),
      ...ranked('requests', ['d.carry_share']),
    ],
  },
  {
    id: 'disputes',
    title: (words) => words.applications.sections.disputes,
    charts: [
      chart(
        'disputes',
        'requests',
        ({ frame, selection }) => disputes(frame, selection),
        disputesChart,
        { wide: true },
      ),
      ...ranked('requests', ['d.review_correction', 'd.lawsuit_correction']),
    ],
  },
];
