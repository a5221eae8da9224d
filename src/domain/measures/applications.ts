import { m2019 } from '../forms/m2019.ts';
import { m2021 } from '../forms/m2021.ts';
import { otherHandling } from '../forms/matrix.ts';
import type { MatrixRowId, TableFormId } from '../forms/index.ts';
import type { CountMeasure, Measure, RatioMeasure, Term } from './types.ts';

/** The total column of a row of the table of requests. */
const total = (row: MatrixRowId): Term => ({ indicator: `${row}.total` });

/** Totals of the rows under a heading: a group has no number of its own on the form. */
function under(
  { requests }: { readonly requests: readonly { readonly id: MatrixRowId }[] },
  heading: string,
): readonly Term[] {
  return requests.flatMap(({ id }) => (id.startsWith(`${heading}.`) ? [total(id)] : []));
}

const result = 'application.result';
const outcomes = [total(`${result}.total`)];
const granted = [total(`${result}.granted`), total(`${result}.partial`)];
const refused = under(m2019, `${result}.refused`);
const unable = under(m2019, `${result}.unable`);
const received = [total('application.new')];
const due = [...received, total('application.carried_in')];
const licences: Term = { indicator: 'licence.decisions' };
const lawsuits = ['lawsuit_direct', 'lawsuit_after_review'] as const;

type Share<Id extends string> = RatioMeasure & { readonly id: Id };

/** A part of a whole, with the total and the part counted in one report. */
function share<Id extends string>(
  id: Id,
  form: TableFormId,
  numerator: readonly Term[],
  denominator: readonly Term[],
  direction: RatioMeasure['direction'] = 'none',
): Share<Id> {
  const printed = { unit: '%', direction, decimals: 1, factor: 1 } as const;
  return { id, form, kind: 'proportion', ...printed, numerator, denominator };
}

/** Cases for each hundred of something else: no proportion, so without an interval. */
function per100<Id extends string>(
  id: Id,
  form: TableFormId,
  numerator: readonly Term[],
  denominator: readonly Term[],
  direction: RatioMeasure['direction'],
): Share<Id> {
  const printed = { unit: 'per100', direction, decimals: 1, factor: 100 } as const;
  return { id, form, kind: 'ratio', ...printed, numerator, denominator };
}

const demand: CountMeasure & { readonly id: 'd.demand' } = {
  id: 'd.demand',
  form: 'm2019',
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
  share('d.natural_share', 'm2019', [{ indicator: 'application.new.natural' }], received),
  share('d.handled_rate', 'm2019', outcomes, due, 'up'),
  share('d.open_rate', 'm2019', granted, outcomes),
  share('d.open_rate_net', 'm2019', granted, [...granted, ...refused, ...unable]),
  share('d.refusal_rate', 'm2019', refused, outcomes),
  share('d.unable_rate', 'm2019', unable, outcomes),
  share('d.declined_rate', 'm2019', under(m2019, `${result}.declined`), outcomes),
  share('d.other_rate', 'm2019', [total(otherHandling)], outcomes),
  share('d.other_rate', 'm2021', under(m2021, otherHandling), outcomes),
  share(
    'd.review_correction',
    'm2019',
    [{ indicator: 'review.corrected' }],
    [{ indicator: 'review.total' }, { indicator: 'review.pending', sign: -1 }],
    'down',
  ),
  share(
    'd.lawsuit_correction',
    'm2019',
    lawsuits.map((group) => ({ indicator: `${group}.corrected` })),
    lawsuits.flatMap((group) => [
      { indicator: `${group}.total` },
      { indicator: `${group}.pending`, sign: -1 },
    ]),
    'down',
  ),
  per100(
    'd.dispute_rate',
    'm2019',
    [
      { indicator: 'review.total' },
      ...lawsuits.map((group) => ({ indicator: `${group}.total` }) as const),
    ],
    outcomes,
    'down',
  ),
  share('d.carry_share', 'm2019', [total('application.carried_out')], due, 'down'),
  per100(
    'd.stock_turnover',
    'm2021',
    [{ indicator: 'normative.issued' }, { indicator: 'normative.repealed' }],
    [{ indicator: 'normative.in_force' }],
    'none',
  ),
  share(
    'd.enforcement_mix',
    'm2019',
    [licences],
    [licences, { indicator: 'penalty.decisions' }, { indicator: 'coercion.decisions' }],
  ),
] as const satisfies readonly Measure[];
