import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Mark, Status } from '#domain/cell.ts';
import type { Cell } from '#domain/cell.ts';
import { forms } from '#domain/forms/index.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import { cellAt, presentAt, sectionOf, seriesOf, slotOf } from '#domain/frame.ts';
import type { Block, Frame } from '#domain/frame.ts';
import { buildFrame } from '#domain/frame.ts';
import { frameWith, idOf, layerOf, rosterLine } from '../support/frames.ts';
import type { SmallReport, SmallValues } from '../support/frames.ts';

function blockOf(frame: Frame): Block {
  const block = frame.blocks.get('s2014');
  if (block === undefined) throw new Error('no block');
  return block;
}
const report = (unit: string, year: number, values: SmallValues, whole = false): SmallReport => ({
  unit,
  year,
  values,
  whole,
});
const staffOf = (frame: Frame) => cellAt(blockOf(frame), 0, 2017, 'org.staff');

describe('layers', () => {
  test.each([
    ['a number over a number', { 'org.staff': 2 }, { 'org.staff': 3 }, 3, Status.value],
    ['a blank over a number', { 'org.staff': 2 }, { 'org.staff': null }, null, Status.blank],
    ['a zero over a number', { 'org.staff': 2 }, { 'org.staff': 0 }, 0, Status.value],
    ['a row missing covers nothing', { 'org.staff': 2 }, { 'org.offices': 1 }, 2, Status.value],
    ['a row missing over a blank', { 'org.staff': null }, {}, null, Status.blank],
    ['row missing in both', {}, { 'org.offices': 1 }, null, Status.rowMissing],
  ] as const)('%s', (_name, below, above, value, status) => {
    const frame = frameWith([[report('甲镇', 2017, below)], [report('甲镇', 2017, above)]]);
    expect(staffOf(frame)).toMatchObject({ value, status });
  });

  test('nothing older shows through a report that was taken whole', () => {
    const older = report('甲镇', 2017, { 'org.staff': 2, 'org.offices': 1 });
    const frame = frameWith([[older], [report('甲镇', 2017, { 'org.offices': 3 }, true)]]);
    expect(staffOf(frame).status).toBe(Status.rowMissing);
    expect(cellAt(blockOf(frame), 0, 2017, 'org.offices').value).toBe(3);
  });

  test('a whole report hides nothing of another year or unit', () => {
    const frame = frameWith([
      [report('甲镇', 2016, { 'org.staff': 2 }), report('乙镇', 2017, { 'org.staff': 5 })],
      [report('甲镇', 2017, {}, true)],
    ]);
    expect(cellAt(blockOf(frame), 0, 2016, 'org.staff').value).toBe(2);
    expect(cellAt(blockOf(frame), 1, 2017, 'org.staff').value).toBe(5);
  });

  test('own reports lie over published ones and say so', () => {
    const published = layerOf([report('甲镇', 2017, {}), report('乙镇', 2017, {})], -1, true);
    const own = layerOf([report('甲镇', 2017, {})], 1);
    const units = published.tables.flatMap(({ table, ids }) =>
      table.authorities.map((name, i) => ({
        ...name,
        id: ids[i] ?? idOf(name.name),
        kind: 'township' as const,
        county: '示例县',
        aliases: [],
      })),
    );
    const block = blockOf(buildFrame([published, own], units, null, []));
    expect([presentAt(block, 0, 2017), presentAt(block, 1, 2017)]).toEqual([2, 1]);
    expect(presentAt(block, 0, 2016)).toBe(0);
  });

  test('statuses and marks come through', () => {
    const odd: Cell = { status: Status.ambiguous, value: null, marks: Mark.approximate };
    const marked: Cell = { status: Status.value, value: 12, marks: Mark.converted };
    const frame = frameWith([[report('甲镇', 2017, { 'org.staff': odd, 'org.budget': marked })]]);
    expect(staffOf(frame)).toEqual(odd);
    expect(cellAt(blockOf(frame), 0, 2017, 'org.budget')).toEqual(marked);
  });

  test('numbers beyond 32 bits and parts of 万元 stay exact', () => {
    const frame = frameWith([
      [report('甲镇', 2017, { 'org.staff': 3_000_000_000, 'org.budget': 0.1 })],
      [report('乙镇', 2017, { 'org.staff': 4, 'org.budget': null })],
    ]);
    const block = blockOf(frame);
    expect(sectionOf(block, [0, 1], 2017, 'org.staff').map((cell) => cell.value)).toEqual([
      3_000_000_000, 4,
    ]);
    expect(sectionOf(block, [0, 1], 2017, 'org.budget').map((cell) => cell.value)).toEqual([
      0.1,
      null,
    ]);
  });
});

describe('a frame', () => {
  test('tells a missing report from a missing row', () => {
    const frame = frameWith([[report('甲镇', 2015, { 'org.staff': 1 }), report('甲镇', 2017, {})]]);
    const block = blockOf(frame);
    expect(block.years).toEqual([2015, 2016, 2017]);
    expect(seriesOf(block, 0, 'org.staff').map((cell) => cell.status)).toEqual([
      Status.value,
      Status.noReport,
      Status.rowMissing,
    ]);
    expect(cellAt(block, 0, 2018, 'org.staff').status).toBe(Status.noReport);
    expect(slotOf(block, 0, 2014)).toBe(null);
  });

  test('has the units of the roster first, also those without a report', () => {
    const roster = [rosterLine('丙镇'), rosterLine('甲镇')];
    const frame = frameWith([[report('乙镇', 2017, {}), report('甲镇', 2017, {})]], roster);
    expect(frame.authorities.map((unit) => unit.name)).toEqual(['丙镇', '甲镇', '乙镇']);
    expect(frame.rosterAuthorities).toEqual([0, 1]);
  });

  test('keeps a unit that the roster names twice where it is named first', () => {
    const roster = [rosterLine('丙镇', 2014, 2015), rosterLine('甲镇'), rosterLine('丙镇', 2018)];
    const frame = frameWith([[report('甲镇', 2017, {})]], roster);
    expect(frame.authorities.map((unit) => unit.name)).toEqual(['丙镇', '甲镇']);
    expect(frame.rosterAuthorities).toEqual([0, 1, 0]);
  });

  test('keeps two units of one name in two prefectures apart', () => {
    const frame = frameWith([
      [
        { ...report('青石镇', 2017, { 'org.staff': 1 }), prefecture: '甲市' },
        { ...report('青石镇', 2017, { 'org.staff': 2 }), prefecture: '乙市' },
      ],
    ]);
    expect(sectionOf(blockOf(frame), [0, 1], 2017, 'org.staff').map((cell) => cell.value)).toEqual([
      1, 2,
    ]);
  });

  const indicator = fc.constantFrom<IndicatorId>('org.staff', 'org.budget', 'request.received');
  const reports = fc.uniqueArray(
    fc.record({
      unit: fc.constantFrom('甲镇', '乙镇', '丙街道'),
      year: fc.integer({ min: 2014, max: 2018 }),
      values: fc
        .uniqueArray(fc.tuple(indicator, fc.option(fc.nat(99))), { selector: ([id]) => id })
        .map((cells): SmallValues => Object.fromEntries(cells)),
    }),
    { selector: ({ unit, year }) => `${unit} ${year}`, maxLength: 10 },
  );

  test('has the same fingerprint whatever order its reports came in', () => {
    fc.assert(
      fc.property(reports, fc.nat(10), (list, cut) => {
        const one = frameWith([list]).fingerprint;
        const split = [list.slice(cut).reverse(), list.slice(0, cut)];
        expect(frameWith(split).fingerprint).toBe(one);
      }),
    );
  });

  test('has another fingerprint when one cell is another', () => {
    const base = { 'org.staff': 1, 'org.budget': 0 };
    const print = (values: SmallValues, unit = '甲镇', year = 2017) =>
      frameWith([[report(unit, year, values)]]).fingerprint;
    const all = [
      print(base),
      print({ ...base, 'org.staff': 2 }),
      print({ ...base, 'org.staff': null }),
      print({ ...base, 'org.staff': 0 }),
      print({ 'org.budget': 0 }),
      print({ 'org.staff': 0, 'org.budget': 1 }),
      print(base, '乙镇'),
      print(base, '甲镇', 2016),
    ];
    expect(new Set(all).size).toBe(all.length);
    expect(all.every((text) => /^[0-9a-f]{8}$/.test(text))).toBe(true);
  });

  test('a report of another unit changes no cell of mine', () => {
    fc.assert(
      fc.property(reports, fc.nat(50), (list, staff) => {
        const before = frameWith([list]);
        const after = frameWith([list, [report('丁镇', 2016, { 'org.staff': staff })]]);
        before.authorities.forEach((unit, at) => {
          const now = after.authorities.findIndex((other) => other.id === unit.id);
          for (const { id } of forms.s2014.indicators.slice(-10)) {
            for (let year = 2014; year <= 2018; year++) {
              expect(cellAt(blockOf(after), now, year, id)).toEqual(
                cellAt(blockOf(before), at, year, id),
              );
            }
          }
        });
      }),
    );
  });
});
