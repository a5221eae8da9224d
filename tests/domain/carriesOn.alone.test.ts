import { describe, expect, test, vi } from 'vitest';
import { carriesOn, lineOf, nearest } from '#domain/forms/carriesOn.ts';
import { allForms, forms } from '#domain/forms/index.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import { furtherId } from '../support/furtherCounty.ts';

vi.mock('#domain/forms/list.ts', async (original) => {
  const { nationalForms } = await original<typeof import('#domain/forms/list.ts')>();
  const { furtherForm } = await import('../support/furtherForm.ts');
  return { nationalForms: [...nationalForms, furtherForm] };
});
const m2027 = furtherId();

const other = 'application.result.other_handling';
const refused = 'application.result.refused';
const cases: readonly (readonly [string, readonly IndicatorId[], boolean, boolean])[] = [
  ['a single row', ['application.result.granted.total'], true, true],
  ['a row that is gone', ['charge.amount'], true, false],
  ['a row that the form before has not', ['charge.items_prev'], false, false],
  [
    'rows of a group that stayed',
    [`${refused}.state_secret.total`, `${refused}.third_party.total`],
    true,
    true,
  ],
  ['one row of a group that grew', [`${other}.fee_unpaid.total`], true, true],
  [
    'several rows of a group that grew',
    [`${other}.not_corrected.total`, `${other}.fee_unpaid.total`, `${other}.other.total`],
    true,
    false,
  ],
  [
    'rows of one level, one of them a group that grew',
    ['application.result.granted.total', 'application.result.partial.total'],
    true,
    true,
  ],
  ['rows of no group', ['licence.decisions', 'penalty.decisions'], true, true],
  ['columns of one row', ['review.total', 'review.pending'], true, true],
  ['nothing', [], true, true],
];

test.each(cases)('%s', (_name, ids, onItself, on2027) => {
  const there = ids.every((id) => forms.m2021.indicators.some((row) => row.id === id));
  expect(there && carriesOn(ids, 'm2021', 'm2021')).toBe(onItself);
  expect(carriesOn(ids, 'm2021', m2027)).toBe(on2027);
});

describe('the line of a form', () => {
  test('leads to the one that began anew', () => {
    expect(lineOf(m2027).map(({ id }) => id)).toEqual([m2027, 'm2021', 'm2019']);
    expect(lineOf('s2014').map(({ id }) => id)).toEqual(['s2014']);
  });

  test('gives what is said of the nearest', () => {
    const said: Readonly<Record<string, string>> = { m2019: 'a', m2021: '' };
    expect(nearest(m2027, (form) => said[form])).toEqual({ of: 'm2021', what: '' });
    expect(nearest('m2019', (form) => said[form])).toEqual({ of: 'm2019', what: 'a' });
    expect(nearest('s2014', (form) => said[form])).toBe(null);
  });

  test('goes back in time', () => {
    for (const { id, continues, years } of allForms)
      if (continues !== null)
        expect([id, forms[continues].years[0] < years[0]]).toEqual([id, true]);
  });
});
