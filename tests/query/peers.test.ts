import { describe, expect, test } from 'vitest';
import { Status } from '#domain/cell.ts';
import { countyKey } from '#domain/authority.ts';
import { comparedSelection, leadKey, peers } from '#query/peers.ts';
import type { PeerKey } from '#query/types.ts';
import { frameWith, idOf, oneYear, selectionIn } from '../support/frames.ts';

const report = (unit: string, county: string) => ({
  unit,
  county,
  year: 2017,
  values: { 'disclosure.total': 3 },
});
const two = frameWith([
  [
    ...['甲1镇', '甲2镇', '甲3街道'].map((unit) => report(unit, '甲县')),
    ...['乙1镇', '乙2街道'].map((unit) => report(unit, '乙县')),
  ],
]);
const first = countyKey('甲县', null);
const second = countyKey('乙县', null);

test.each([
  ['of the focus', idOf('乙2街道', '乙县'), 'all', second, 'street'],
  ['with most units without a focus', null, 'all', first, 'township'],
  [
    'of the focus also where another type is shown',
    idOf('乙1镇', '乙县'),
    'street',
    second,
    'township',
  ],
  ['of the type that is shown', null, 'street', first, 'street'],
] as const)('a page speaks of one county and type: that %s', (_, focus, group, county, among) => {
  const selection = selectionIn(two, { focus, group });
  expect(leadKey(two, selection)).toEqual({ county, among });
  expect(comparedSelection(two, selection)).toMatchObject({ county, group: among });
});

test('all types together are one group of their county', () => {
  const selection = selectionIn(two, { focus: idOf('乙2街道', '乙县'), mixed: true });
  expect(leadKey(two, selection)).toEqual({ county: second, among: 'mixed' });
  expect(comparedSelection(two, selection)).toMatchObject({ county: second, group: 'all' });
});

describe('a group', () => {
  const townships: PeerKey = { county: countyKey('示例县', null), among: 'township' };
  const setOf = (values: Parameters<typeof oneYear>[1]) =>
    peers(frameWith([oneYear('org.staff', values)]), townships, {
      ...{ subject: 'org.staff', year: 2017, form: 's2014' },
    });
  const placesOf = (values: Parameters<typeof oneYear>[1]) => {
    const set = setOf(values);
    return values.map((_, i) => set.placeOf(idOf(`甲${i + 1}镇`))?.place ?? null);
  };

  test('has the units with a usable number, the unit itself among them', () => {
    const doubt = { status: Status.disputed, value: null, marks: 0 } as const;
    const set = setOf([1, 2, 3, 4, 5, 6, null, doubt]);
    expect(set).toMatchObject({ without: null, doubtful: 1, spread: { n: 6, median: 3.5 } });
    expect(set.points.map(({ value }) => value)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('of five is too few for a median', () => {
    expect(setOf([1, 2, 3, 4, 5])).toMatchObject({ spread: null, without: 'fewPeers' });
  });

  test('whose reports name no county is not compared', () => {
    const values = Array.from({ length: 9 }, (_, i) => i);
    const reports = oneYear('org.staff', values).map((one) => ({ ...one, county: '' }));
    const asked = { subject: 'org.staff', year: 2017, form: 's2014' } as const;
    const key = { county: countyKey('', null), among: 'township' } as const;
    expect(peers(frameWith([reports]), key, asked)).toMatchObject({
      ...{ spread: null, without: 'noCounty' },
    });
  });

  test.each([
    ['from the top', [6, 5, 4, 3, 2, 1], [1, 2, 3, 4, 5, 6]],
    ['none for 0', [6, 5, 4, 3, 2, 0], [1, 2, 3, 4, 5, null]],
    ['none among five', [5, 4, 3, 2, 1], [null, null, null, null, null]],
    ['shared by a third', [6, 6, 4, 3, 2, 1], [1, 1, 3, 4, 5, 6]],
    ['none where more than a third share it', [6, 6, 6, 3, 2, 1], [null, null, null, 4, 5, 6]],
  ] as const)('places: %s', (_, values, places) => {
    expect(placesOf(values)).toEqual(places);
  });
});
