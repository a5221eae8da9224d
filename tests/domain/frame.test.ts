import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Mark, Status } from '#domain/cell.ts';
import { Choice } from '#domain/reportTable.ts';
import type { Cell } from '#domain/cell.ts';
import { forms } from '#domain/forms/index.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import { cellAt, presentAt, sectionOf, seriesOf, slotOf } from '#domain/frame.ts';
import type { Block, Frame } from '#domain/frame.ts';
import { buildFrame } from '#domain/buildFrame.ts';
import { frameWith, idOf, layerOf, rosterLine } from '../support/frames.ts';
import type { SmallReport, SmallValues } from '../support/frames.ts';

function blockOf(frame: Frame): Block {
  const block = frame.blocks.get('s2014');
  if (block === undefined) throw new Error('no block');
  return block;
}
const report = (
  unit: string,
  year: number,
  values: SmallValues,
  choice: NonNullable<SmallReport['choice']> = Choice.none,
): SmallReport => ({ unit, year, values, choice });
const staffOf = (frame: Frame) => cellAt(blockOf(frame), 0, 2017, 'org.staff');

describe('sources of one report', () => {
  const { first, behind } = Choice;
  test.each([
    ['two say the same', [[{ 'org.staff': 2 }], [{ 'org.staff': 2 }]], 2, Status.value],
    [
      'a number against a number',
      [[{ 'org.staff': 2 }], [{ 'org.staff': 3 }]],
      null,
      Status.disputed,
    ],
    [
      'a blank against a number',
      [[{ 'org.staff': 2 }], [{ 'org.staff': null }]],
      null,
      Status.disputed,
    ],
    [
      'a zero against a blank',
      [[{ 'org.staff': null }], [{ 'org.staff': 0 }]],
      null,
      Status.disputed,
    ],
    ['the newer was taken', [[{ 'org.staff': 2 }], [{ 'org.staff': 3 }, first]], 3, Status.value],
    [
      'a blank that was taken',
      [[{ 'org.staff': 2 }], [{ 'org.staff': null }, first]],
      null,
      Status.blank,
    ],
    ['the older was taken', [[{ 'org.staff': 2 }, first], [{ 'org.staff': 3 }]], 2, Status.value],
    [
      'of two that were taken the newer',
      [
        [{ 'org.staff': 2 }, first],
        [{ 'org.staff': 3 }, first],
      ],
      3,
      Status.value,
    ],
    [
      'the newer was kept behind',
      [[{ 'org.staff': 2 }], [{ 'org.staff': 3 }, behind]],
      2,
      Status.value,
    ],
    [
      'only kept behind, and they differ',
      [
        [{ 'org.staff': 2 }, behind],
        [{ 'org.staff': 3 }, behind],
      ],
      null,
      Status.disputed,
    ],
    [
      'a row missing covers nothing',
      [[{ 'org.staff': 2 }], [{ 'org.offices': 1 }, first]],
      2,
      Status.value,
    ],
    ['a row missing over a blank', [[{ 'org.staff': null }], [{}]], null, Status.blank],
    ['row missing in both', [[{}], [{ 'org.offices': 1 }]], null, Status.rowMissing],
  ] as const)('%s', (_name, sources, value, status) => {
    const frame = frameWith(
      sources.map(([values, choice]) => [report('甲镇', 2017, values, choice)]),
    );
    expect(staffOf(frame)).toMatchObject({ value, status });
  });

  test("a cell that the first source lacks is marked as another's", () => {
    const older = report('甲镇', 2017, { 'org.staff': 2, 'org.offices': 1 });
    const frame = frameWith([[older], [report('甲镇', 2017, { 'org.offices': 3 }, Choice.first)]]);
    expect(staffOf(frame).marks).toBe(Mark.otherSource);
    expect(cellAt(blockOf(frame), 0, 2017, 'org.offices')).toMatchObject({ value: 3, marks: 0 });
  });

  test('hide nothing of another year or unit', () => {
    const frame = frameWith([
      [report('甲镇', 2016, { 'org.staff': 2 }), report('乙镇', 2017, { 'org.staff': 5 })],
      [report('甲镇', 2017, {}, Choice.first)],
    ]);
    expect(cellAt(blockOf(frame), 0, 2016, 'org.staff').value).toBe(2);
    expect(cellAt(blockOf(frame), 1, 2017, 'org.staff').value).toBe(5);
  });

  test('whatever order they came in, what nobody chose is the same', () => {
    const some = fc.record({
      staff: fc.option(fc.constantFrom<number | null>(null, 0, 1), { nil: undefined }),
      choice: fc.constantFrom(Choice.none, Choice.behind),
    });
    fc.assert(
      fc.property(fc.array(some, { minLength: 1, maxLength: 4 }), fc.nat(), (list, turn) => {
        const at = turn % list.length;
        const shown = [list, [...list.slice(at), ...list.slice(0, at)]].map((order) => {
          const layers = order.map(({ staff, choice }) => [
            report('甲镇', 2017, staff === undefined ? {} : { 'org.staff': staff }, choice),
          ]);
          const { value, status } = staffOf(frameWith(layers));
          return { value, status };
        });
        expect(shown[1]).toEqual(shown[0]);
      }),
      { numRuns: 200 },
    );
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
