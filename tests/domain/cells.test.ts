import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { authorityId, countyKey, kindOf } from '#domain/authority.ts';
import { Mark, Status, hasValue } from '#domain/cell.ts';
import type { Cell } from '#domain/cell.ts';
import { cellOf, emptyColumn, hasMark, setCell, widened } from '#domain/reportTable.ts';
import { readStatusText, statusText } from '#domain/statusText.ts';

const marks = fc.integer({ min: 0, max: 15 });
const cells: fc.Arbitrary<Cell> = fc.oneof(
  fc.record({
    status: fc.constant(Status.value),
    value: fc.oneof(
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).filter((x) => !Object.is(x, -0)),
    ),
    marks,
  }),
  fc.record({
    status: fc.constantFrom(
      Status.blank,
      Status.ambiguous,
      Status.unitUnknown,
      Status.disputed,
      Status.rowMissing,
    ),
    value: fc.constant(null),
    marks,
  }),
);

describe('a column', () => {
  test('gives back every cell written into it, and a number only for a value', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('int' as const, 'float' as const),
        fc.array(fc.tuple(fc.nat(9), cells)),
        (kind, writes) => {
          const column = emptyColumn(kind, 10);
          const expected = new Map<number, Cell>();
          for (const [at, cell] of writes) {
            setCell(column, at, cell);
            expected.set(at, cell);
          }
          for (let at = 0; at < 10; at++) {
            const cell = cellOf(column, at);
            const fresh: Cell = { status: Status.rowMissing, value: null, marks: 0 };
            expect(cell).toEqual(expected.get(at) ?? fresh);
            expect(hasValue(cell)).toBe(cell.value !== null);
          }
        },
      ),
    );
  });

  test('refuses a place outside, and answers that are no contents', () => {
    const column = emptyColumn('int', 1);
    expect(() => setCell(column, 1, { status: Status.value, value: 1, marks: 0 })).toThrow(
      RangeError,
    );
    expect(() => setCell(column, 0, { status: Status.noReport, value: null, marks: 0 })).toThrow(
      RangeError,
    );
    expect(cellOf(column, 5).status).toBe(Status.rowMissing);
  });

  test('widened keeps blank and absent apart', () => {
    const column = emptyColumn('int', 3);
    setCell(column, 0, { status: Status.blank, value: null, marks: 0 });
    setCell(column, 1, { status: Status.value, value: 7, marks: 0 });
    const wide = { values: widened(Int32Array.from(column.values)), odd: column.odd };
    expect([0, 1, 2].map((at) => cellOf(wide, at))).toEqual(
      [0, 1, 2].map((at) => cellOf(column, at)),
    );
  });

  test('a mark is one bit', () => {
    const cell: Cell = { status: Status.value, value: 1, marks: Mark.converted | Mark.approximate };
    expect([hasMark(cell, 'converted'), hasMark(cell, 'inWords')]).toEqual([true, false]);
  });
});

describe('a status text', () => {
  test('says what number cells cannot say, and reads back the same', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.stringMatching(/^[a-z][a-z0-9_.]{0,12}$/), cells), {
          selector: ([id]) => id,
        }),
        (all) => {
          const said = readStatusText(statusText(all));
          for (const [id, cell] of all) {
            const plain = cell.status === Status.value || cell.status === Status.blank;
            expect(said?.get(id) ?? { status: null, marks: 0 }).toEqual({
              status: plain ? null : cell.status,
              marks: cell.marks,
            });
          }
        },
      ),
    );
  });

  test.each([
    ['', 0],
    ['  ', 0],
    ['org.budget=unitUnknown;disclosure.total=approximate+converted', 2],
    [' org.budget = unitUnknown ', null],
    ['org.budget=unitUnknown; ', null],
    ['已核对', null],
    ['org.budget=toString', null],
    ['org.budget=', null],
  ])('%j is read as %s statements', (text, count) => {
    expect(readStatusText(text)?.size ?? null).toBe(count);
  });
});

describe('an authority', () => {
  test.each([
    ['青石镇', 'township'],
    ['柳河乡', 'township'],
    ['阿拉坦苏木', 'township'],
    ['城关街道', 'street'],
    ['白杨街', 'street'],
    ['教育局', 'other'],
    ['镇中社区', 'other'],
  ])('%s is a %s', (name, kind) => {
    expect(kindOf(name)).toBe(kind);
  });

  test('has its county, and the prefecture where it is known, in its id', () => {
    expect(authorityId('青石镇', '东县', '甲市')).toBe('甲市/东县/青石镇');
    expect(authorityId('青石镇', '东县', null)).toBe('东县/青石镇');
    expect([countyKey('东县', '甲市'), countyKey('东县', null)]).toEqual(['甲市/东县', '东县']);
  });
});
