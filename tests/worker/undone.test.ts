import { describe, expect, test } from 'vitest';
import type { Layer } from '#domain/frame.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import { BLANK } from '#domain/reportTable.ts';
import { undone } from '#worker/undone.ts';
import { tableOf, townships, value } from '../store/support.ts';

type Row = readonly [
  unit: number,
  year: number,
  staff?: number | undefined,
  budget?: number | undefined,
  whole?: boolean,
];

/** A batch of reports of which each has staff, budget, both or nothing. */
function layer(batch: number, ...rows: readonly Row[]): Layer {
  const cell = (id: IndicatorId, n: number | undefined) =>
    n === undefined ? {} : { [id]: value(n) };
  const table = tableOf(
    rows.map(([unit, year, staff, budget, whole = false]) => ({
      unit,
      year,
      whole,
      cells: { ...cell('org.staff', staff), ...cell('org.budget', budget) },
    })),
    townships,
  );
  return { batch, published: batch < 0, tables: [{ table, ids: townships.map(({ id }) => id) }] };
}

describe('taking a batch away', () => {
  test.each<[string, readonly Layer[], readonly number[], number]>([
    ['removes a report that no other batch holds', [layer(1, [0, 2017, 3])], [], 1],
    [
      'lets the published report of a unit show again',
      [layer(-1, [0, 2017, 2]), layer(1, [0, 2017, 3])],
      [2017],
      0,
    ],
    [
      'changes nothing where a later batch has every cell',
      [layer(-1, [0, 2017, 1]), layer(1, [0, 2017, 2]), layer(2, [0, 2017, 3])],
      [],
      0,
    ],
    [
      'lets the cells show again that a later batch does not have',
      [layer(-1, [0, 2017, 1, 1]), layer(1, [0, 2017, 2, 2]), layer(2, [0, 2017, 3])],
      [2017],
      0,
    ],
    [
      'changes nothing below a report that was taken whole',
      [
        layer(-1, [0, 2017, 1, 1]),
        layer(1, [0, 2017, 2, 2]),
        layer(2, [0, 2017, 3, undefined, true]),
      ],
      [],
      0,
    ],
    [
      'keeps a report that only a later batch holds besides',
      [layer(1, [0, 2017, 2, 2]), layer(2, [0, 2017, 3])],
      [],
      0,
    ],
    [
      'counts a report once although the batch holds it twice',
      [layer(1, [0, 2017, 2], [0, 2017, 3], [1, 2017, 4])],
      [],
      2,
    ],
  ])('%s', (_name, layers, years, removed) => {
    const result = undone(layers, 1);
    expect(result.reappeared.map(({ year }) => year)).toEqual(years);
    expect(result.removed).toBe(removed);
  });

  test('reads a blank of a later batch as covering: it is printed there', () => {
    const above = layer(2, [0, 2017, 1]);
    above.tables[0]?.table.columns.get('org.staff')?.values.fill(BLANK);
    const layers = [layer(-1, [0, 2017, 1]), layer(1, [0, 2017, 2]), above];
    expect(undone(layers, 1).reappeared).toEqual([]);
  });
});
