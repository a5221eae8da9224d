import { describe, expect, test } from 'vitest';
import { authorityId } from '#domain/authority.ts';
import { Status } from '#domain/cell.ts';
import type { Cell } from '#domain/cell.ts';
import { mainCountsOn } from '#domain/measures/mainCounts.ts';
import { forms } from '#domain/forms/index.ts';
import type { FormId } from '#domain/forms/types.ts';
import { frameWith, idOf } from '../support/frames.ts';
import type { SmallReport } from '../support/frames.ts';
import { filled, onlyCounty, trendsIn } from './support.ts';

const total = 'disclosure.total';
type Points = Readonly<Record<number, number | null | Cell>>;
const series = (points: Points, unit = '甲镇', form: FormId = 's2014'): SmallReport[] =>
  Object.entries(points).map(([year, value]) => ({
    ...{ unit, year: Number(year), form },
    values: { [form === 's2014' ? total : 'application.new.total']: value },
  }));
const from2014 = (...values: readonly number[]): Points =>
  Object.fromEntries(values.map((value, i) => [2014 + i, value]));
const only = (reports: readonly SmallReport[]) => {
  const [trend, ...others] = trendsIn(frameWith([reports]));
  expect(others).toEqual([]);
  return trend;
};

describe('the trend of a unit', () => {
  test('names its years, S, p, slope and its range', () => {
    const trend = only(series(from2014(120, 180, 240, 310, 423)));
    expect(trend).toEqual({
      ...{ county: '示例县', authority: idOf('甲镇'), measure: total, form: 's2014', units: null },
      ...{ years: [2014, 2015, 2016, 2017, 2018], s: 10, slope: 67.5, verdict: 'rising' },
      p: 2 / 120,
      slopeRange: [60, 113],
    });
  });

  test.each([
    ['falling', from2014(50, 40, 30, 20, 10)],
    ['noClearTrend', from2014(10, 20, 30, 50, 40)],
    ['noClearTrend', from2014(7, 7, 7, 7, 7)],
    ['roseEveryYear', from2014(10, 20, 30)],
    ['fellEveryYear', from2014(30, 20, 10, 5)],
    ['tooFewYears', from2014(10, 20)],
    ['tooFewYears', from2014(10, 20, 20)],
    ['tooFewYears', { 2014: 10, 2015: 20, 2017: 30 }],
    ['rising', { 2014: 10, 2015: 20, 2017: 30, 2018: 40, 2020: 50 }],
  ] as const)('%s', (verdict, points) => {
    expect(only(series(points))?.verdict).toBe(verdict);
  });

  test('leaves out years without a usable value and fills nothing in', () => {
    const doubt: Cell = { status: Status.disputed, value: null, marks: 0 };
    const trend = only(series({ 2014: 10, 2015: null, 2016: doubt, 2017: 20, 2018: 30 }));
    expect(trend).toMatchObject({ years: [2014, 2017, 2018], verdict: 'tooFewYears' });
  });

  test('is none of one value', () => {
    expect(trendsIn(frameWith([series({ 2014: 10, 2015: null })]))).toEqual([]);
  });

  test('never crosses a change of form, and a late user of the old form has more of it', () => {
    const old = series({ ...from2014(1, 2, 3, 4, 5), 2019: 6 });
    const recent = series({ 2019: 9, 2020: 8 }, '甲镇', 'm2019');
    expect(trendsIn(frameWith([[...old, ...recent]]))).toMatchObject([
      { form: 's2014', years: [2014, 2015, 2016, 2017, 2018, 2019], verdict: 'rising' },
      { form: 'm2019', years: [2019, 2020], verdict: 'tooFewYears' },
    ]);
  });

  test.each(Object.values(forms).map(({ id }) => id))(
    'is of every main count but stocks: %s',
    (form) => {
      const two = [2016, 2017].map((year) => filled('甲镇', year, {}, form));
      const stocks = ['normative.public_total', 'normative.in_force'];
      const expected = mainCountsOn(form).filter((id) => !stocks.includes(id));
      expect(trendsIn(frameWith([two])).map(({ measure }) => measure)).toEqual(expected);
    },
  );

  test('needs no county', () => {
    const reports = series(from2014(1, 2, 3)).map((one) => ({ ...one, county: '' }));
    expect(only(reports)?.authority).toBe(authorityId('甲镇', '', null));
  });
});

describe('the trend of a county', () => {
  const units = (count: number, points: (i: number) => Points, suffix = '镇') =>
    Array.from({ length: count }, (_, i) => series(points(i), `甲${i}${suffix}`)).flat();
  const county = (reports: readonly SmallReport[]) =>
    trendsIn(frameWith([reports])).find(({ authority }) => authority === null);

  test('is over 5 units with at least 4 values', () => {
    const rising = units(5, (i) => from2014(i, i + 1, i + 2, i + 3, i + 4));
    expect(county(rising)).toEqual({
      ...{ county: '示例县', authority: null, measure: total, form: 's2014', units: 5 },
      ...{ years: [2014, 2015, 2016, 2017, 2018], s: 50, slope: 1, slopeRange: null },
      p: 2 / 120,
      verdict: 'rising',
    });
    expect(county(units(4, (i) => from2014(i, i + 1, i + 2, i + 3, i + 4)))).toBeUndefined();
    expect(county([...rising.slice(0, 20), ...series(from2014(1, 2, 3), '乙镇')])).toBeUndefined();
  });

  test('takes all types, and only units with 4 values', () => {
    const points = (i: number) => from2014(i, i + 1, i + 2, i + 3, i + 4);
    const mixed = [
      ...units(3, points),
      ...units(2, points, '街道'),
      ...series({ 2014: 9, 2015: 1 }, '乙镇'),
    ];
    expect(county(mixed)).toMatchObject({ units: 5, s: 50 });
  });

  test('re-orders whole years: units that move together are not five witnesses', () => {
    const wave = units(5, () => from2014(10, 30, 20, 40, 50));
    expect(county(wave)).toMatchObject({ s: 40, p: 10 / 120, verdict: 'noClearTrend' });
  });

  test('of 4 years is too short', () => {
    expect(county(units(5, () => from2014(1, 2, 3, 4)))?.verdict).toBe('tooFewYears');
  });

  test('is none without a county, with a prefecture or not', () => {
    const reports = units(6, () => from2014(1, 2, 3, 4, 5));
    expect(county(reports)).toBeDefined();
    for (const prefecture of [null, '某市'])
      expect(county(reports.map((one) => ({ ...one, county: '', prefecture })))).toBeUndefined();
  });
});

test('series of five years and more are counted as tested', () => {
  const reports = [...series(from2014(1, 2, 3, 4, 5)), ...series(from2014(1, 2, 3, 4), '乙镇')];
  expect(onlyCounty(frameWith([reports])).tests.trend).toBe(1);
});
