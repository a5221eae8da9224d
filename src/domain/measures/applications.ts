import type { FormId } from '../forms/types.ts';
import { m2019OtherHandling, m2021OtherHandling, matrixRowsOf } from '../forms/matrix.ts';
import type { MatrixRowId } from '../forms/matrix.ts';
import type { CountMeasure, Measure, RatioMeasure, Term } from './types.ts';

const both = ['m2019', 'm2021'] as const;
const m2021 = ['m2021'] as const;

/** The total column of a row of the table of requests. */
const total = (row: MatrixRowId): Term => ({ indicator: `${row}.total` });

const rowIds = [
  ...new Set(
    [m2019OtherHandling, m2021OtherHandling].flatMap((other) =>
      matrixRowsOf<(typeof other)[number]>(other).map(({ id }) => id),
    ),
  ),
];

/** Totals of the rows under a heading: a group has no number of its own on the form. */
function under(heading: string): readonly Term[] {
  return rowIds.filter((id) => id.startsWith(`${heading}.`)).map(total);
}

const result = 'application.result';
const outcomes = [total(`${result}.total`)];
const granted = [total(`${result}.granted`), total(`${result}.partial`)];
const refused = under(`${result}.refused`);
const unable = under(`${result}.unable`);
const received = [total('application.new')];
const due = [...received, total('application.carried_in')];
const licences: Term = { indicator: 'licence.decisions' };
const lawsuits = ['lawsuit_direct', 'lawsuit_after_review'] as const;

type Share<Id extends string> = RatioMeasure & { readonly id: Id };

/** A part of a whole, with the total and the part counted in one report. */
function share<Id extends string>(
  id: Id,
  forms: readonly FormId[],
  numerator: readonly Term[],
  denominator: readonly Term[],
  direction: RatioMeasure['direction'] = 'none',
): Share<Id> {
  const printed = { unit: '%', direction, decimals: 1, factor: 1 } as const;
  return { id, forms, kind: 'proportion', ...printed, numerator, denominator };
}

/** Cases for each hundred of something else: no proportion, so without an interval. */
function per100<Id extends string>(
  id: Id,
  forms: readonly FormId[],
  numerator: readonly Term[],
  denominator: readonly Term[],
  direction: RatioMeasure['direction'],
): Share<Id> {
  const printed = { unit: 'per100', direction, decimals: 1, factor: 100 } as const;
  return { id, forms, kind: 'ratio', ...printed, numerator, denominator };
}

const demand: CountMeasure & { readonly id: 'd.demand' } = {
  id: 'd.demand',
  forms: both,
  kind: 'count',
  unit: '件',
  direction: 'none',
  decimals: 0,
  indicator: 'application.new.total',
};

/**
 * Derived measures of the forms from 2019 on. Cases that are still pending are left out of the rates of correction;
 * （六）其他处理 is one row on the first of the forms and three on the second.
 */
export const applicationMeasures = [
  demand,
  share('d.natural_share', both, [{ indicator: 'application.new.natural' }], received),
  share('d.handled_rate', both, outcomes, due, 'up'),
  share('d.open_rate', both, granted, outcomes),
  share('d.open_rate_net', both, granted, [...granted, ...refused, ...unable]),
  share('d.refusal_rate', both, refused, outcomes),
  share('d.unable_rate', both, unable, outcomes),
  share('d.declined_rate', both, under(`${result}.declined`), outcomes),
  share('d.other_rate', ['m2019'], [total(`${result}.other_handling`)], outcomes),
  share('d.other_rate', m2021, under(`${result}.other_handling`), outcomes),
  share(
    'd.review_correction',
    both,
    [{ indicator: 'review.corrected' }],
    [{ indicator: 'review.total' }, { indicator: 'review.pending', sign: -1 }],
    'down',
  ),
  share(
    'd.lawsuit_correction',
    both,
    lawsuits.map((group) => ({ indicator: `${group}.corrected` })),
    lawsuits.flatMap((group) => [
      { indicator: `${group}.total` },
      { indicator: `${group}.pending`, sign: -1 },
    ]),
    'down',
  ),
  per100(
    'd.dispute_rate',
    both,
    [
      { indicator: 'review.total' },
      ...lawsuits.map((group) => ({ indicator: `${group}.total` }) as const),
    ],
    outcomes,
    'down',
  ),
  share('d.carry_share', both, [total('application.carried_out')], due, 'down'),
  per100(
    'd.stock_turnover',
    m2021,
    [{ indicator: 'normative.issued' }, { indicator: 'normative.repealed' }],
    [{ indicator: 'normative.in_force' }],
    'none',
  ),
  share(
    'd.enforcement_mix',
    both,
    [licences],
    [licences, { indicator: 'penalty.decisions' }, { indicator: 'coercion.decisions' }],
  ),
] as const satisfies readonly Measure[];
