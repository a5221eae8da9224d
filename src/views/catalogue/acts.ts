import { actsTable } from '#charts/acts/actsTable.ts';
import { acts as actsOf } from '#query/acts.ts';
import type { ActsPart } from '#query/acts.ts';
import type { ChartInput, ChartSection, ChartSpec } from '../chartSpec.ts';
import { chart, ranked, parts } from './builders.ts';

/** A part of the table of acts, on the form of the year. */
function actsPart(part: ActsPart): ChartSpec {
  const rowsOf = ({ frame, selection }: ChartInput) => actsOf(frame, selection, part);
  return chart(part, 'acts', rowsOf, actsTable, { wide: true });
}

/** Charts of licences, penalties, charges and documents. */
export const acts: readonly ChartSection[] = [
  {
    id: 'decisions',
    title: (words) => words.acts.sections.decisions,
    charts: [
      actsPart('decisions'),
      ...ranked('acts', [
        'licence.decisions',
        'penalty.decisions',
        'coercion.decisions',
        'd.enforcement_mix',
      ]),
      ...parts('acts', ['other_service.decisions']),
    ],
  },
  {
    id: 'charges',
    title: (words) => words.acts.sections.charges,
    charts: [actsPart('charges'), ...parts('acts', ['charge.amount', 'procurement.projects'])],
  },
  {
    id: 'documents',
    title: (words) => words.acts.sections.documents,
    charts: [
      actsPart('documents'),
      ...ranked('acts', ['normative.issued', 'normative.in_force']),
      ...parts('acts', ['d.stock_turnover']),
    ],
  },
];
