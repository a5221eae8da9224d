import { describe, expect, test } from 'vitest';
import { Status } from '#domain/cell.ts';
import { frameWith, idOf, oneYear } from '../support/frames.ts';
import type { SmallReport } from '../support/frames.ts';
import { gapsIn, inShort, onlyCounty, rowsOf } from './support.ts';

const total = 'disclosure.total';
const budget = 'org.budget';

const inOne = (
  values: readonly (number | null)[],
  indicator: typeof total | typeof budget = total,
) => gapsIn(frameWith([oneYear(indicator, values)])).filter(({ kind }) => kind !== 'data');
const told = (...args: Parameters<typeof inOne>) =>
  inOne(...args).map((gap) => `${gap.kind} ${inShort(gap)}`);

const times = (count: number, value: number) => Array.from({ length: count }, () => value);
const UNIT_1 = `甲1镇 2017 ${total}`;

describe('zero gap', () => {
  test('holds the lower quartile of the peers that have some, and their number', () => {
    expect(inOne([0, 10, 12, 14, 16, 18])).toEqual([
      {
        ...{ kind: 'zero', county: '示例县', authority: idOf('甲1镇'), year: 2017, form: 's2014' },
        ...{ measure: total, value: 0, side: 'low', low: 12, high: null, peers: 5, n: null },
        distance: expect.any(Number),
      },
    ]);
  });

  test.each([
    ['5 peers', [0, ...times(5, 20)], [`zero ${UNIT_1} low`]],
    ['4 peers claim nothing', [0, ...times(4, 20)], []],
    [
      '9 of 10 peers have some, of both units',
      [0, 0, ...times(9, 20)],
      ['zero 甲1镇', 'zero 甲2镇'],
    ],
    ['8 of 9 peers are less than 90 %', [0, 0, ...times(8, 20)], []],
    ['a lower quartile of 4 is above 3.69', [0, ...times(5, 4)], ['zero 甲1镇']],
    ['a lower quartile of 3 is not', [0, ...times(5, 3)], []],
    ['peers so uneven that z is −1.1', [0, 4, 10, 40, 200, 900], []],
    ['blanks are no peers', [0, ...times(4, 20), null, null], []],
  ])('%s', (_, values, expected) => {
    const found = told(values);
    expect(found).toHaveLength(expected.length);
    found.forEach((text, i) => expect(text).toContain(expected[i]));
  });

  test('is told before a level gap, which a zero far below can be too', () => {
    const near = [0, ...Array.from({ length: 19 }, (_, i) => 100 + i)];
    expect(told(near)).toEqual([`zero ${UNIT_1} low`]);
  });

  test('gives way to a level gap where it does not hold itself', () => {
    const three = [0, 0, 0, ...Array.from({ length: 17 }, (_, i) => 100 + i)];
    expect(told(three)).toEqual([1, 2, 3].map((i) => `level 甲${i}镇 2017 ${total} low`));
  });

  test('of money asks for the share alone', () => {
    expect(inOne([0, 0.5, 0.5, 3, 100, 900], budget)).toMatchObject([
      { kind: 'zero', value: 0, side: 'low', low: 0.5, peers: 5 },
    ]);
    expect(told([0, 0, ...times(8, 3)], budget)).toEqual([]);
  });
});

describe('level gap of a count', () => {
  test.each([
    ['0 against 7 is within chance', [7, ...times(9, 0)], []],
    ['0 against 8 is the least that passes', [8, ...times(9, 0)], [`level ${UNIT_1} high`]],
    ['in a group of 8 one value among equals never reaches the limit', [900, ...times(7, 0)], []],
    ['all equal', times(10, 30), []],
    ['fewer than 5 peers', [5000, 30, 31, 32, 33], []],
  ])('%s', (_, values, expected) => {
    expect(told(values)).toEqual(expected);
  });

  test('gives limits in the unit of the count', () => {
    const [gap] = inOne([8, ...times(9, 0)]);
    const cut = 3.09 + 21 / 7;
    const spread = (1.2533 * Math.log(9)) / 10;
    expect(gap).toMatchObject({ value: 8, side: 'high', low: 0, peers: 9, n: null });
    expect(gap?.high).toBeCloseTo(Math.exp(cut * spread) - 1, 9);
  });

  /** The limits of the table of group sizes. */
  test.each([
    [6, 10.09],
    [7, 10.09],
    [8, 7.29],
    [10, 6.09],
    [12, 5.4233],
    [14, 4.9991],
    [16, 4.7054],
    [21, 4.3253],
    [60, 3.5],
  ])('in a group of %i begins beyond z = %f', (size, cut) => {
    const others = Array.from({ length: size - 1 }, (_, i) => 1000 + 60 * i);
    const flagged = (count: number) => inOne([count, ...others]).some((gap) => gap.side === 'high');
    let [below, beyond] = [others[size - 2] ?? 0, 4_000_000];
    while (beyond - below > 1) {
      const middle = Math.floor((below + beyond) / 2);
      if (flagged(middle)) beyond = middle;
      else below = middle;
    }
    expect(score(below, others)).toBeLessThanOrEqual(cut + 0.001);
    expect(score(beyond, others)).toBeGreaterThan(cut - 0.001);
  });

  test('of money needs no two-count condition, but a MAD', () => {
    const amounts = [1, 1.02, 1.04, 1.06, 1.08, 1.1, 1.12, 1.14, 1.16, 1.18, 1.2];
    expect(told([3, ...amounts], budget)).toEqual([`level 甲1镇 2017 ${budget} high`]);
    expect(told([3, ...amounts.map(Math.round)])).toEqual([]);
    expect(told([50, ...times(11, 1)], budget)).toEqual([]);
  });

  test('can be low', () => {
    const others = Array.from({ length: 11 }, (_, i) => 400 + 10 * i);
    expect(inOne([20, ...others])).toMatchObject([
      { kind: 'level', value: 20, side: 'low', peers: 11 },
    ]);
  });
});

/** 0.6745 (y − m)/MAD of one count among others, y = ln(1 + x). */
function score(count: number, others: readonly number[]): number {
  const logs = [count, ...others].map((x) => Math.log(1 + x));
  const middle = middleOf(logs);
  return (0.6745 * (logs[0]! - middle)) / middleOf(logs.map((y) => Math.abs(y - middle)));
}

function middleOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return (sorted[Math.floor(half - 0.5)]! + sorted[Math.floor(half)]!) / 2;
}

describe('the group', () => {
  const high = [900, ...Array.from({ length: 9 }, (_, i) => 40 + i)];
  const reports = oneYear(total, high);
  const of = (changed: readonly SmallReport[]) =>
    gapsIn(frameWith([changed]), 'level').map(inShort);

  test('is of one county, year, form and type; 乡 and 镇 are one', () => {
    expect(of(reports)).toEqual([`${UNIT_1} high`]);
    const renamed = (name: (i: number) => string) =>
      reports.map((one, i) => ({ ...one, unit: name(i) }));
    expect(of(renamed((i) => (i < 5 ? `甲${i}乡` : `甲${i}镇`)))).toEqual([
      `甲0乡 2017 ${total} high`,
    ]);
    expect(of(renamed((i) => (i < 5 ? `甲${i}街道` : `甲${i}镇`)))).toEqual([]);
    expect(of(reports.map((one, i) => ({ ...one, year: i < 5 ? 2016 : 2017 })))).toEqual([]);
    expect(of(reports.map((one, i) => ({ ...one, county: i < 5 ? '乙县' : '丙县' })))).toEqual([]);
    expect(
      of(
        reports.map((one, i) => ({ ...one, county: '丙县', prefecture: i < 5 ? '子市' : '丑市' })),
      ),
    ).toEqual([]);
  });

  test.each([
    ['without a county', null],
    ['without a county but with a prefecture', '某市'],
  ])('%s there are no peers', (_, prefecture) => {
    expect(of(reports.map((one) => ({ ...one, county: '', prefecture })))).toEqual([]);
  });

  test('has late users of an old form among themselves', () => {
    const late = reports.map((one) => ({ ...one, year: 2020 }));
    expect(of(late)).toEqual([`甲1镇 2020 ${total} high`]);
    const few = late.map((one, i): SmallReport => {
      return i < 5 ? one : { ...one, form: 'm2019', values: { 'application.new.total': 0 } };
    });
    expect(of(few)).toEqual([]);
  });

  test.each([Status.disputed, Status.ambiguous, Status.unitUnknown])(
    'leaves out cells of status %i',
    (status) => {
      const doubt = { status, value: null, marks: 0 };
      const six = reports
        .slice(0, 6)
        .map((one) => ({ ...one, values: { [total]: one.values[total]! } }));
      const flagged = [{ ...six[0]!, values: { [total]: 0 } }, ...six.slice(1)];
      expect(gapsIn(frameWith([flagged]), 'zero')).toHaveLength(1);
      const five = flagged.map((one, i) =>
        i === 5 ? { ...one, values: { [total]: doubt } } : one,
      );
      expect(gapsIn(frameWith([five]))).toEqual([]);
    },
  );

  test('counts the comparisons made', () => {
    expect(onlyCounty(frameWith([reports])).tests).toEqual({
      zero: 10,
      level: 10,
      structure: 0,
      trend: 0,
    });
    expect(onlyCounty(frameWith([reports.slice(0, 5)])).tests.level).toBe(0);
  });
});

describe('two forms of one year', () => {
  const asked = 'application.new.total';
  const odd = [900, ...Array.from({ length: 9 }, (_, i) => 40 + i)];
  const old = rowsOf(
    odd.map((count) => ({ [asked]: count, 'normative.made_new': count })),
    'm2019',
    2021,
  );
  const of = (...recent: readonly SmallReport[]) =>
    gapsIn(frameWith([[...old, ...recent]]), 'level').map(inShort);

  test('the newer one speaks for a measure that both have', () => {
    const [alone] = rowsOf([{ [asked]: 45, 'normative.issued': 1 }], 'm2021', 2021);
    expect(of()).toEqual([`甲1镇 2021 ${asked} high`, '甲1镇 2021 normative.made_new high']);
    expect(of(alone!)).toEqual(['甲1镇 2021 normative.made_new high']);
  });

  test('a unit stays in the group of its old form', () => {
    const [, second] = rowsOf([{}, { [asked]: 45 }], 'm2021', 2021);
    const gap = gapsIn(frameWith([[...old, second!]]), 'level').find(
      ({ measure }) => measure === asked,
    );
    expect(gap?.peers).toBe(9);
  });
});
