import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ABSENT, BLANK, cellOf } from '#domain/reportTable.ts';
import type { Cell } from '#domain/cell.ts';
import { blocksOf, tableOf as tableOfBlock } from '#store/blocks.ts';
import type { NewBlock } from '#store/blocks.ts';
import { packed, unpacked } from '#store/pack.ts';
import { allOf, authority, tableOf, townships, value } from './support.ts';
import type { TestReport } from './support.ts';
import { anyReport } from './arbitraries.ts';

describe('a packed column', () => {
  test.each([
    ['small counts', Int32Array.of(0, 253, BLANK, ABSENT), 1],
    ['one count too large for a byte', Int32Array.of(0, 254, BLANK, ABSENT), 2],
    ['the largest of two bytes', Int32Array.of(65_533, BLANK, ABSENT), 2],
    ['large counts', Int32Array.of(65_534, BLANK, ABSENT), 4],
    ['a negative number', Int32Array.of(-1, BLANK, ABSENT), 4],
    ['money that is mostly 0', Float64Array.of(0, 3, NaN, -Infinity), 1],
    ['money with a fraction', Float64Array.of(0.5, NaN, -Infinity), 8],
    ['a number beyond Int32', Float64Array.of(2 ** 31, NaN, -Infinity), 8],
    ['a float that looks like a code', Float64Array.of(BLANK, ABSENT, NaN), 8],
    ['nothing but absent', Int32Array.of(ABSENT, ABSENT), 1],
    ['no reports', new Int32Array(0), 1],
  ])('of %s comes back as it was', (_name, column, width) => {
    const columns = packed(new Map([['a', column]]));
    expect(columns.widths).toEqual([width]);
    expect(unpacked(columns).get('a')).toEqual(column);
  });

  test('never shares its buffer: what comes back may be handed over', () => {
    const columns = packed(new Map([['a', Int32Array.of(-1, 2)]]));
    unpacked(columns).get('a')?.fill(9);
    expect(unpacked(columns).get('a')).toEqual(Int32Array.of(-1, 2));
  });
});

/** Every cell of every report, by unit, year and place. */
function contentsOf(blocks: readonly NewBlock[]): Map<string, Map<string, Cell>> {
  const contents = new Map<string, Map<string, Cell>>();
  for (const block of blocks) {
    const table = tableOfBlock({ workspace: 'own', batch: 1, ...block });
    table.year.forEach((year, r) => {
      const unit = block.units[table.authority[r]!]?.name;
      const key = `${unit} ${year} ${table.place[r]} ${table.choice[r]} ${table.file[r]}`;
      const cells = [...table.columns].map(([id, column]) => [id, cellOf(column, r)] as const);
      contents.set(key, new Map(cells.filter(([, cell]) => cell.status !== 5 || cell.marks > 0)));
    });
  }
  return contents;
}

function expected(reports: readonly TestReport[]): Map<string, Map<string, Cell>> {
  return new Map(
    reports.map(({ unit, year, choice, cells }, r) => [
      `${townships[unit]?.name} ${year} ${r + 1} ${choice} 0`,
      new Map(Object.entries(cells).filter(([, cell]) => cell.status !== 5 || cell.marks > 0)),
    ]),
  );
}

describe('blocks', () => {
  test('give back every report with every cell, however they are cut', () => {
    fc.assert(
      fc.property(
        fc.array(anyReport, { maxLength: 12 }),
        fc.integer({ min: 1, max: 5 }),
        (reports, limit) => {
          const tables = [allOf(tableOf(reports, townships))];
          const { blocks } = blocksOf(tables, townships, limit);
          expect(contentsOf(blocks)).toEqual(expected(reports));
        },
      ),
    );
  });

  test('are one a prefecture, or a county where no prefecture is known', () => {
    const units = [
      authority('甲镇', '东县', '北市'),
      authority('乙镇', '西县', '北市'),
      authority('丙镇', '南县'),
    ];
    const reports = units.map((_, unit) => ({ unit, year: 2017, choice: 0, cells: {} }));
    const { blocks } = blocksOf([allOf(tableOf(reports, units))], units);
    expect(blocks.map(({ group, units: own }) => [group, own.length])).toEqual([
      ['北市', 2],
      ['南县', 1],
    ]);
  });

  test('join many files with one report each', () => {
    const tables = townships.map((_, unit) => {
      const report = { unit, year: 2017, choice: 0, cells: { 'org.staff': value(unit) } };
      return allOf(tableOf([report], townships), unit);
    });
    const { blocks } = blocksOf(tables, townships);
    expect(blocks).toHaveLength(1);
    expect([...contentsOf(blocks).keys()]).toEqual([
      '青石镇 2017 1 0 0',
      '柳河乡 2017 1 0 1',
      '云溪镇 2017 1 0 2',
    ]);
  });

  test('keep the rows of cells that stand one by one', () => {
    const report = { unit: 0, year: 2017, choice: 0, cells: { 'org.staff': value(2) } };
    const table = {
      ...tableOf([report, { ...report, year: 2018 }], townships),
      cellRows: new Map([['org.staff', Int32Array.of(14, 0)]] as const),
    };
    const { cellRows } = blocksOf([allOf(table)], townships);
    expect(cellRows.map(({ rows }) => unpacked(rows).get('org.staff'))).toEqual([
      Int32Array.of(14, 0),
    ]);
  });
});
