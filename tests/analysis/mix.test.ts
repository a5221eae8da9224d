import { describe, expect, test } from 'vitest';
import { channelIds } from '#domain/measures/s2014.ts';
import { frameWith, idOf } from '../support/frames.ts';
import { gapsIn, onlyCounty, rowsOf } from './support.ts';

type Mix = readonly (number | null)[];
const reports = (mixes: readonly Mix[]) =>
  rowsOf(mixes.map((mix) => Object.fromEntries(channelIds.map((id, i) => [id, mix[i] ?? null]))));
const found = (mixes: readonly Mix[]) => gapsIn(frameWith([reports(mixes)]), 'structure');
const times = <M extends Mix>(count: number, mix: M) => Array.from({ length: count }, () => mix);

const usual: readonly number[] = [10, 40, 20, 20, 10];

/** G of the first mix from the mix of all. */
function distance(mixes: readonly (readonly number[])[]): number {
  const sums = channelIds.map((_, k) => mixes.reduce((sum, mix) => sum + mix[k]!, 0));
  const all = sums.reduce((a, b) => a + b);
  const own = mixes[0]!;
  const n = own.reduce((a, b) => a + b);
  const term = (x: number, k: number) => (x === 0 ? 0 : x * Math.log((x * all) / (n * sums[k]!)));
  return 2 * own.reduce((sum, x, k) => sum + term(x, k), 0);
}

describe('structure gap', () => {
  test('holds G, the chi-square point, items and peers', () => {
    const mixes: readonly (readonly number[])[] = [[60, 10, 10, 10, 10], ...times(9, usual)];
    const [gap] = found(mixes);
    expect(gap).toMatchObject({
      ...{
        kind: 'structure',
        county: '示例县',
        authority: idOf('甲1镇'),
        year: 2017,
        form: 's2014',
      },
      ...{ measure: 'disclosure.channel', side: null, low: null, peers: 9, n: 100 },
    });
    expect(gap?.value).toBeCloseTo(distance(mixes), 9);
    expect(gap?.high).toBeCloseTo(16.9238, 4);
  });

  test.each([
    [2, 9.5495, [30, 5, 0, 0, 0], [10, 25, 0, 0, 0]],
    [3, 12.4292, [35, 5, 5, 0, 0], [10, 25, 10, 0, 0]],
    [4, 14.7955, [40, 5, 5, 5, 0], [10, 25, 10, 10, 0]],
  ])('with %i channels in use begins at %f', (_, point, odd, even) => {
    expect(found([odd, ...times(9, even)])[0]?.high).toBeCloseTo(point, 4);
  });

  test.each<readonly [string, readonly Mix[], number]>([
    ['8 units', [[60, 10, 10, 10, 10], ...times(7, usual)], 1],
    ['7 units: no claim', [[60, 10, 10, 10, 10], ...times(6, usual)], 0],
    ['30 items', [[30, 0, 0, 0, 0], ...times(8, usual)], 1],
    ['29 items take no part', [[29, 0, 0, 0, 0], ...times(8, usual)], 0],
    ['a blank channel takes no part', [[60, 10, 10, 10, null], ...times(8, usual)], 0],
    ['one channel alone in use', times(9, [0, 60, 0, 0, 0]), 0],
    ['all alike', times(9, usual), 0],
  ])('%s', (_, mixes, expected) => {
    expect(found(mixes)).toHaveLength(expected);
  });

  test('lies further out where the mixes differ by more than chance', () => {
    const uneven = times(5, [30, 30, 20, 10, 10]).flatMap((mix) => [mix, [...mix].reverse()]);
    expect(found([[45, 25, 10, 10, 10], ...times(10, usual)])).toHaveLength(1);
    expect(found([[45, 25, 10, 10, 10], ...uneven])).toHaveLength(0);
  });

  test('stands beside the gaps of the single channels', () => {
    const mixes = [[0, 300, 20, 20, 60], ...times(11, [60, 40, 20, 20, 10])];
    const kinds = gapsIn(frameWith([reports(mixes)])).map(({ kind }) => kind);
    expect(kinds).toContain('structure');
    expect(kinds).toContain('zero');
  });

  test('counts the comparisons made', () => {
    expect(onlyCounty(frameWith([reports(times(9, usual))])).tests.structure).toBe(9);
    expect(onlyCounty(frameWith([reports(times(7, usual))])).tests.structure).toBe(0);
  });
});
