import { describe, expect, test } from 'vitest';
import type { FormId } from '#domain/forms/types.ts';
import { measureIds, measureOf } from '#domain/measures/index.ts';
import { pointReader } from '#query/point.ts';
import { profile } from '#query/profile.ts';
import { sampleRoster } from '../../scripts/samples/county.ts';
import { frameOf } from '../../scripts/samples/frame.ts';
import { allSampleReports } from '../../scripts/samples/later.ts';
import { frameWith, idOf, sampleUnit, selectionIn } from '../support/frames.ts';
import { lateUnits, threeForms } from '../support/threeForms.ts';

const frame = frameOf(allSampleReports(), { entries: sampleRoster() });
const at = frame.authorities.findIndex(({ name }) => name === '城关街道');

describe('a measure with a definition for each form', () => {
  const read = pointReader(frame, 'd.refusal_rate');

  test.each([
    [2017, 's2014', ['request.replied.refused', 'request.replied']],
    [2020, 'm2019', ['application.result.refused.state_secret.total']],
    [2025, 'm2021', ['application.result.refused.state_secret.total']],
  ])('of %i is worked out from the cells of %s', (year, form, first) => {
    const point = read(at, year);
    expect(point.form).toBe(form);
    expect(point.cells.slice(0, first.length).map(({ indicator }) => indicator)).toEqual(first);
    expect(point.rate?.kind).toBe('rate');
  });

  test('of a form that lacks it is not collected', () => {
    const point = pointReader(frame, 'd.stock_turnover')(at, 2020);
    expect(point).toMatchObject({ value: null, shown: 'notOnForm', cells: [] });
  });
});

describe('a profile of one form', () => {
  const of = (form: FormId | null, change = {}) =>
    profile(frame, selectionIn(frame, change), sampleUnit('城关街道'), form);

  test('has all measures of that form, each once, in a section that has its parts', () => {
    const sections = of('m2021')?.sections ?? [];
    const listed = sections.flatMap(({ measures }) => measures.map(({ subject }) => subject));
    const onForm = measureIds.filter((id) => measureOf(id, 'm2021') !== null);
    expect([...listed].sort()).toEqual([...onForm].sort());
    const under = (subject: string) =>
      sections.find(({ measures }) => measures.some((row) => row.subject === subject))?.rows[0]
        ?.subject;
    expect(under('d.enforcement_mix')).toBe('rules.issued');
    expect(under('d.open_rate')).toBe('application.new.total');
    expect(under('d.dispute_rate')).toBe('review.total');
  });

  test.each([
    [null, {}, 'm2021', [2021, 2022, 2023, 2024, 2025]],
    [null, { year: 2016 }, 's2014', [2014, 2015, 2016, 2017, 2018]],
    ['m2019', {}, 'm2019', [2019, 2020]],
    ['none', {}, 'm2021', [2021, 2022, 2023, 2024, 2025]],
    ['s2014', { years: [2019, 2022] }, 'm2021', [2021, 2022]],
  ] as const)('%s with %o is that of %s', (form, change, shown, years) => {
    expect(of(form, change)).toMatchObject({ form: shown, years });
  });

  test('offers only forms that the unit has reports on', () => {
    expect(of(null)?.forms).toEqual(['s2014', 'm2019', 'm2021']);
    expect(of(null, { years: [2018, 2020] })?.forms).toEqual(['s2014', 'm2019']);
  });
});

describe('late users of an old form', () => {
  const late = threeForms();
  const of = (unit: string, form: FormId) => profile(late, selectionIn(late), idOf(unit), form);
  const row = (unit: string, form: FormId, subject: string) =>
    of(unit, form)
      ?.sections.flatMap(({ rows, measures }) => [...rows, ...measures])
      .find((one) => one.subject === subject)?.values ?? [];

  test('have their years on the form that they used', () => {
    expect(of(lateUnits.of2014, 's2014')?.years).toEqual([2014, 2015, 2016, 2017, 2018, 2019]);
    expect(of(lateUnits.of2019, 'm2019')?.years).toEqual([2019, 2020, 2021, 2022]);
  });

  test('have no value where a measure is worked out in another way', () => {
    expect(row(lateUnits.of2014, 'm2019', 'd.refusal_rate')[0]?.point).toMatchObject({
      year: 2019,
      value: null,
      shown: 'notOnForm',
      cells: [],
    });
    expect(row('青石镇', 'm2019', 'd.refusal_rate')[0]?.set.points.length).toBeLessThan(8);
  });

  test('have figures of the text in a section of their own, only those that were read', () => {
    const sections = of('青石镇', 'm2021')?.sections ?? [];
    const last = sections[sections.length - 1];
    expect(last?.form).toBe('none');
    expect(last?.rows.map(({ subject }) => subject)).toEqual([
      'narrative.total',
      'narrative.requests',
    ]);
    expect(of('花桥镇', 'm2021')?.sections.map(({ form }) => form)).toEqual(
      Array.from({ length: 3 }, () => 'm2021'),
    );
  });
});

test('a report of running text alone counts as a form of its own', () => {
  const texts = frameWith([
    [
      { unit: '青石镇', year: 2012, form: 'none', values: { 'narrative.total': 12 } },
      { unit: '青石镇', year: 2014, values: { 'disclosure.total': 31 } },
    ],
  ]);
  const found = profile(texts, selectionIn(texts), idOf('青石镇'), 'none');
  expect(found?.forms).toEqual(['none', 's2014']);
  expect(found).toMatchObject({ form: 'none', years: [2012, 2013] });
  expect(found?.sections.map(({ form }) => form)).toEqual(['none']);
});
