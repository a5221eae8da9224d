import { describe, expect, test } from 'vitest';
import { analyse, analysing } from '#analysis/analyse.ts';
import type { RosterEntry } from '#domain/authority.ts';
import { frameWith, oneYear } from '../support/frames.ts';
import type { SmallReport } from '../support/frames.ts';

const total = 'disclosure.total';
const counties = ['甲县', '乙县', '丙县'];
const inCounty = (county: string, values: readonly (number | null)[], year = 2017): SmallReport[] =>
  oneYear(total, values, year).map((report) => ({ ...report, county }));
const usual = [0, 20, 22, 24, 26, 28];
const all = counties.flatMap((county) => inCounty(county, usual));
const line = (county: string, from: number, to: number | null): RosterEntry => ({
  ...{ county, prefecture: null, authority: '甲1镇', from, to, aliases: [] },
});
const before = analyse(frameWith([all]));

/** Which counties were not computed anew. */
const kept = (frame: ReturnType<typeof frameWith>, since = before) => {
  const known = new Set(since.counties);
  return analyse(frame, since)
    .counties.filter((county) => known.has(county))
    .map(({ county }) => county);
};

describe('an analysis after another', () => {
  test('of the same data computes nothing', () => {
    expect(kept(frameWith([all]))).toEqual(counties);
  });

  test('after one report computes its county alone', () => {
    const changed = [{ ...all[0]!, values: { [total]: 7 } }];
    const frame = frameWith([all, changed]);
    expect(kept(frame)).toEqual(['乙县', '丙县']);
    expect(analyse(frame, before)).toEqual(analyse(frame));
  });

  test.each<readonly [string, readonly SmallReport[]]>([
    ['a blank in place of a number', [{ ...all[0]!, values: { [total]: null } }]],
    ['a report more', [{ unit: '甲7镇', county: '甲县', year: 2017, values: { [total]: 25 } }]],
    [
      'a report on another form',
      [{ unit: '甲1镇', county: '甲县', year: 2017, form: 'none', values: {} }],
    ],
  ])('computes the county anew after %s', (_, added) => {
    const frame = frameWith([all, added]);
    expect(kept(frame)).toEqual(['乙县', '丙县']);
    expect(analyse(frame, before)).toEqual(analyse(frame));
  });

  test('computes all anew when the years of the data set change', () => {
    const later = [{ unit: '甲1镇', county: '甲县', year: 2018, values: { [total]: 25 } }];
    expect(kept(frameWith([all, later]))).toEqual([]);
  });

  test('computes the county anew of which a line of the roster changes', () => {
    const roster = counties.map((county) => line(county, 2017, null));
    const listed = analyse(frameWith([all], roster));
    expect(kept(frameWith([all], roster), listed)).toEqual(counties);
    const changed = roster.map((entry) =>
      entry.county === '乙县' ? { ...entry, to: 2017 } : entry,
    );
    expect(kept(frameWith([all], changed), listed)).toEqual(['甲县', '丙县']);
    expect(kept(frameWith([all]), listed)).toEqual([]);
  });

  test('sees which report it is whose file lacks a row, where all cells are alike', () => {
    const units = ['甲镇', '乙镇', '丙镇', '丁镇'];
    const alone = (single: string) =>
      frameWith([
        units.map((unit): SmallReport => {
          const file = unit === single ? 1 : 0;
          return { unit, year: 2017, values: { 'org.staff': 1 }, file };
        }),
      ]);
    const [first, second] = [alone('乙镇'), alone('丙镇')];
    expect(second.fingerprint).toBe(first.fingerprint);
    expect(analyse(second).counties[0]?.gaps).not.toEqual(analyse(first).counties[0]?.gaps);
    expect(analyse(second, analyse(first))).toEqual(analyse(second));
  });
});

test('steps tell how far they are, county by county', () => {
  const steps = [...analysing(frameWith([all]), null)];
  expect(steps).toEqual([1, 2, 3].map((done) => ({ done, total: 3 })));
});
