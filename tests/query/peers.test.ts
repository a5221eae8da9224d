import { expect, test } from 'vitest';
import { countyKey } from '#domain/authority.ts';
import { peerSelection } from '#query/peers.ts';
import { frameWith, idOf, selectionIn } from '../support/frames.ts';

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

test.each([
  ['of the focus', idOf('乙2街道', '乙县'), 'all', countyKey('乙县', null), 'street'],
  ['with most units without a focus', null, 'all', countyKey('甲县', null), 'township'],
  [
    'also for a type that was chosen',
    idOf('乙1镇', '乙县'),
    'street',
    countyKey('乙县', null),
    'street',
  ],
] as const)('peers are of one county: that %s', (_, focus, chosen, county, group) => {
  expect(peerSelection(two, selectionIn(two, { focus, group: chosen }))).toMatchObject({
    county,
    group,
  });
});

test('a group that was picked by hand may lie in several counties', () => {
  const picked = [idOf('甲1镇', '甲县'), idOf('乙1镇', '乙县')];
  const selection = selectionIn(two, { group: picked });
  expect(peerSelection(two, selection)).toEqual(selection);
});

test('with one county nothing is said of it', () => {
  const one = frameWith([[report('甲1镇', '甲县'), report('甲2镇', '甲县')]]);
  expect(peerSelection(one, selectionIn(one)).county).toBeNull();
});
