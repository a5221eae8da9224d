import { describe, expect, test } from 'vitest';
import type { AuthorityId } from '#domain/authority.ts';
import { counties, kindsOf, selectionOf } from '#query/selection.ts';
import type { Chosen } from '#query/selection.ts';
import {
  frameWith,
  idOf,
  oneYear,
  sampleFrame,
  sampleUnit,
  selectionIn,
} from '../support/frames.ts';

const nothing: Chosen = {
  county: null,
  group: 'all',
  years: null,
  year: null,
  focus: null,
  pinned: [],
};

const twoCounties = frameWith([
  [
    { unit: '青石镇', county: '东县', prefecture: '甲市', year: 2016, values: {} },
    { unit: '青石镇', county: '东县', prefecture: '乙市', year: 2017, values: {} },
    { unit: '白杨街道', county: '东县', prefecture: '乙市', year: 2017, values: {} },
  ],
]);

describe('a selection', () => {
  const frame = sampleFrame();

  test('takes everything and the newest year with reports when nothing is chosen', () => {
    expect(selectionOf(frame, nothing)).toEqual({
      selection: { ...nothing, years: [2014, 2018], year: 2018 },
      unknown: [],
    });
  });

  test.each([
    ['within the data', [2015, 2017], 2016, [2015, 2017], 2016],
    ['wider than the data', [2000, 2100], 2000, [2014, 2018], 2014],
    ['outside the data', [2030, 2040], 2035, [2014, 2018], 2018],
    ['a year outside the years', [2015, 2016], 2018, [2015, 2016], 2016],
    ['no year', [2015, 2016], null, [2015, 2016], 2016],
  ] as const)('keeps years and year %s', (_name, years, year, fitted, fittedYear) => {
    const { selection } = selectionOf(frame, { ...nothing, years, year });
    expect([selection.years, selection.year]).toEqual([fitted, fittedYear]);
  });

  test('names what the data do not have and goes on without it', () => {
    const nobody = '某县/某镇' as AuthorityId;
    const known = sampleUnit('青石镇');
    expect(
      selectionOf(frame, {
        ...nothing,
        county: '某县',
        group: [nobody, known],
        focus: nobody,
        pinned: [known, nobody],
      }),
    ).toEqual({
      selection: { ...nothing, years: [2014, 2018], year: 2018, group: [known], pinned: [known] },
      unknown: ['某县', nobody],
    });
    expect(selectionIn(frame, { group: [nobody] }).group).toBe('all');
    expect(selectionIn(frame, { group: 'other' }).group).toBe('all');
    expect(selectionIn(frame, { group: [] }).group).toBe('all');
  });

  test('of data without a report has no years', () => {
    const { selection } = selectionOf(frameWith([]), {
      ...nothing,
      year: 2017,
      years: [2014, 2018],
    });
    expect([selection.years, selection.year]).toEqual([[0, 0], 0]);
  });

  test('stays within one county: the chosen one, that of the focus, or the first', () => {
    expect(selectionIn(twoCounties)).toMatchObject({ county: '甲市/东县', year: 2016 });
    expect(selectionIn(twoCounties, { focus: idOf('白杨街道', '东县', '乙市') })).toMatchObject({
      county: '乙市/东县',
      year: 2017,
    });
    expect(selectionIn(twoCounties, { county: '乙市/东县' }).county).toBe('乙市/东县');
    expect(selectionIn(frame, { county: '示例市/示例县' }).county).toBe(null);
  });
});

test('two counties of one name in two prefectures are two counties', () => {
  expect(counties(twoCounties)).toEqual([
    { key: '甲市/东县', county: '东县', prefecture: '甲市', units: 1 },
    { key: '乙市/东县', county: '东县', prefecture: '乙市', units: 2 },
  ]);
});

test('kinds are those that the county has, with their numbers', () => {
  expect(kindsOf(sampleFrame(), null)).toEqual([
    { kind: 'township', units: 10 },
    { kind: 'street', units: 4 },
  ]);
  expect(kindsOf(twoCounties, '甲市/东县')).toEqual([{ kind: 'township', units: 1 }]);
  expect(kindsOf(frameWith([oneYear('org.staff', [1])]), '乙县')).toEqual([]);
});
