import { describe, expect, test } from 'vitest';
import { analyse } from '#analysis/analyse.ts';
import { entriesOf } from '#analysis/entries.ts';
import type { Entry } from '#analysis/entries.ts';
import type { CountyAnalysis, Gap, TrendRecord } from '#analysis/types.ts';
import { weightOf } from '#analysis/weight.ts';
import { frameWith, idOf, sampleFrame } from '../support/frames.ts';
import { filled, inShort } from './support.ts';

const gap = (change: Partial<Gap> = {}): Gap => ({
  ...{ kind: 'level', county: '示例县', authority: idOf('甲镇'), year: 2018, form: 's2014' },
  ...{ measure: 'disclosure.total', value: 1, side: 'high', low: 1, high: 2, peers: 9, n: null },
  distance: 1,
  ...change,
});
const trend = (change: Partial<TrendRecord> = {}): TrendRecord => ({
  ...{ county: '示例县', authority: idOf('甲镇'), measure: 'disclosure.total', form: 's2014' },
  ...{ years: [2014, 2015, 2016, 2017, 2018], s: 10, p: 0.017, slope: 1, slopeRange: [1, 1] },
  ...{ verdict: 'rising', units: null },
  ...change,
});
const county = (gaps: readonly Gap[], trends: readonly TrendRecord[] = []): CountyAnalysis => ({
  ...{ county: '示例县', print: '', gaps, trends },
  tests: { zero: 0, level: 0, structure: 0, trend: 0 },
  smallGroups: 0,
});
const entries = (gaps: readonly Gap[], trends: readonly TrendRecord[] = [], lastYear = 2018) =>
  entriesOf([county(gaps, trends)], lastYear);

describe('weight', () => {
  test.each<readonly [string, readonly Gap[] | TrendRecord, number]>([
    ['a level gap at its limit', [gap()], 2],
    ['twice the limit', [gap({ distance: 2 })], 4],
    ['at most three times', [gap({ distance: 40 })], 6],
    ['a year ago', [gap({ year: 2017 })], 2 * 0.92],
    ['two years, by the later', [gap({ year: 2017 }), gap()], 2 * 1.25],
    [
      'at most twice for many years',
      [2010, 2012, 2014, 2015, 2016, 2017, 2018].map((year) => gap({ year })),
      4,
    ],
    [
      'worse where a measure has a direction',
      [gap({ measure: 'd.on_time_rate', side: 'low' })],
      2.5,
    ],
    ['better', [gap({ measure: 'd.on_time_rate', side: 'high' })], 1.6],
    ['neither', [gap({ measure: 'd.grant_rate', side: 'low' })], 2],
    ['a missing report', [gap({ kind: 'report', measure: null, side: null, form: null })], 4],
    ['an empty report', [gap({ kind: 'data', measure: null, side: null })], 3],
    ['an empty main count', [gap({ kind: 'data', side: null })], 2],
    ['another empty row', [gap({ kind: 'data', measure: 'fee.collected', side: null })], 1],
    [
      'a row that no form asks for',
      [gap({ kind: 'collection', measure: 'procurement', side: null })],
      0.1,
    ],
    ['a trend', trend(), 1],
    ['a trend of the county', trend({ authority: null }), 1.5],
  ])('%s', (_, what, expected) => {
    expect(weightOf(what, 2018)).toBeCloseTo(expected, 12);
  });
});

describe('entries', () => {
  const inWords = ({ kind, authority, years, ...rest }: Entry) =>
    [
      kind,
      authority?.split('/').pop(),
      years.join('+'),
      'measures' in rest ? rest.measures.join('+') : rest.trend.measure,
    ].join(' ');

  test('are heaviest first, and of one weight in the order of their keys', () => {
    const missing = { kind: 'report', measure: null, side: null, form: null } as const;
    const found = entries(
      [
        gap(),
        gap({ authority: idOf('乙镇'), distance: 3 }),
        gap({ authority: idOf('丙镇'), ...missing }),
      ],
      [trend()],
    );
    const other = entries(
      [
        gap({ authority: idOf('丙镇'), ...missing }),
        gap({ authority: idOf('乙镇'), distance: 3 }),
        gap(),
      ],
      [trend()],
    );
    expect(found.map(inWords)).toEqual([
      'level 乙镇 2018 disclosure.total',
      'report 丙镇 2018 ',
      'level 甲镇 2018 disclosure.total',
      'trend 甲镇 2014+2015+2016+2017+2018 disclosure.total',
    ]);
    expect(other).toEqual(found);
    const same = entries([gap({ authority: idOf('乙镇') }), gap()]);
    expect(same.map(({ key }) => key)).toEqual(same.map(({ key }) => key).sort());
  });

  test('put missing years of a unit together, and a measure and side over the years', () => {
    const missing = { kind: 'report', measure: null, side: null, form: null } as const;
    const found = entries([
      gap({ ...missing, year: 2018 }),
      gap({ ...missing, year: 2016 }),
      gap({ year: 2018 }),
      gap({ year: 2014 }),
      gap({ year: 2015, side: 'low' }),
      gap({ year: 2015, measure: 'request.received' }),
    ]);
    expect(found.map(inWords).sort()).toEqual([
      'level 甲镇 2014+2018 disclosure.total',
      'level 甲镇 2015 disclosure.total',
      'level 甲镇 2015 request.received',
      'report 甲镇 2016+2018 ',
    ]);
    expect(found.find(({ kind }) => kind === 'report')?.form).toBeNull();
  });

  test('put empty rows of one report together, not those of two', () => {
    const blank = { kind: 'data', side: null } as const;
    const found = entries([
      gap(blank),
      gap({ ...blank, measure: 'org.staff' }),
      gap({ ...blank, measure: 'org.staff', year: 2017 }),
    ]);
    expect(found.map(inWords)).toEqual([
      'data 甲镇 2018 disclosure.total+org.staff',
      'data 甲镇 2017 org.staff',
    ]);
  });

  test('leave out trends that claim nothing', () => {
    const words = [
      'rising',
      'falling',
      'noClearTrend',
      'tooFewYears',
      'roseEveryYear',
      'fellEveryYear',
    ] as const;
    const found = entries(
      [],
      words.map((verdict) => trend({ verdict })),
    );
    expect(found.map((entry) => entry.kind === 'trend' && entry.trend.verdict)).toEqual([
      'falling',
      'rising',
    ]);
  });

  test('have keys of their own', () => {
    const { counties } = analyse(sampleFrame());
    const keys = entriesOf(counties, 2025).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('the sample county', () => {
  const { counties } = analyse(sampleFrame());
  const gaps = counties.flatMap((one) => one.gaps);
  const list = entriesOf(counties, 2025);

  test('has few zeros and levels', () => {
    const compared = gaps.filter(({ kind }) => kind === 'zero' || kind === 'level');
    expect(compared.map((one) => `${one.kind} ${inShort(one)}`)).toEqual([
      'level 金沙镇 2015 disclosure.channel.other high',
      'level 金沙镇 2016 disclosure.channel.other high',
      'zero 大坪镇 2016 training.trainees low',
      'zero 红岩乡 2017 disclosure.channel.website low',
      'level 金沙镇 2017 disclosure.channel.other high',
      'zero 石桥镇 2018 disclosure.channel.weibo low',
      'zero 大坪镇 2018 training.trainees low',
    ]);
  });

  test.each([
    ['missing years', 'report', '柳河乡'],
    ['an empty table of requests', 'data', '大坪镇'],
    ['far from the rest', 'structure', '金沙镇'],
    ['far from the rest by one channel', 'level', '金沙镇'],
    ['Weibo given up', 'zero', '石桥镇'],
  ])('shows on the first screen of its list: %s', (_, kind, unit) => {
    const at = list.findIndex(
      (entry) => entry.kind === kind && entry.authority?.endsWith(unit) === true,
    );
    expect(at).toBeGreaterThanOrEqual(0);
    expect(at).toBeLessThan(25);
  });
});

test('an analysis of nothing is empty', () => {
  expect(analyse(frameWith([])).counties).toEqual([]);
  const [only] = analyse(frameWith([[filled('甲镇', 2017)]])).counties;
  expect(only).toMatchObject({ gaps: [], trends: [] });
});
