import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Status } from '#domain/cell.ts';
import type { Cell } from '#domain/cell.ts';
import { channelMix } from '#query/channelMix.ts';
import { pointReader } from '#query/point.ts';
import { ranking } from '#query/ranking.ts';
import { trend } from '#query/trend.ts';
import type { SubjectId } from '#query/types.ts';
import { positives } from '#query/who.ts';
import {
  frameWith,
  idOf,
  oneYear,
  rosterLine,
  sampleFrame,
  sampleUnit,
  selectionIn,
} from '../support/frames.ts';
import type { SmallValues } from '../support/frames.ts';

const odd = (status: 2 | 3 | 4): Cell => ({ status, value: null, marks: 0 });

/** The point of one report. */
function pointOf(subject: SubjectId, values: SmallValues) {
  return pointReader(frameWith([[{ unit: '甲镇', year: 2017, values }]]), subject)(0, 2017);
}

describe('a point of an indicator', () => {
  test.each([
    ['a number', { 'org.staff': 3 }, 3, 'value'],
    ['a printed zero', { 'org.staff': 0 }, 0, 'zero'],
    ['a blank', { 'org.staff': null }, null, 'blank'],
    ['a row that is not in the table', {}, null, 'rowAbsent'],
    ['two numbers in a cell', { 'org.staff': odd(Status.ambiguous) }, null, 'suspect'],
    ['money of unknown unit', { 'org.staff': odd(Status.unitUnknown) }, null, 'suspect'],
    ['two records that disagree', { 'org.staff': odd(Status.disputed) }, null, 'suspect'],
  ])('%s', (_name, values, value, shown) => {
    expect(pointOf('org.staff', values)).toMatchObject({ value, shown, rate: null, form: 's2014' });
  });

  test('without a report says whether one is due', () => {
    const frame = frameWith(
      [[{ unit: '甲镇', year: 2016, values: {} }], [{ unit: '甲镇', year: 2018, values: {} }]],
      [rosterLine('甲镇', 2017), rosterLine('乙镇', 2014, 2016)],
    );
    const read = pointReader(frame, 'org.staff');
    expect([2016, 2017, 2018].map((year) => read(0, year).shown)).toEqual([
      'rowAbsent',
      'noReport',
      'rowAbsent',
    ]);
    expect([2016, 2017].map((year) => read(1, year).shown)).toEqual(['noReport', 'notOwed']);
    expect(read(1, 2013).shown).toBe('notOwed');
    expect(() => read(2, 2017)).toThrow(RangeError);
  });
});

describe('a point of a measure', () => {
  const onTime = (onTime: number | null, completed: number | null) => ({
    'request.completed.on_time': onTime,
    'request.completed': completed,
  });

  test.each([
    ['rate with its cases', 'd.on_time_rate', onTime(30, 40), 0.75, 'value', 'rate'],
    ['rate of nothing', 'd.on_time_rate', onTime(0, 40), 0, 'zero', 'rate'],
    [
      'no cases are neither 0 % nor 100 %',
      'd.on_time_rate',
      onTime(0, 0),
      null,
      'value',
      'noCases',
    ],
    ['too few cases for a rate', 'd.on_time_rate', onTime(1, 4), null, 'value', 'tooFew'],
    ['blank numerator', 'd.on_time_rate', onTime(null, 4), null, 'blank', null],
    ['blank denominator', 'd.on_time_rate', onTime(4, null), null, 'blank', null],
    ['ratio', 'd.items_per_staff', { 'disclosure.total': 90, 'org.staff': 2 }, 45, 'value', null],
    [
      'nobody to share it',
      'd.items_per_staff',
      { 'disclosure.total': 9, 'org.staff': 0 },
      null,
      'value',
      'noCases',
    ],
  ] as const)('%s', (_name, subject, values, value, shown, kind) => {
    const point = pointOf(subject, values);
    expect(point).toMatchObject({ value, shown });
    expect(point.rate?.kind ?? null).toBe(kind);
  });

  test('leads to all the cells it is made of', () => {
    expect(pointOf('d.on_time_rate', onTime(1, 1)).cells.map((cell) => cell.indicator)).toEqual([
      'request.completed.on_time',
      'request.completed',
    ]);
  });
});

describe('a ranking', () => {
  test('ties places, counts zeros and leaves blanks out', () => {
    const frame = frameWith([oneYear('org.staff', [3, 0, 5, 3, null, 1, 0])]);
    const rows = ranking(frame, selectionIn(frame), 'org.staff');
    expect(rows.rows.map(({ name, data }) => [name, data.place?.place ?? null])).toEqual([
      ['甲3镇', 1],
      ['甲1镇', 2],
      ['甲4镇', 2],
      ['甲6镇', 4],
      ['甲2镇', null],
      ['甲7镇', null],
      ['甲5镇', null],
    ]);
    expect(rows).toMatchObject({ usable: 6, zeros: 2, total: 7 });
    expect(rows.spread).toEqual({ n: 6, p25: 0.25, median: 2, p75: 3 });
  });

  test('claims nothing with fewer than five peers', () => {
    const frame = frameWith([oneYear('org.staff', [3, 1, 5, 3, 2, null])]);
    const rows = ranking(frame, selectionIn(frame), 'org.staff');
    expect(rows.spread).toBe(null);
    expect(rows.rows.every(({ data }) => data.place === null)).toBe(true);
  });

  test('gives no place among fewer than six rates that may be ranked', () => {
    const onTime = (cases: readonly number[]) =>
      frameWith([
        cases.map((n, i) => ({
          unit: `甲${i + 1}镇`,
          year: 2017,
          values: { 'request.completed': n, 'request.completed.on_time': n - i },
        })),
      ]);
    const placesIn = (frame: ReturnType<typeof frameWith>) =>
      ranking(frame, selectionIn(frame), 'd.on_time_rate').rows.map(
        ({ data }) => data.place?.place ?? null,
      );
    expect(placesIn(onTime([40, 40, 10, 10, 10, 10, 10]))).toEqual(Array(7).fill(null));
    expect(placesIn(onTime([40, 40, 40, 40, 40, 40, 10]))).toEqual([1, 2, 3, 4, 5, 6, null]);
  });

  test('does not depend on the order of the input, and others change no value of mine', () => {
    const values = fc.array(fc.option(fc.nat(50), { nil: null }), { minLength: 1, maxLength: 20 });
    const at = (frame: ReturnType<typeof frameWith>, year: number) =>
      Object.fromEntries(
        ranking(frame, selectionIn(frame, { year }), 'org.staff').rows.map(({ name, data }) => [
          name,
          [data.place?.place, data.place?.of, data.point.value, data.point.shown],
        ]),
      );
    fc.assert(
      fc.property(values, fc.nat(50), (counts, more) => {
        const reports = oneYear('org.staff', counts);
        const before = at(frameWith([reports]), 2017);
        expect(at(frameWith([[...reports].reverse()]), 2017)).toEqual(before);
        const added = { unit: '乙镇', year: 2017, values: { 'org.staff': more } };
        const after = at(frameWith([reports, [added]]), 2017);
        for (const [name, [, , value, shown]] of Object.entries(before)) {
          expect(after[name]?.slice(2)).toEqual([value, shown]);
        }
      }),
    );
  });

  test('keeps two counties of one name in two prefectures apart', () => {
    const inCounty = (prefecture: string, counts: readonly number[]) =>
      oneYear('org.staff', counts).map((r) => ({ ...r, county: '东县', prefecture }));
    const frame = frameWith([
      inCounty('甲市', [1, 1, 1, 1, 1, 1]),
      inCounty('乙市', [9, 9, 9, 9, 9, 9]),
    ]);
    const medianOf = (county: string) =>
      ranking(frame, selectionIn(frame, { county }), 'org.staff').spread?.median;
    expect([medianOf('甲市/东县'), medianOf('乙市/东县')]).toEqual([1, 9]);
  });
});

describe('a trend', () => {
  const frame = sampleFrame();

  test('gives the median with its number of units, and a hole where there is no report', () => {
    const rows = trend(
      frame,
      selectionIn(frame, { focus: sampleUnit('龙泉街道'), group: 'street' }),
      'disclosure.total',
    );
    expect(rows.medians.map(({ n, median }) => [n, median])).toEqual([
      [4, null],
      [4, null],
      [3, null],
      [4, null],
      [3, null],
    ]);
    const own = rows.rows.find((row) => row.focus);
    expect(own?.data.map((point) => point.shown)).toEqual([
      'value',
      'value',
      'noReport',
      'value',
      'value',
    ]);
    expect(rows.verdict).toMatchObject({ verdict: 'tooFewYears', n: 4, p: null });
  });

  test.each([
    ['云溪镇', 'disclosure.total', 'rising'],
    ['杏花镇', 'disclosure.total', 'falling'],
    ['城关街道', 'request.received', 'noClearTrend'],
  ] as const)('of %s in %s is %s', (name, subject, verdict) => {
    const rows = trend(frame, selectionIn(frame, { focus: sampleUnit(name) }), subject);
    expect(rows.verdict?.verdict).toBe(verdict);
    const isTownship = rows.among === 'township';
    expect(rows.medians.every(({ n, median }) => n >= 6 === (median !== null))).toBe(true);
    expect(rows.medians.some(({ median }) => median !== null)).toBe(isTownship);
  });

  test('is told of main counts only', () => {
    const selection = selectionIn(frame, { focus: sampleUnit('云溪镇') });
    expect(trend(frame, selection, 'd.channel_share.website').verdict).toBe(null);
    expect(trend(frame, selection, 'org.staff.full_time').verdict).toBe(null);
  });
});

describe('a channel mix', () => {
  test('with a blank channel has no sum and is in no total', () => {
    const frame = sampleFrame();
    const mix = channelMix(frame, selectionIn(frame, { year: 2015 }));
    const blank = mix.members.find((row) => row.name === '白杨街道');
    expect(blank?.data).toMatchObject({ sum: null, shown: 'blank' });
    expect(mix.countyUnits).toBe(13);
    const known = mix.members.reduce(
      (sum, { data }) => (data.sum === null ? sum : sum + data.sum),
      0,
    );
    expect(mix.county.sum).toBe(known);
  });

  test('of a unit whose channels are all 0 has a sum of 0 and shares of nothing', () => {
    const zeros: SmallValues = {
      'disclosure.channel.website': 0,
      'disclosure.channel.wechat': 0,
      'disclosure.channel.weibo': 0,
      'disclosure.channel.gazette': 0,
      'disclosure.channel.other': 0,
    };
    const frame = frameWith([[{ unit: '甲镇', year: 2017, values: zeros }]]);
    expect(channelMix(frame, selectionIn(frame)).members[0]?.data).toMatchObject({
      sum: 0,
      shown: 'zero',
    });
  });
});

describe('who had any', () => {
  test('names the units with requests and counts every unit once', () => {
    const frame = sampleFrame();
    const who = positives(frame, selectionIn(frame, { year: 2017 }), 'request.received');
    expect(who.positive.map(({ name, data }) => [name, data.value])).toEqual([
      ['城关街道', 12],
      ['白杨街道', 5],
      ['花桥镇', 3],
    ]);
    expect(who).toMatchObject({ total: 14, usable: 14 });
    expect(who.zeros).toHaveLength(11);
  });

  test('keeps blanks, missing reports, few and no cases apart', () => {
    const frame = sampleFrame();
    const who = (subject: SubjectId, year: number) => {
      const found = positives(frame, selectionIn(frame, { year }), subject);
      const { positive, zeros, tooFew, noCases, blank, suspect, notOnForm } = found;
      const { noReport, notOwed } = found;
      return [positive, zeros, tooFew, noCases, blank, suspect, notOnForm, noReport, notOwed].map(
        (list) => list.length,
      );
    };
    expect(who('request.received', 2016)).toEqual([2, 10, 0, 0, 1, 0, 0, 1, 0]);
    expect(who('d.grant_rate', 2017)).toEqual([2, 0, 1, 11, 0, 0, 0, 0, 0]);
    expect(who('d.grant_rate', 2018)).toEqual([1, 0, 1, 9, 0, 0, 0, 3, 0]);
  });

  test('looks at the group only', () => {
    const frame = frameWith([oneYear('org.staff', [1, 0, 2])]);
    const selection = selectionIn(frame, { group: [idOf('甲1镇')], focus: idOf('甲3镇') });
    expect(positives(frame, selection, 'org.staff')).toMatchObject({ total: 1, usable: 1 });
  });
});
