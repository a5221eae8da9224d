import { describe, expect, test } from 'vitest';
import type { Layer } from '#domain/frame.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import { Choice } from '#domain/reportTable.ts';
import { undone } from '#worker/undone.ts';
import { tableOf, townships, value } from '../store/support.ts';

type Row = readonly [
  unit: number,
  year: number,
  staff?: number | undefined,
  budget?: number | undefined,
  choice?: number,
];

/** A batch of reports of which each has staff, budget, both or nothing. */
function layer(batch: number, ...rows: readonly Row[]): Layer {
  const cell = (id: IndicatorId, n: number | undefined) =>
    n === undefined ? {} : { [id]: value(n) };
  const table = tableOf(
    rows.map(([unit, year, staff, budget, choice = Choice.none]) => ({
      unit,
      year,
      choice,
      cells: { ...cell('org.staff', staff), ...cell('org.budget', budget) },
    })),
    townships,
  );
  return { batch, published: batch < 0, tables: [{ table, ids: townships.map(({ id }) => id) }] };
}

describe('taking a batch away', () => {
  test.each<[string, readonly Layer[], readonly number[], number, number]>([
    ['removes a report that no other batch holds', [layer(1, [0, 2017, 3])], [], 0, 1],
    [
      'lets the published report of a unit show again',
      [layer(-1, [0, 2017, 2]), layer(1, [0, 2017, 3, undefined, Choice.first])],
      [2017],
      0,
      0,
    ],
    [
      'changes nothing where another file says the same',
      [layer(1, [0, 2017, 3]), layer(2, [0, 2017, 3])],
      [],
      1,
      0,
    ],
    [
      'changes nothing where a later batch was taken and has every cell',
      [layer(1, [0, 2017, 2]), layer(2, [0, 2017, 3, undefined, Choice.first])],
      [],
      1,
      0,
    ],
    [
      'changes what a later batch does not have',
      [
        layer(-1, [0, 2017, 1, 1]),
        layer(1, [0, 2017, 2, 2, Choice.first]),
        layer(2, [0, 2017, 3, undefined, Choice.first]),
      ],
      [2017],
      0,
      0,
    ],
    [
      'shows what was kept behind it',
      [layer(1, [0, 2017, 2]), layer(2, [0, 2017, 3, undefined, Choice.behind])],
      [2017],
      0,
      0,
    ],
    [
      'counts a report once although the batch holds it twice',
      [layer(1, [0, 2017, 2], [0, 2017, 3], [1, 2017, 4])],
      [],
      0,
      2,
    ],
  ])('%s', (_name, layers, years, same, removed) => {
    const result = undone(layers, 1, new Map());
    expect(result.reappeared.map(({ year }) => year)).toEqual(years);
    expect(result).toMatchObject({ same, removed });
  });

  test('shows the source that the user picked, and another when that one is taken away', () => {
    const layers = [layer(1, [0, 2017, 2]), layer(2, [0, 2017, 3])];
    const unit = layers[0]?.tables[0]?.ids[0] ?? '';
    const picks = new Map([[`s2014 2017 ${unit}`, '1/0/1']]);
    expect(undone(layers, 2, picks)).toEqual({
      ...{ reappeared: [], disputed: [], same: 1, removed: 0 },
    });
    expect(undone(layers, 1, picks).reappeared).toHaveLength(1);
  });

  test('says which reports wait for a choice: the sources that are left disagree', () => {
    const layers = [
      layer(1, [0, 2017, 2]),
      layer(2, [0, 2017, 3]),
      layer(3, [0, 2017, 4, undefined, Choice.first]),
    ];
    const { reappeared, disputed } = undone(layers, 3, new Map());
    expect(reappeared).toEqual([]);
    expect(disputed.map(({ year }) => year)).toEqual([2017]);
    expect(undone(layers.slice(0, 2), 2, new Map())).toMatchObject({
      disputed: [],
      reappeared: [{ year: 2017 }],
    });
  });
});
